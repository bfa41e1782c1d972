// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/backup.h"
#include "engine/project/part_file.h"
#include "engine/project/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <utility>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstring>
#include <sys/stat.h>

namespace lodestone {

static_assert(std::endian::native == std::endian::little, "blocks are written as the machine holds them");

namespace {

constexpr qint64 kApplicationId = 0x4C6F6465; // "Lode"
// 2: a session has a layout of channels, and classes as text. The blocks of nine axes are those of format 1.
// 3: sittings, notes, what was removed and can be restored, pictures, and counts of labels and pictures by session.
constexpr int kSchemaVersion = 3;
constexpr int kBusyMilliseconds = 5000;

#define LODESTONE_CLASS                                                                                              \
    "CREATE TABLE class (session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE, first INTEGER NOT NULL," \
    " past INTEGER NOT NULL, text TEXT NOT NULL, CHECK (first >= 0 AND past > first))",                              \
        "CREATE INDEX class_by_place ON class(session, first)"

// labels, human, pictures and picture_bytes are counts that the triggers keep; revision goes up with every change of
// what is said of the session, so that nobody counts a million rows to see that one came.
// label_by_length: the longest label of a session says how far before a range one that reaches into it can begin.
#define LODESTONE_PICTURES_AND_COUNTS                                                                               \
    "CREATE INDEX label_by_length ON label(session, past - first)",                                                 \
        "CREATE TABLE picture (session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE, t REAL NOT NULL," \
        " jpeg BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (session, t))",                                       \
        "CREATE TRIGGER label_added AFTER INSERT ON label BEGIN UPDATE session SET labels = labels + 1,"            \
        " human = human + (NEW.source = 'human'), revision = revision + 1 WHERE id = NEW.session; END",             \
        "CREATE TRIGGER label_changed AFTER UPDATE ON label BEGIN UPDATE session SET"                               \
        " human = human + (NEW.source = 'human') - (OLD.source = 'human'), revision = revision + 1"                 \
        " WHERE id = NEW.session; END",                                                                             \
        "CREATE TRIGGER label_removed AFTER DELETE ON label BEGIN UPDATE session SET labels = labels - 1,"          \
        " human = human - (OLD.source = 'human'), revision = revision + 1 WHERE id = OLD.session; END",             \
        "CREATE TRIGGER picture_added AFTER INSERT ON picture BEGIN UPDATE session SET pictures = pictures + 1,"    \
        " picture_bytes = picture_bytes + length(NEW.jpeg) WHERE id = NEW.session; END",                            \
        "CREATE TRIGGER picture_removed AFTER DELETE ON picture BEGIN UPDATE session SET pictures = pictures - 1,"  \
        " picture_bytes = picture_bytes - length(OLD.jpeg) WHERE id = OLD.session; END"

const char *const kSchema[] = {
    "CREATE TABLE session (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, source TEXT NOT NULL,"
    " created TEXT NOT NULL, finished INTEGER NOT NULL, samples INTEGER NOT NULL DEFAULT 0,"
    " first_t REAL NOT NULL DEFAULT 0, last_t REAL NOT NULL DEFAULT 0, rate REAL NOT NULL DEFAULT 0,"
    " layout TEXT NOT NULL DEFAULT '', sitting INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',"
    " removed TEXT NOT NULL DEFAULT '', labels INTEGER NOT NULL DEFAULT 0, human INTEGER NOT NULL DEFAULT 0,"
    " pictures INTEGER NOT NULL DEFAULT 0, picture_bytes INTEGER NOT NULL DEFAULT 0,"
    " revision INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE block (session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE, first INTEGER NOT NULL,"
    " count INTEGER NOT NULL, data BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (session, first))",
    "CREATE TABLE label (id INTEGER PRIMARY KEY AUTOINCREMENT, session INTEGER NOT NULL REFERENCES session(id)"
    " ON DELETE CASCADE, first INTEGER NOT NULL, past INTEGER NOT NULL, fingers TEXT NOT NULL, source TEXT NOT NULL,"
    " created TEXT NOT NULL, CHECK (first >= 0 AND past > first))",
    "CREATE INDEX label_by_place ON label(session, first)",
    "CREATE TABLE model (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, created TEXT NOT NULL,"
    " recipe TEXT NOT NULL, weights BLOB, image BLOB, hash BLOB, provenance TEXT NOT NULL, report TEXT NOT NULL,"
    " note TEXT NOT NULL DEFAULT '', removed TEXT NOT NULL DEFAULT '')",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    LODESTONE_CLASS,
    LODESTONE_PICTURES_AND_COUNTS,
};
const char *const kFromFormat1[] = {
    "ALTER TABLE session ADD COLUMN layout TEXT NOT NULL DEFAULT ''",
    LODESTONE_CLASS,
};
const char *const kFromFormat2[] = {
    "ALTER TABLE session ADD COLUMN sitting INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session ADD COLUMN removed TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE session ADD COLUMN labels INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN human INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN pictures INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN picture_bytes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE session ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE model ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE model ADD COLUMN removed TEXT NOT NULL DEFAULT ''",
    LODESTONE_PICTURES_AND_COUNTS,
    "UPDATE session SET labels = (SELECT count(*) FROM label WHERE session = session.id),"
    " human = (SELECT count(*) FROM label WHERE session = session.id AND source = 'human')",
};

// What an older file lacks, for whoever reads it as it is: the views stand in front of its tables.
constexpr const char *kSessionOfFormat =
    "CREATE TEMP VIEW session AS SELECT id, name, source, created, finished, samples, first_t, last_t, rate, %1 AS"
    " layout, 0 AS sitting, '' AS note, '' AS removed, (SELECT count(*) FROM label WHERE session = s.id) AS labels,"
    " (SELECT count(*) FROM label WHERE session = s.id AND source = 'human') AS human, 0 AS pictures,"
    " 0 AS picture_bytes, 0 AS revision FROM main.session AS s";
constexpr const char *kModelOfFormat = "CREATE TEMP VIEW model AS SELECT *, '' AS note, '' AS removed FROM main.model";
constexpr const char *kClassOfFormat =
    "CREATE TEMP VIEW class AS SELECT 0 AS session, 0 AS first, 0 AS past, '' AS text WHERE 0";
constexpr const char *kPictureOfFormat =
    "CREATE TEMP VIEW picture AS SELECT 0 AS session, 0.0 AS t, x'' AS jpeg, x'' AS hash WHERE 0";

// st_dev and st_ino; zeros when there is no such file.
std::pair<quint64, quint64> numberOf(const QString &file)
{
    struct stat status;
    if (stat(QFile::encodeName(file).constData(), &status) != 0)
        return {};
    return {quint64(status.st_dev), quint64(status.st_ino)};
}

constexpr auto kAccount = "account", kMissing = "missing"; // settings
constexpr const char *kSet =
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
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

bool Store::isOld() const { return m_format < kSchemaVersion; }

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

void Store::beginAccount() const
{
    m_digest.reset();
    m_adding = true;
    QSqlQuery query = run("SELECT total_changes()");
    m_changesBefore = query.next() ? query.value(0).toLongLong() : 0;
}

void Store::keepAccount() const
{
    m_adding = false;
    m_next = {};
    QSqlQuery query = run("SELECT total_changes()");
    if (m_keeps == Keeps::Nothing || (query.next() && query.value(0).toLongLong() == m_changesBefore))
        return;
    const Account before = account().value_or(
        Account{QUuid::createUuid().toString(QUuid::WithoutBraces), 0, {}, 0, 0, 0, 0, 0});
    m_next = counted();
    m_next.project = before.project;
    m_next.number = std::max(before.number, m_floor) + 1;
    m_digest.addData(before.chain);
    m_digest.addData(toText(m_next).toUtf8());
    m_next.chain = m_digest.result();
    run(kSet, {QLatin1String(kAccount), toText(m_next)});
}

void Store::acknowledge() const
{
    if (m_next.number > 0)
        m_beside->write(m_next);
}

std::optional<Account> Store::account() const
{
    QSqlQuery query = run("SELECT value FROM setting WHERE key = ?", {QLatin1String(kAccount)});
    return query.next() ? accountFromText(query.value(0).toString()) : std::nullopt;
}

Account Store::counted() const
{
    // total() and not sum(): a damaged row must not end in an overflow.
    QSqlQuery query = run("SELECT count(*), CAST(min(total(max(samples, 0)), 9e15) AS INTEGER),"
                          " CAST(total(labels) AS INTEGER), (SELECT count(*) FROM model),"
                          " CAST(total(pictures) AS INTEGER) FROM session");
    query.next();
    return {{}, 0, {}, query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(),
        query.value(3).toLongLong(), query.value(4).toLongLong()};
}

Account Store::countedByRow() const
{
    Account now = counted();
    QSqlQuery query = run("SELECT (SELECT count(*) FROM label), (SELECT count(*) FROM picture)");
    query.next();
    now.labels = query.value(0).toLongLong();
    now.pictures = query.value(1).toLongLong();
    return now;
}

void Store::findMissing(const std::optional<Account> &acknowledged)
{
    if (m_keeps == Keeps::Nothing)
        return;
    QSqlQuery query = run("SELECT value FROM setting WHERE key = ?", {QLatin1String(kMissing)});
    if (query.next())
        m_missing = missingFromText(query.value(0).toString());
    query.finish();
    const std::optional<Account> there = account();
    if (!there || !acknowledged)
        return;
    const Missing found = between(*there, *acknowledged);
    m_missing.add(found);
    if (!found.any() || m_readOnly)
        return;
    // The next change overwrites the account beside the file, so what it told is kept in the file.
    m_floor = acknowledged->number;
    try {
        Transaction transaction(*this);
        run(kSet, {QLatin1String(kMissing), toText(m_missing)});
        transaction.commit();
    } catch (const ProjectError &) {
        // Locked, or the disk full: it is told all the same, and found again by the next to open the file.
    }
}

void Store::acceptMissing() const
{
    Transaction transaction(*this);
    run("DELETE FROM setting WHERE key = ?", {QLatin1String(kMissing)});
    transaction.commit();
    m_missing = {};
}

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

void Store::checkOrCreate(bool readOnly)
{
    const auto number = [this](const char *sql) {
        QSqlQuery query = run(sql);
        return query.next() ? query.value(0).toLongLong() : 0;
    };
    // Looked at before anything is set, so that a file of another program stays as it was.
    const auto look = [&] {
        const qint64 application = number("PRAGMA application_id");
        const qint64 version = number("PRAGMA user_version");
        const qint64 tables = number("SELECT count(*) FROM sqlite_master");
        const bool blank = application == 0 && version == 0 && tables == 0;
        if (application != kApplicationId && (!blank || readOnly))
            throw ProjectError{
                Words::tr("%1 is not a Lodestone project; choose a .lodestone file, or a new name to create one.")
                    .arg(m_file),
                ProjectError::Cause::Damaged};
        if (version > kSchemaVersion)
            throw ProjectError{
                Words::tr("%1 was written by a newer Lodestone (project format %2, this one reads up to %3); "
                          "update Lodestone to open it.")
                    .arg(m_file)
                    .arg(version)
                    .arg(kSchemaVersion)};
        m_format = blank ? kSchemaVersion : int(version);
        return blank;
    };
    run("PRAGMA trusted_schema = OFF"); // the file may be a stranger's
    const bool blank = look();
    run("PRAGMA foreign_keys = ON");
    if (readOnly)
        return showAsNewest();
    refuseForeignSql();
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    if (!blank && m_format < kSchemaVersion)
        migrate();
    if (!blank)
        return;
    Transaction transaction(*this);
    if (!look()) // another process was faster
        return;
    for (const char *statement : kSchema)
        run(statement);
    run(qPrintable(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)));
    run(qPrintable(QStringLiteral("PRAGMA user_version = %1").arg(kSchemaVersion)));
    transaction.commit();
    tidy(); // whatever becomes of the -wal file, this is a project now
}

void Store::showAsNewest() const
{
    if (m_format >= kSchemaVersion)
        return;
    run("PRAGMA temp_store = MEMORY");
    run(qPrintable(QString::fromLatin1(kSessionOfFormat).arg(QLatin1String(m_format < 2 ? "''" : "layout"))));
    run(kModelOfFormat);
    run(kPictureOfFormat);
    if (m_format < 2)
        run(kClassOfFormat);
}

// Triggers would run whenever a label is stored. Reading, as recover does, runs none.
void Store::refuseForeignSql() const
{
    QSqlQuery query = run("SELECT sql FROM sqlite_master WHERE type IN ('trigger', 'view')");
    while (query.next()) {
        const QByteArray sql = query.value(0).toString().toUtf8();
        if (std::none_of(std::begin(kSchema), std::end(kSchema), [&sql](const char *own) { return sql == own; }))
            throw ProjectError{Words::tr(
                "%1 holds SQL that runs by itself, which no Lodestone puts there. Open it for reading only, or "
                "save its data into a new project with `lodestone-cli recover`.")
                                   .arg(m_file)};
    }
}

void Store::migrate()
{
    QString copy = Project::oldCopyOf(m_file, m_format);
    for (int i = 2; QFileInfo::exists(copy); ++i) // of another time, when an older file had this name
        copy = Project::oldCopyOf(m_file, m_format, i);
    try {
        copyTo(copy);
        m_oldCopy = copy;
    } catch (const ProjectError &error) {
        throw ProjectError{Words::tr("%1 is of an older format, and the copy that is kept of it cannot be made (%2) "
                                     "Make room, or open the project for reading only.")
                               .arg(m_file, error.text),
            error.cause};
    }
    Transaction transaction(*this);
    QSqlQuery version = run("PRAGMA user_version");
    if (version.next() && version.value(0).toInt() == m_format) { // else another program was faster
        version.finish();
        if (m_format < 2)
            for (const char *statement : kFromFormat1)
                run(statement);
        for (const char *statement : kFromFormat2)
            run(statement);
        run(qPrintable(QStringLiteral("PRAGMA user_version = %1").arg(kSchemaVersion)));
        transaction.commit();
    }
    m_format = kSchemaVersion;
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

bool TimeCheck::add(double t)
{
    if (!std::isfinite(t) || std::abs(t) > kFarthestTime)
        return false;
    if (m_count == 0)
        m_first = m_least = m_most = t;
    else if (t <= m_last)
        ++m_back;
    m_least = std::min(m_least, t);
    m_most = std::max(m_most, t);
    m_last = t;
    ++m_count;
    return m_most - m_least <= kLongestSession;
}

QByteArray encodeBlock(const Rows &rows, std::size_t begin, int count, std::size_t channels)
{
    const auto times = qsizetype(count) * 8, values = qsizetype(count) * qsizetype(channels) * 4;
    QByteArray bytes(times + values, Qt::Uninitialized);
    std::memcpy(bytes.data(), rows.t.data() + begin, std::size_t(times));
    if (values > 0)
        std::memcpy(bytes.data() + times, rows.values.data() + begin * channels, std::size_t(values));
    return bytes;
}

bool decodeBlock(const QByteArray &bytes, qint64 count, std::size_t channels, Rows &appendTo)
{
    const auto row = qsizetype(8 + 4 * channels);
    if (count < 0 || bytes.size() % row != 0 || bytes.size() / row != count)
        return false;
    const std::size_t rows = appendTo.t.size(), values = appendTo.values.size();
    appendTo.t.resize(rows + std::size_t(count));
    appendTo.values.resize(values + std::size_t(count) * channels);
    if (count > 0) {
        std::memcpy(appendTo.t.data() + rows, bytes.constData(), std::size_t(count) * 8);
        std::memcpy(appendTo.values.data() + values, bytes.constData() + count * 8, std::size_t(count) * channels * 4);
    }
    return true;
}

QString layoutText(const Layout &layout)
{
    return layout == nineAxes() ? QStringLiteral("")
                                : QString::fromUtf8(QJsonDocument(toJson(layout)).toJson(QJsonDocument::Compact));
}

std::optional<Layout> layoutFromText(const QString &stored)
{
    return stored.isEmpty() ? nineAxes() : layoutFrom(QJsonDocument::fromJson(stored.toUtf8()).array());
}

QByteArray blockHash(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

QString timeText(const QDateTime &time)
{
    return (time.isValid() ? time : QDateTime::currentDateTimeUtc()).toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs); }

} // namespace lodestone
