// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite connection behind Project: opening, schema, transactions, and errors as sentences. Private to this folder.
#pragma once
#include "engine/project/account.h"
#include "engine/project/project.h"
#include "engine/signal/channel_json.h"
#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace lodestone {

class Store
{
public:
    enum class Keeps { Account, Nothing }; // Nothing: a copy in the making, which takes over another file's account
    Store(const QString &file, bool readOnly, Keeps keeps = Keeps::Account); // throws ProjectError
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // Runs one statement with its values in place of its question marks; throws ProjectError.
    QSqlQuery run(const char *sql, const QVariantList &values = {}) const;
    qint64 insert(const char *sql, const QVariantList &values) const; // the new row's id
    void keepSetting(const QString &key, const QString &value) const;
    const QString &file() const { return m_file; }
    FilePlace place() const;
    bool isReadOnly() const { return m_readOnly; }
    const QString &oldCopy() const { return m_oldCopy; }
    bool isOld() const; // the file is of an older format, and open for reading only; it reads as one of this format
    void checkpoint() const;
    void tidy() const;
    void copyTo(const QString &file) const; // a whole copy; atomic

    // The running account. Inside a transaction what run() writes is added up; keepAccount() writes the result into the
    // transaction, and acknowledge() beside the file once it is committed.
    void beginAccount() const;
    void keepAccount() const;
    void acknowledge() const;
    void forgetAccount() const { m_adding = false; } // the transaction is rolled back
    std::optional<Account> account() const;          // as the file has it
    Account counted() const;                         // numbers of what there is; the rest is empty
    Account countedByRow() const;                    // the same without the counts that are kept; takes its time
    const Missing &missing() const { return m_missing; }
    void acceptMissing() const;

private:
    void connect(const QString &options, const QString &name);
    void checkOrCreate(bool readOnly);
    void showAsNewest() const;
    void migrate(); // from an older format, after a copy of it was made
    void refuseForeignSql() const;
    void findMissing(const std::optional<Account> &acknowledged);
    ProjectError error(const QSqlError &error) const;

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_readOnly;
    int m_format = 0;
    QString m_oldCopy; // made by this opening
    Keeps m_keeps;
    std::unique_ptr<AccountFile> m_beside;
    mutable Missing m_missing;
    mutable Account m_next;     // of the transaction under way
    mutable qint64 m_floor = 0; // the account's numbers go on above it
    mutable qint64 m_changesBefore = 0;
    mutable QCryptographicHash m_digest{QCryptographicHash::Sha256};
    mutable bool m_adding = false;
    std::pair<quint64, quint64> m_number{}; // st_dev, st_ino
};

// The times of a session, as far as they can be true: s, each within kFarthestTime of zero, all within kLongestSession
// of each other, and most of the steps forward.
inline constexpr double kFarthestTime = 1e11, kLongestSession = 366. * 86400;
class TimeCheck
{
public:
    bool add(double t); // false: this one cannot be true
    double first() const { return m_first; }
    bool advances() const { return m_count < 2 || 2 * m_back < m_count; }

private:
    double m_first = 0, m_least = 0, m_most = 0, m_last = 0;
    qint64 m_count = 0, m_back = 0;
};

// Rolls back unless committed. Writes the account, and says that the file acknowledged it.
class Transaction
{
public:
    explicit Transaction(const Store &store);
    ~Transaction();
    void commit();

private:
    const Store &m_store;
    bool m_open = true;
};

// count doubles t, then count x channels float32, row after row; little-endian
QByteArray encodeBlock(const Rows &rows, std::size_t begin, int count, std::size_t channels);
bool decodeBlock(const QByteArray &bytes, qint64 count, std::size_t channels, Rows &appendTo); // false: a wrong size
QString layoutText(const Layout &layout);                    // JSON; empty for nine axes
std::optional<Layout> layoutFromText(const QString &stored); // none: it is damaged
QByteArray blockHash(const QByteArray &bytes);               // SHA-256
QString timeText(const QDateTime &time);                     // ISO 8601, UTC, milliseconds
QDateTime timeFrom(const QString &text);

struct Project::Private
{
    Private(const QString &file, bool readOnly) : store(file, readOnly) {}
    Store store;
    mutable QHash<qint64, QString> damage;   // what samples() found inside the blocks
    SessionInfo known(qint64 session) const; // throws ProjectError when there is no such session
    SessionInfo infoFrom(const QSqlQuery &row) const;
    QList<SessionInfo> listed(const char *condition) const;
    // What a table holds of a session, ascending by a column; nothing of a session that was removed.
    QSqlQuery rowsOf(qint64 session, const char *columns, const char *table, const char *order) const;
    // One statement about one row; throws ProjectError{noSuchRow} where it finds none.
    void changeRow(const char *sql, const QVariantList &values, const QString &noSuchRow) const;
    void say(qint64 session, const char *column, const QVariant &value) const;      // what is said of a session
    [[noreturn]] void refuse(const SessionInfo &info, const QString &what) const;   // and remembers the damage
    int writeBlocks(const SessionInfo &session, int first, const Rows &rows) const; // samples in all afterwards
    Rows read(const SessionInfo &info, qint64 first, qint64 end) const;
    double stepOf(const SessionInfo &info) const; // the median, s
    qint64 begin(const QString &name, const QString &source, const Layout &layout, bool import) const;
    void close(qint64 session, double rateHz) const; // marks it finished; inside the caller's transaction
    void check(const SessionInfo &info, const Segment &segment) const; // throws where the range does not fit
    qint64 insert(
        qint64 session, qint64 id, const Segment &segment, LabelSource source, const QDateTime &created) const;
    qint64 labelLike(qint64 session, const LabelledSegment &wanted) const; // 0: there is none like it
    void change(qint64 id, const LabelledSegment &before, const LabelledSegment &after) const;
    // Cuts whatever the segment overlaps and inserts it; inside the caller's transaction. id 0: a new one.
    qint64 place(qint64 session, qint64 id, const Segment &segment, LabelSource source, const QDateTime &created) const;
};

} // namespace lodestone
