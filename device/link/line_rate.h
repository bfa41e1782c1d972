// SPDX-License-Identifier: GPL-3.0-or-later
// Talks the line up from 115200 baud to a faster rate, and back when the glove cannot be heard at it. Both ends go back
// by themselves, so no mistake here can lose the glove: see "The rate of the line" in PROTOCOL.md. Pure: messages and a
// clock.
#pragma once
#include "device/link/events.h"
#include "device/protocol/messages.h"

namespace lodestone::link {

class LineRate
{
public:
    static constexpr Nanoseconds kAnswer = 250 * kMillisecond; // to the question; asked twice
    static constexpr Nanoseconds kProof = 800 * kMillisecond;  // until an info must have come at the new rate
    static constexpr Nanoseconds kAlive = 700 * kMillisecond;  // the glove wants to hear a frame every two seconds

    LineRate(int wanted, Send send) : m_wanted(wanted), m_send(std::move(send)) {}
    void infoCame(Nanoseconds now); // the first one asks, one at the new rate proves it
    void answered(std::uint32_t baud, Nanoseconds now);
    void tick(Nanoseconds now);
    int baud() const { return m_baud; } // what the port should run at now
    bool settled() const { return m_state == State::Raised || m_state == State::Usual; }
    bool raised() const { return m_state == State::Raised; }
    void goodbye(); // the next studio finds the glove at the usual rate

private:
    enum class State { Unknown, Asking, Trying, Raised, Usual };
    void ask(int baud);
    void stay();
    void hello();

    const int m_wanted;
    Send m_send;
    State m_state = State::Unknown;
    int m_baud = LS_BAUD_DEFAULT, m_asked = 0;
    Nanoseconds m_since = 0;
};

} // namespace lodestone::link
