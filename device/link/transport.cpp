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

Transport::Transport(const QString &path) : m_path(path), m_wakeEvent(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Transport::~Transport()
{
    if (m_wakeEvent >= 0)
        ::close(m_wakeEvent);
}

void Transport::setBaud(int) {}

Transport::Input Transport::wait(int milliseconds, bool forWriting)
{
    std::array<pollfd, 2> polled{
        {{m_descriptor, short(forWriting ? POLLIN | POLLOUT : POLLIN), 0}, {m_wakeEvent, POLLIN, 0}}};
    if (::poll(polled.data(), polled.size(), milliseconds) <= 0)
        return Input::Nothing;
    if (polled[1].revents & POLLIN) {
        quint64 count = 0;
        [[maybe_unused]] const auto drained = ::read(m_wakeEvent, &count, sizeof count);
    }
    // A closed port is always readable: without this the caller would loop on empty reads.
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
    const auto written = ::write(m_descriptor, bytes, size_t(size));
    if (written < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    return int(written);
}

void Transport::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeEvent, &one, sizeof one);
}

bool Transport::lock() { return ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0; }

void Transport::fail(int error) { m_problem = openProblem(m_path, error, groupWithAccess(m_path)); }

std::unique_ptr<Transport> makeTransport(const QString &path)
{
    if (QFileInfo(path).canonicalFilePath().startsWith("/dev/pts/"))
        return std::make_unique<TerminalTransport>(path);
    return std::make_unique<SerialTransport>(path);
}

} // namespace lodestone::link
