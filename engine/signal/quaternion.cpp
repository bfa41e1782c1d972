// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/quaternion.h"

#include <algorithm>
#include <numbers>

namespace lodestone {

Euler toEuler(const Quaternion &q)
{
    const Vector3 x = rotate(q, {1, 0, 0}), up = rotate(conjugate(q), {0, 0, 1});
    Euler e;
    e.roll = std::atan2(up[1], up[2]);
    e.pitch = std::atan2(-up[0], std::hypot(up[1], up[2]));
    e.heading = std::atan2(x[0], x[1]);
    if (e.heading < 0)
        e.heading += 2 * std::numbers::pi;
    return e;
}

Quaternion turnToUp(const Vector3 &unit)
{
    // Half-angle formula; straight down has no shortest turn, and the one about x is as good as any.
    const double w = std::sqrt(std::max(0.0, (1 + unit[2]) / 2));
    if (w < 1e-6)
        return {0, 1, 0, 0};
    return {w, 0.5 * unit[1] / w, -0.5 * unit[0] / w, 0};
}

} // namespace lodestone
