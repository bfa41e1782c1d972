// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/stillness.h"
#include "engine/signal/field_feature.h"
#include "engine/signal/windows.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace lodestone {

std::vector<int> stillStretches(const std::vector<Sample> &samples)
{
    constexpr int kLag = 10, kLeast = 10; // samples; over 0.2 s a turning hand moves the field little, a finger much
    constexpr double kMoving = 0.2;       // of the asinh-scaled field within the lag
    const double gap = 1.5 * medianStep(samples);
    const int count = int(samples.size());
    std::vector<std::array<double, 3>> field(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        field[i] = fieldFeature(samples[i].mag.data(), 1);
    const auto stepOver = [&](int from, int to) {
        double sum = 0;
        for (std::size_t a = 0; a < 3; ++a)
            sum += std::pow(field[std::size_t(to)][a] - field[std::size_t(from)][a], 2);
        return std::sqrt(sum);
    };
    std::vector<int> stretch(samples.size(), -1);
    int begin = 0, found = 0;
    const auto close = [&](int end) {
        if (end - begin >= kLeast) {
            std::fill(stretch.begin() + begin, stretch.begin() + end, found);
            ++found;
        }
    };
    for (int i = 0; i < count; ++i) {
        const bool jump = i > 0 && !(samples[std::size_t(i)].t - samples[std::size_t(i - 1)].t <= gap);
        const int from = std::max(jump ? i : begin, i - kLag / 2), to = std::min(count - 1, i + kLag / 2);
        const bool moving = stepOver(from, i) > kMoving
                            || (samples[std::size_t(to)].t - samples[std::size_t(i)].t <= kLag * gap
                                && stepOver(i, to) > kMoving);
        if (jump)
            close(i), begin = i;
        if (moving)
            close(i), begin = i + 1;
    }
    close(count);
    return stretch;
}

} // namespace lodestone
