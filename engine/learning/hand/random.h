// SPDX-License-Identifier: GPL-3.0-or-later
// Normal deviates that are the same on every standard library (Box and Muller, Ann. Math. Stat. 29, 1958).
#pragma once
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace lodestone::hand {

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; } // 0 <= u < 1
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace lodestone::hand
