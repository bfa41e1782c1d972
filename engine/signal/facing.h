// SPDX-License-Identifier: GPL-3.0-or-later
// Which way a hand faces, in five words a person uses: what coverage is counted by.
#pragma once
#include <array>

namespace lodestone {

enum class Facing { Flat, Up, Down, Left, Right }; // by pitch first, then by roll; flat: palm down or palm up
inline constexpr int kFacings = 5;
inline constexpr double kTilt = 0.52; // rad, 30 degrees: beyond it the hand no longer lies flat

float rollOf(const std::array<float, 3> &gravity);    // rad, positive: to the left
Facing facingOf(const std::array<float, 3> &gravity); // unit vector up in the sensor's frame

} // namespace lodestone
