// SPDX-License-Identifier: GPL-3.0-or-later
// Real serial ports, through libserialport: 115200 baud 8N1 without flow control unless told otherwise. Opening raises
// DTR and RTS once, at which many boards start anew; closing drops them, except where `stty -hupcl` was said of the
// port.
#pragma once
#include "device/link/transport.h"

struct sp_port;

namespace lodestone::link {

class SerialTransport final : public Transport
{
public:
    explicit SerialTransport(const QString &path, int baud = 115200);
    ~SerialTransport() override;
    bool open() override;
    void close() override;
    int read(char *out, int room) override;
    int write(const char *bytes, int size) override;
    void setBaud(int baud) override;

private:
    bool openPort();
    int m_baud, m_emptyReads = 0;
    sp_port *m_port = nullptr;
};

} // namespace lodestone::link
