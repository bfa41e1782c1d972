// SPDX-License-Identifier: GPL-3.0-or-later
// Time as it was, not as a header claims: a session's rate, jitter, gaps and repeated readings from its own stamps, and
// the glove's clock against the computer's.
#pragma once
#include "engine/signal/sample.h"
#include <array>
#include <cstddef>
#include <vector>

namespace lodestone {

struct SessionTiming
{
    double rateHz = 0;     // of the median step
    double meanRateHz = 0; // samples over seconds: lower where samples are missing
    double jitter = 0;     // s, standard deviation of the steps, gaps aside
    int gaps = 0;          // steps above 1.5 medians
    double longestGap = 0; // s
    int missing = 0;       // samples that would have filled the gaps
    int backwards = 0;     // steps of zero or less
    // Part of the readings equal to the one before: accelerometer, gyroscope, magnetometer; NaN: there is no such
    // sensor.
    std::array<double, 3> repeated{};
};
SessionTiming measureTiming(const std::vector<Sample> &samples);

// The same of samples that come piece by piece.
class TimingMeter
{
public:
    explicit TimingMeter(double medianStep) : m_median(medianStep) {} // s, of the increasing steps
    void add(const std::vector<Sample> &more);
    SessionTiming timing() const;

private:
    double m_median;
    SessionTiming m_timing;
    double m_sum = 0, m_squares = 0;
    std::size_t m_steps = 0, m_count = 0;
    std::array<std::size_t, 3> m_same{};
    Sample m_first, m_last;
};

// host = offset + rate x device, found from pairs of both. A block is never early but often late, and by much: the
// slope is the median of the slopes between pairs half the span apart (P. Sen, J. Am. Stat. Assoc. 63, 1968), the
// offset that of the earliest tenth.
struct ClockFit
{
    double offset = 0;   // s
    double rate = 1;     // host seconds a device second
    double ppm = 0;      // (rate - 1) x 1e6
    double lateness = 0; // s, median of how late a block came
    double worst = 0;    // s, the latest
    int pairs = 0;       // below 10: no fit, rate stays 1
    double toHost(double device) const { return offset + rate * device; }
};
ClockFit fitClock(
    const std::vector<double> &device, const std::vector<double> &host); // s each, in order, as many of both

// Collects pairs from a running glove in bounded memory: when full, every other one goes and from then on fewer are
// kept.
class ClockWatch
{
public:
    void restart();
    void add(double device, double host);
    ClockFit fit() const { return fitClock(m_device, m_host); }

private:
    static constexpr std::size_t kRoom = 1024;
    std::vector<double> m_device, m_host;
    std::size_t m_every = 1, m_skipped = 0;
};

} // namespace lodestone
