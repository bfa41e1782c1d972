// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/facing.h"
#include "engine/signal/windows.h"
#include <cmath>
#include <numbers>

namespace lodestone {

float rollOf(const std::array<float, 3> &gravity) { return std::atan2(gravity[1], gravity[2]); }

Facing facingOf(const std::array<float, 3> &gravity)
{
    const double pitch = pitchOf(gravity), roll = rollOf(gravity);
    if (std::isnan(pitch))
        return Facing::Flat;
    if (pitch > kTilt)
        return Facing::Up;
    if (pitch < -kTilt)
        return Facing::Down;
    if (std::abs(roll) <= kTilt || std::abs(roll) >= std::numbers::pi - kTilt)
        return Facing::Flat;
    return roll > 0 ? Facing::Left : Facing::Right;
}

} // namespace lodestone
