// SPDX-License-Identifier: GPL-3.0-or-later
// Serial ports that are not there, for programs that link or preload tests/support/serial_ports.c: boards are plugged
// in and out, and what became of the modem lines is read. One for a program, before it looks at any port; programs that
// it starts with preload() in their environment see the same ports.
#pragma once
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

struct MadeBoard // what USB tells of it; vendorId empty: a port of the computer itself
{
    QByteArray vendorId = "1a86", productId = "7523", manufacturer = "QinHeng", product = "USB Serial", serial;
};

class MadePorts
{
public:
    MadePorts(); // from now on this process has no ports but these
    // terminal: "/dev/pts/5", or a link to it. Returns the port's path, "/dev/ttyUSB0".
    QString plug(const QString &name, const QString &terminal, const MadeBoard &board = {});
    void unplug(const QString &name); // the node and what is known of it go; hanging up the terminal is the caller's
    QString node(const QString &name) const;      // where a program may keep a link to its terminal itself
    QStringList lines(const QString &name) const; // "open", "dtr 1", "rts 0", "close", …: since it was plugged in
    void stick(const QString &name);              // nothing that is written leaves the port any more
    QProcessEnvironment preload() const;          // this process's environment, and the library in it

private:
    QTemporaryDir m_folder;
};

int lineRate(int terminal); // baud, as the port was set; terminal: either end of it
