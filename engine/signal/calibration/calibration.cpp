// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/calibration/calibration.h"

#include <algorithm>
#include <iterator>

namespace lodestone {

namespace {

Vector3 toDouble(const std::array<float, 3> &v)
{
    return {static_cast<double>(v[0]), static_cast<double>(v[1]), static_cast<double>(v[2])};
}

std::array<float, 3> toFloat(const Vector3 &v)
{
    return {static_cast<float>(v[0]), static_cast<float>(v[1]), static_cast<float>(v[2])};
}

} // namespace

Sample Calibration::apply(const Sample &raw) const
{
    Sample out = raw;
    if (accel)
        out.accel = toFloat(accel->apply(toDouble(out.accel)));
    if (inertial) {
        out.accel = toFloat(toDouble(out.accel) - inertial->accel);
        out.gyro = toFloat(toDouble(out.gyro) - inertial->gyro);
    }
    if (mag)
        out.mag = toFloat(mag->apply(toDouble(out.mag)));
    return out;
}

std::vector<Sample> Calibration::apply(const std::vector<Sample> &raw) const
{
    std::vector<Sample> out;
    out.reserve(raw.size());
    std::transform(
        raw.begin(), raw.end(), std::back_inserter(out), [this](const Sample &sample) { return apply(sample); });
    return out;
}

} // namespace lodestone
