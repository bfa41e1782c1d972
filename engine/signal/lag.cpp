// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/lag.h"

#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kStep = 0.005; // s, of the grid on which both are compared
// Steps each side. A magnet's field moves when its finger is near the palm: late in a clench, and early in what opens
// it again, so that the two records of a movement lie up to 0.1 s apart.
constexpr int kSmooth = 20;
constexpr double kShortest = 3;            // s
constexpr double kLeast = 0.5;             // of the correlation
constexpr double kApart = 0.25;            // s: another lag so far away …
constexpr double kUnlike = 0.9;            // … correlates by less than this part of the best one
constexpr double kEarliest = 0.2;          // s, by which the "late" one may be ahead: clocks are joined by arrivals
constexpr double kRestShare = 0.3;         // of the time, in which a hand that clenches now and then rests
constexpr double kMovesMoreThanRest = 3.2; // times

std::vector<double> gridOf(const std::vector<Change> &changes, double from, std::size_t count)
{
    std::vector<double> speeds(count, 0.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double t = from + (double(i) + 0.5) * kStep;
        while (next < changes.size() && changes[next].to <= t)
            ++next;
        if (next < changes.size() && changes[next].from <= t)
            speeds[i] = std::max(0.0, changes[next].amount) / (changes[next].to - changes[next].from);
    }
    // Twice a mean over the neighbours is a triangle, which moves nothing in time.
    for (int pass = 0; pass < 2; ++pass) {
        std::vector<double> sums(count + 1, 0.0);
        for (std::size_t i = 0; i < count; ++i)
            sums[i + 1] = sums[i] + speeds[i];
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t low = i < kSmooth ? 0 : i - kSmooth, high = std::min(count, i + kSmooth + 1);
            speeds[i] = (sums[high] - sums[low]) / double(high - low);
        }
    }
    return speeds;
}

bool moves(std::vector<double> speeds)
{
    std::sort(speeds.begin(), speeds.end());
    const double rest = speeds[std::size_t(double(speeds.size()) * kRestShare)],
                 most = speeds[speeds.size() * 98 / 100];
    return most > kMovesMoreThanRest * rest && most > 0;
}

// Of late(i + shift) with early(i), over what both have.
double correlationOf(const std::vector<double> &late, const std::vector<double> &early, int shift)
{
    const int count = int(early.size()), begin = std::max(0, -shift), end = std::min(count, count - shift);
    double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (int i = begin; i < end; ++i) {
        const double a = late[std::size_t(i + shift)], b = early[std::size_t(i)];
        n += 1, x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    const double spread = (xx - x * x / n) * (yy - y * y / n);
    return n > 0 && spread > 0 ? (xy - x * y / n) / std::sqrt(spread) : 0;
}

} // namespace

std::optional<Lag> lagOf(const std::vector<Change> &late, const std::vector<Change> &early)
{
    if (late.empty() || early.empty())
        return {};
    const double from = std::max(late.front().from, early.front().from), to = std::min(late.back().to, early.back().to);
    if (!(to - from >= kShortest))
        return {};
    const auto count = std::size_t((to - from) / kStep);
    const std::vector<double> a = gridOf(late, from, count), b = gridOf(early, from, count);
    if (!moves(a) || !moves(b))
        return {};
    const int first = -int(kEarliest / kStep), last = int(kLongestLag / kStep);
    std::vector<double> found;
    for (int shift = first; shift <= last; ++shift)
        found.push_back(correlationOf(a, b, shift));
    const auto best = std::max_element(found.begin(), found.end());
    const auto at = int(best - found.begin());
    if (*best < kLeast || at == 0 || at + 1 == int(found.size()))
        return {};
    for (int i = 0; i < int(found.size()); ++i)
        if (std::abs(i - at) * kStep > kApart && found[std::size_t(i)] > kUnlike * *best)
            return {};
    // The top of the parabola through the best and its neighbours.
    const double before = *(best - 1), after = *(best + 1), bend = before - 2 * *best + after;
    const double beside = bend < 0 ? 0.5 * (before - after) / bend : 0;
    return Lag{(first + at + beside) * kStep, *best};
}

} // namespace lodestone
