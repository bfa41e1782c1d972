// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/event_queue.h"
#include <algorithm>

namespace lodestone::link {

static bool isStream(const Event &event)
{
    return std::holds_alternative<SampleBlock>(event) || std::holds_alternative<Prediction>(event)
           || std::holds_alternative<LinkStatistics>(event);
}

bool EventQueue::push(Event event)
{
    const std::lock_guard guard(m_mutex);
    if (m_events.size() >= m_capacity) {
        const auto oldest = std::find_if(m_events.begin(), m_events.end(), isStream);
        if (oldest != m_events.end()) {
            m_drops += !std::holds_alternative<LinkStatistics>(*oldest);
            m_events.erase(oldest);
        }
    }
    m_events.push_back(std::move(event));
    return m_events.size() == 1;
}

std::deque<Event> EventQueue::takeAll()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_events, {});
}

std::uint64_t EventQueue::drops() const
{
    const std::lock_guard guard(m_mutex);
    return m_drops;
}

} // namespace lodestone::link
