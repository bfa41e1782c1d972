// SPDX-License-Identifier: GPL-3.0-or-later
// Sends recorded samples to the glove's network, no faster than it answers. A state machine: no thread, no port.
#pragma once
#include "device/link/events.h"
#include <deque>

namespace lodestone::link {

class Injector
{
public:
    using Axes = std::array<std::int16_t, 9>;
    static constexpr int kBlocksInFlight = 3;
    static constexpr Nanoseconds kTimeout = 250 * kMillisecond; // after this a block no longer counts as in flight
    explicit Injector(Send send) : m_send(std::move(send)) {}

    void add(std::uint32_t first, bool reset, const std::vector<Axes> &samples, Nanoseconds now);
    void predictionReceived(std::uint32_t window, Nanoseconds now);
    void tick(Nanoseconds now);
    void clear();
    bool busy() const { return !m_waiting.empty() || !m_inFlight.empty(); }

private:
    struct Block
    {
        std::uint32_t first;
        bool reset;
        std::vector<Axes> samples;
    };
    struct InFlight
    {
        std::uint32_t last;
        Nanoseconds sentAt;
    };
    void sendMore(Nanoseconds now);
    Send m_send;
    std::deque<Block> m_waiting;
    std::deque<InFlight> m_inFlight;
};

} // namespace lodestone::link
