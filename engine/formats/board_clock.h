// SPDX-License-Identifier: GPL-3.0-or-later
// When each row of a board was measured: from the board's own clock, or from when its lines arrived. Fed while the
// board prints. No thread. Parts of BoardReader.
#pragma once
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace lodestone {

// Even times for rows of an even rate that are seen late by varying amounts: lines that arrive in bursts, or a clock
// that ticks more rarely than rows come. The line through number and time is ClockFit's, over the last 20 s.
class EvenTimes
{
public:
    explicit EvenTimes(double tick = 0) : m_tick(tick) {} // s of a coarse clock; 0: these are arrivals
    void learn(double advance, double seen);              // as add, for the fit alone
    // advance: rows since the one before, 1 when none was lost on the way. seen: s, in order. The times of rows that
    // are settled are appended to out, in the order of the rows: a row after a long silence waits until it is known
    // whether it is late or the first after a pause.
    void add(double advance, double seen, std::vector<double> &out);
    void settle(double now, std::vector<double> &out); // rows that have waited long enough; now as seen
    void begin();                                      // after learn(): the same rows come again
    double period() const { return m_period; }         // s; 0: not known yet
private:
    struct Pair
    {
        double number, seen;
    };
    void collect(double number, double seen);
    void fit(double seen);
    void restart(double since);
    void pause(std::vector<double> &out);
    void put(const Pair &row, std::vector<double> &out);
    double lateness(const Pair &row) const { return row.seen - m_offset - m_period * row.number; }
    double longestWait() const; // s late, beyond which a row is late or after a pause

    double m_tick;
    std::deque<Pair> m_pairs; // the last row of each burst
    std::vector<Pair> m_waiting;
    double m_number = -1, m_period = 0, m_offset = 0, m_usual = 0;
    double m_fitted = 0, m_span = 0, m_paused = -1e9;
    bool m_known = false, m_begun = false;
    double m_lastNumber = 0, m_last = 0;
};

// Strictly increasing seconds for rows, from 0 at the first.
class BoardClock
{
public:
    struct Stamp
    {
        bool kept = true; // false: the row's own time is wild while those around it are in order, so it is damaged
        double t = 0;
    };
    // unit: s a tick of the board; 0: it sends no time. coarse: several rows have the same tick, of this many s.
    BoardClock(double unit, double coarse);
    EvenTimes &even() { return m_even; }
    // A row for which stamps come later is held back. A stamp for each row, in order.
    void add(double tick, double arrival, double advance, std::vector<Stamp> &out);
    void settle(double now, std::vector<Stamp> &out);
    int resets() const { return m_resets; }

private:
    struct Tick
    {
        double tick, arrival, advance;
    };
    void take(const Tick &row, double step, std::vector<Stamp> &out);
    void judgeHeld(const Tick &next, std::vector<Stamp> &out);
    double between(const Tick &from, const Tick &to) const;
    void publish(std::vector<Stamp> &out);

    double m_unit, m_coarse;
    EvenTimes m_even;
    std::deque<double> m_steps; // the last ones, for the usual step
    double m_usual = 0, m_sum = 0, m_seen = 0;
    std::optional<Tick> m_before, m_held;
    std::vector<double> m_times;
    std::optional<double> m_first, m_last;
    int m_resets = 0;
};

} // namespace lodestone
