// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/backup.h"
#include "engine/project/part_file.h"
#include "engine/project/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <utility>
#include <atomic>
#include <sys/stat.h>

namespace lodestone {

namespace {

constexpr int kBusyMilliseconds = 5000;

// st_dev and st_ino; zeros when there is no such file.
std::pair<quint64, quint64> numberOf(const QString &file)
{
    struct stat status;
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    return {quint64(status.st_dev), quint64(status.st_ino)};
}

// A blob this long is added to the account's chain by its length alone: blocks and images stand beside their own hash.
constexpr qsizetype kLongBlob = 256;

} // namespace

Store::Store(const QString &file, bool readOnly, Keeps keeps)
    : m_file(QFileInfo(file).absoluteFilePath()), m_readOnly(readOnly), m_keeps(keeps)
{
    const QFileInfo info(m_file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir())
        throw ProjectError{Words::tr("%1 is a folder; name a project file in it.").arg(m_file)};
    // To open a pipe or a device may wait for ever.
    for (const char *companion : {"", "-wal", "-journal", "-shm"})
        if (const QFileInfo there(m_file + QLatin1String(companion)); there.exists() && !there.isFile())
            throw ProjectError{
                Words::tr("%1 is no regular file, so no project is opened there; remove it or choose another name.")
                    .arg(there.filePath())};
    if (!info.exists() && readOnly)
        throw ProjectError{Words::tr("There is no project at %1; check the name, or create one first.").arg(m_file)};
    if (!folder.isDir())
        throw ProjectError{Words::tr("The folder %1 does not exist; create it or choose another place for the project.")
                               .arg(folder.filePath())};
    if (!readOnly && !info.exists() && !folder.isWritable())
        throw ProjectError{Words::tr("The folder %1 cannot be written to; choose a folder of your own for the project.")
                               .arg(folder.filePath())};
    if (info.exists() && !info.isReadable())
        throw ProjectError{Words::tr("%1 may not be read by this user; ask its owner for access.").arg(m_file)};
    if (!readOnly && info.exists() && !(info.isWritable() && folder.isWritable()))
        throw ProjectError{
            Words::tr("%1 cannot be written to; copy it to a folder of your own, or open it for reading only.")
                .arg(m_file),
            ProjectError::Cause::ReadOnly};

    // Read before the file: a change that another program makes meanwhile is in the file only, and nothing is missing.
    m_beside = std::make_unique<AccountFile>(m_file);
    const std::optional<Account> acknowledged = info.exists() ? m_beside->read() : std::nullopt;
    if (info.exists() && info.size() == 0 && acknowledged && acknowledged->sessions > 0)
        throw ProjectError{Words::tr("%1 is empty, though %2 sessions were saved in it. Restore a backup from %3, or "
                                     "remove the file to begin anew.")
                               .arg(m_file)
                               .arg(acknowledged->sessions)
                               .arg(backupFolder(m_file)),
            ProjectError::Cause::Damaged};
    const QString busy = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMilliseconds);
    // A project at rest in a read-only folder cannot get its WAL files; nothing writes it, so none are
    // needed.
    const bool frozen = readOnly && !folder.isWritable() && !QFileInfo::exists(m_file + QStringLiteral("-wal"));
    try {
        if (frozen)
            connect(busy + QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"),
                QUrl::fromLocalFile(m_file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1"));
        else
            connect(readOnly ? busy + QStringLiteral(";QSQLITE_OPEN_READONLY") : busy, m_file);
        checkOrCreate(readOnly);
        m_number = numberOf(m_file);
        findMissing(acknowledged);
    } catch (...) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Store::~Store()
{
    try {
        // SQLite itself leaves a file that was moved as it is, and its last changes in a -wal file nobody finds again.
        if (!m_readOnly && place().state != FilePlace::State::InPlace)
            checkpoint();
    } catch (const ProjectError &) {
        // The disk refuses; there is nobody left to tell.
    }
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

FilePlace Store::place() const
{
    const auto there = numberOf(m_file);
    if (there == m_number)
        return {};
    FilePlace place{there.second ? FilePlace::State::Replaced : FilePlace::State::Deleted, {}};
    // The kernel knows the present name of a file that somebody has open.
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QString &entry : open.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)) {
        if (numberOf(open.filePath(entry)) != m_number)
            continue;
        const QString target = QFile::symLinkTarget(open.filePath(entry));
        if (numberOf(target) != m_number)
            continue;
        place.now = target;
        if (place.state == FilePlace::State::Deleted)
            place.state = FilePlace::State::Moved;
        break;
    }
    return place;
}

void Store::checkpoint() const { run("PRAGMA wal_checkpoint(TRUNCATE)"); }
void Store::tidy() const { run("PRAGMA wal_checkpoint(PASSIVE)"); }

void Store::connect(const QString &options, const QString &name)
{
    // Qt keeps connections by name for the whole process, and each belongs to the thread that made it.
    static std::atomic<int> count{0};
    m_connection = QStringLiteral("lodestone-project-%1").arg(++count);
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!m_database.isValid())
        throw ProjectError{Words::tr("Qt's SQLite driver is missing; install the package libqt6sql6-sqlite.")};
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(name);
    if (!m_database.open())
        throw error(m_database.lastError());
}

void Store::copyTo(const QString &file) const
{
    PartFile part(file);
    run("VACUUM INTO ?", {part.name()});
    part.finish();
}

QSqlQuery Store::run(const char *sql, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql)))
        throw error(query.lastError());
    for (const QVariant &value : values) {
        // Qt writes a null string as NULL, and the columns refuse that.
        const bool null = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(null ? QVariant(QStringLiteral("")) : value);
    }
    if (!query.exec())
        throw error(query.lastError());
    if (m_adding && !query.isSelect()) {
        m_digest.addData(sql);
        for (const QVariant &value : values) {
            const QByteArray bytes = value.toByteArray();
            m_digest.addData(bytes.size() > kLongBlob && value.typeId() == QMetaType::QByteArray
                                 ? QByteArray::number(bytes.size())
                                 : bytes);
        }
    }
    return query;
}

