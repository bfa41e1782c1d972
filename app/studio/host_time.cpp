// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/host_time.h"

#include <algorithm>

namespace lodestone {

namespace {
constexpr std::int64_t kRemembered = 5'000'000'000; // ns: clocks drift by less than a millisecond in it
constexpr double kNanosecond = 1e-9;                // s
} // namespace

void HostTime::add(double t, std::int64_t hostNanoseconds)
{
    if (!m_marks.empty() && hostNanoseconds < m_marks.back().host)
        m_marks.clear();
    m_marks.push_back({hostNanoseconds, t - double(hostNanoseconds) * kNanosecond});
    while (m_marks.front().host < hostNanoseconds - kRemembered)
        m_marks.pop_front();
}

std::optional<double> HostTime::at(std::int64_t hostNanoseconds) const
{
    if (m_marks.empty())
        return {};
    const auto soonest = std::max_element(
        m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.lead < b.lead; });
    return double(hostNanoseconds) * kNanosecond + soonest->lead;
}

} // namespace lodestone
