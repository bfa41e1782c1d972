// SPDX-License-Identifier: GPL-3.0-or-later
// Rolling copies of a project in a folder beside it. Any thread; each call has connections of its own.
#pragma once
#include "engine/project/project.h"
#include <functional>

namespace lodestone {

inline constexpr int kBackups = 3; // kept; the oldest go

struct Backup
{
    QString file;
    qint64 change = 0; // the account's number, see engine/project/account.h
    QByteArray chain;  // and its chain
    int sessions = 0, labels = 0, models = 0;
};

QString backupFolder(const QString &project);
QList<Backup> backupsOf(const QString &project); // newest first; files that cannot be read are left out
// Copies the project as it is now, unless the newest backup has the same changes, changes are missing in the file, or
// another program is just making one. goOn is asked again and again, and ends the copying with false. Returns the new
// backup's name, empty where none was made. Throws ProjectError, also where the disk would be left with less than a
// tenth of its space (Cause::Full).
QString backUp(const QString &project, const std::function<bool()> &goOn = {});
// The project is as it was in the backup, which stays. What was in its place is kept beside it, whole, in a file whose
// name is returned (hand.before-restore.lodestone); empty: there was none. Throws ProjectError, and then the project is
// as it was; so where another program has it open. No project of this process may have it open.
QString restoreBackup(const QString &backup, const QString &project);

} // namespace lodestone
