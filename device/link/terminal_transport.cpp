// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/terminal_transport.h"
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace lodestone::link {

TerminalTransport::TerminalTransport(const QString &path) : Transport(path) {}

TerminalTransport::~TerminalTransport() { TerminalTransport::close(); }

bool TerminalTransport::open()
{
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_descriptor < 0) {
        fail(errno);
        return false;
    }
    termios raw{};
    if (!lock() || ::tcgetattr(m_descriptor, &m_before) != 0) {
        fail(errno);
        ::close(m_descriptor);
        m_descriptor = -1;
        return false;
    }
    raw = m_before;
    ::cfmakeraw(&raw);
    raw.c_cflag |= CLOCAL | CREAD;
    ::tcsetattr(m_descriptor, TCSANOW, &raw);
    return true;
}

void TerminalTransport::close()
{
    if (m_descriptor < 0)
        return;
    // Input left here would be echoed to the next reader, because close() restores the cooked mode.
    ::tcflush(m_descriptor, TCIFLUSH);
    ::tcsetattr(m_descriptor, TCSANOW, &m_before);
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace lodestone::link
