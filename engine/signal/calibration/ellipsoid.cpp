// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/ellipsoid.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr std::size_t kFewest = 100;
constexpr int kDirections = 100;       // spread evenly over the sphere
constexpr double kNear = 15 * kDegree; // a direction visited this closely counts
constexpr double kMaxGap = 65;         // degrees
constexpr double kMaxResidual = 0.05;  // of the field; beyond it the field was not one field
constexpr double kMaxSoftIron = 3;     // longest over shortest axis

using Parameters = Eigen::Matrix<double, 9, 1>;
using Normal = Eigen::Matrix<double, 9, 9>;

// Directions on a Fibonacci spiral (R. Swinbank, R. Purser, Q. J. R. Meteorol. Soc. 132, 2006): how many of them were
// visited, and how far the loneliest is from the next reading.
void measureCoverage(const std::vector<Vector3> &readings, MagCalibration &calibration)
{
    std::vector<Vector3> visited;
    for (const Vector3 &reading : readings) {
        const Vector3 v = calibration.apply(reading);
        visited.push_back((1 / norm(v)) * v);
    }
    int near = 0;
    double gap = 0;
    for (int i = 0; i < kDirections; ++i) {
        const double z = 1 - (2 * i + 1.0) / kDirections, r = std::sqrt(1 - z * z);
        const double angle = i * std::numbers::pi * (3 - std::sqrt(5.0));
        const Vector3 direction{r * std::cos(angle), r * std::sin(angle), z};
        double closest = -1;
        for (const Vector3 &v : visited)
            closest = std::max(closest, dot(v, direction));
        const double away = std::acos(std::clamp(closest, -1.0, 1.0));
        near += away <= kNear ? 1 : 0;
        gap = std::max(gap, away);
    }
    calibration.coverage = static_cast<double>(near) / kDirections;
    calibration.gap = gap / kDegree;
}

} // namespace

MagFit fitEllipsoid(const std::vector<Vector3> &readings)
{
    MagFit fit;
    MagCalibration &out = fit.calibration;
    if (readings.size() < kFewest) {
        fit.refusal = {CalibrationProblem::TooFewReadings, static_cast<double>(readings.size()), kFewest};
        return fit;
    }
    // Centred and scaled first: squares of microtesla beside ones would cost half the digits.
    Vector3 middle{};
    for (const Vector3 &reading : readings)
        middle = middle + (1 / static_cast<double>(readings.size())) * reading;
    double size = 0;
    for (const Vector3 &reading : readings)
        size = std::max(size, norm(reading - middle));
    Normal normal = Normal::Zero();
    Parameters right = Parameters::Zero();
    for (const Vector3 &reading : readings) {
        const Vector3 v = (1 / size) * (reading - middle);
        Parameters row;
        row << v[0] * v[0], v[1] * v[1], v[2] * v[2], 2 * v[0] * v[1], 2 * v[0] * v[2], 2 * v[1] * v[2], 2 * v[0],
            2 * v[1], 2 * v[2];
        normal += row * row.transpose();
        right += row;
    }
    const Eigen::SelfAdjointEigenSolver<Normal> spectrum(normal, Eigen::EigenvaluesOnly);
    out.condition = std::sqrt(spectrum.eigenvalues()[8] / std::max(spectrum.eigenvalues()[0], 1e-300));
    const Parameters p = normal.ldlt().solve(right);
    Eigen::Matrix3d shape;
    shape << p[0], p[3], p[4], p[3], p[1], p[5], p[4], p[5], p[2];
    const Eigen::Vector3d centre = -shape.ldlt().solve(Eigen::Vector3d(p[6], p[7], p[8]));
    shape /= 1 + centre.dot(shape * centre);
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(shape);
    if (!(axes.eigenvalues().minCoeff() > 0)
        || axes.eigenvalues().maxCoeff() > kMaxSoftIron * kMaxSoftIron * axes.eigenvalues().minCoeff()) {
        fit.refusal = {CalibrationProblem::NoEllipsoid};
        return fit;
    }
    const double radius = std::pow(axes.eigenvalues().prod(), -1.0 / 6);
    const Eigen::Matrix3d matrix = radius * axes.operatorSqrt();
    out.field = size * radius;
    for (int i = 0; i < 3; ++i) {
        out.offset[i] = middle[i] + size * centre[i];
        for (int j = 0; j < 3; ++j)
            out.matrix[i][j] = matrix(i, j);
    }
    double sum = 0;
    for (const Vector3 &reading : readings)
        sum += (norm(out.apply(reading)) - out.field) * (norm(out.apply(reading)) - out.field);
    out.residual = std::sqrt(sum / static_cast<double>(readings.size()));
    measureCoverage(readings, out);
    if (out.gap > kMaxGap)
        fit.refusal = {CalibrationProblem::DirectionsMissing, out.gap, kMaxGap};
    else if (out.residual > kMaxResidual * out.field)
        fit.refusal = {CalibrationProblem::FieldNotUniform, 100 * out.residual / out.field, 100 * kMaxResidual};
    return fit;
}

} // namespace lodestone
