// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project file, and how a file of an older format becomes one of this or is read as one.
#include "engine/project/store.h"
#include "engine/project/words.h"
#include <QFileInfo>
#include <algorithm>
#include <iterator>

namespace lodestone {
namespace {

constexpr qint64 kApplicationId = 0x4C6F6465; // "Lode"
// 2: a session has a layout of channels, and classes as text. The blocks of nine axes are those of format 1.
// 3: sittings, notes, what was removed and can be restored, pictures, and counts of labels and pictures by session.
constexpr int kSchemaVersion = 3;

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

} // namespace

bool Store::isOld() const { return m_format < kSchemaVersion; }

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

} // namespace lodestone
