// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/inertial.h"

#include <Eigen/Cholesky>
#include <Eigen/Geometry>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kPiece = 10; // s; longer, and the gyroscope's scale error would count
constexpr double kMinSeconds = 20, kPause = 1;
constexpr double kGyroPrior = 2 * kDegree, kAccelPrior = 0.5, kTiltPrior = 0.2,
                 kDelayPrior = 0.01;   // rad/s, m/s2, rad, s: one standard deviation
constexpr double kTogether = 0.1;      // s; a hand's accelerations within it are one
constexpr double kMaxResidual = 1.5;   // m/s2
constexpr double kMaxGyroSigma = 0.03; // degrees/s
constexpr double kHuber = 1.5;
constexpr int kRounds = 6;

constexpr int kUnknowns = 7; // gyroscope 3, accelerometer 3, delay; each piece has its tilt besides
using Normal = Eigen::Matrix<double, kUnknowns, kUnknowns>;
using Unknowns = Eigen::Matrix<double, kUnknowns, 1>;
using TiltRows = Eigen::Matrix<double, 2, kUnknowns>;

struct Piece
{
    std::size_t begin = 0, end = 0;
    Quaternion start;
};

Eigen::Vector3d toEigen(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}
Vector3 toVector(const Eigen::Vector3d &v) { return {v[0], v[1], v[2]}; }

Eigen::Matrix3d matrixOf(const Quaternion &q) { return Eigen::Quaterniond(q.w, q.x, q.y, q.z).toRotationMatrix(); }

std::vector<Piece> piecesOf(const std::vector<Sample> &samples)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const bool goesOn = i > 0 && samples[i].t > samples[i - 1].t && samples[i].t - samples[i - 1].t < kPause;
        if (pieces.empty() || !goesOn || samples[i].t - samples[pieces.back().begin].t >= kPiece) {
            const Eigen::Vector3d up = toEigen(samples[i].accel).normalized();
            pieces.push_back({i, i, turnToUp(toVector(up))});
        }
        pieces.back().end = i + 1;
    }
    return pieces;
}

// One piece's share of the normal equations: both offsets, with the piece's own tilt already solved for (Schur).
struct Share
{
    Normal normal;
    Unknowns right;
    TiltRows tiltByOffsets;
    Eigen::Vector2d tilt;
    double squares = 0;
    long count = 0;
};

Share shareOf(const std::vector<Sample> &samples, const Piece &piece, const Unknowns &offsets, double scale)
{
    Eigen::Matrix<double, kUnknowns + 2, kUnknowns + 2> normal =
        Eigen::Matrix<double, kUnknowns + 2, kUnknowns + 2>::Zero();
    Eigen::Matrix<double, kUnknowns + 2, 1> right = Eigen::Matrix<double, kUnknowns + 2, 1>::Zero();
    Quaternion q = piece.start;
    const double delay = offsets[6];
    Eigen::Matrix3d turned =
        Eigen::Matrix3d::Zero(); // the integral of the orientation: what one unit of gyroscope offset turns
    Share share;
    for (std::size_t i = piece.begin; i < piece.end; ++i) {
        if (i > piece.begin) {
            const double dt = samples[i].t - samples[i - 1].t;
            const Eigen::Vector3d half = 0.5 * dt * (toEigen(samples[i].gyro) - offsets.head<3>());
            q = q * turn(toVector(half));
            turned += dt * matrixOf(q);
            q = normalised(q * turn(toVector(half)));
        }
        const Eigen::Vector3d rate = toEigen(samples[i].gyro) - offsets.head<3>();
        const Eigen::Matrix3d back = matrixOf(q * turn(toVector(delay * rate))).transpose();
        Eigen::Matrix3d tips; // z cross: how a small turn of the estimate moves gravity
        tips << 0, -1, 0, 1, 0, 0, 0, 0, 0;
        tips = kGravity * back * tips;
        Eigen::Matrix<double, 3, kUnknowns + 2> row;
        row << -tips * turned, Eigen::Matrix3d::Identity(), tips * back.transpose() * rate, tips.leftCols<2>();
        const Eigen::Vector3d left = toEigen(samples[i].accel) - offsets.segment<3>(3) - kGravity * back.col(2);
        const double limit = kHuber * scale * std::numbers::sqrt3, size = left.norm();
        const double weight = scale > 0 && size > limit ? limit / size : 1;
        normal += weight * row.transpose() * row;
        right += weight * row.transpose() * left;
        share.squares += weight * left.squaredNorm();
        ++share.count;
    }
    Eigen::Matrix2d own = normal.bottomRightCorner<2, 2>();
    own.diagonal().array() += 0.01 / (kTiltPrior * kTiltPrior);
    const Eigen::Matrix2d inverse = own.inverse();
    share.tiltByOffsets = inverse * normal.bottomLeftCorner<2, kUnknowns>();
    share.tilt = inverse * right.tail<2>();
    share.normal = normal.topLeftCorner<kUnknowns, kUnknowns>()
                   - normal.topRightCorner<kUnknowns, 2>() * share.tiltByOffsets;
    share.right = right.head<kUnknowns>() - normal.topRightCorner<kUnknowns, 2>() * share.tilt;
    return share;
}

} // namespace

