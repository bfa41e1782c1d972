// SPDX-License-Identifier: GPL-3.0-or-later
// The running account of a project file's changes, as the Store keeps it.
#include "engine/project/store.h"
#include <QUuid>
#include <algorithm>

namespace lodestone {
namespace {

constexpr auto kAccount = "account", kMissing = "missing"; // settings

} // namespace

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
    keepSetting(QLatin1String(kAccount), toText(m_next));
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
        keepSetting(QLatin1String(kMissing), toText(m_missing));
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

} // namespace lodestone
