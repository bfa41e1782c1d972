// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation/vqf.h"

#include <Eigen/LU>
#include <algorithm>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kBiasGrown = 0.1 * kDegree; // rad/s after the forgetting time
// What a heading from an accepted field, and from one that was never accepted, is worth: one standard deviation.
constexpr double kFieldSigma = 2 * kDegree, kDoubtfulSigma = 30 * kDegree, kUnknownSigma = std::numbers::pi;
// The bias covariance is made never to fall below its settling value, so that the filter keeps listening; the bias's
// true uncertainty is about this part of it (simulated gloves, where it is known).
constexpr double kBiasTrue = 0.2;
// A warm gyroscope's offset wanders so far in the forgetting time (data sheets of the class: some degrees an hour).
constexpr double kBiasWander = 0.01 * kDegree; // rad/s
constexpr double kTrustedSigma = 5 * kDegree;

double square(double x) { return x * x; }

bool within(const Vector3 &v, double limit)
{
    return std::abs(v[0]) < limit && std::abs(v[1]) < limit && std::abs(v[2]) < limit;
}

} // namespace

Vqf::Vqf(const VqfParameters &parameters)
    : m_p(parameters), m_accelLow(m_p.accelTau), m_rotationLow(m_p.accelTau), m_biasLow(m_p.accelTau),
      m_restGyro(m_p.restFilterTau), m_restAccel(m_p.restFilterTau), m_fieldLow(m_p.magCurrentTau)
{
    reset();
}

void Vqf::reset()
{
    m_bias = {};
    m_knownBias = 0;
    m_biasCovariance = square(m_p.biasSigmaInit * kDegree) * Eigen::Matrix3d::Identity();
    m_candidate = {};
    if (m_field.norm == 0)
        m_reference = {};
    resume();
}

void Vqf::resume()
{
    m_dt = 0;
    m_strapDown = m_middle = m_inclination = {};
    m_heading = 0;
    m_angle = m_angleBefore = m_accelBefore = {};
    m_accelLow.reset();
    m_rotationLow.reset();
    m_biasLow.reset();
    m_restGyro.reset();
    m_restAccel.reset();
    m_fieldLow.reset();
    m_restTime = m_undisturbedTime = m_candidateTime = 0;
    m_rejectionTime = m_p.magMaxRejectionTime;
    m_rest = m_gyroStill = false;
    m_disturbed = true;
    m_startGain = 1;
    m_headingVariance = square(kUnknownSigma);
    m_headingBias.setZero();
}

void Vqf::resumeFrom(const Quaternion &orientation, double headingSigma, double biasSigma)
{
    resume();
    if (biasSigma > 0) {
        m_knownBias = biasSigma * kDegree;
        m_bias = {};
        m_biasCovariance = square(m_knownBias) * Eigen::Matrix3d::Identity();
    }
    m_strapDown = m_middle = orientation;
    m_startGain = 0;
    m_headingVariance = square(headingSigma * kDegree);
}

void Vqf::expectField(const KnownField &field)
{
    m_field = field;
    m_reference = {field.norm, field.dip};
    m_disturbed = true;
    m_undisturbedTime = 0;
    m_headingVariance = square(kUnknownSigma);
    m_headingBias.setZero();
}

// Time constants become gains here. Where the Kalman filter settles at sigma, P = sigma^2: W = sigma^4 / V + sigma^2
// (3.5).
void Vqf::setStep(double dt)
{
    m_dt = dt;
    m_accelLow.setStep(dt);
    m_rotationLow.setStep(dt);
    m_biasLow.setStep(dt);
    m_restGyro.setStep(dt);
    m_restAccel.setStep(dt);
    m_fieldLow.setStep(dt);
    m_magGain = gainOf(m_p.magTau, dt);
    m_referenceGain = gainOf(m_p.magReferenceTau, dt);
    m_biasGrowth = square(kBiasGrown) * dt / m_p.biasForgettingTime;
    const auto settled = [&](double sigma) {
        return square(square(sigma * kDegree)) / m_biasGrowth + square(sigma * kDegree);
    };
    m_biasMotionW = settled(m_p.biasSigmaMotion);
    m_biasVerticalW = m_biasMotionW / m_p.biasVerticalForgetting;
    m_biasRestW = settled(m_p.biasSigmaRest);
    if (m_knownBias > 0) // the readings are as good as before; what they have to follow moves less
        m_biasGrowth = square(kBiasWander) * dt / m_p.biasForgettingTime;
}

void Vqf::update(const Vector3 &gyro, const Vector3 &accel, const Vector3 *mag, double dt)
{
    // A clock's jitter goes into the integration only; gains are computed again only for another rate.
    if (std::abs(dt - m_dt) > 0.02 * m_dt)
        setStep(dt);
    detectRest(gyro, accel, dt);
    integrate(gyro, dt);
    if (dot(accel, accel) > 0)
        correctInclination(accel);
    predictHeading(dt);
    if (mag && dot(*mag, *mag) > 0)
        correctHeading(*mag, dt);
}

