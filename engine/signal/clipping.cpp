// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/clipping.h"

#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kLeastRun = 5;       // samples
constexpr float kLeastScale = 300; // uT

} // namespace

std::vector<std::pair<int, int>> clippedRanges(const std::vector<Sample> &samples)
{
    std::vector<bool> clipped(samples.size(), false);
    for (std::size_t axis = 0; axis < 3 && !samples.empty(); ++axis) {
        const auto less = [axis](const Sample &a, const Sample &b) { return a.mag[axis] < b.mag[axis]; };
        const auto [low, high] = std::minmax_element(samples.begin(), samples.end(), less);
        const float least = low->mag[axis], most = high->mag[axis];
        if (least == most)
            continue; // frozen, which is another trouble
        for (std::size_t i = 0; i < samples.size();) {
            const float value = samples[i].mag[axis];
            std::size_t end = i + 1;
            while (end < samples.size() && samples[end].mag[axis] == value)
                ++end;
            if ((value == least || value == most) && std::abs(value) >= kLeastScale && end - i >= kLeastRun)
                std::fill(clipped.begin() + static_cast<std::ptrdiff_t>(i),
                    clipped.begin() + static_cast<std::ptrdiff_t>(end), true);
            i = end;
        }
    }
    std::vector<std::pair<int, int>> ranges;
    for (int i = 0; i < static_cast<int>(samples.size()); ++i) {
        if (!clipped[static_cast<std::size_t>(i)])
            continue;
        if (ranges.empty() || ranges.back().second < i)
            ranges.emplace_back(i, i);
        ranges.back().second = i + 1;
    }
    return ranges;
}

} // namespace lodestone
