// SPDX-License-Identifier: GPL-3.0-or-later
// Small made-up data that a network can learn: each finger adds its own field, with noise.
#pragma once
#include "engine/learning/data/training_data.h"

namespace lodestone::test {

inline constexpr float kFinger[5][3] = {
    {341, -67, -389}, {584, -159, 1030}, {657, -563, 746}, {-663, 417, 248}, {544, -873, 2720}};

inline LabelledWindows clouds(int perCombination, std::uint64_t seed, float shift = 0)
{
    LabelledWindows out;
    std::mt19937_64 random(seed);
    std::normal_distribution<float> noise(0.f, 30.f);
    for (int bits = 0; bits < 32; bits += 3)
        for (int n = 0; n < perCombination; ++n) {
            std::array<float, 30> window{};
            const Combination label = Combination::fromBits(bits);
            for (std::size_t i = 0; i < 30; ++i) {
                window[i] = noise(random) + shift;
                for (std::size_t f = 0; f < 5; ++f)
                    window[i] += (bits >> f) & 1 ? kFinger[f][i % 3] : 0.f;
            }
            out.add(window.data(), label);
        }
    return out;
}

} // namespace lodestone::test
