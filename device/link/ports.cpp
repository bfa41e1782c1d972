// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/connection.h"
#include <QDir>
#include <QFile>
#include <libserialport.h>

namespace lodestone::link {

static const QString kTerminals = QStringLiteral("/sys/class/tty/");

// libserialport's own list opens ports to see whether they are there, which starts some boards anew. The kernel tells
// as much: a console has no device, and a port that the driver only made room for is of type 0.
static bool isPort(const QString &name)
{
    const QString folder = kTerminals + name;
    if (!QFile::exists(folder + QStringLiteral("/device")) || !QFile::exists(QStringLiteral("/dev/") + name))
        return false;
    if (!QFile::symLinkTarget(folder).contains(QLatin1String("serial8250")))
        return true;
    QFile type(folder + QStringLiteral("/type"));
    return type.open(QIODevice::ReadOnly) && type.readAll().trimmed() != "0";
}

PortInfo portAt(const QString &path)
{
    const auto text = [](const char *value) { return value ? QString::fromLocal8Bit(value) : QString(); };
    PortInfo info;
    sp_port *port = nullptr;
    const QString node = QFileInfo(path).canonicalFilePath();
    if (node.isEmpty() || sp_get_port_by_name(QFile::encodeName(node).constData(), &port) != SP_OK)
        return info;
    info.name = text(sp_get_port_name(port));
    info.description = text(sp_get_port_description(port));
    int vendor = 0, product = 0;
    if (sp_get_port_usb_vid_pid(port, &vendor, &product) == SP_OK) {
        const auto number = [](int id) { return QStringLiteral("%1").arg(id, 4, 16, QLatin1Char('0')); };
        info.vendor = text(sp_get_port_usb_manufacturer(port));
        info.product = text(sp_get_port_usb_product(port));
        info.serial = text(sp_get_port_usb_serial(port));
        info.usb = QStringList{number(vendor), number(product), info.serial}.join(QLatin1Char(':'));
        if (info.vendor.isEmpty())
            info.vendor = number(vendor);
        if (info.product.isEmpty())
            info.product = number(product);
    }
    sp_free_port(port);
    return info;
}

QList<PortInfo> listPorts()
{
    QList<PortInfo> ports;
    for (const QString &name : QDir(kTerminals).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (isPort(name))
            if (const PortInfo port = portAt(QStringLiteral("/dev/") + name); !port.name.isEmpty())
                ports.append(port);
    return ports;
}

} // namespace lodestone::link
