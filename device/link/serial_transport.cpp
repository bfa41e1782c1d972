// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/serial_transport.h"
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <libserialport.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lodestone::link {

SerialTransport::SerialTransport(const QString &path, int baud) : Transport(path), m_baud(baud) {}

SerialTransport::~SerialTransport() { SerialTransport::close(); }

// libserialport reports "invalid argument" for most problems with a path, so the path is checked first.
static int pathError(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::isatty(descriptor) ? 0 : ENOTTY;
    ::close(descriptor);
    return error;
}

bool SerialTransport::open()
{
    if (const int error = pathError(m_path)) {
        fail(error);
        return false;
    }
    const auto name = QFile::encodeName(QFileInfo(m_path).canonicalFilePath());
    const auto good = [](sp_return result) { return result == SP_OK; };
    const bool opened = good(sp_get_port_by_name(name.constData(), &m_port))
                        && good(sp_open(m_port, SP_MODE_READ_WRITE)) && good(sp_set_baudrate(m_port, m_baud))
                        && good(sp_set_bits(m_port, 8)) && good(sp_set_parity(m_port, SP_PARITY_NONE))
                        && good(sp_set_stopbits(m_port, 1)) && good(sp_set_flowcontrol(m_port, SP_FLOWCONTROL_NONE))
                        && good(sp_get_port_handle(m_port, &m_descriptor));
    if (!opened) {
        const int error = sp_last_error_code();
        fail(error != 0 ? error : ENOTTY);
        close();
        return false;
    }
    if (!lock() || ::ioctl(m_descriptor, TIOCEXCL) != 0) {
        fail(errno);
        close();
        return false;
    }
    return true;
}

void SerialTransport::close()
{
    if (!m_port)
        return;
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

QString SerialTransport::usbSerial() const
{
    const char *serial = m_port ? sp_get_port_usb_serial(m_port) : nullptr;
    return serial ? QString::fromLocal8Bit(serial) : QString();
}

} // namespace lodestone::link
