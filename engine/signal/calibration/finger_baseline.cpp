// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/finger_baseline.h"

#include "engine/signal/orientation/vqf.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kSettle = 3; // s until the inclination is settled
constexpr double kMinSeconds = 20;
constexpr double kBlock = 0.1; // s; readings within are averaged, a hand turns little in it
constexpr double kOffsetPrior = 1000, kEarthPrior = 60, kSagPrior = 10; // uT, one standard deviation
constexpr double kMaxResidual = 8;                                      // uT; beyond it fingers moved
constexpr double kMaxNorthSigma = 5;                                    // degrees that the fitted north may be off
constexpr double kEarthLow = 20,
                 kEarthHigh = 70;        // uT; the earth's field anywhere (World Magnetic Model 2020: 22 to 67)
constexpr double kMaxCorrelation = 0.99; // between neighbouring blocks
constexpr int kRounds = 8;
constexpr double kHuber = 1.5;

constexpr int kUnknowns = 15; // earth 3, offset 3, byGravity 9
using Unknowns = Eigen::Matrix<double, kUnknowns, 1>;
using Normal = Eigen::Matrix<double, kUnknowns, kUnknowns>;
using Rows = Eigen::Matrix<double, 3, kUnknowns>;

// Means over one block: what each unknown adds to a reading, and the reading.
struct Block
{
    Rows rows = Rows::Zero();
    Eigen::Vector3d mag = Eigen::Vector3d::Zero();
    double begin = 0, weight = 1;
    int count = 0;
};

Vector3 toDouble(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

Rows rowsOf(const Quaternion &q)
{
    const Vector3 up = rotate(conjugate(q), {0, 0, 1});
    Rows rows = Rows::Zero();
    for (int axis = 0; axis < 3; ++axis) {
        Vector3 unit{};
        unit[axis] = 1;
        const Vector3 earth = rotate(q, unit); // the sensor's axis seen from the earth
        for (int i = 0; i < 3; ++i) {
            rows(axis, i) = earth[i];
            rows(axis, 6 + 3 * axis + i) = up[i];
        }
        rows(axis, 3 + axis) = 1;
    }
    return rows;
}

// Orientation by gyroscope and accelerometer alone.
std::vector<Block> blocksOf(const std::vector<Sample> &samples, const InertialOffsets &offsets, Quaternion &atEnd)
{
    Vqf filter;
    filter.resumeFrom({}, 180, offsets.gyroSigma);
    InertialCorrection correct(offsets);
    std::vector<Block> blocks;
    double settled = samples.front().t + kSettle;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const double t = samples[i].t, dt = t - samples[i - 1].t;
        if (!(dt > 0 && dt < 1)) {
            filter.resume(); // another north: of no use together with the one before
            correct.restart();
            blocks.clear();
            settled = t + kSettle;
            continue;
        }
        filter.update(
            correct.rate(toDouble(samples[i].gyro), dt), correct.force(toDouble(samples[i].accel)), nullptr, dt);
        if (t < settled)
            continue;
        if (blocks.empty() || t - blocks.back().begin >= kBlock) {
            blocks.push_back({});
            blocks.back().begin = t;
        }
        Block &block = blocks.back();
        ++block.count;
        block.rows += (rowsOf(filter.orientation()) - block.rows) / block.count;
        const Vector3 mag = toDouble(samples[i].mag);
        block.mag += (Eigen::Map<const Eigen::Vector3d>(mag.data()) - block.mag) / block.count;
    }
    atEnd = filter.orientation();
    return blocks;
}

} // namespace

double FingerBaseline::earthHorizontal() const { return earthNorm * std::cos(earthDip); }

KnownField FingerBaseline::knownField() const
{
    const double horizontal = earthHorizontal();
    return {earthNorm, earthDip, horizontal > 0 ? residual / horizontal / kDegree : 180, northSigma};
}

