// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/finger_baseline.h"

#include "engine/signal/orientation.h"
#include "engine/signal/orientation/vqf.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kSettle = 3;                         // s until the inclination is settled
constexpr double kMinSeconds = 20;
constexpr double kOffsetPrior = 1000, kEarthPrior = 60, kSagPrior = 10; // uT, one standard deviation
constexpr double kMaxResidual = 8;                    // uT; beyond it fingers moved
constexpr double kMaxNorthSigma = 5;                // degrees that the fitted north may be off
constexpr double kEarthLow = 20, kEarthHigh = 70;     // uT; the earth's field anywhere (World Magnetic Model 2020: 22 to 67)
constexpr int kRounds = 5;
constexpr double kHuber = 1.5;

constexpr int kUnknowns = 15;                         // earth 3, offset 3, byGravity 9
using Unknowns = Eigen::Matrix<double, kUnknowns, 1>;
using Normal = Eigen::Matrix<double, kUnknowns, kUnknowns>;
using Rows = Eigen::Matrix<double, 3, kUnknowns>;

struct Look { Quaternion q; Vector3 up, mag; double weight = 1; };

Vector3 toDouble(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

// Orientation by gyroscope and accelerometer; twice over, so that the gyroscope's bias is known from the start.
std::vector<Look> looksOf(const std::vector<Sample> &samples)
{
    Vqf filter;
    std::vector<Look> looks;
    for (const bool second : {false, true}) {
        filter.resume();
        for (std::size_t i = 1; i < samples.size(); ++i) {
            const double dt = samples[i].t - samples[i - 1].t;
            if (!(dt > 0 && dt < 1))
                continue;
            filter.update(toDouble(samples[i].gyro), toDouble(samples[i].accel), nullptr, dt);
            const Quaternion q = filter.orientation();
            if (second && samples[i].t - samples.front().t > kSettle)
                looks.push_back({q, rotate(conjugate(q), {0, 0, 1}), toDouble(samples[i].mag)});
        }
    }
    return looks;
}

Rows rowsOf(const Look &look)
{
    Rows rows = Rows::Zero();
    for (int axis = 0; axis < 3; ++axis) {
        Vector3 unit{};
        unit[axis] = 1;
        const Vector3 earth = rotate(look.q, unit); // the sensor's axis seen from the earth
        for (int i = 0; i < 3; ++i) {
            rows(axis, i) = earth[i];
            rows(axis, 6 + 3 * axis + i) = look.up[i];
        }
        rows(axis, 3 + axis) = 1;
    }
    return rows;
}

double headingTurned(const std::vector<Look> &looks)
{
    double low = 0, high = 0, now = 0, last = 0;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        // The twist about up: defined wherever the sensor points.
        const double twist = 2 * std::atan2(looks[i].q.z, looks[i].q.w);
        now += i > 0 ? std::remainder(twist - last, 2 * std::numbers::pi) : 0;
        last = twist;
        low = std::min(low, now);
        high = std::max(high, now);
    }
    return (high - low) / kDegree;
}

std::string number(double value) { return std::to_string(static_cast<int>(std::lround(value))); }

} // namespace

double FingerBaseline::earthHorizontal() const { return earthNorm * std::cos(earthDip); }

KnownField FingerBaseline::knownField() const
{
    const double horizontal = earthHorizontal();
    return {earthNorm, earthDip, horizontal > 0 ? residual / horizontal / kDegree : 180, northSigma};
}

BaselineFit fitFingerBaseline(const std::vector<Sample> &samples)
{
    BaselineFit fit;
    FingerBaseline &out = fit.baseline;
    std::vector<Look> looks = looksOf(samples);
    out.samples = static_cast<int>(looks.size());
    const double seconds = samples.empty() ? 0 : samples.back().t - samples.front().t;
    if (seconds < kMinSeconds || looks.size() < 100) {
        fit.refusal = "The recording is " + number(seconds) + " s long; record at least " + number(kMinSeconds) + " s with the fingers extended.";
        return fit;
    }
    out.headingTurned = headingTurned(looks);

    Unknowns prior;
    prior << Eigen::Vector3d::Constant(kEarthPrior), Eigen::Vector3d::Constant(kOffsetPrior), Eigen::Matrix<double, 9, 1>::Constant(kSagPrior);
    Unknowns x = Unknowns::Zero();
    Normal covariance = Normal::Identity();
    for (int round = 0; round < kRounds; ++round) {
        Normal normal = Normal::Zero();
        Unknowns right = Unknowns::Zero();
        for (const Look &look : looks) {
            const Rows rows = rowsOf(look);
            normal += look.weight * rows.transpose() * rows;
            right += look.weight * rows.transpose() * Eigen::Map<const Eigen::Vector3d>(look.mag.data());
        }
        // Neighbouring readings share their fingers' deviation: so many of them count as one.
        const double noise = std::max(out.residual, 1.0);
        const double scale = KnownField::kHolding * static_cast<double>(looks.size()) / seconds * noise * noise;
        normal = normal / scale;
        normal.diagonal() += prior.cwiseAbs2().cwiseInverse();
        const Eigen::LDLT<Normal> solver(normal);
        x = solver.solve(Unknowns(right / scale));
        covariance = solver.solve(Normal(Normal::Identity()));

        double sum = 0;
        for (Look &look : looks) {
            const double left = (Eigen::Map<const Eigen::Vector3d>(look.mag.data()) - rowsOf(look) * x).norm();
            sum += left * left;
            const double limit = kHuber * std::max(out.residual, 0.5) * std::numbers::sqrt3;
            look.weight = round > 0 && left > limit ? limit / left : 1;
        }
        out.residual = std::sqrt(sum / (3 * static_cast<double>(looks.size())));
    }
    // As many independent readings as poses of the fingers; the unknowns have used up some of their scatter.
    const double independent = 3 * seconds / KnownField::kHolding;
    out.residual *= std::sqrt(independent / (independent - (kUnknowns - 3)));
    for (int i = 0; i < 3; ++i) {
        out.offset[i] = x[3 + i];
        for (int j = 0; j < 3; ++j)
            out.byGravity[i][j] = x[6 + 3 * i + j];
    }
    const double horizontal = std::hypot(x[0], x[1]);
    out.earthNorm = std::hypot(horizontal, x[2]);
    out.earthDip = std::atan2(-x[2], horizontal);
    // How far the fitted north may be off: the uncertainty of the horizontal field across its own direction.
    const Eigen::Vector2d across(-x[1] / horizontal, x[0] / horizontal);
    out.northSigma = std::sqrt(across.dot(covariance.topLeftCorner<2, 2>() * across)) / horizontal / kDegree;
    if (out.residual > kMaxResidual)
        fit.refusal = "The field jumps by " + number(out.residual) + " uT, so the fingers moved; keep all five extended while the hand turns.";
    else if (!(out.northSigma <= kMaxNorthSigma))
        fit.refusal = "North is known to " + number(std::min(out.northSigma, 180.0)) + " degrees only, because the hand turned by "
            + number(out.headingTurned) + " degrees; turn it left and right as well as up, down and over.";
    else if (out.earthNorm < kEarthLow || out.earthNorm > kEarthHigh)
        fit.refusal = "The field that stays with the earth is " + number(out.earthNorm)
            + " uT, and the earth's is 22 to 67 uT; go away from steel furniture and machines, and record again.";
    return fit;
}

} // namespace lodestone
