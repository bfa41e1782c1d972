// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation.h"

#include "engine/signal/orientation/registry.h"
#include <algorithm>
#include <stdexcept>

namespace lodestone {

namespace {

constexpr double kPause = 1.0;      // s; a longer one leaves a turn nobody measured
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

OrientationFilter::OrientationFilter(const std::string &method) : m_algorithm(makeOrientation(method))
{
    if (!m_algorithm)
        throw std::invalid_argument("no orientation filter is called " + method);
}

void OrientationFilter::reset()
{
    m_algorithm->reset();
    m_started = false;
}

void OrientationFilter::setBaseline(const FingerBaseline &baseline)
{
    m_baseline = baseline;
    m_algorithm->expectField(baseline.knownField());
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
        m_started = true;
    }
    m_lastT = sample.t;
    Vector3 mag = toDouble(sample.mag);
    if (m_baseline)
        mag = mag - m_baseline->fieldAt(rotate(conjugate(orientation()), {0, 0, 1}));
    m_algorithm->update(toDouble(sample.gyro), toDouble(sample.accel), &mag, dt);
    return orientation();
}

} // namespace lodestone
