// SPDX-License-Identifier: GPL-3.0-or-later
// From the link's thread to the owner's: bounded for the stream (the oldest goes, and is counted), lossless for the
// rest.
#pragma once
#include "device/link/events.h"
#include <deque>
#include <mutex>

namespace lodestone::link {

class EventQueue
{
public:
    explicit EventQueue(std::size_t room = 16384) : m_room(room) {}
    bool push(Event event); // true: the queue was empty, so the reader needs a call
    std::deque<Event> takeAll();
    std::uint64_t drops() const; // sample blocks and predictions given up because the owner did not come

private:
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
    std::size_t m_room;
    std::uint64_t m_drops = 0;
};

} // namespace lodestone::link