namespace {

struct Solution
{
    Unknowns x = Unknowns::Zero();
    Normal byModel = Normal::Identity(), byScatter = Normal::Identity();
    double residual = 0, innovation = 0, correlation = 0;
};

// One round: the whitened least squares, then from what is left the weights, the scale and the correlation of the next.
void refine(std::vector<Block> &blocks, Solution &s)
{
    Unknowns prior;
    prior << Eigen::Vector3d::Constant(kEarthPrior), Eigen::Vector3d::Constant(kOffsetPrior),
        Eigen::Matrix<double, 9, 1>::Constant(kSagPrior);
    Normal normal = Normal::Zero();
    Unknowns right = Unknowns::Zero();
    const double first = std::sqrt(
        1 - s.correlation * s.correlation); // for the one block without a neighbour before it
    const auto white = [&](std::size_t i) {
        const Block &b = blocks[i];
        if (i == 0)
            return std::pair<Rows, Eigen::Vector3d>(first * b.rows, first * b.mag);
        return std::pair<Rows, Eigen::Vector3d>(
            b.rows - s.correlation * blocks[i - 1].rows, b.mag - s.correlation * blocks[i - 1].mag);
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto [rows, mag] = white(i);
        normal += blocks[i].weight * rows.transpose() * rows;
        right += blocks[i].weight * rows.transpose() * mag;
    }
    const double variance = std::max(s.innovation * s.innovation, 0.01);
    normal = (normal / variance).eval();
    normal.diagonal() += prior.cwiseAbs2().cwiseInverse();
    const Eigen::LDLT<Normal> solver(normal);
    s.x = solver.solve(Unknowns(right / variance));

    // The scatter over whole poses (a sandwich: H. White, Econometrica 48, 1980), as poses differ by more than
    // neighbours do.
    Normal scatter = Normal::Zero();
    Unknowns pull = Unknowns::Zero();
    double begun = blocks.front().begin;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto [rows, mag] = white(i);
        pull += blocks[i].weight / variance * rows.transpose() * (mag - rows * s.x);
        if (blocks[i].begin - begun >= KnownField::kHolding || i + 1 == blocks.size()) {
            scatter += pull * pull.transpose();
            pull.setZero();
            begun = blocks[i].begin;
        }
    }
    s.byModel = solver.solve(Normal(Normal::Identity()));
    s.byScatter = s.byModel * scatter * s.byModel;

    double squares = 0, innovations = 0, weights = 0, together = 0, before = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto [rows, mag] = white(i);
        const double left = (mag - rows * s.x).norm(),
                     limit = kHuber * std::max(s.innovation, 0.1) * std::numbers::sqrt3;
        innovations += blocks[i].weight * left * left;
        weights += blocks[i].weight;
        blocks[i].weight = s.innovation > 0 && left > limit ? limit / left : 1;
        const Eigen::Vector3d whole = blocks[i].mag - blocks[i].rows * s.x;
        squares += whole.squaredNorm();
        if (i > 0) {
            const Eigen::Vector3d last = blocks[i - 1].mag - blocks[i - 1].rows * s.x;
            together += whole.dot(last);
            before += last.squaredNorm();
        }
    }
    s.innovation = std::sqrt(innovations / (3 * weights));
    s.residual = std::sqrt(squares / (3 * static_cast<double>(blocks.size())));
    s.correlation = before > 0 ? std::clamp(together / before, 0.0, kMaxCorrelation) : 0;
}

} // namespace

BaselineFit fitFingerBaseline(const std::vector<Sample> &samples, const InertialOffsets &offsets)
{
    BaselineFit fit;
    FingerBaseline &out = fit.baseline;
    std::vector<Block> blocks = samples.empty() ? std::vector<Block>{} : blocksOf(samples, offsets, fit.atEnd);
    const double seconds = blocks.empty() ? 0 : blocks.back().begin - blocks.front().begin + kSettle;
    if (seconds < kMinSeconds) {
        fit.refusal = {CalibrationProblem::TooShort, seconds, kMinSeconds};
        return fit;
    }
    Solution s;
    for (int round = 0; round < kRounds; ++round)
        refine(blocks, s);

    out.residual = s.residual;
    out.memory = s.correlation > 0 ? -kBlock / std::log(s.correlation) : 0;
    for (int i = 0; i < 3; ++i) {
        out.offset[i] = s.x[3 + i];
        for (int j = 0; j < 3; ++j)
            out.byGravity[i][j] = s.x[6 + 3 * i + j];
    }
    const double horizontal = std::hypot(s.x[0], s.x[1]);
    out.earthNorm = std::hypot(horizontal, s.x[2]);
    out.earthDip = std::atan2(-s.x[2], horizontal);
    fit.atEnd = turnAboutUp(std::atan2(s.x[0], s.x[1])) * fit.atEnd;
    // How far the fitted north may be off: the uncertainty of the horizontal field across its own direction.
    const Eigen::Vector2d across(-s.x[1] / horizontal, s.x[0] / horizontal);
    const auto variance = [&](const Normal &covariance) {
        return across.dot(covariance.topLeftCorner<2, 2>() * across);
    };
    out.northSigma = std::sqrt(std::max(variance(s.byModel), variance(s.byScatter))) / horizontal / kDegree;
    if (out.residual > kMaxResidual)
        fit.refusal = {CalibrationProblem::FingersMoved, out.residual, kMaxResidual};
    else if (!(out.northSigma <= kMaxNorthSigma))
        fit.refusal = {CalibrationProblem::NorthUnsure, std::min(out.northSigma, 180.0), kMaxNorthSigma};
    else if (out.earthNorm < kEarthLow || out.earthNorm > kEarthHigh)
        fit.refusal = {
            CalibrationProblem::NotTheEarthsField, out.earthNorm, out.earthNorm < kEarthLow ? kEarthLow : kEarthHigh};
    return fit;
}

} // namespace lodestone
