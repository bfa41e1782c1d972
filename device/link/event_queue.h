// SPDX-License-Identifier: GPL-3.0-or-later
// Events from the port's thread to the owner's thread. When it is full the oldest sample block, prediction or
// statistics is dropped (and counted); all other events are always kept.
#pragma once
#include "device/link/events.h"
#include <deque>
#include <mutex>

namespace lodestone::link {

class EventQueue
{
public:
    explicit EventQueue(std::size_t capacity = 16384) : m_capacity(capacity) {}
    bool push(Event event); // true: the queue was empty, so the reader needs a call
    std::deque<Event> takeAll();
    std::uint64_t drops() const; // sample blocks and predictions dropped because the owner did not read them in time

private:
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
    std::size_t m_capacity;
    std::uint64_t m_drops = 0;
};

} // namespace lodestone::link
