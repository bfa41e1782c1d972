// SPDX-License-Identifier: GPL-3.0-or-later
// What the magnets of five extended fingers, and any hard iron, add to the field at the palm. Extended fingers sag a
// little with the hand's tilt, so the sum is not quite fixed to the palm: it is modelled as offset + byGravity x up.
// Fitted to a recording with the fingers extended while the hand is turned: reading = earth's field turned into the
// sensor's frame by gyroscope and accelerometer alone + that sum; least squares, with Huber's weights (Annals of
// Mathematical Statistics 35, 1964) against a twitching finger and a weak prior that fingers sag little. What is left
// over is the fingers' and wanders slowly, so it is whitened as an autoregression of first order, its correlation found
// from itself (D. Cochrane, G. Orcutt, J. Am. Stat. Assoc. 44, 1949): a turn of the hand is faster than the fingers,
// and that is what tells the earth's field from theirs. The earth's field comes out beside it.
#pragma once
#include "engine/signal/calibration/inertial.h"
#include "engine/signal/orientation/algorithm.h"
#include <vector>

namespace lodestone {

struct FingerBaseline
{
    Vector3 offset{};                   // uT, sensor frame
    std::array<Vector3, 3> byGravity{}; // uT, rows: per unit of the up direction in the sensor's frame
    double earthNorm = 0, earthDip = 0; // uT; rad below the horizon
    double residual = 0;                // uT, root mean square per axis of what the model leaves
    double northSigma = 0;              // degrees, one standard deviation of the fitted north
    double memory = 0;                  // s in which what is left keeps 1/e of itself

    Vector3 fieldAt(const Vector3 &up) const // uT; up: unit, sensor frame
    {
        return offset + Vector3{dot(byGravity[0], up), dot(byGravity[1], up), dot(byGravity[2], up)};
    }
    double earthHorizontal() const; // uT
    KnownField knownField() const;
};

struct BaselineFit
{
    FingerBaseline baseline;
    Quaternion atEnd; // sensor to earth at the last sample, by the fitted north
    CalibrationRefusal refusal;
};
// Samples in time order, mag already calibrated where a calibration exists; offsets as fitInertial() found them in the
// same recording, or earlier. Turn the hand up, down and over, and to the left and right, for half a minute. Refused:
// too short, fingers moving, north unsure, or a field that is not the earth's.
BaselineFit fitFingerBaseline(const std::vector<Sample> &samples, const InertialOffsets &offsets);

} // namespace lodestone
