// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_clock.h"

#include "engine/formats/time.h"
#include "engine/signal/timing.h"
#include <algorithm>
#include <cmath>
#include <utility>

namespace lodestone {

namespace {

constexpr double kWindow = 20;      // s of pairs for the fit
constexpr double kBurst = 0.005;    // s: what arrives within is one burst
constexpr double kFitEvery = 0.25;  // s
constexpr double kSettled = 2;      // s of pairs, from which on steps are even
constexpr double kDecision = 0.1;   // s for which a late row waits
constexpr double kRateKnown = 0.5;  // s of pairs that tell another rate
constexpr std::size_t kSteps = 101; // for the usual step of a board's clock

} // namespace

double EvenTimes::longestWait() const
{
    return m_tick > 0 ? std::max(2 * m_tick, 5 * m_period) : std::max(0.2, 5 * m_period);
}

void EvenTimes::collect(double number, double seen)
{
    const double burst = m_tick > 0 ? 0 : kBurst;
    // The last row of a burst is the least late. A burst is no longer than kBurst, however dense the rows are.
    if (m_pairs.size() > 1 && seen - m_pairs[m_pairs.size() - 2].seen <= burst)
        m_pairs.back() = {number, seen};
    else if (!m_pairs.empty() && seen <= m_pairs.back().seen)
        m_pairs.back() = {number, seen};
    else
        m_pairs.push_back({number, seen});
    while (m_pairs.front().seen < seen - kWindow)
        m_pairs.pop_front();
}

void EvenTimes::fit(double seen)
{
    if (m_known && seen - m_fitted < kFitEvery)
        return;
    if (m_pairs.size() < 10) {
        const Pair &first = m_pairs.front(), &last = m_pairs.back();
        if (m_known || m_pairs.size() < 2 || last.number <= first.number)
            return;
        m_period = (last.seen - first.seen) / (last.number - first.number);
        m_offset = last.seen - m_period * last.number;
        m_known = m_period > 0;
        return;
    }
    std::vector<double> numbers, times;
    for (const Pair &pair : m_pairs) {
        numbers.push_back(pair.number - m_pairs.front().number);
        times.push_back(pair.seen);
    }
    const ClockFit line = fitClock(numbers, times);
    if (!(line.rate > 0))
        return;
    m_period = line.rate;
    m_offset = line.offset - line.rate * m_pairs.front().number;
    m_usual = line.lateness;
    m_span = m_pairs.back().seen - m_pairs.front().seen;
    m_fitted = seen;
    m_known = true;
}

// The rate may be another one since then. Until there are pairs enough to tell, it is taken as it was: a burst of late
// lines says nothing of it.
void EvenTimes::restart(double since)
{
    while (m_pairs.size() > 2 && m_pairs.front().seen < since)
        m_pairs.pop_front();
    const Pair &last = m_pairs.back();
    m_span = 0;
    m_known = last.seen - m_pairs.front().seen < kRateKnown;
    if (m_known)
        m_offset = last.seen - m_period * last.number;
    else
        fit(last.seen);
}

void EvenTimes::learn(double advance, double seen)
{
    m_number += advance;
    collect(m_number, seen);
    fit(seen);
}

void EvenTimes::begin()
{
    if (m_pairs.size() > 1) {
        m_known = false;
        fit(m_pairs.back().seen);
    }
    m_number = -1;
}

void EvenTimes::put(const Pair &row, std::vector<double> &out)
{
    const double number = row.number, wanted = m_offset + m_period * number;
    if (!m_begun) {
        m_begun = true;
        m_last = wanted;
    } else {
        const double even = m_period * (number - m_lastNumber), off = wanted - m_last - even;
        // A better fit moves the times slowly, so that steps stay even; at first the rate itself is still rough.
        const double most = (m_span < kSettled ? 0.3 : std::abs(off) > 5 * m_period ? 0.1 : 0.02) * even;
        // No row is seen before it is measured, whatever the fit says.
        const double next = m_last + even + std::clamp(0.1 * off, -most, most);
        m_last = std::max(std::min(next, row.seen + longestWait()), m_last + 0.01 * std::min(even, m_period));
    }
    m_lastNumber = number;
    out.push_back(m_last);
}

void EvenTimes::add(double advance, double seen, std::vector<double> &out)
{
    m_number += advance;
    const Pair row{m_number, seen};
    const bool learnt = !m_pairs.empty() && m_number <= m_pairs.back().number; // before begin()
    if (!m_known) {
        if (!learnt)
            collect(row.number, seen);
        fit(seen);
        return put(row, out);
    }
    const double late = lateness(row);
    if (!learnt && late > longestWait() + m_usual) {
        m_waiting.push_back(row);
        settle(seen, out);
        return;
    }
    // Not late any more: it was a burst and no pause.
    for (const Pair &waiting : m_waiting)
        put(waiting, out);
    m_waiting.clear();
    if (!learnt) {
        collect(row.number, seen);
        if (late < -std::max({0.05, 3 * m_period, 2 * m_tick}))
            restart(seen - 1);
        fit(seen);
    }
    put(row, out);
}

void EvenTimes::settle(double now, std::vector<double> &out)
{
    if (!m_waiting.empty() && now - m_waiting.front().seen >= std::max(kDecision, m_tick))
        pause(out);
}

// The board was silent: the rows go on after as many steps as the time has room for.
void EvenTimes::pause(std::vector<double> &out)
{
    double late = lateness(m_waiting.front());
    for (const Pair &row : m_waiting)
        late = std::min(late, lateness(row));
    const double silent = m_period * std::max(1.0, std::round((late - m_usual) / m_period));
    for (Pair &pair : m_pairs) // as if all before had come so much later: the line goes on
        pair.seen += silent;
    m_offset += silent;
    m_last += silent;
    const double seen = m_waiting.front().seen;
    const bool again = seen - m_paused < 3;
    m_paused = seen;
    for (const Pair &row : m_waiting)
        collect(row.number, row.seen);
    if (again)
        restart(seen); // not pauses but a slower rate
    for (const Pair &row : m_waiting)
        put(row, out);
    m_waiting.clear();
}

BoardClock::BoardClock(double unit, double coarse) : m_unit(unit), m_coarse(coarse), m_even(unit > 0 ? coarse : 0) {}

void BoardClock::publish(std::vector<Stamp> &out)
{
    for (double t : m_times) {
        m_first = m_first.value_or(t);
        t -= *m_first;
        if (m_last && t <= *m_last)
            t = *m_last + std::max(1e-6, 0.1 * (m_usual > 0 ? m_usual * m_unit : m_even.period()));
        m_last = t;
        out.push_back({true, t});
    }
    m_times.clear();
}

// Ticks from one row to the next, over a wrap of the clock.
double BoardClock::between(const Tick &from, const Tick &to) const
{
    const double step = to.tick - from.tick, arrived = (to.arrival - from.arrival) / m_unit;
    if (step < 0)
        for (const double modulus : {65536.0, 16777216.0, 4294967296.0, 4294967.296, 86400 / m_unit})
            if (from.tick < modulus && to.tick >= 0 && step + modulus > 0
                && step + modulus < std::max(20 * m_usual, 2 * arrived))
                return step + modulus;
    return step;
}

void BoardClock::take(const Tick &row, double step, std::vector<Stamp> &out)
{
    m_sum += step;
    m_seen = std::max(m_seen, m_sum * m_unit);
    m_before = row;
    if (m_coarse > 0)
        m_even.add(row.advance, m_seen, m_times);
    else
        m_times.push_back(m_sum * m_unit);
    publish(out);
}

// The row before this one had a strange time. Either the clock goes on from there, or it never was there.
void BoardClock::judgeHeld(const Tick &next, std::vector<Stamp> &out)
{
    const Tick held = *std::exchange(m_held, std::nullopt);
    const double on = between(held, next);
    if (on < 0 || on >= std::max(20 * m_usual, 2 * (next.arrival - held.arrival) / m_unit))
        return out.push_back({false, 0});
    const double arrived = std::max(0.0, (held.arrival - m_before->arrival) / m_unit);
    double step = between(*m_before, held);
    m_resets += step < 0;
    if (step < 0 || step > 2 * arrived + 1000 * m_usual) // it began anew, or was set
        step = std::max(2 * m_usual, arrived);
    take(held, step, out);
}

void BoardClock::add(double tick, double arrival, double advance, std::vector<Stamp> &out)
{
    if (m_unit <= 0) {
        m_even.add(advance, arrival, m_times);
        return publish(out);
    }
    const Tick row{tick, arrival, advance};
    if (!m_before)
        return take(row, 0, out);
    if (m_held)
        judgeHeld(row, out);
    // A few ticks back are those of a damaged row before this one.
    const double step = between(*m_before, row);
    if (m_usual > 0 && (step < -20 * m_usual || step > 3 * m_usual * advance)) {
        m_held = row;
        return;
    }
    if (step > 0) {
        m_steps.push_back(step / advance);
        if (m_steps.size() > kSteps)
            m_steps.pop_front();
        if (m_steps.size() < 20 || m_steps.size() % 10 == 0)
            m_usual = medianOf({m_steps.begin(), m_steps.end()});
    }
    take(row, step, out);
}

void BoardClock::settle(double now, std::vector<Stamp> &out)
{
    if (m_unit > 0)
        return;
    m_even.settle(now, m_times);
    publish(out);
}

} // namespace lodestone
