// SPDX-License-Identifier: GPL-3.0-or-later
// How long a job still takes, from the rate it had so far. What it says never grows and never leaps: it stands still
// while the job slows down, and runs at most three times as fast as the clock when it speeds up.
#pragma once
#include <QString>

namespace lodestone {

class TimeLeft
{
public:
    void start();
    void update(double elapsed, double fraction); // s since the start; 0..1 done
    double seconds() const { return m_seconds; }  // negative: too early to tell
    QString words() const;                        // "12 s left", "02:30 left"; empty while it is too early

private:
    double m_seconds = -1, m_elapsed = 0;
};

} // namespace lodestone
