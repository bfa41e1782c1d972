// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/transport.h"
#include "device/link/problems.h"
#include "device/link/serial_transport.h"
#include "device/link/terminal_transport.h"
#include <QFileInfo>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <unistd.h>

namespace lodestone::link {

Transport::Transport(const QString &path) : m_path(path), m_waker(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Transport::~Transport()
{
    if (m_waker >= 0)
        ::close(m_waker);
}

void Transport::setBaud(int) {}

QString Transport::usbSerial() const { return {}; }

Transport::Input Transport::wait(int milliseconds, bool forWriting)
{
    std::array<pollfd, 2> polled{
        {{m_descriptor, short(forWriting ? POLLIN | POLLOUT : POLLIN), 0}, {m_waker, POLLIN, 0}}};
    if (::poll(polled.data(), polled.size(), milliseconds) <= 0)
        return Input::Nothing;
    if (polled[1].revents & POLLIN) {
        quint64 count = 0;
        [[maybe_unused]] const auto drained = ::read(m_waker, &count, sizeof count);
    }
    // A hung-up port is readable for ever: without this the loop above would spin on reads of nothing.
    if ((polled[0].revents & POLLIN) == 0 && (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)))
        return Input::Gone;
    return polled[0].revents & POLLIN ? Input::Bytes : Input::Nothing;
}

int Transport::read(char *out, int room)
{
    const auto got = ::read(m_descriptor, out, size_t(room));
    if (got < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    // read() is called after poll() saw input, so an empty read is the end of a closed port.
    return got == 0 ? -1 : int(got);
}

int Transport::write(const char *bytes, int size)
{
    const auto taken = ::write(m_descriptor, bytes, size_t(size));
    if (taken < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    return int(taken);
}

void Transport::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_waker, &one, sizeof one);
}

bool Transport::lock() { return ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0; }

void Transport::fail(int error) { m_problem = openProblem(m_path, error, usingGroup(m_path)); }

std::unique_ptr<Transport> makeTransport(const QString &path)
{
    if (QFileInfo(path).canonicalFilePath().startsWith("/dev/pts/"))
        return std::make_unique<TerminalTransport>(path);
    return std::make_unique<SerialTransport>(path);
}

} // namespace lodestone::link
