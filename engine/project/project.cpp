// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/backup.h"
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QFileInfo>

namespace lodestone {

Project::Project() = default;
Project::~Project() = default;

std::unique_ptr<Project> Project::open(const QString &file, bool readOnly)
{
    if (file.isEmpty())
        throw ProjectError{Words::tr("No project file was named; give it a name ending in .lodestone.")};
    std::unique_ptr<Project> project(new Project);
    project->d = std::make_unique<Private>(file, readOnly);
    return project;
}

QString Project::oldCopy() const { return d->store.oldCopy(); }
QString Project::file() const { return d->store.file(); }

FilePlace Project::place() const { return d->store.place(); }
bool Project::isReadOnly() const { return d->store.isReadOnly(); }
void Project::checkpoint() { d->store.checkpoint(); }
void Project::tidy() { d->store.tidy(); }

QString Project::missing() const
{
    const Missing &missing = d->store.missing();
    if (!missing.any())
        return {};
    return Words::tr("The last %1 changes that were saved in %2 are not there any more (sessions: %3, samples: %4, "
                     "labels: %5, models: %6, pictures: %7). Its -wal file was lost or cut, or an older copy took its "
                     "place; look into the backups in %8 before you go on.")
        .arg(missing.changes)
        .arg(d->store.file())
        .arg(missing.sessions)
        .arg(missing.samples)
        .arg(missing.labels)
        .arg(missing.models)
        .arg(missing.pictures)
        .arg(backupFolder(d->store.file()));
}

void Project::acceptMissing() { d->store.acceptMissing(); }

int Project::dataVersion() const
{
    QSqlQuery query = d->store.run("PRAGMA data_version");
    return query.next() ? query.value(0).toInt() : 0;
}

qint64 Project::rowsWritten() const
{
    QSqlQuery query = d->store.run("SELECT total_changes()");
    return query.next() ? query.value(0).toLongLong() : 0;
}

QString Project::fingerprint() const
{
    QSqlQuery query = d->store.run(
        "SELECT (SELECT group_concat(id || ':' || revision || ':' || (finished * (samples + 1))) FROM session"
        " WHERE removed = '' AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'import/' || session.id)),"
        " (SELECT group_concat(id || ':' || quote(name) || quote(note)) FROM model WHERE removed = '')");
    query.next();
    return query.value(0).toString() + ';' + query.value(1).toString();
}

void Project::copyTo(const QString &file) const { d->store.copyTo(file); }

QString Project::oldCopyOf(const QString &file, int format, int number)
{
    const QFileInfo info(file);
    return QStringLiteral("%1/%2.format-%3%4.lodestone")
        .arg(info.absolutePath(), info.completeBaseName())
        .arg(format)
        .arg(number > 1 ? QStringLiteral(" (%1)").arg(number) : QString());
}

QString Project::setting(const QString &key, const QString &fallback) const
{
    QSqlQuery query = d->store.run("SELECT value FROM setting WHERE key = ?", {key});
    return query.next() ? query.value(0).toString() : fallback;
}

void Project::setSetting(const QString &key, const QString &value) { d->store.keepSetting(key, value); }

} // namespace lodestone
