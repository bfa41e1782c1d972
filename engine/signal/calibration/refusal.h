// SPDX-License-Identifier: GPL-3.0-or-later
// Why a recording gives no calibration: a cause and its two figures. The sentence for it is the programs' own.
#pragma once

namespace lodestone {

enum class CalibrationProblem {
    None,
    TooFewReadings,    // readings
    TooShort,          // seconds
    Moved,             // degrees per second: it was to lie still
    Shaken,            // m/s2 of acceleration that is not gravity's
    TurnedTooLittle,   // degrees/s the gyroscope's offset stays uncertain by
    DirectionsMissing, // degrees from the middle of the largest gap to the next direction visited
    NoEllipsoid,       // no figures
    FieldNotUniform,   // percent of the field's length
    FingersMoved,      // uT
    NorthUnsure,       // degrees
    NotTheEarthsField, // uT; needed is the bound it broke
    PositionsMissing   // of the six sides, those seen
};

struct CalibrationRefusal
{
    CalibrationProblem problem = CalibrationProblem::None;
    double found = 0, needed = 0;
    explicit operator bool() const { return problem != CalibrationProblem::None; }
};

} // namespace lodestone
