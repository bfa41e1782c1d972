// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-terminals: the virtual glove lives behind one. libserialport 0.1.1 refuses them (no entry under /sys, no modem
// lines).
#pragma once
#include "device/link/transport.h"
#include <termios.h>

namespace lodestone::link {

class TerminalTransport final : public Transport
{
public:
    explicit TerminalTransport(const QString &path);
    ~TerminalTransport() override;
    bool open() override;
    void close() override;

private:
    termios m_before{}; // given back at close, in case somebody else uses the terminal afterwards
};

} // namespace lodestone::link
