// SPDX-License-Identifier: GPL-3.0-or-later
// The serial ports of this computer, kept up to date: the kernel tells of nodes that come and go (inotify on /dev), so
// no port is opened and none is asked in turn. Lives in the thread of its owner.
#pragma once
#include "device/link/connection.h"
#include <QFileSystemWatcher>
#include <QTimer>

namespace lodestone::link {

class PortList : public QObject
{
    Q_OBJECT
public:
    explicit PortList(QObject *parent = nullptr);
    const QList<PortInfo> &ports() const { return m_ports; } // sorted by name

signals:
    void changed(); // within about 0.2 s

private:
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_settle; // one board makes and changes several nodes
    QList<PortInfo> m_ports;
};

} // namespace lodestone::link
