// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/terminal.h"
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <termios.h>
#include <unistd.h>

namespace lodestone::simulator {

Terminal::Terminal()
{
    std::array<char, 64> name{};
    termios settings{};
    m_master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0
        || ptsname_r(m_master, name.data(), name.size()) != 0 || tcgetattr(m_master, &settings) != 0)
        throw std::runtime_error(std::string("No pseudo-terminal could be opened (") + std::strerror(errno)
                                 + "); check that /dev/pts is mounted and writable.");
    cfmakeraw(&settings);
    tcsetattr(m_master, TCSANOW, &settings);
    m_name = name.data();
    // Open and close the other side once: Linux reports a hang-up only after that, until the studio opens it.
    close(open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC));
}

Terminal::~Terminal()
{
    if (m_master >= 0)
        close(m_master);
}

bool Terminal::isOpen() const
{
    pollfd p{m_master, 0, 0};
    return poll(&p, 1, 0) == 0 || (p.revents & POLLHUP) == 0;
}

std::vector<std::uint8_t> Terminal::read()
{
    std::array<std::uint8_t, 1024> bytes;
    const ssize_t n = ::read(m_master, bytes.data(), bytes.size());
    return {bytes.begin(), bytes.begin() + std::max<ssize_t>(n, 0)};
}

void Terminal::write(std::vector<std::uint8_t> bytes)
{
    m_out.insert(m_out.end(), bytes.begin(), bytes.end());
    push();
}

void Terminal::push()
{
    if (!isOpen())
        m_out.clear();
    if (m_out.empty())
        return;
    const ssize_t n = ::write(m_master, m_out.data(), m_out.size());
    if (n > 0)
        m_out.erase(m_out.begin(), m_out.begin() + n);
}

} // namespace lodestone::simulator
