// SPDX-License-Identifier: GPL-3.0-or-later
// The drives that are mounted, and when that changes. The kernel tells: poll() of /proc/self/mounts ends with POLLPRI
// at each mount and unmount, so nothing is looked at while nothing happens. A QFileSystemWatcher hears nothing of files
// in /proc. QStorageInfo is not asked, as it stops at a network drive that does not answer.
#pragma once
#include <QFile>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

namespace lodestone {

// Where the FAT drives are, which drives of boards always are. mounts: the text of /proc/self/mounts.
QStringList fatDrives(const QByteArray &mounts);
QStringList fatDrivesNow(); // any thread

class MountWatch : public QObject
{
    Q_OBJECT
public:
    explicit MountWatch(QObject *parent = nullptr);

signals:
    void changed();

private:
    QFile m_mounts;
    QSocketNotifier m_notifier{QSocketNotifier::Exception};
};

} // namespace lodestone
