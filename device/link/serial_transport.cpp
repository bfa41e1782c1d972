// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/serial_transport.h"
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <libserialport.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace lodestone::link {

static constexpr int kDrainMilliseconds = 100; // a full frame and more at 115200 baud

SerialTransport::SerialTransport(const QString &path, int baud) : Transport(path), m_baud(baud) {}

SerialTransport::~SerialTransport() { SerialTransport::close(); }

bool SerialTransport::open()
{
    // libserialport names no cause for most problems with a path, and has a HUPCL of its own. This descriptor stays
    // open until that of the port is: the lines rise once.
    const int first = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    termios before{};
    if (first < 0 || ::tcgetattr(first, &before) != 0) {
        fail(errno);
        if (first >= 0)
            ::close(first);
        return false;
    }
    const bool opened = openPort();
    if (!opened) {
        fail(errno);
        close();
    } else if (termios now{}; ::tcgetattr(m_descriptor, &now) == 0) {
        now.c_cflag = (now.c_cflag & ~tcflag_t(HUPCL)) | (before.c_cflag & HUPCL);
        ::tcsetattr(m_descriptor, TCSANOW, &now);
    }
    ::close(first);
    return opened;
}

// False: errno says why.
bool SerialTransport::openPort()
{
    const auto name = QFile::encodeName(QFileInfo(m_path).canonicalFilePath());
    const auto good = [](sp_return result) {
        if (result != SP_OK && result != SP_ERR_FAIL)
            errno = ENOTTY; // its own refusal, and no system call's
        return result == SP_OK;
    };
    return good(sp_get_port_by_name(name.constData(), &m_port)) && good(sp_open(m_port, SP_MODE_READ_WRITE))
           && good(sp_set_baudrate(m_port, m_baud)) && good(sp_set_bits(m_port, 8))
           && good(sp_set_parity(m_port, SP_PARITY_NONE)) && good(sp_set_stopbits(m_port, 1))
           && good(sp_set_flowcontrol(m_port, SP_FLOWCONTROL_NONE)) && good(sp_get_port_handle(m_port, &m_descriptor))
           && lock() && ::ioctl(m_descriptor, TIOCEXCL) == 0;
}

void SerialTransport::close()
{
    if (!m_port)
        return;
    // The kernel would wait up to 30 s for what a device that hangs does not take.
    int waiting = 0;
    const QDeadlineTimer patience(kDrainMilliseconds);
    while (::ioctl(m_descriptor, TIOCOUTQ, &waiting) == 0 && waiting > 0 && !patience.hasExpired())
        ::usleep(1000);
    if (waiting > 0)
        ::tcflush(m_descriptor, TCOFLUSH);
    ::ioctl(m_descriptor, TIOCNXCL); // where another program has the port open too, it would stay exclusive
    sp_close(m_port);
    sp_free_port(m_port);
    m_port = nullptr;
    m_descriptor = -1;
}

int SerialTransport::read(char *out, int room)
{
    const int got = int(sp_nonblocking_read(m_port, out, size_t(room)));
    if (got != 0) {
        m_emptyReads = 0;
        return got < 0 ? -1 : got;
    }
    // poll() reported input but there is none: an unplugged adapter does this, and has no modem lines any more.
    int lines = 0;
    return ::ioctl(m_descriptor, TIOCMGET, &lines) != 0 || !QFileInfo::exists(m_path) || ++m_emptyReads >= 3 ? -1 : 0;
}

int SerialTransport::write(const char *bytes, int size)
{
    const int written = int(sp_nonblocking_write(m_port, bytes, size_t(size)));
    return written < 0 ? -1 : written;
}

void SerialTransport::setBaud(int baud)
{
    m_baud = baud;
    if (m_port)
        sp_set_baudrate(m_port, baud); // a rate the adapter cannot do: no answers, and LineRate goes back
}

} // namespace lodestone::link
