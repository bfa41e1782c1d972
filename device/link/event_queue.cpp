// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/event_queue.h"
#include <algorithm>
#include <limits>

namespace lodestone::link {

static bool isText(const Event &event) { return std::holds_alternative<TextBlock>(event); }

static bool isStream(const Event &event)
{
    return std::holds_alternative<SampleBlock>(event) || isText(event) || std::holds_alternative<Prediction>(event)
           || std::holds_alternative<LinkStatistics>(event);
}

// Lines of one level do not use up the budget of another.
std::size_t EventQueue::kind(const Event &event)
{
    const auto *log = std::get_if<LogEvent>(&event);
    return log ? std::variant_size_v<Event> + std::size_t(std::clamp(log->level, 0, kLevels - 1)) : event.index();
}

int EventQueue::budget(const Event &event)
{
    if (std::holds_alternative<GloveInfo>(event) || std::holds_alternative<TrialEvent>(event))
        return 8; // what is shown is the newest
    if (std::holds_alternative<LogEvent>(event) || std::holds_alternative<ErrorEvent>(event))
        return 32; // more than a person reads
    if (std::holds_alternative<FlashProgress>(event))
        return 64;
    return std::numeric_limits<int>::max();
}

// How many the newest of a kind stands for besides itself.
static void setMore(Event &event, int more)
{
    if (auto *log = std::get_if<LogEvent>(&event))
        log->more = more;
    else if (auto *error = std::get_if<ErrorEvent>(&event))
        error->more = more;
}

static int moreOf(const Event &event)
{
    if (const auto *log = std::get_if<LogEvent>(&event))
        return log->more;
    const auto *error = std::get_if<ErrorEvent>(&event);
    return error ? error->more : 0;
}

bool EventQueue::push(Event event)
{
    const std::lock_guard guard(m_mutex);
    // What is said after a change of the link or a flash is said of another glove or image.
    if (std::holds_alternative<LinkStatistics>(event) || std::holds_alternative<StateEvent>(event)
        || std::holds_alternative<FlashResult>(event))
        endPeriod();
    Kind &own = m_kinds[kind(event)];
    if (own.passed >= budget(event)) {
        if (own.newest) {
            ++m_messages;
            setMore(event, moreOf(*own.newest) + 1);
        }
        own.newest = std::move(event);
        return false;
    }
    ++own.passed;
    makeRoom();
    if (const auto *text = std::get_if<TextBlock>(&event)) {
        m_textBytes += std::size_t(text->bytes.size());
        while (m_textBytes > kTextRoom && std::any_of(m_events.begin(), m_events.end(), isText))
            dropOldest(isText);
    }
    m_events.push_back(std::move(event));
    return !std::exchange(m_called, true);
}

void EventQueue::endPeriod()
{
    for (Kind &kind : m_kinds) {
        kind.passed = 0;
        if (kind.newest)
            m_events.push_back(*std::exchange(kind.newest, std::nullopt));
    }
}

void EventQueue::makeRoom()
{
    if (m_events.size() >= m_capacity)
        dropOldest(isStream);
}

void EventQueue::dropOldest(bool (*which)(const Event &))
{
    const auto oldest = std::find_if(m_events.begin(), m_events.end(), which);
    if (oldest == m_events.end())
        return;
    if (const auto *block = std::get_if<SampleBlock>(&*oldest))
        m_samples += block->samples.size();
    else if (const auto *text = std::get_if<TextBlock>(&*oldest)) {
        m_textDrops += std::uint64_t(text->bytes.size());
        m_textBytes -= std::size_t(text->bytes.size());
    } else
        m_messages += std::holds_alternative<Prediction>(*oldest);
    m_events.erase(oldest);
}

void EventQueue::called()
{
    const std::lock_guard guard(m_mutex);
    m_called = false;
}

std::optional<Event> EventQueue::take()
{
    const std::lock_guard guard(m_mutex);
    if (m_events.empty())
        return std::nullopt;
    std::optional<Event> event(std::move(m_events.front()));
    m_events.pop_front();
    if (const auto *text = std::get_if<TextBlock>(&*event))
        m_textBytes -= std::size_t(text->bytes.size());
    return event;
}

void EventQueue::count(LinkStatistics &statistics) const
{
    const std::lock_guard guard(m_mutex);
    statistics.queueDrops += m_samples;
    statistics.messageDrops += m_messages;
    statistics.textDrops += m_textDrops;
}

} // namespace lodestone::link
