// SPDX-License-Identifier: GPL-3.0-or-later
// Hard and soft iron of the magnetometer. In every orientation the earth's field has one length, so a turned board's
// readings lie on an ellipsoid: its centre is the hard iron, its shape the soft iron. Least squares of the quadric
// x'Ax + 2b'x = 1 (Q. Li, J. Griffiths, "Least squares ellipsoid specific fitting", GMP 2004, without their constraint:
// a shape that is no ellipsoid is refused). For a board without its finger magnets; with them see finger_baseline.h.
#pragma once
#include "engine/signal/calibration/refusal.h"
#include "engine/signal/quaternion.h"
#include <vector>

namespace lodestone {

// true = matrix x (reading - offset). The matrix is symmetric, its cube root of the determinant 1: lengths stay as they
// are.
struct MagCalibration
{
    Vector3 offset{};                                                 // uT
    std::array<Vector3, 3> matrix{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}; // rows
    double field = 0;                                                 // uT, the length found
    double residual = 0;                                              // uT, root mean square deviation from that length
    double coverage = 0;                                              // 0..1 of the sphere's directions visited
    double gap = 0;       // degrees from the worst direction to the next visited
    double condition = 0; // of the scaled normal equations
    Vector3 apply(const Vector3 &reading) const
    {
        const Vector3 v = reading - offset;
        return {dot(matrix[0], v), dot(matrix[1], v), dot(matrix[2], v)};
    }
};
struct MagFit
{
    MagCalibration calibration;
    CalibrationRefusal refusal;
};
// Readings in uT, any order. Refused: fewer than 100, a gap of more than 65 degrees (half a sphere leaves 90), no
// ellipsoid, too large a residual.
MagFit fitEllipsoid(const std::vector<Vector3> &readings);

} // namespace lodestone