Vector3 InertialCorrection::rate(const Vector3 &gyro, double dt)
{
    const Vector3 now = gyro - m_offsets.gyro, before = m_started ? m_before : now;
    m_before = now;
    m_started = true;
    return now + std::clamp(m_offsets.delay / dt, -1.0, 0.0) * (now - before);
}

InertialFit fitInertial(const std::vector<Sample> &samples)
{
    InertialFit fit;
    const double seconds = samples.empty() ? 0 : samples.back().t - samples.front().t;
    if (seconds < kMinSeconds || samples.size() < 100) {
        fit.refusal = {CalibrationProblem::TooShort, seconds, kMinSeconds};
        return fit;
    }
    std::vector<Piece> pieces = piecesOf(samples);
    const double together = std::max(1.0, kTogether * static_cast<double>(samples.size()) / seconds);
    Unknowns offsets = Unknowns::Zero(), prior;
    prior << Eigen::Vector3d::Constant(kGyroPrior), Eigen::Vector3d::Constant(kAccelPrior), kDelayPrior;
    Normal covariance = Normal::Identity();
    for (int round = 0; round < kRounds; ++round) {
        std::vector<Share> shares;
        Normal normal = Normal::Zero();
        Unknowns right = Unknowns::Zero();
        double squares = 0;
        long count = 0;
        for (const Piece &piece : pieces) {
            shares.push_back(shareOf(samples, piece, offsets, fit.offsets.residual));
            normal += shares.back().normal;
            right += shares.back().right;
            squares += shares.back().squares;
            count += shares.back().count;
        }
        const double residual = std::sqrt(squares / (3 * static_cast<double>(count)));
        const double variance = std::max(residual * residual, 1e-4) * together;
        normal = (normal / variance).eval();
        normal.diagonal() += prior.cwiseAbs2().cwiseInverse();
        right = right / variance - offsets.cwiseQuotient(prior.cwiseAbs2());
        const Eigen::LDLT<Normal> solver(normal);
        const Unknowns step = solver.solve(right);
        covariance = solver.solve(Normal(Normal::Identity()));
        offsets += step;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Eigen::Vector2d tilt = shares[i].tilt - shares[i].tiltByOffsets * step;
            pieces[i].start = normalised(turn({tilt[0], tilt[1], 0}) * pieces[i].start);
        }
        if (round > 0) // the first one still holds the start's rough tilt
            fit.offsets.residual = residual;
    }
    fit.offsets.gyro = toVector(offsets.head<3>());
    fit.offsets.accel = toVector(offsets.segment<3>(3));
    fit.offsets.delay = offsets[6];
    fit.offsets.gyroSigma = std::sqrt(covariance.diagonal().head<3>().maxCoeff()) / kDegree;
    if (fit.offsets.residual > kMaxResidual)
        fit.refusal = {CalibrationProblem::Shaken, fit.offsets.residual, kMaxResidual};
    else if (fit.offsets.gyroSigma > kMaxGyroSigma)
        fit.refusal = {CalibrationProblem::TurnedTooLittle, fit.offsets.gyroSigma, kMaxGyroSigma};
    return fit;
}

} // namespace lodestone
