// SPDX-License-Identifier: GPL-3.0-or-later
// How old a sample is when what it led to leaves the studio. Pure; no thread.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

namespace lodestone {

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
