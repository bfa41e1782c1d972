// SPDX-License-Identifier: GPL-3.0-or-later
// Pseudo-terminals, which the virtual glove uses. libserialport 0.1.1 does not open them (no entry under /sys, no modem
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
    termios m_before{}; // restored by close(), for the next program that uses the terminal
};

} // namespace lodestone::link
