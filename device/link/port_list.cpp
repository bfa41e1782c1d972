// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/port_list.h"
#include <utility>

namespace lodestone::link {

PortList::PortList(QObject *parent) : QObject(parent), m_watcher({QStringLiteral("/dev")}), m_ports(listPorts())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(100);
    connect(&m_settle, &QTimer::timeout, this, &PortList::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_settle.isActive()) // begun once, or a node that keeps changing would put it off for ever
            m_settle.start();
    });
}

void PortList::look()
{
    QList<PortInfo> now = listPorts();
    if (std::exchange(m_ports, now) != now)
        emit changed();
}

} // namespace lodestone::link
