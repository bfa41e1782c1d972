// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation/error.h"

#include <algorithm>
#include <numbers>

namespace lodestone {

OrientationError orientationError(const Quaternion &estimate, const Quaternion &truth)
{
    const Quaternion e = estimate * conjugate(truth);
    OrientationError out;
    out.total = 2 * std::acos(std::min(1.0, std::abs(e.w)));
    out.heading = std::remainder(2 * std::atan2(e.z, e.w), 2 * std::numbers::pi);
    out.inclination = 2 * std::acos(std::min(1.0, std::hypot(e.w, e.z)));
    return out;
}

void OrientationErrors::add(const Quaternion &estimate, const Quaternion &truth)
{
    const OrientationError e = orientationError(estimate, truth);
    m_sum.total += e.total * e.total;
    m_sum.heading += e.heading * e.heading;
    m_sum.inclination += e.inclination * e.inclination;
    ++m_count;
}

OrientationError OrientationErrors::rmse() const
{
    if (m_count == 0)
        return {};
    const auto degrees = [&](double sum) {
        return std::sqrt(sum / static_cast<double>(m_count)) * 180 / std::numbers::pi;
    };
    return {degrees(m_sum.total), degrees(m_sum.heading), degrees(m_sum.inclination)};
}

} // namespace lodestone
