// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of one glove's sensors. A value: recordings stay as they were read, and any of them may be looked
// at again through a newer calibration.
#pragma once
#include "engine/signal/calibration/ellipsoid.h"
#include "engine/signal/calibration/finger_baseline.h"
#include "engine/signal/calibration/inertial.h"
#include "engine/signal/calibration/six_positions.h"
#include <optional>
#include <string>

namespace lodestone {

// One recording, one step.
enum class CalibrationStep {
    Rest,      // the board lies still: gyroscope offset
    Positions, // on each of its six sides: accelerometer
    Board,     // turned every way without its finger magnets: hard and soft iron
    Hand       // worn, fingers extended, turned up, down, over and around: offsets, the magnets' field, the earth's
};

struct Calibration
{
    int version = 0;                         // 1, 2, ... of this glove; 0: never saved
    std::string serial;                      // of the glove
    std::string created;                     // ISO 8601, UTC
    std::optional<AccelCalibration> accel;   // six positions
    std::optional<InertialOffsets> inertial; // found with accel already applied
    std::optional<MagCalibration> mag;       // hard and soft iron
    std::optional<FingerBaseline> fingers;   // found with all of the above applied

    // The reading as faultless sensors would have given it; the finger magnets' field stays in it. The gyroscope's
    // delay is a matter of two readings and is mended where rates are integrated (orientation.h).
    Sample apply(const Sample &raw) const;
    std::vector<Sample> apply(const std::vector<Sample> &raw) const;
    bool empty() const { return !accel && !inertial && !mag && !fingers; }
};

} // namespace lodestone
