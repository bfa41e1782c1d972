// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/benchmark.h"
#include "engine/deploy/quantiser.h"
#include <algorithm>
#include <chrono>
#include <random>
#include <stdexcept>

namespace lodestone {

InferenceTiming timeInference(const QByteArray &image, int windows)
{
    using Clock = std::chrono::steady_clock;
    ImageModel model;
    QString why;
    if (!ImageModel::open(image, model, &why))
        throw std::invalid_argument(why.toStdString());
    windows = std::max(windows, 1);
    std::mt19937 random(1);
    std::vector<std::int16_t> input(static_cast<std::size_t>(model.window() * model.channels()));
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(windows));
    const int warmUp = std::min(windows, 1000);
    unsigned used = 0; // the answers are used, so no run can be left out
    for (int w = -warmUp; w < windows; ++w) {
        for (auto &v : input)
            v = static_cast<std::int16_t>(static_cast<int>(random() % 20001) - 10000);
        const auto begin = Clock::now();
        used += model.run(input.data())[0];
        if (w >= 0)
            times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    const std::size_t n = times.size();
    const volatile unsigned keep = used;
    static_cast<void>(keep);
    return {times[n / 2], times[std::min(n - 1, n * 99 / 100)], windows};
}

} // namespace lodestone