void Vqf::detectRest(const Vector3 &gyro, const Vector3 &accel, double dt)
{
    const auto still = [](LowPass<3> &low, const Vector3 &now, double threshold) {
        const Vector3 away = now - low.update(now);
        return dot(away, away) < square(threshold);
    };
    const bool gyroStill = still(m_restGyro, gyro, m_p.restThresholdGyro * kDegree)
                           && within(m_restGyro.value(), m_p.biasClip * kDegree);
    const bool accelStill = still(m_restAccel, accel, m_p.restThresholdAccel);
    m_restTime = gyroStill && accelStill ? m_restTime + dt : 0;
    m_rest = m_restTime >= m_p.restMinTime;
    m_rate = norm(gyro - m_bias);
}

void Vqf::integrate(const Vector3 &gyro, double dt)
{
    const Vector3 angle = dt * (gyro - m_bias);
    const Vector3 turned = angle + (1.0 / 12) * cross(m_angle, angle);
    const Quaternion half = turn(0.5 * turned);
    m_middle = m_strapDown * half;
    m_strapDown = normalised(m_middle * half);
    m_angleBefore = m_angle;
    m_angle = angle;
}

void Vqf::correctInclination(const Vector3 &accel)
{
    const Vector3 sculling = (1.0 / 12) * (cross(m_angleBefore, accel) + cross(m_accelBefore, m_angle));
    m_accelBefore = accel;
    const Vector3 low = m_accelLow.update(rotate(m_middle, accel + sculling));
    const Vector3 earth = rotate(m_inclination, low);
    const double length = norm(earth);
    if (!(length > 0))
        return;
    const Vector3 unit = (1 / length) * earth;
    m_inclination = normalised(turnToUp(unit) * m_inclination);
    estimateBias(unit, m_dt);
}

// A bias turns the estimate away from gravity; how fast the inclination correction has to turn it back tells the bias's
// horizontal part, seen through the same low-pass as gravity (3.5.1). At rest the gyroscope shows its bias itself
// (3.5.2).
void Vqf::estimateBias(const Vector3 &accelEarth, double dt)
{
    const Quaternion q = m_inclination * m_strapDown;
    const Vector3 x = rotate(q, {1, 0, 0}), y = rotate(q, {0, 1, 0}), z = cross(x, y);
    const auto &low = m_rotationLow.update({x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]});
    const Vector3 east{x[0], y[0], z[0]}, north{x[1], y[1], z[1]};
    const auto &biasLow = m_biasLow.update({dot(east, m_bias), dot(north, m_bias)});

    Eigen::Matrix3d rotation = Eigen::Matrix3d::Identity();
    Eigen::Vector3d error, weight = Eigen::Vector3d::Constant(m_biasRestW);
    Eigen::Map<Eigen::Vector3d> bias(m_bias.data());
    if (m_rest) {
        const Vector3 away = m_restGyro.value() - m_bias;
        error = Eigen::Map<const Eigen::Vector3d>(away.data());
    } else {
        rotation = Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(low.data());
        error = Eigen::Vector3d(-accelEarth[1] / dt + biasLow[0], accelEarth[0] / dt + biasLow[1], 0) - rotation * bias;
        weight = Eigen::Vector3d(m_biasMotionW, m_biasMotionW, m_biasVerticalW);
    }
    const double limit = m_p.biasClip * kDegree;
    for (int i = 0; i < 3; ++i) {
        error[i] = std::clamp(error[i], -limit, limit);
        if (m_biasCovariance(i, i) < square(m_p.biasSigmaInit * kDegree))
            m_biasCovariance(i, i) += m_biasGrowth;
    }
    const Eigen::Matrix3d cross = m_biasCovariance * rotation.transpose();
    Eigen::Matrix3d innovation = rotation * cross;
    innovation.diagonal() += weight;
    const Eigen::Matrix3d gain = cross * innovation.inverse();
    bias += gain * error;
    bias = bias.cwiseMin(limit).cwiseMax(-limit);
    m_biasCovariance -= gain * cross.transpose();
    m_headingBias -= gain * (rotation * m_headingBias);
}

bool Vqf::alike(const Field &a, const Field &reference) const
{
    // Fingers that never lie quite alike bend the field they leave by up to three standard deviations.
    const double fingers = 3 * kDegree * m_field.holdSigma * std::cos(m_field.dip);
    return std::abs(a.norm - reference.norm) < std::max(m_p.magNormThreshold, fingers) * reference.norm
           && std::abs(a.dip - reference.dip) < std::max(m_p.magDipThreshold * kDegree, fingers);
}

