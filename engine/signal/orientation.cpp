// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {

namespace {

using Vector = std::array<double, 3>;

// Gains in 1/s (and 1/s2 for the bias), chosen on the BROAD recordings. The heading gain is the smaller one: the five
// magnets of the glove and iron nearby bend the field far more than hand movement bends gravity.
constexpr double kInclinationGain = 0.5;
constexpr double kHeadingGain = 0.15;
constexpr double kBiasGain = 0.02;
constexpr double kMaxBias = 0.2;   // rad/s; no gyroscope of this class drifts further
constexpr double kRestart = 1.0;   // s; after a longer pause the orientation is read anew from gravity and field

Vector cross(const Vector &a, const Vector &b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

bool normalise(Vector &v)
{
    const double length = std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    if (!(length > 1e-9) || !std::isfinite(length))
        return false;
    for (double &x : v)
        x /= length;
    return true;
}

Vector toDouble(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

Quaternion normalised(const Quaternion &q)
{
    const double length = std::sqrt(q.w * q.w + q.x * q.x + q.y * q.y + q.z * q.z);
    return {q.w / length, q.x / length, q.y / length, q.z / length};
}

// Rows of the rotation matrix: east, north and up as the sensor sees them.
struct Axes { Vector east, north, up; };

Axes axesOf(const Quaternion &q)
{
    return {{1 - 2 * (q.y * q.y + q.z * q.z), 2 * (q.x * q.y - q.w * q.z), 2 * (q.x * q.z + q.w * q.y)},
            {2 * (q.x * q.y + q.w * q.z), 1 - 2 * (q.x * q.x + q.z * q.z), 2 * (q.y * q.z - q.w * q.x)},
            {2 * (q.x * q.z - q.w * q.y), 2 * (q.y * q.z + q.w * q.x), 1 - 2 * (q.x * q.x + q.y * q.y)}};
}

double dot(const Vector &a, const Vector &b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

// Quaternion of a rotation matrix, dividing by its largest component (S. Shepperd, J. Guidance and Control 1(3), 1978).
Quaternion fromAxes(const Axes &a)
{
    const double trace = a.east[0] + a.north[1] + a.up[2];
    Quaternion q;
    if (trace >= a.east[0] && trace >= a.north[1] && trace >= a.up[2])
        q = {1 + trace, a.up[1] - a.north[2], a.east[2] - a.up[0], a.north[0] - a.east[1]};
    else if (a.east[0] >= a.north[1] && a.east[0] >= a.up[2])
        q = {a.up[1] - a.north[2], 1 + 2 * a.east[0] - trace, a.east[1] + a.north[0], a.east[2] + a.up[0]};
    else if (a.north[1] >= a.up[2])
        q = {a.east[2] - a.up[0], a.east[1] + a.north[0], 1 + 2 * a.north[1] - trace, a.north[2] + a.up[1]};
    else
        q = {a.north[0] - a.east[1], a.east[2] + a.up[0], a.north[2] + a.up[1], 1 + 2 * a.up[2] - trace};
    return normalised(q);
}

// The orientation that one resting sample tells: up from gravity, east across up and the field. False without gravity.
bool readOff(const Vector &accel, const Vector &mag, Quaternion &out)
{
    Vector up = accel;
    if (!normalise(up))
        return false;
    Vector east = cross(mag, up);
    if (!normalise(east)) {
        // Without a usable field any heading is as good as another.
        east = std::abs(up[0]) < 0.9 ? cross({0, up[2], -up[1]}, up) : cross({0, 1, 0}, up);
        normalise(east);
    }
    out = fromAxes({east, cross(up, east), up});
    return true;
}

// The exact turn of a constant rate (rad/s, sensor frame) over dt, so that a slow sample rate costs no accuracy of its own.
Quaternion turned(const Quaternion &q, const Vector &w, double dt)
{
    const double rate = std::sqrt(dot(w, w));
    const double half = 0.5 * rate * dt;
    const double scale = rate > 1e-9 ? std::sin(half) / rate : 0.5 * dt;
    const Quaternion turn{std::cos(half), w[0] * scale, w[1] * scale, w[2] * scale};
    return normalised({q.w * turn.w - q.x * turn.x - q.y * turn.y - q.z * turn.z,
                       q.w * turn.x + q.x * turn.w + q.y * turn.z - q.z * turn.y,
                       q.w * turn.y - q.x * turn.z + q.y * turn.w + q.z * turn.x,
                       q.w * turn.z + q.x * turn.y - q.y * turn.x + q.z * turn.w});
}

bool finite(const Sample &s)
{
    const auto sound = [](const std::array<float, 3> &v) {
        return std::all_of(v.begin(), v.end(), [](float x) { return std::isfinite(x); });
    };
    return std::isfinite(s.t) && sound(s.accel) && sound(s.gyro) && sound(s.mag);
}

} // namespace

Euler toEuler(const Quaternion &q)
{
    const Axes a = axesOf(q);
    Euler e;
    e.roll = std::atan2(a.up[1], a.up[2]);
    e.pitch = std::atan2(-a.up[0], std::hypot(a.up[1], a.up[2]));
    // Where the sensor's x axis points over the ground, from magnetic north clockwise.
    e.heading = std::atan2(a.east[0], a.north[0]);
    if (e.heading < 0)
        e.heading += 2 * std::numbers::pi;
    return e;
}

void OrientationFilter::reset()
{
    m_q = {};
    m_lastT = -1;
    m_started = false;
    m_bias = {};
}

Quaternion OrientationFilter::update(const Sample &sample)
{
    if (!finite(sample))
        return m_q;
    const Vector accel = toDouble(sample.accel);
    const Vector mag = toDouble(sample.mag);
    const double dt = sample.t - m_lastT;
    if (!m_started || dt > kRestart || dt < 0) {
        m_started = readOff(accel, mag, m_q);
        m_lastT = sample.t;
        return m_q;
    }
    m_lastT = sample.t;

    // First the gyroscope's turn, then the correction: gravity and field belong to the end of the step, and comparing them
    // with its beginning would leave an error of rate x dt.
    const Vector gyro = toDouble(sample.gyro);
    m_q = turned(m_q, {gyro[0] - m_bias[0], gyro[1] - m_bias[1], gyro[2] - m_bias[2]}, dt);

    // Gravity's error turns the estimate over the shortest way; the field's error only about the vertical, so that a
    // bent field never tilts the hand.
    const Axes axes = axesOf(m_q);
    Vector inclination{};
    Vector up = accel;
    if (normalise(up))
        inclination = cross(up, axes.up);
    double heading = 0;
    const double east = dot(axes.east, mag), north = dot(axes.north, mag);
    if (std::hypot(east, north) > 1e-6)
        heading = std::clamp(std::atan2(east, north), -0.5, 0.5);
    Vector correction{};
    for (int i = 0; i < 3; ++i) {
        correction[i] = kInclinationGain * inclination[i] + kHeadingGain * heading * axes.up[i];
        m_bias[i] = std::clamp(m_bias[i] - kBiasGain * correction[i] * dt, -kMaxBias, kMaxBias);
    }
    m_q = turned(m_q, correction, dt);
    return m_q;
}

} // namespace lodestone
