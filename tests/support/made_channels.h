// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts and rows for tests of plots.
#pragma once
#include "engine/signal/channel.h"
#include <cmath>

namespace lodestone::test {

inline std::vector<Sample> ramp(double from, double to, double rate)
{
    std::vector<Sample> samples;
    const auto count = static_cast<int>(std::lround((to - from) * rate));
    for (int i = 0; i < count; ++i) {
        Sample s;
        s.t = from + i / rate;
        s.mag = {static_cast<float>(s.t), 1, -1};
        s.accel = {0, 0, 9.8F};
        samples.push_back(s);
    }
    return samples;
}

inline std::vector<Sample> waves(double from, double to)
{
    std::vector<Sample> samples = ramp(from, to, 100);
    for (Sample &s : samples)
        s.mag = {static_cast<float>(90 * std::sin(3 * s.t)), static_cast<float>(9 * std::cos(3 * s.t)), 0};
    return samples;
}

inline Layout bends(int count)
{
    Layout layout;
    for (int i = 1; i <= count; ++i)
        layout.push_back({QStringLiteral("f%1").arg(i), Quantity::Bend, 0, {}, 0, i});
    return layout;
}

inline Layout fields(int count)
{
    Layout layout;
    for (int i = 1; i <= count; ++i)
        for (const char axis : {'x', 'y', 'z'})
            layout.push_back({QStringLiteral("m%1").arg(i), Quantity::MagneticField, axis, "uT", 1, i});
    return layout;
}

} // namespace lodestone::test
