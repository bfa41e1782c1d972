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
    int sessions = 0, labels = 0, models = 0;
};

QString backupFolder(const QString &project);
QList<Backup> backupsOf(const QString &project); // newest first; files that cannot be read are left out
// Copies the project as it is now, unless the newest backup has the same changes, changes are missing in the file, or
// the disk would be left with less than a tenth of its space. goOn is asked again and again, and ends the copying with
// false. Returns the new backup's name, empty where none was made. Throws ProjectError.
QString backUp(const QString &project, const std::function<bool()> &goOn = {});

} // namespace lodestone
