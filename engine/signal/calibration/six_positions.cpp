// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/six_positions.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kMinRest = 3;             // s
constexpr double kMaxSpread = 2 * kDegree; // rad/s; more is a hand, not noise
constexpr double kStretch = 0.5;           // s of stillness that are one observation
constexpr double kStillAccel = 0.3;        // m/s2, spread of a still stretch
constexpr double kLevel = 0.866;           // cosine of 30 degrees
constexpr int kRounds = 10;
constexpr double kOffsetPrior = 1,
                 kScalePrior = 0.05; // m/s2, part: one standard deviation, for what a poor set of sides leaves open

struct Statistics
{
    Vector3 mean{}, deviation{};
};

template<typename Read>
Statistics statisticsOf(const std::vector<Sample> &samples, std::size_t begin, std::size_t end, Read read)
{
    Statistics s;
    const double n = static_cast<double>(end - begin);
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t i = begin; i < end; ++i)
            s.mean[a] += static_cast<double>(read(samples[i])[a]) / n;
        for (std::size_t i = begin; i < end; ++i) {
            const double away = static_cast<double>(read(samples[i])[a]) - s.mean[a];
            s.deviation[a] += away * away / n;
        }
        s.deviation[a] = std::sqrt(s.deviation[a]);
    }
    return s;
}

double largest(const Vector3 &v) { return std::max({v[0], v[1], v[2]}); }

const auto readAccel = [](const Sample &s) -> const std::array<float, 3> & { return s.accel; };
const auto readGyro = [](const Sample &s) -> const std::array<float, 3> & { return s.gyro; };

std::vector<Vector3> stillAccelerations(const std::vector<Sample> &samples)
{
    std::vector<Vector3> means;
    for (std::size_t begin = 0; begin < samples.size();) {
        std::size_t end = begin + 1;
        while (end < samples.size() && samples[end].t - samples[begin].t < kStretch)
            ++end;
        const Statistics accel = statisticsOf(samples, begin, end, readAccel),
                         gyro = statisticsOf(samples, begin, end, readGyro);
        if (end - begin >= 5 && largest(accel.deviation) < kStillAccel && largest(gyro.deviation) < kMaxSpread)
            means.push_back(accel.mean);
        begin = end;
    }
    return means;
}

} // namespace

RestingGyroFit fitRestingGyro(const std::vector<Sample> &samples)
{
    RestingGyroFit fit;
    const double seconds = samples.empty() ? 0 : samples.back().t - samples.front().t;
    if (seconds < kMinRest || samples.size() < 20) {
        fit.refusal = {CalibrationProblem::TooShort, seconds, kMinRest};
        return fit;
    }
    const Statistics gyro = statisticsOf(samples, 0, samples.size(), readGyro),
                     accel = statisticsOf(samples, 0, samples.size(), readAccel);
    fit.gyro.offset = gyro.mean;
    fit.gyro.noise = largest(gyro.deviation) / kDegree;
    fit.gyro.sigma = fit.gyro.noise / std::sqrt(static_cast<double>(samples.size()));
    // A slow, even turn has no spread but moves gravity.
    if (largest(gyro.deviation) > kMaxSpread || largest(accel.deviation) > kStillAccel)
        fit.refusal = {CalibrationProblem::Moved, fit.gyro.noise, kMaxSpread / kDegree};
    return fit;
}

AccelFit fitSixPositions(const std::vector<Sample> &samples)
{
    AccelFit fit;
    AccelCalibration &out = fit.calibration;
    std::vector<Vector3> still = stillAccelerations(samples);
    // Every side counts alike, however long the board lay on it.
    std::array<double, 6> seen{};
    const auto sideOf = [](const Vector3 &v) {
        for (std::size_t a = 0; a < 3; ++a)
            if (std::abs(v[a]) > kLevel * norm(v))
                return static_cast<int>(2 * a + (v[a] > 0 ? 1 : 0));
        return -1;
    };
    std::erase_if(still, [&](const Vector3 &v) { return sideOf(v) < 0; });
    for (const Vector3 &v : still)
        seen[static_cast<std::size_t>(sideOf(v))] += 1;
    fit.sides = static_cast<int>(std::count_if(seen.begin(), seen.end(), [](double n) { return n > 0; }));
    if (fit.sides < 6) {
        fit.refusal = {CalibrationProblem::PositionsMissing, static_cast<double>(fit.sides), 6};
        return fit;
    }
    using Vector6 = Eigen::Matrix<double, 6, 1>;
    using Matrix6 = Eigen::Matrix<double, 6, 6>;
    Vector6 prior;
    prior << Eigen::Vector3d::Constant(kOffsetPrior), Eigen::Vector3d::Constant(kScalePrior);
    for (int round = 0; round < kRounds; ++round) {
        Matrix6 normal = Matrix6::Zero();
        Vector6 right = Vector6::Zero();
        for (const Vector3 &v : still) {
            const Vector3 a = out.apply(v);
            const double length = norm(a), weight = 1 / seen[static_cast<std::size_t>(sideOf(v))];
            Vector6 slope;
            for (int i = 0; i < 3; ++i) {
                slope[i] = -out.scale[i] * a[i] / length;
                slope[3 + i] = (v[i] - out.offset[i]) * a[i] / length;
            }
            normal += weight * slope * slope.transpose();
            right += weight * (kGravity - length) * slope;
        }
        normal.diagonal() += 1e-6 * prior.cwiseAbs2().cwiseInverse();
        const Vector6 step = normal.ldlt().solve(right);
        for (int i = 0; i < 3; ++i) {
            out.offset[i] += step[i];
            out.scale[i] += step[3 + i];
        }
    }
    double squares = 0;
    for (const Vector3 &v : still)
        squares += (norm(out.apply(v)) - kGravity) * (norm(out.apply(v)) - kGravity);
    out.residual = std::sqrt(squares / static_cast<double>(still.size()));
    return fit;
}

} // namespace lodestone
