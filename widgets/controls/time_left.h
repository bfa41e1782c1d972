// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates the remaining time of a job from its average rate so far. The shown time never grows: it stands still while
// the job slows down, and falls at most three times as fast as real time when the job speeds up.
#pragma once
#include <QString>

namespace lodestone {

class TimeLeft
{
public:
    void start();
    void update(double elapsed, double fraction); // elapsed: s since the start; fraction: 0..1 done
    double seconds() const { return m_seconds; }  // negative: too early to estimate
    QString words() const;                        // "12 s left", "02:30 left"; empty while it is too early to estimate

private:
    double m_seconds = -1, m_elapsed = 0;
};

} // namespace lodestone
