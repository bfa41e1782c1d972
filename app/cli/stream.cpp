// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stream.h"
#include "app/cli/verb.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace lodestone::cli {

bool writeLine(const QByteArray &line)
{
    const auto size = std::size_t(line.size());
    errno = 0;
    if (std::fwrite(line.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    if (errno != EPIPE)
        throw Failure{QStringLiteral("The stream could not be written to standard output (%1).")
                          .arg(QString::fromLocal8Bit(std::strerror(errno)))};
    return false;
}

bool readerGone()
{
    pollfd output{STDOUT_FILENO, 0, 0};
    return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR);
}

} // namespace lodestone::cli
