// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/stillness.h"
#include "engine/signal/channel.h"
#include "engine/signal/feature.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

std::vector<int> stillStretches(const std::vector<Sample> &samples)
{
    std::vector<double> times;
    std::vector<float> field;
    for (const Sample &sample : samples) {
        times.push_back(sample.t);
        field.insert(field.end(), sample.mag.begin(), sample.mag.end());
    }
    return stillStretches(times, field, 3);
}

std::vector<int> stillStretches(const std::vector<double> &times, const std::vector<float> &input, std::size_t channels)
{
    constexpr int kLag = 10, kLeast = 10; // samples; over 0.2 s a turning hand moves the field little, a finger much
    constexpr double kMoving = 0.2;       // of the asinh-scaled field within the lag
    const double gap = 1.5 * medianStep(times);
    const int count = int(times.size());
    std::vector<double> field;
    for (const float value : input)
        field.push_back(std::asinh(double(value) / kInputScale));
    const auto stepOver = [&](int from, int to) {
        double sum = 0;
        for (std::size_t c = 0; c < channels; ++c)
            sum += std::pow(field[std::size_t(to) * channels + c] - field[std::size_t(from) * channels + c], 2);
        return std::sqrt(sum);
    };
    std::vector<int> stretch(times.size(), -1);
    int begin = 0, found = 0;
    const auto close = [&](int end) {
        if (end - begin >= kLeast) {
            std::fill(stretch.begin() + begin, stretch.begin() + end, found);
            ++found;
        }
    };
    for (int i = 0; i < count; ++i) {
        const bool jump = i > 0 && !(times[std::size_t(i)] - times[std::size_t(i - 1)] <= gap);
        const int from = std::max(jump ? i : begin, i - kLag / 2), to = std::min(count - 1, i + kLag / 2);
        const bool moving = stepOver(from, i) > kMoving
                            || (times[std::size_t(to)] - times[std::size_t(i)] <= kLag * gap
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
