// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/stable_stretch.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kHalfStretch = 0.5; // s each side of the window's middle
// Of the asinh-scaled field; a changing finger moves it by 1 or more, turning the hand for a second by about 0.2.
constexpr double kStillStep = 0.35;

Feature featureOf(const LoadedSession &session, int begin, int length)
{
    return lodestone::featureOf(session.values(begin, length).data(), length, session.channels());
}

double moved(const LoadedSession &session, int sample, const Feature &centre)
{
    return std::sqrt(squaredDistance(featureOf(session, sample, 1), centre));
}

} // namespace

bool holdsOnePose(const LoadedSession &session, const Window &window)
{
    const auto centre = featureOf(session, window.begin, window.length);
    for (int i = window.begin; i < window.begin + window.length; ++i)
        if (moved(session, i, centre) > kStillStep)
            return false;
    return true;
}

Segment stableStretch(const LoadedSession &session, const Window &window, const std::vector<bool> &blocked)
{
    const std::vector<double> &times = session.times;
    const auto centre = featureOf(session, window.begin, window.length);
    const double middle = times[std::size_t(window.begin + window.length / 2)];
    const double gap = 1.5 * medianStep(times);
    const auto fits = [&](int i, int neighbour) {
        const double t = times[std::size_t(i)];
        return !blocked[std::size_t(i)] && std::abs(t - middle) <= kHalfStretch
               && std::abs(t - times[std::size_t(neighbour)]) <= gap && moved(session, i, centre) <= kStillStep;
    };
    Segment s{window.begin, window.begin + window.length, {}};
    while (s.begin > 0 && fits(s.begin - 1, s.begin))
        --s.begin;
    while (s.end < int(times.size()) && fits(s.end, s.end - 1))
        ++s.end;
    return s;
}

} // namespace lodestone
