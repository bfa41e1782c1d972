// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/line_rate.h"

namespace lodestone::link {

void LineRate::ask(int baud)
{
    QByteArray payload(4, '\0');
    ls_encode_baud(std::uint32_t(baud), reinterpret_cast<std::uint8_t *>(payload.data()), 4);
    m_send(LS_BAUD, payload);
}

void LineRate::hello() { m_send(LS_HELLO, QByteArray(1, char(LS_PROTOCOL_VERSION))); }

void LineRate::stay()
{
    m_baud = LS_BAUD_DEFAULT;
    m_state = State::Usual;
    hello(); // its info lets the conversation begin
}

void LineRate::infoCame(Nanoseconds now)
{
    if (m_state == State::Trying) {
        m_state = State::Raised;
    } else if (m_state == State::Unknown) {
        m_since = now;
        m_state = m_wanted > LS_BAUD_DEFAULT ? State::Asking : State::Usual;
        if (m_state == State::Asking)
            ask(m_wanted);
    }
}

void LineRate::answered(std::uint32_t baud, Nanoseconds now)
{
    if (m_state != State::Asking)
        return;
    if (baud != std::uint32_t(m_wanted))
        return stay();
    m_state = State::Trying;
    m_baud = m_wanted;
    m_since = now;
    hello();
}

void LineRate::tick(Nanoseconds now)
{
    if (m_state == State::Asking && now - m_since >= kAnswer) {
        m_since = now;
        if (++m_asked < 2)
            ask(m_wanted);
        else
            stay(); // firmware that does not know the question
    } else if (m_state == State::Trying && now - m_since >= kProof) {
        stay();
    }
}

void LineRate::goodbye()
{
    if (m_state == State::Raised)
        ask(LS_BAUD_DEFAULT);
}

} // namespace lodestone::link