// Is this the earth's field as last known, or has another been uniform long enough, in motion, to be believed (3.6)?
void Vqf::watchField(const Field &now, double dt)
{
    const auto follow = [&](Field &field) {
        field.norm += m_referenceGain * (now.norm - field.norm);
        field.dip += m_referenceGain * (now.dip - field.dip);
    };
    if (alike(now, m_reference)) {
        m_undisturbedTime += dt;
        if (m_undisturbedTime >= m_p.magMinUndisturbedTime) {
            m_disturbed = false;
            if (m_field.norm == 0)
                follow(m_reference);
        }
    } else {
        m_undisturbedTime = 0;
        m_disturbed = true;
    }
    if (m_field.norm > 0)
        return;
    if (!alike(now, m_candidate)) {
        m_candidateTime = 0;
        m_candidate = now;
        return;
    }
    if (m_rate >= m_p.magNewMinGyro * kDegree)
        m_candidateTime += dt;
    follow(m_candidate);
    const double needed = m_reference.norm > 0 ? m_p.magNewTime : m_p.magNewFirstTime;
    if (m_disturbed && m_candidateTime >= needed) {
        m_reference = m_candidate;
        m_disturbed = false;
        m_undisturbedTime = m_p.magMinUndisturbedTime;
    }
}

double Vqf::biasBelief() const { return m_knownBias > 0 ? 1 : square(kBiasTrue); }

double Vqf::headingGain(double dt)
{
    double gain = m_magGain;
    if (!m_disturbed) {
        m_rejectionTime = std::max(0.0, m_rejectionTime - m_p.magRejectionFactor * dt);
    } else if (m_rejectionTime <= m_p.magMaxRejectionTime) {
        m_rejectionTime += dt;
        gain = 0;
    } else {
        gain /= m_p.magRejectionFactor;
    }
    // At the start a running mean: 1, 1/2, 1/3 ... until it reaches the filter's own gain (3.4).
    if (m_startGain > 0) {
        gain = std::max(gain, m_startGain);
        m_startGain = m_startGain / (m_startGain + 1);
        if (m_startGain * m_p.magTau < dt)
            m_startGain = 0;
    }
    return gain;
}

void Vqf::correctHeading(const Vector3 &mag, double dt)
{
    const Vector3 earth = rotate(m_inclination * m_middle, mag);
    const double length = norm(earth);
    const auto &low = m_fieldLow.update({length, -std::asin(std::clamp(earth[2] / length, -1.0, 1.0))});
    watchField({low[0], low[1]}, dt);

    const double away = std::remainder(std::atan2(earth[0], earth[1]) - m_heading, 2 * std::numbers::pi);
    if (m_field.norm > 0) {
        if (!m_disturbed)
            learnFromHeading(away, dt);
        return;
    }
    const double gain = headingGain(dt);
    m_heading = std::remainder(m_heading + gain * away, 2 * std::numbers::pi);
    const double target = square(m_disturbed ? kDoubtfulSigma : kFieldSigma);
    m_headingVariance += gain * (target - m_headingVariance);
}

// The heading drifts by what is wrong with the bias about the vertical, so their errors grow together.
void Vqf::predictHeading(double dt)
{
    const Vector3 v = rotate(conjugate(m_inclination * m_strapDown), {0, 0, 1});
    const Eigen::Map<const Eigen::Vector3d> up(v.data());
    const Eigen::Vector3d pull = biasBelief() * (m_biasCovariance * up);
    m_headingVariance += dt * (dt * up.dot(pull) - 2 * up.dot(m_headingBias));
    m_headingVariance = std::clamp(m_headingVariance, 0.0, square(kUnknownSigma));
    m_headingBias -= dt * pull;
}

// With a known field the paper's fixed gain gives way to a Kalman filter of heading and bias: the field of a magnet
// glove is rarely the earth's, and then it is the gyroscope's bias that matters.
void Vqf::learnFromHeading(double away, double dt)
{
    const double noise = square(kDegree * m_field.holdSigma) * KnownField::kHolding / dt;
    const double scale = 1 / (m_headingVariance + noise);
    m_heading = std::remainder(m_heading + scale * m_headingVariance * away, 2 * std::numbers::pi);
    // Before the heading is known to some degrees, the difference says nothing about the bias.
    if (m_headingVariance < square(kDoubtfulSigma)) {
        Eigen::Map<Eigen::Vector3d> bias(m_bias.data());
        bias += scale * away * m_headingBias;
        m_biasCovariance -= (scale / biasBelief()) * m_headingBias * m_headingBias.transpose();
    }
    m_headingBias *= noise * scale;
    m_headingVariance *= noise * scale;
}

Quaternion Vqf::orientation() const { return turnAboutUp(m_heading) * m_inclination * m_strapDown; }

HeadingTrust Vqf::heading() const
{
    const double sigma = std::min(
        kUnknownSigma, std::hypot(std::sqrt(m_headingVariance), kDegree * m_field.northSigma));
    return {sigma <= kTrustedSigma, sigma / kDegree};
}

} // namespace lodestone
