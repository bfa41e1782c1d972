// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/windows.h"

#include <algorithm>
#include <cmath>

namespace lodestone {

namespace {

using Vector = std::array<double, 3>;

// Long enough to average out a moving hand, short enough that gyroscope drift (a few deg/s) stays below a degree or
// two.
constexpr double kTimeConstant = 0.6; // s
constexpr double kForget = 1.0;       // s; after a longer pause the old direction says nothing

bool normalise(Vector &v)
{
    const double length = std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    if (!(length > 1e-9) || !std::isfinite(length))
        return false;
    for (double &x : v)
        x /= length;
    return true;
}

} // namespace

std::vector<std::array<float, 3>> estimateGravity(const std::vector<Sample> &samples)
{
    std::vector<std::array<float, 3>> estimates;
    estimates.reserve(samples.size());
    Vector g{0, 0, 1};
    double seen = 0; // samples since the start or the last pause
    double lastT = 0;
    bool measured = false;
    for (const Sample &s : samples) {
        const Vector accel{static_cast<double>(s.accel[0]) / kGravity, static_cast<double>(s.accel[1]) / kGravity,
            static_cast<double>(s.accel[2]) / kGravity};
        double dt = s.t - lastT;
        lastT = s.t;
        if (seen > 0 && !(dt >= 0 && dt <= kForget))
            seen = 0;
        Vector next = g;
        if (seen > 0) {
            // A direction fixed to the earth moves against the rotation of the sensor: dg/dt = -w x g.
            const Vector w{
                static_cast<double>(s.gyro[0]), static_cast<double>(s.gyro[1]), static_cast<double>(s.gyro[2])};
            next = {g[0] - dt * (w[1] * g[2] - w[2] * g[1]), g[1] - dt * (w[2] * g[0] - w[0] * g[2]),
                g[2] - dt * (w[0] * g[1] - w[1] * g[0])};
            if (!normalise(next))
                next = g;
        } else {
            dt = 0;
            next = {0, 0, 0};
        }
        // A running mean at first, so that one shaken first sample is not kept for a whole time constant.
        const double weight = std::max(dt / (kTimeConstant + dt), 1.0 / (seen + 1));
        for (int i = 0; i < 3; ++i)
            next[i] += weight * (accel[i] - next[i]);
        if (normalise(next)) {
            g = next;
            seen += 1;
        }
        measured = measured || std::isfinite(accel[0] + accel[1] + accel[2]);
        estimates.push_back({static_cast<float>(g[0]), static_cast<float>(g[1]), static_cast<float>(g[2])});
    }
    if (!measured)
        std::fill(estimates.begin(), estimates.end(), kUnknownGravity);
    return estimates;
}

float pitchOf(const std::array<float, 3> &gravity)
{
    return std::atan2(-gravity[0], std::sqrt(gravity[1] * gravity[1] + gravity[2] * gravity[2]));
}

} // namespace lodestone
