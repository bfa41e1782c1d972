// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_ports.h"
#include <QDir>
#include <QFile>
#include <asm/termbits.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

// Of the tty from the root of sys/, and of the USB device above it, as the kernel's drivers have them.
QString ttyFolder(const QString &name, bool usb)
{
    return usb ? QStringLiteral("devices/pci0000:00/usb1/1-%1/1-%1:1.0/%1/tty/%1").arg(name)
               : QStringLiteral("devices/pnp0/00-%1/tty/%1").arg(name);
}

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) < 0)
        qFatal("%s cannot be written", qPrintable(file));
}

} // namespace

MadePorts::MadePorts()
{
    for (const char *folder : {"dev", "lines", "sys/class/tty", "sys/devices"})
        QDir(m_folder.path()).mkpath(QLatin1String(folder));
    qputenv("LODESTONE_PORTS", m_folder.path().toLocal8Bit());
}

QString MadePorts::node(const QString &name) const { return m_folder.filePath(QStringLiteral("dev/") + name); }

QString MadePorts::plug(const QString &name, const QString &terminal, const MadeBoard &board)
{
    const bool usb = !board.vendorId.isEmpty();
    const QString sys = m_folder.filePath(QStringLiteral("sys/")), tty = sys + ttyFolder(name, usb);
    QDir().mkpath(tty);
    // The folder of the tty has a link to its device; the USB device is two folders above that.
    const QString device = QFileInfo(tty).dir().path() + QStringLiteral("/.."), top = device + QStringLiteral("/../..");
    QFile::link(QStringLiteral("../.."), tty + QStringLiteral("/device"));
    write(tty + QStringLiteral("/type"), "0\n");
    if (usb) {
        write(top + QStringLiteral("/busnum"), "1\n");
        write(top + QStringLiteral("/devnum"), "7\n");
        write(top + QStringLiteral("/idVendor"), board.vendorId + '\n');
        write(top + QStringLiteral("/idProduct"), board.productId + '\n');
        write(top + QStringLiteral("/product"), board.product + '\n');
        write(top + QStringLiteral("/manufacturer"), board.manufacturer + '\n');
        if (!board.serial.isEmpty())
            write(top + QStringLiteral("/serial"), board.serial + '\n');
    }
    write(m_folder.filePath(QStringLiteral("lines/") + name), {});
    QFile::link(QStringLiteral("../../") + ttyFolder(name, usb), sys + QStringLiteral("class/tty/") + name);
    // As a serial driver begins; a pseudo-terminal has no HUPCL.
    const int end = ::open(QFile::encodeName(terminal).constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    struct termios2 settings
    {};
    if (end < 0 || ::ioctl(end, TCGETS2, &settings) != 0)
        qFatal("%s is no terminal", qPrintable(terminal));
    settings.c_cflag |= HUPCL;
    ::ioctl(end, TCSETS2, &settings);
    ::close(end);
    QFile::link(terminal, node(name)); // last, as the kernel does it
    return QStringLiteral("/dev/") + name;
}

void MadePorts::unplug(const QString &name)
{
    QFile::remove(node(name));
    QFile::remove(m_folder.filePath(QStringLiteral("sys/class/tty/") + name));
    for (const bool usb : {true, false}) {
        const QString folder = ttyFolder(name, usb);
        QDir(m_folder.filePath(QStringLiteral("sys/") + folder.section(QLatin1Char('/'), 0, usb ? 3 : 2)))
            .removeRecursively();
    }
}

QStringList MadePorts::lines(const QString &name) const
{
    QFile file(m_folder.filePath(QStringLiteral("lines/") + name));
    return file.open(QIODevice::ReadOnly)
               ? QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
               : QStringList();
}

void MadePorts::stick(const QString &name) { write(m_folder.filePath(QStringLiteral("lines/%1.stuck").arg(name)), {}); }

QProcessEnvironment MadePorts::preload() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(SERIAL_PORTS_LIBRARY));
    return environment;
}

int lineRate(int terminal)
{
    struct termios2 settings
    {};
    return ::ioctl(terminal, TCGETS2, &settings) == 0 ? int(settings.c_ospeed) : -1;
}
