// SPDX-License-Identifier: GPL-3.0-or-later
// The board's end of a pseudo-terminal: what a board that prints says, and what it is sent.
#pragma once
#include <QByteArray>
#include <QString>
#include <algorithm>
#include <array>
#include <cmath>
#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

class PrintingBoard
{
public:
    PrintingBoard()
    {
        master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        ::grantpt(master);
        ::unlockpt(master);
        path = QString::fromLocal8Bit(::ptsname(master));
        termios raw{};
        ::tcgetattr(master, &raw);
        ::cfmakeraw(&raw);
        ::tcsetattr(master, TCSANOW, &raw);
    }
    ~PrintingBoard() { ::close(master); } // hangs up
    PrintingBoard(const PrintingBoard &) = delete;
    PrintingBoard &operator=(const PrintingBoard &) = delete;
    void say(const QByteArray &bytes)
    {
        if (::write(master, bytes.constData(), std::size_t(bytes.size())) == bytes.size())
            said += bytes;
    }
    QByteArray heard() // since the last call
    {
        std::array<char, 4096> room;
        const auto got = ::read(master, room.data(), room.size());
        return QByteArray(room.data(), std::max<ssize_t>(0, got));
    }
    static QByteArray row(int i)
    {
        return QByteArray::number(10 * i) + ',' + QByteArray::number(std::sin(0.1 * i), 'f', 3) + ",0.125,-9.81,"
               + QByteArray::number(i % 50) + ".5\r\n";
    }
    QString path;
    QByteArray said;
    int master;
};
