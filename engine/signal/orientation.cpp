// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation.h"

#include "engine/signal/orientation/registry.h"
#include <algorithm>
#include <stdexcept>

namespace lodestone {

namespace {

constexpr double kPause = 1.0;      // s; a longer one may hide a turn that was not measured
constexpr double kFirstStep = 0.01; // s; stands for the unknown time before the first sample

Vector3 toDouble(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

bool finite(const Sample &s)
{
    const auto sound = [](const std::array<float, 3> &v) {
        return std::all_of(v.begin(), v.end(), [](float x) { return std::isfinite(x); });
    };
    return std::isfinite(s.t) && sound(s.accel) && sound(s.gyro) && sound(s.mag);
}

} // namespace

OrientationFilter::OrientationFilter(const std::string &method) : m_algorithm(makeOrientation(method)), m_method(method)
{
    if (!m_algorithm)
        throw std::invalid_argument("no orientation filter is called " + method);
}

void OrientationFilter::reset()
{
    m_algorithm->reset();
    m_started = false;
}

void OrientationFilter::setCalibration(const Calibration &calibration)
{
    m_calibration = calibration;
    m_inertial = InertialCorrection(calibration.inertial.value_or(InertialOffsets{}));
    m_algorithm = makeOrientation(m_method);
    if (calibration.fingers)
        m_algorithm->expectField(calibration.fingers->knownField());
    m_started = false;
}

void OrientationFilter::goOnFrom(double t, const BaselineFit &fit)
{
    const double biasSigma = m_calibration.inertial ? m_calibration.inertial->gyroSigma : 0;
    m_algorithm->resumeFrom(fit.atEnd, fit.baseline.northSigma, biasSigma);
    m_inertial.restart();
    m_lastT = t;
    m_started = true;
}

Quaternion OrientationFilter::update(const Sample &sample)
{
    if (!finite(sample))
        return orientation();
    double dt = sample.t - m_lastT;
    if (m_started && dt == 0)
        return orientation();
    if (!m_started || !(dt > 0 && dt <= kPause)) {
        if (m_started)
            m_algorithm->resume();
        dt = kFirstStep;
        m_inertial.restart();
        m_started = true;
    }
    m_lastT = sample.t;
    Vector3 accel = toDouble(sample.accel), mag = toDouble(sample.mag);
    if (m_calibration.accel)
        accel = m_calibration.accel->apply(accel);
    if (m_calibration.mag)
        mag = m_calibration.mag->apply(mag);
    if (m_calibration.fingers)
        mag = mag - m_calibration.fingers->fieldAt(rotate(conjugate(orientation()), {0, 0, 1}));
    m_algorithm->update(m_inertial.rate(toDouble(sample.gyro), dt), m_inertial.force(accel), &mag, dt);
    return orientation();
}

} // namespace lodestone
