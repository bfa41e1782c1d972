// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/stable_stretch.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kHalfStretch = 0.5; // s each side of the window's middle
// Of the asinh-scaled field; a changing finger moves it by 1 or more, turning the hand for a second by about 0.2.
constexpr double kStillStep = 0.35;

double moved(const Sample &sample, const std::array<double, 3> &centre)
{
    const std::array<double, 3> here = fieldFeature(sample.mag.data(), 1);
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += (here[i] - centre[i]) * (here[i] - centre[i]);
    return std::sqrt(sum);
}

std::array<double, 3> centreOf(const std::vector<Sample> &samples, const Window &window)
{
    std::vector<float> mag;
    for (int i = window.begin; i < window.begin + window.length; ++i)
        mag.insert(mag.end(), samples[std::size_t(i)].mag.begin(), samples[std::size_t(i)].mag.end());
    return fieldFeature(mag.data(), window.length);
}

} // namespace

bool holdsOnePose(const std::vector<Sample> &samples, const Window &window)
{
    const auto centre = centreOf(samples, window);
    for (int i = window.begin; i < window.begin + window.length; ++i)
        if (moved(samples[std::size_t(i)], centre) > kStillStep)
            return false;
    return true;
}

Segment stableStretch(const std::vector<Sample> &samples, const Window &window, const std::vector<bool> &blocked)
{
    const auto centre = centreOf(samples, window);
    const double middle = samples[std::size_t(window.begin + window.length / 2)].t;
    const double gap = 1.5 * medianStep(samples);
    const auto fits = [&](int i, int neighbour) {
        const double t = samples[std::size_t(i)].t;
        return !blocked[std::size_t(i)] && std::abs(t - middle) <= kHalfStretch
               && std::abs(t - samples[std::size_t(neighbour)].t) <= gap
               && moved(samples[std::size_t(i)], centre) <= kStillStep;
    };
    Segment s{window.begin, window.begin + window.length, {}};
    while (s.begin > 0 && fits(s.begin - 1, s.begin))
        --s.begin;
    while (s.end < int(samples.size()) && fits(s.end, s.end - 1))
        ++s.end;
    return s;
}

} // namespace lodestone
