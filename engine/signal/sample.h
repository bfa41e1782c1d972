// SPDX-License-Identifier: GPL-3.0-or-later
// One reading of the palm board, in SI units (magnetic field in microtesla, as the field does).
#pragma once
#include <array>
#include <vector>

namespace lodestone {

struct Sample
{
    double t = 0;                 // s, the device's clock, strictly increasing within a session
    std::array<float, 3> accel{}; // m/s2
    std::array<float, 3> gyro{};  // rad/s
    std::array<float, 3> mag{};   // uT
};
inline constexpr double kGravity = 9.80665;

} // namespace lodestone
