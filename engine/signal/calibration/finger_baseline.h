// SPDX-License-Identifier: GPL-3.0-or-later
// What the magnets of five extended fingers, and any hard iron, add to the field at the palm. Extended fingers sag a
// little with the hand's tilt, so the sum is not quite fixed to the palm: it is modelled as offset + byGravity x up.
// Fitted to a recording with the fingers extended while the hand is turned: reading = earth's field turned into the
// sensor's frame by gyroscope and accelerometer alone + that sum; linear least squares, with Huber's weights (Annals of
// Mathematical Statistics 35, 1964) against a twitching finger and a weak prior that fingers sag little. The earth's
// field comes out beside it.
#pragma once
#include "engine/signal/orientation/algorithm.h"
#include "engine/signal/sample.h"
#include <string>
#include <vector>

namespace lodestone {

struct FingerBaseline {
    Vector3 offset{};                        // uT, sensor frame
    std::array<Vector3, 3> byGravity{};      // uT, rows: per unit of the up direction in the sensor's frame
    double earthNorm = 0, earthDip = 0;      // uT; rad below the horizon
    double residual = 0;                     // uT, root mean square per axis of what the model leaves
    double northSigma = 0;                   // degrees, one standard deviation of the fitted north
    double headingTurned = 0;                // degrees the heading went through in the recording
    int samples = 0;

    Vector3 fieldAt(const Vector3 &up) const // uT; up: unit, sensor frame
    {
        return offset + Vector3{dot(byGravity[0], up), dot(byGravity[1], up), dot(byGravity[2], up)};
    }
    double earthHorizontal() const;          // uT
    KnownField knownField() const;
};

struct BaselineFit {
    FingerBaseline baseline;
    std::string refusal;                     // empty, or one sentence: cause and remedy
};
// Samples in time order, mag already calibrated where a calibration exists. Turn the hand up, down and over, and to the
// left and right, for half a minute. Refused: too short, too still, fingers moving, or a field that is not the earth's.
BaselineFit fitFingerBaseline(const std::vector<Sample> &samples);

} // namespace lodestone
