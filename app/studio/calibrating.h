// SPDX-License-Identifier: GPL-3.0-or-later
// One recording, one step of a glove's calibration; the same in the window and on the command line.
#pragma once
#include "engine/project/capture.h"
#include "engine/signal/calibration/calibration.h"
#include <QString>

namespace lodestone {

struct StepResult
{
    Calibration calibration;    // the one before with this step's parts in place; unsaved
    CalibrationRefusal refusal; // then calibration is the one before
    BaselineFit hand;           // of Hand: where the recording ended
};
// raw: the step's recording, as read. What an earlier step found is applied to it first; what rested on a part that is
// replaced falls away (a new hard iron ends the old finger baseline).
StepResult calibrateStep(CalibrationStep step, const std::vector<Sample> &raw, const Calibration &before);

// A finished step of a plan and what it gave.
struct PlanStepResult
{
    CalibrationStep step;
    CalibrationRefusal refusal;
};
struct CalibratedPlan
{
    Calibration calibration;           // the one before with every accepted part; unsaved
    std::vector<PlanStepResult> steps; // in the plan's order; only those of which every pose was recorded
    bool anyAccepted() const;
};
// steps, stretches: of a capture whose poses name what they calibrate; session: all its samples, as read. Poses of one
// step count together; a stretch that was done again does not count.
CalibratedPlan calibratePlan(const std::vector<PlanPose> &steps, const std::vector<CaptureStretch> &stretches,
    const std::vector<Sample> &session, const Calibration &before);
bool calibrates(const std::vector<PlanPose> &steps);

// What is saved for this glove; a file that cannot be read is no reason to show nothing.
Calibration savedCalibration(const QString &serial);

QString stepInWords(CalibrationStep step);                                    // "Hard and soft iron"
QString figuresInWords(CalibrationStep step, const Calibration &calibration); // of an accepted step
QString refusalInWords(const CalibrationRefusal &refusal); // cause and remedy, one sentence; empty when there is none

} // namespace lodestone
