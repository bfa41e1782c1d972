// SPDX-License-Identifier: GPL-3.0-or-later
// How much later one record of a movement is than another one of the same movement. Pure functions; any thread.
#pragma once
#include <optional>
#include <vector>

namespace lodestone {

// How much something changed from one moment to the next, in a unit of its own: not negative.
struct Change
{
    double from = 0, to = 0; // s, from < to
    double amount = 0;
};

struct Lag
{
    double seconds = 0;     // positive: the first record is late
    double correlation = 0; // of the two, once this is taken off: up to 1
};

inline constexpr double kLongestLag = 1.0; // s: no camera is later than that
// Both ascending, on one clock. By the greatest correlation of the two speeds of change, each smoothed. Nothing: one of
// them hardly moves, they are shorter than 3 s, they have little to do with each other, or another lag would do about
// as well.
std::optional<Lag> lagOf(const std::vector<Change> &late, const std::vector<Change> &early);

} // namespace lodestone
