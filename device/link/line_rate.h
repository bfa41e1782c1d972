// SPDX-License-Identifier: GPL-3.0-or-later
// Negotiates a faster rate than 115200 baud with the glove, and goes back when it does not answer at that rate. Both
// ends go back by themselves, so no error here can lose the glove: see "The rate of the line" in PROTOCOL.md. A state
// machine over messages and a clock.
#pragma once
#include "device/link/events.h"
#include "device/protocol/messages.h"

namespace lodestone::link {

class LineRate
{
public:
    static constexpr Nanoseconds kAnswerTimeout = 250 * kMillisecond; // to a request, which is sent twice
    static constexpr Nanoseconds kProofTimeout = 800 * kMillisecond;  // for an info at the new rate
    static constexpr Nanoseconds kKeepAlive =
        700 * kMillisecond; // interval of frames: without one for 2 s the glove goes back

    LineRate(int wanted, Send send) : m_wanted(wanted), m_send(std::move(send)) {}
    void infoReceived(Nanoseconds now); // the first info starts the request, one at the new rate confirms it
    void answered(std::uint32_t baud, Nanoseconds now);
    void tick(Nanoseconds now);
    int baud() const { return m_baud; }                                                    // the rate of the port
    bool settled() const { return m_state == State::Raised || m_state == State::Default; } // the conversation may begin
    bool raised() const { return m_state == State::Raised; }
    void leave(); // before closing: the next studio finds the glove at the default rate

private:
    enum class State { Unknown, Asking, Trying, Raised, Default };
    void ask(int baud);
    void keepDefault();
    void hello();

    const int m_wanted;
    Send m_send;
    State m_state = State::Unknown;
    int m_baud = LS_BAUD_DEFAULT, m_asked = 0;
    Nanoseconds m_since = 0;
};

} // namespace lodestone::link
