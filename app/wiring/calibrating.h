// SPDX-License-Identifier: GPL-3.0-or-later
// One recording, one step of a glove's calibration; the same in the window and on the command line.
#pragma once
#include "engine/signal/calibration/calibration.h"
#include <QString>

namespace lodestone {

enum class CalibrationStep {
    Rest,        // the board lies still: gyroscope offset
    Positions,   // on each of its six sides: accelerometer
    Board,       // turned every way without its finger magnets: hard and soft iron
    Hand         // worn, fingers extended, turned up, down, over and around: offsets, the magnets' field, the earth's
};

struct StepResult {
    Calibration calibration;             // the one before with this step's parts in place; unsaved
    CalibrationRefusal refusal;          // then calibration is the one before
    BaselineFit hand;                    // of Hand: where the recording ended
};
// raw: the step's recording, as read. What an earlier step found is applied to it first; what rested on a part that is
// replaced falls away (a new hard iron ends the old finger baseline).
StepResult calibrateStep(CalibrationStep step, const std::vector<Sample> &raw, const Calibration &before);

QString refusalInWords(const CalibrationRefusal &refusal);  // cause and remedy, one sentence; empty when there is none

} // namespace lodestone
