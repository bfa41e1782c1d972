// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of every acquisition function, so that a person is never asked the same thing twice. Picks keep a minimum
// distance in time from each other and from earlier questions. A still pose is asked about again only after the hand
// has turned or the field has changed. Windows at the borders of a pose, where fingers may still move, come after all
// others; windows of a moving hand come last.
#pragma once
#include "engine/learning/query/acquisition.h"

namespace lodestone {

class Selection
{
public:
    explicit Selection(const Pool &pool); // keeps a reference: the pool must outlive it
    // The highest score (one per candidate; the first of equals) among the steadiest windows that may still be asked;
    // -1 once the budget is used or nothing may be asked any more. Calls pool.check.
    int best(const std::vector<double> &score) const;
    void add(int candidate);
    bool open(int candidate) const { return m_open[std::size_t(candidate)]; }
    // 0 inside a still pose (or poses are unknown), 1 at its border, 2 moving
    int unsteadiness(int candidate) const { return m_unsteadiness[std::size_t(candidate)]; }
    const std::vector<int> &picks() const { return m_picks; }

private:
    void close(int picked);
    const Pool &m_pool;
    std::vector<bool> m_open;
    std::vector<int> m_unsteadiness, m_picks;
};

inline constexpr double kPoseBorder =
    0.15; // s: a window of 0.2 s whose middle is nearer to the end of a pose reaches out of it
inline constexpr double kMovedOn =
    0.15;                              // of the asinh-scaled field: turning the hand for a second moves it by about 0.2
inline constexpr double kTurned = 0.2; // rad of pitch, 11 degrees

} // namespace lodestone