qint64 Store::insert(const char *sql, const QVariantList &values) const
{
    return run(sql, values).lastInsertId().toLongLong();
}

void Store::keepSetting(const QString &key, const QString &value) const
{
    run("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {key, value});
}

ProjectError Store::error(const QSqlError &error) const
{
    // SQLite's primary result codes (sqlite.org/rescode.html); the upper bytes only refine them.
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5:
    case 6:
        return {Words::tr("Another program has been writing to %1 for more than %2 s; close it and try again.")
                    .arg(m_file)
                    .arg(kBusyMilliseconds / 1000),
            ProjectError::Cause::Locked};
    case 8:
        return {Words::tr("%1 is open for reading only; open it for writing, or copy it to a folder of your own.")
                    .arg(m_file),
            ProjectError::Cause::ReadOnly};
    case 10:
        return {Words::tr("The disk refused to read or write %1 (%2); check the disk and its cable, then try again.")
                    .arg(m_file, error.databaseText()),
            ProjectError::Cause::Disk};
    case 11:
        return {Words::tr("%1 is damaged (%2); restore a backup, or save what is readable with lodestone-cli recover.")
                    .arg(m_file, error.databaseText()),
            ProjectError::Cause::Damaged};
    case 13:
        return {Words::tr("The disk is full, so %1 was not changed; free some space and try again.").arg(m_file),
            ProjectError::Cause::Full};
    case 14:
        return {Words::tr("%1 cannot be opened or created; check that the folder exists and can be written to.")
                    .arg(m_file)};
    case 26:
        return {Words::tr("%1 is not a Lodestone project; choose a .lodestone file, or a new name to create one.")
                    .arg(m_file),
            ProjectError::Cause::Damaged};
    default:
        return {Words::tr("The project %1 refused a change (%2); nothing was changed, please report this.")
                    .arg(m_file, error.databaseText().isEmpty() ? error.text() : error.databaseText())};
    }
}

Transaction::Transaction(const Store &store) : m_store(store)
{
    // Immediate: the write lock is awaited here, under the busy timeout, and never needs upgrading in the middle.
    m_store.run("BEGIN IMMEDIATE");
    m_store.beginAccount();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_store.forgetAccount();
    try {
        m_store.run("ROLLBACK");
    } catch (const ProjectError &) {
        // SQLite has already rolled back by itself (disk full, for one).
    }
}

void Transaction::commit()
{
    m_store.keepAccount();
    m_store.run("COMMIT");
    m_open = false;
    m_store.acknowledge();
}

} // namespace lodestone
