// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/project_names.h"

#include <QFile>
#include <QFileInfo>

namespace lodestone {
namespace {

constexpr auto kEnding = ".lodestone";

bool endsAsProject(const QString &file) { return file.endsWith(QLatin1String(kEnding), Qt::CaseInsensitive); }

} // namespace

bool isProject(const QString &file, const QString &open)
{
    if (endsAsProject(file))
        return true;
    const QString path = QFileInfo(file).canonicalFilePath();
    if (path.isEmpty())
        return false;
    if (!open.isEmpty() && path.startsWith(QFileInfo(open).canonicalFilePath())) // it, its -wal or its -shm file
        return path == QFileInfo(open).canonicalFilePath();
    QFile begin(path);
    return begin.open(QIODevice::ReadOnly) && begin.read(15) == "SQLite format 3";
}

QString asProjectName(const QString &file, const QString &open)
{
    return endsAsProject(file) || isProject(file, open) ? file : file + QLatin1String(kEnding);
}

} // namespace lodestone
