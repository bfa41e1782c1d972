// SPDX-License-Identifier: GPL-3.0-or-later
// Events from the port's thread to the owner's thread, with a budget for each kind, as a glove can say anything as
// often as it likes. Of each half second (from one report of statistics to the next) so many log lines, errors, infos
// and the like pass; of what comes beyond, the newest is kept until the half second ends, and it knows how many it
// stands for. Sample blocks, text and predictions pass as long as there is room, then the oldest make way.
#pragma once
#include "device/link/events.h"
#include <array>
#include <deque>
#include <mutex>
#include <optional>

namespace lodestone::link {

class EventQueue
{
public:
    explicit EventQueue(std::size_t capacity = 16384) : m_capacity(capacity) {}
    bool push(Event event);                       // true: the reader needs a call
    void called();                                // the call has come; what is pushed from now on needs another
    std::optional<Event> take();                  // the oldest
    void count(LinkStatistics &statistics) const; // adds what was dropped here

private:
    static constexpr std::size_t kTextRoom = 4 << 20; // bytes
    static constexpr int kLevels = 4;                 // of log lines; higher ones count as the last
    static std::size_t kind(const Event &event);
    static int budget(const Event &event);
    void endPeriod();
    void makeRoom();
    void dropOldest(bool (*which)(const Event &)); // that is of this kind

    struct Kind
    {
        int passed = 0; // in this period
        std::optional<Event> newest;
    };
    mutable std::mutex m_mutex;
    std::deque<Event> m_events;
    std::array<Kind, std::variant_size_v<Event> + kLevels> m_kinds;
    std::size_t m_capacity;
    std::uint64_t m_samples = 0, m_messages = 0, m_textDrops = 0; // dropped
    std::size_t m_textBytes = 0;                                  // in the queue
    bool m_called = false;
};

} // namespace lodestone::link
