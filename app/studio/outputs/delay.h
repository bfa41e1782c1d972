// SPDX-License-Identifier: GPL-3.0-or-later
// How old a sample is when what it led to leaves the studio. Pure; no thread.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace lodestone {

// When a board took a sample, on this computer's clock. Nobody tells it; the shortest way of the last 10 to 20 s counts
// as none. So what every sample loses (a driver, a radio) is not seen, and what comes on top is.
class DeviceClock
{
public:
    void reset() { *this = {}; }
    void add(double deviceSeconds, std::int64_t hostNanoseconds);   // of a sample, when it was read
    std::optional<std::int64_t> hostOf(double deviceSeconds) const; // ns; nothing before the first sample

private:
    static constexpr double kPart = 10;    // s
    std::optional<double> m_before, m_now; // host minus device, s; the least of a part
    double m_begun = 0, m_newest = 0;      // device seconds: of the part that runs, and the last
};

// The newest delays, ms.
class DelayMeter
{
public:
    static constexpr std::size_t kKept = 1000;
    void reset();
    void add(double milliseconds);
    std::size_t count() const { return m_delays.size(); }
    // Of the part of them, 0..1, that are not longer; nothing without any.
    std::optional<double> quantile(double part) const;
    std::optional<double> median() const { return quantile(0.5); }

private:
    std::vector<double> m_delays;
    std::size_t m_next = 0;
};

} // namespace lodestone
