// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/windows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace lodestone {

namespace {

// Linear interpolation between order statistics (R. Hyndman, Y. Fan, The American Statistician 50(4), 1996, type 7).
double quantile(const std::vector<double> &sorted, double fraction)
{
    const double place = fraction * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// Takes out of train every window that shares a sample with a window of test; the test set stays what its rule says it
// is.
void separate(const std::vector<Window> &windows, Split &split)
{
    using Range = std::pair<int, int>; // begin, then the furthest end of all ranges up to here
    std::map<int, std::vector<Range>> taken;
    for (const int i : split.test)
        taken[windows[i].session].emplace_back(windows[i].begin, windows[i].begin + windows[i].length);
    for (auto &[session, ranges] : taken) {
        std::sort(ranges.begin(), ranges.end());
        for (std::size_t i = 1; i < ranges.size(); ++i)
            ranges[i].second = std::max(ranges[i].second, ranges[i - 1].second);
    }
    std::erase_if(split.train, [&](int i) {
        const Window &w = windows[i];
        const auto found = taken.find(w.session);
        if (found == taken.end())
            return false;
        const std::vector<Range> &ranges = found->second;
        const auto after = std::partition_point(
            ranges.begin(), ranges.end(), [&](const Range &r) { return r.first < w.begin + w.length; });
        return after != ranges.begin() && std::prev(after)->second > w.begin;
    });
}

void warn(Split &split, const char *sentence)
{
    if (!split.warning.empty())
        split.warning += ' ';
    split.warning += sentence;
}

// SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014): the same numbers on every standard library, unlike
// std::shuffle.
std::uint64_t nextRandom(std::uint64_t &state)
{
    state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

} // namespace

Split splitByOrientation(const std::vector<Window> &windows)
{
    Split split;
    if (windows.empty()) {
        warn(split, "There are no windows to split; record or import a session first.");
        return split;
    }
    std::vector<double> pitches;
    pitches.reserve(windows.size());
    for (const Window &w : windows)
        if (!std::isnan(w.pitch))
            pitches.push_back(static_cast<double>(w.pitch));
    if (pitches.empty()) {
        warn(split, "Without an accelerometer there is no orientation to split by; split by session.");
        return split;
    }
    std::sort(pitches.begin(), pitches.end());
    split.lowPitch = quantile(pitches, 0.25);
    split.highPitch = quantile(pitches, 0.75);
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto pitch = static_cast<double>(windows[i].pitch);
        if (pitch <= split.lowPitch)
            split.test.push_back(static_cast<int>(i));
        else if (pitch >= split.highPitch)
            split.train.push_back(static_cast<int>(i));
    }
    separate(windows, split);
    constexpr double degree = 0.017453292519943295;
    if (split.highPitch - split.lowPitch < 5 * degree)
        warn(split,
            "The hand hardly changed its pitch (less than 5 degrees between the quartiles), so this split says little "
            "about a new orientation; record while tilting the hand.");
    if (split.train.empty())
        warn(split, "No window is left to train on; record while tilting the hand up and down.");
    return split;
}

Split splitBySession(const std::vector<Window> &windows, int testSession)
{
    Split split;
    for (std::size_t i = 0; i < windows.size(); ++i)
        (windows[i].session == testSession ? split.test : split.train).push_back(static_cast<int>(i));
    if (split.test.empty())
        warn(split, "The test session has no windows; choose another session or label more of it.");
    if (split.train.empty())
        warn(split, "No session is left to train on; a split by session needs two sessions.");
    return split;
}

Split splitAtRandom(const std::vector<Window> &windows, double testFraction, std::uint64_t seed)
{
    Split split;
    warn(split,
        "A random split leaks: neighbouring moments of one recording fall on both sides, so the accuracy is too good; "
        "prefer a split by session or orientation.");
    const double fraction = std::isfinite(testFraction) ? std::clamp(testFraction, 0.0, 1.0) : 0.0;

    // A block is a run of neighbouring windows of one session: fewer borders, so fewer windows lost at them.
    constexpr int blockWindows = 20;
    std::vector<std::pair<std::size_t, std::size_t>> blocks;
    for (std::size_t i = 0; i < windows.size();) {
        std::size_t end = i + 1;
        while (end < windows.size() && end - i < blockWindows && windows[end].session == windows[i].session)
            ++end;
        blocks.emplace_back(i, end);
        i = end;
    }
    std::uint64_t state = seed;
    for (std::size_t i = blocks.size(); i > 1; --i)
        std::swap(blocks[i - 1], blocks[nextRandom(state) % i]);

    const auto wanted = static_cast<std::size_t>(std::llround(fraction * static_cast<double>(windows.size())));
    for (const auto &[begin, end] : blocks) {
        std::vector<int> &side = split.test.size() < wanted ? split.test : split.train;
        for (std::size_t i = begin; i < end; ++i)
            side.push_back(static_cast<int>(i));
    }
    std::sort(split.train.begin(), split.train.end());
    std::sort(split.test.begin(), split.test.end());
    separate(windows, split);
    return split;
}

} // namespace lodestone
