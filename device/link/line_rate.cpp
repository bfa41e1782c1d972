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

void LineRate::keepDefault()
{
    m_baud = LS_BAUD_DEFAULT;
    m_state = State::Default;
    hello(); // its answer begins the conversation
}

void LineRate::infoReceived(Nanoseconds now)
{
    if (m_state == State::Trying) {
        m_state = State::Raised;
    } else if (m_state == State::Unknown) {
        m_since = now;
        m_state = m_wanted > LS_BAUD_DEFAULT ? State::Asking : State::Default;
        if (m_state == State::Asking)
            ask(m_wanted);
    }
}

void LineRate::answered(std::uint32_t baud, Nanoseconds now)
{
    if (m_state != State::Asking)
        return;
    if (baud != std::uint32_t(m_wanted))
        return keepDefault();
    m_state = State::Trying;
    m_baud = m_wanted;
    m_since = now;
    hello();
}

void LineRate::tick(Nanoseconds now)
{
    if (m_state == State::Asking && now - m_since >= kAnswerTimeout) {
        m_since = now;
        if (++m_asked < 2)
            ask(m_wanted);
        else
            keepDefault(); // a firmware without this message
    } else if (m_state == State::Trying && now - m_since >= kProofTimeout) {
        keepDefault();
    }
}

void LineRate::leave()
{
    if (m_state == State::Raised)
        ask(LS_BAUD_DEFAULT);
}

} // namespace lodestone::link
