// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite connection behind Project: opening, schema, transactions, and errors as sentences. Private to this folder.
#pragma once
#include "engine/project/project.h"
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace lodestone {

class Store
{
public:
    Store(const QString &file, bool readOnly); // throws ProjectError
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // Runs one statement with its values in place of its question marks; throws ProjectError.
    QSqlQuery run(const char *sql, const QVariantList &values = {}) const;
    qint64 insert(const char *sql, const QVariantList &values) const; // the new row's id
    const QString &file() const { return m_file; }
    FilePlace place() const;
    void checkpoint() const;

private:
    void connect(const QString &options, const QString &name);
    void checkOrCreate(bool readOnly);
    ProjectError error(const QSqlError &error) const;

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    bool m_readOnly;
    std::pair<quint64, quint64> m_number{}; // st_dev, st_ino
};

// Rolls back unless committed.
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

QByteArray encodeBlock(const Sample *samples, int count); // count doubles t, then count x 9 float32; little-endian
bool decodeBlock(const QByteArray &bytes, int count, std::vector<Sample> &appendTo); // false when the size is wrong
QByteArray blockHash(const QByteArray &bytes);                                       // SHA-256
QString timeText(const QDateTime &time);                                             // ISO 8601, UTC, milliseconds
QDateTime timeFrom(const QString &text);

struct Project::Private
{
    Private(const QString &file, bool readOnly) : store(file, readOnly) {}
    Store store;
    SessionInfo known(qint64 session) const; // throws ProjectError when there is no such session
    int writeBlocks(qint64 session, int first, const std::vector<Sample> &samples) const; // samples in all afterwards
    qint64 begin(const QString &name, const QString &source, bool import) const;
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
