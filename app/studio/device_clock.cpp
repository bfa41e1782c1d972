// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/device_clock.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lodestone {

std::int64_t steadyNanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

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

std::optional<double> DeviceClock::offset() const
{
    if (!m_now)
        return std::nullopt;
    return std::min(*m_now, m_before.value_or(*m_now));
}

std::optional<std::int64_t> DeviceClock::hostOf(double deviceSeconds) const
{
    const std::optional<double> ahead = offset();
    return ahead ? std::optional(std::llround((deviceSeconds + *ahead) * 1e9)) : std::nullopt;
}

std::optional<double> DeviceClock::deviceOf(std::int64_t hostNanoseconds) const
{
    const std::optional<double> ahead = offset();
    return ahead ? std::optional(double(hostNanoseconds) * 1e-9 - *ahead) : std::nullopt;
}

} // namespace lodestone
