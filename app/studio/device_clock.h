// SPDX-License-Identifier: GPL-3.0-or-later
// This computer's clock, by which what comes is stamped, and where the samples' own lies beside it. Any thread.
#pragma once
#include <cstdint>
#include <optional>

namespace lodestone {

std::int64_t steadyNanoseconds(); // of the clock that reads and pictures are stamped with

// Nobody tells it: samples come some time after they were taken, never before, so the shortest way of the last 10 to
// 20 s counts as none. What every sample loses (a driver, a radio) is not seen; what comes on top is.
class DeviceClock
{
public:
    void reset() { *this = {}; }
    void add(double deviceSeconds, std::int64_t hostNanoseconds);       // of a sample, when it was read
    std::optional<std::int64_t> hostOf(double deviceSeconds) const;     // ns; nothing before the first sample
    std::optional<double> deviceOf(std::int64_t hostNanoseconds) const; // s; nothing before the first sample

private:
    static constexpr double kPart = 10; // s
    std::optional<double> offset() const;
    std::optional<double> m_before, m_now; // host minus device, s; the least of a part
    double m_begun = 0, m_newest = 0;      // device seconds: of the part that runs, and the last
};

} // namespace lodestone
