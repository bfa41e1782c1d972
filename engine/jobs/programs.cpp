// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lodestone {
namespace {

QString besideOr(const QString &name, const QString &installed)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString beside = here + QLatin1Char('/') + name;
    const QString there = QDir::cleanPath(here + QStringLiteral("/../") + installed);
    return !QFileInfo::exists(beside) && QFileInfo::exists(there) ? there : beside;
}

} // namespace

QString helperProgram(const QString &name) { return besideOr(name, QStringLiteral("libexec/lodestone/") + name); }

QString sharedFile(const QString &path)
{
    return besideOr(QFileInfo(path).fileName(), QStringLiteral("share/lodestone/") + path);
}

} // namespace lodestone
