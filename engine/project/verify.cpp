// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <algorithm>
#include <cmath>

namespace lodestone {

namespace {

// As its row has it; SessionInfo says 0 where that is not to be relied on.
qint64 samplesOf(const Store &store, qint64 session)
{
    QSqlQuery query = store.run("SELECT samples FROM session WHERE id = ?", {session});
    return query.next() ? query.value(0).toLongLong() : 0;
}

void checkBlocks(const Store &store, const SessionInfo &info, QStringList &problems)
{
    const qsizetype before = problems.size();
    TimeCheck times;
    const QString remedy = Words::tr("; restore a backup or remove the session.");
    QSqlQuery query = store.run(
        "SELECT first, count, data, hash FROM block WHERE session = ? ORDER BY first", {info.id});
    qint64 expected = 0;
    while (query.next()) {
        const qint64 first = query.value(0).toLongLong();
        const qint64 count = query.value(1).toLongLong();
        const QByteArray bytes = query.value(2).toByteArray();
        if (first != expected)
            problems << Words::tr("Session %1: samples %2 to %3 are missing").arg(info.id).arg(expected).arg(first)
                            + remedy;
        Rows rows;
        if (!decodeBlock(bytes, count, info.layout.size(), rows))
            problems << Words::tr("Session %1: the block at sample %2 has the wrong size").arg(info.id).arg(first)
                            + remedy;
        else if (blockHash(bytes) != query.value(3).toByteArray())
            problems << Words::tr("Session %1: the block at sample %2 has changed since it was written")
                                .arg(info.id)
                                .arg(first)
                            + remedy;
        else if (!std::all_of(rows.values.begin(), rows.values.end(), [](float v) { return std::isfinite(v); }))
            problems << Words::tr("Session %1: the block at sample %2 holds values that are not finite")
                                .arg(info.id)
                                .arg(first)
                            + remedy;
        else if (!std::all_of(rows.t.begin(), rows.t.end(), [&](double t) { return times.add(t); }))
            problems << Words::tr("Session %1: the block at sample %2 holds times that cannot be right")
                                .arg(info.id)
                                .arg(first)
                            + remedy;
        expected = first + count;
    }
    if (const qint64 samples = samplesOf(store, info.id); expected != samples)
        problems
            << Words::tr("Session %1: it should have %2 samples but has %3").arg(info.id).arg(samples).arg(expected)
                   + remedy;
    if (!times.advances())
        problems << Words::tr("Session %1: its time does not advance").arg(info.id) + remedy;
    if (problems.size() == before && !info.damage.isEmpty())
        problems << info.damage;
}

void checkLabels(const Store &store, const SessionInfo &info, QStringList &problems)
{
    QSqlQuery query = store.run(
        "SELECT id, first, past, fingers FROM label WHERE session = ? ORDER BY first", {info.id});
    const qint64 samples = samplesOf(store, info.id);
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        // An unfinished recording's labels may run ahead of its blocks.
        if (info.finished && query.value(2).toLongLong() > samples)
            problems
                << Words::tr("Label %1 reaches past the end of session %2; change or remove it.").arg(id).arg(info.id);
        if (!Combination::fromString(query.value(3).toString().toStdString()))
            problems << Words::tr("Label %1 of session %2 holds an unknown combination; remove it (lodestone-cli label "
                                  "--remove) and set it again.")
                            .arg(id)
                            .arg(info.id);
    }
}

void checkModels(const Store &store, QStringList &problems)
{
    QSqlQuery query = store.run("SELECT name, image, hash FROM model ORDER BY id");
    while (query.next()) {
        const QByteArray image = query.value(1).toByteArray();
        if (!image.isEmpty() && blockHash(image) != query.value(2).toByteArray())
            problems << Words::tr(
                "The image of %1 does not match its hash; quantise the model again before flashing it.")
                            .arg(query.value(0).toString());
    }
}

// Rows that went without a change of the account: damage, or another program.
void checkAccount(const Store &store, QStringList &problems)
{
    const std::optional<Account> account = store.account();
    if (!account)
        return; // of an older version, and not changed since
    const Account now = store.countedByRow();
    if (now.sessions < account->sessions || now.samples < account->samples || now.labels < account->labels
        || now.models < account->models || now.pictures < account->pictures)
        problems << Words::tr("After its last change the project held %1 sessions, %2 samples, %3 labels, %4 models "
                              "and %5 pictures; now there are %6, %7, %8, %9 and %10. Restore a backup.")
                        .arg(account->sessions)
                        .arg(account->samples)
                        .arg(account->labels)
                        .arg(account->models)
                        .arg(account->pictures)
                        .arg(now.sessions)
                        .arg(now.samples)
                        .arg(now.labels)
                        .arg(now.models)
                        .arg(now.pictures);
}

void checkPictures(const Store &store, const SessionInfo &info, QStringList &problems)
{
    QSqlQuery query = store.run("SELECT t, jpeg, hash FROM picture WHERE session = ? ORDER BY t", {info.id});
    while (query.next())
        if (blockHash(query.value(1).toByteArray()) != query.value(2).toByteArray())
            problems << Words::tr("Session %1: the picture at %2 s has changed since it was written; remove its "
                                  "pictures.")
                            .arg(info.id)
                            .arg(query.value(0).toDouble());
}

// The counts that are kept in a session's row.
void checkCounts(const Store &store, QStringList &problems)
{
    QSqlQuery query = store.run("SELECT id FROM session WHERE labels <> (SELECT count(*) FROM label WHERE session ="
                                " session.id) OR pictures <> (SELECT count(*) FROM picture WHERE session ="
                                " session.id)");
    while (query.next())
        problems << Words::tr("Session %1: its labels or pictures are not as many as were counted; restore a backup, "
                              "or save what is readable with lodestone-cli recover.")
                        .arg(query.value(0).toLongLong());
}

} // namespace

QStringList Project::verify() const
{
    QStringList problems;
    try {
        QSqlQuery integrity = d->store.run("PRAGMA integrity_check");
        while (integrity.next())
            if (const QString line = integrity.value(0).toString(); line != QLatin1String("ok"))
                problems << Words::tr("The file's structure is damaged (%1); restore a backup.").arg(line);
        QSqlQuery orphans = d->store.run("PRAGMA foreign_key_check");
        while (orphans.next())
            problems << Words::tr("A row of the table %1 belongs to no session; restore a backup.")
                            .arg(orphans.value(0).toString());
        if (const QString gone = missing(); !gone.isEmpty())
            problems << gone;
        checkAccount(d->store, problems);
        for (const SessionInfo &info : sessions()) {
            checkBlocks(d->store, info, problems);
            checkLabels(d->store, info, problems);
            checkPictures(d->store, info, problems);
        }
        checkModels(d->store, problems);
        checkCounts(d->store, problems);
    } catch (const ProjectError &error) {
        // Damage can stop the reading itself; what was found up to there still counts.
        problems << error.text;
    }
    return problems;
}

} // namespace lodestone
