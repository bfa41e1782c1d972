// SPDX-License-Identifier: GPL-3.0-or-later
// What a board shows that lies still. Gyroscope: its mean is its offset. Accelerometer: with every side up once, each
// axis has read plus and minus one g, so offset and scale of the three axes follow from their means (STMicroelectronics
// AN4508, "Parameters and calibration of a low-g 3-axis accelerometer", 2014); least squares over |calibrated| = g, so
// the sides need not be level.
#pragma once
#include "engine/signal/calibration/refusal.h"
#include "engine/signal/quaternion.h"
#include "engine/signal/sample.h"
#include <vector>

namespace lodestone {

struct RestingGyro
{
    Vector3 offset{}; // rad/s
    double sigma = 0; // degrees/s, of the mean of the worst axis
    double noise = 0; // degrees/s, standard deviation of one reading, worst axis
};
struct RestingGyroFit
{
    RestingGyro gyro;
    CalibrationRefusal refusal;
};
// Refused: below 3 s, or a board that moved.
RestingGyroFit fitRestingGyro(const std::vector<Sample> &samples);

struct AccelCalibration
{
    Vector3 offset{};       // m/s2
    Vector3 scale{1, 1, 1}; // true = scale x (reading - offset), axis by axis
    double residual = 0;    // m/s2, of |calibrated| over the still stretches
    Vector3 apply(const Vector3 &reading) const
    {
        const Vector3 v = reading - offset;
        return {scale[0] * v[0], scale[1] * v[1], scale[2] * v[2]};
    }
};
struct AccelFit
{
    AccelCalibration calibration;
    int sides = 0; // of six
    CalibrationRefusal refusal;
};
// A recording in which the board lay on each of its six sides for two seconds or more; what lies between does not
// matter. Refused: sides missing (within 30 degrees of level counts).
AccelFit fitSixPositions(const std::vector<Sample> &samples);

} // namespace lodestone
