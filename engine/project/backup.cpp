// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/backup.h"
#include "engine/project/part_file.h"
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlRecord>
#include <QStorageInfo>

namespace lodestone {
namespace {

constexpr int kRowsAtOnce = 200; // a transaction of the copy

struct Table
{
    const char *read, *write;
};
constexpr Table kTables[]{
    {"SELECT id, name, source, created, finished, samples, first_t, last_t, rate, layout, sitting, note,"
     " removed FROM session",
        "INSERT INTO session (id, name, source, created, finished, samples, first_t, last_t, rate, layout, sitting,"
        " note, removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT session, first, count, data, hash FROM block",
        "INSERT INTO block (session, first, count, data, hash) VALUES (?, ?, ?, ?, ?)"},
    {"SELECT id, session, first, past, fingers, source, created FROM label",
        "INSERT INTO label (id, session, first, past, fingers, source, created) VALUES (?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT id, name, created, recipe, weights, image, hash, provenance, report, note, removed FROM model",
        "INSERT INTO model (id, name, created, recipe, weights, image, hash, provenance, report, note, removed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT session, t, jpeg, hash FROM picture", "INSERT INTO picture (session, t, jpeg, hash) VALUES (?, ?, ?, ?)"},
    {"SELECT session, first, past, text FROM class",
        "INSERT INTO class (session, first, past, text) VALUES (?, ?, ?, ?)"},
    {"SELECT key, value FROM setting", "INSERT INTO setting (key, value) VALUES (?, ?)"},
};

// False: stopped.
bool copyRows(const Store &from, const Store &to, const Table &table, const std::function<bool()> &goOn)
{
    QSqlQuery rows = from.run(table.read);
    for (bool more = rows.next(); more;) {
        if (goOn && !goOn())
            return false;
        Transaction transaction(to);
        for (int i = 0; more && i < kRowsAtOnce; ++i, more = rows.next()) {
            QVariantList values;
            for (int column = 0; column < rows.record().count(); ++column)
                values.append(rows.value(column));
            to.run(table.write, values);
        }
        transaction.commit();
    }
    return true;
}

bool copyAll(const QString &project, const QString &part, const std::function<bool()> &goOn)
{
    const Store from(project, true);
    const Store to(part, false, Store::Keeps::Nothing);
    // One look at the whole file, whatever is written to it meanwhile.
    from.run("BEGIN");
    for (const Table &table : kTables)
        if (!copyRows(from, to, table, goOn))
            return false;
    from.run("COMMIT");
    to.run("PRAGMA journal_mode = DELETE"); // one file, and no others beside it when it is looked at
    return true;
}

QStringList namesIn(const QDir &folder)
{
    return folder.entryList({QStringLiteral("*.lodestone")}, QDir::Files, QDir::Name | QDir::Reversed);
}

} // namespace

QString backupFolder(const QString &project)
{
    return QFileInfo(project).absoluteFilePath() + QStringLiteral("-backups");
}

QList<Backup> backupsOf(const QString &project)
{
    QList<Backup> list;
    const QDir folder(backupFolder(project));
    for (const QString &name : namesIn(folder)) {
        try {
            const Store store(folder.filePath(name), true, Store::Keeps::Nothing);
            const Account now = store.counted();
            const Account account = store.account().value_or(Account());
            list.append(
                {store.file(), account.number, account.chain, int(now.sessions), int(now.labels), int(now.models)});
        } catch (const ProjectError &) {
            // It helps nobody.
        }
    }
    return list;
}

QString backUp(const QString &project, const std::function<bool()> &goOn)
{
    const Store store(project, true);
    if (store.isOld())
        return {};                                           // it is copied whole when it is opened for writing
    const Account now = store.account().value_or(Account()); // number 0: the last change was an older version's
    const QList<Backup> there = backupsOf(project);
    if (store.missing().any() || store.counted().sessions == 0
        || (!there.isEmpty() && there.constFirst().change == now.number && there.constFirst().chain == now.chain))
        return {};
    const QStorageInfo disk(QFileInfo(project).absolutePath());
    if (disk.bytesAvailable() - QFileInfo(project).size() < disk.bytesTotal() / 10)
        throw ProjectError{
            Words::tr("There is no room for a backup of %1 (a tenth of the disk is left free); free some "
                      "space.")
                .arg(project),
            ProjectError::Cause::Full};
    QDir folder(backupFolder(project));
    const auto refused = [&] {
        return ProjectError{Words::tr("The folder %1 cannot be written to, so no backup was made; check its place.")
                                .arg(folder.path())};
    };
    if (!folder.mkpath(QStringLiteral(".")))
        throw refused();
    QLockFile lock(folder.filePath(QStringLiteral("lock")));
    lock.setStaleLockTime(0); // a long backup is none that was cut off
    if (!lock.tryLock()) {
        if (lock.error() == QLockFile::LockFailedError)
            return {};
        throw refused();
    }
    // Nobody else makes one now: these are left from one that was cut off.
    for (const QString &left : folder.entryList({QStringLiteral("*.part*")}, QDir::Files))
        folder.remove(left);
    const QString name = folder.filePath(
        QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss.zzz"))
        + QStringLiteral(".lodestone"));
    PartFile part(name);
    if (!copyAll(project, part.name(), goOn))
        return {};
    part.finish();
    const QStringList names = namesIn(folder);
    for (qsizetype i = kBackups; i < names.size(); ++i)
        folder.remove(names[i]);
    return name;
}

} // namespace lodestone
