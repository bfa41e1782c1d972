// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/delay.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

void DeviceClock::add(double deviceSeconds, std::int64_t hostNanoseconds)
{
    const double offset = double(hostNanoseconds) * 1e-9 - deviceSeconds;
    if (m_now && deviceSeconds < m_newest)
        reset(); // the board began again
    m_newest = deviceSeconds;
    if (!m_now || deviceSeconds - m_begun > kPart) {
        m_before = m_now;
        m_now = offset;
        m_begun = deviceSeconds;
    }
    m_now = std::min(*m_now, offset);
}

std::optional<std::int64_t> DeviceClock::hostOf(double deviceSeconds) const
{
    if (!m_now)
        return std::nullopt;
    return std::llround((deviceSeconds + std::min(*m_now, m_before.value_or(*m_now))) * 1e9);
}

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
