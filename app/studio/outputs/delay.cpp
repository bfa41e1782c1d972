// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/delay.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

void DelayMeter::reset()
{
    m_delays.clear();
    m_next = 0;
}

void DelayMeter::add(double milliseconds)
{
    if (m_delays.size() < kKept)
        m_delays.push_back(milliseconds);
    else
        m_delays[m_next] = milliseconds;
    m_next = (m_next + 1) % kKept;
}

std::optional<double> DelayMeter::quantile(double part) const
{
    if (m_delays.empty())
        return std::nullopt;
    std::vector<double> sorted = m_delays;
    const auto place = sorted.begin() + std::ptrdiff_t(std::ceil(part * double(sorted.size())) - 1);
    const auto at = std::max(place, sorted.begin());
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

} // namespace lodestone
