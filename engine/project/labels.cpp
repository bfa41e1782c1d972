// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"
#include <algorithm>
#include <limits>
#include <set>

namespace lodestone {

namespace {

struct SourceName
{
    LabelSource source;
    const char *text;
};
constexpr SourceName kSourceNames[]{{LabelSource::Human, "human"}, {LabelSource::Plan, "plan"},
    {LabelSource::Import, "import"}, {LabelSource::Pseudo, "pseudo"}, {LabelSource::CannotTell, "cannot-tell"},
    {LabelSource::Other, "other"}};

constexpr qint64 kMostSamples = std::numeric_limits<int>::max();

// Nothing: the row is damaged, and no label.
std::optional<Label> labelFrom(const QSqlQuery &row)
{
    Label label;
    const qint64 begin = row.value(2).toLongLong(), end = row.value(3).toLongLong();
    const auto fingers = Combination::fromString(row.value(4).toString().toStdString());
    if (!fingers || begin < 0 || end <= begin || end > kMostSamples)
        return {};
    label.id = row.value(0).toLongLong();
    label.session = row.value(1).toLongLong();
    label.segment.begin = int(begin);
    label.segment.end = int(end);
    label.segment.fingers = *fingers;
    label.source = labelSourceFrom(row.value(5).toString());
    label.created = timeFrom(row.value(6).toString());
    return label;
}

QString noLabel(qint64 id)
{
    return Words::tr("The project has no label %1; it may have been removed, list the labels again.").arg(id);
}

} // namespace

QString textOf(LabelSource source)
{
    const auto named = std::find_if(
        std::begin(kSourceNames), std::end(kSourceNames), [source](const SourceName &n) { return n.source == source; });
    return QLatin1String(named->text);
}

LabelSource labelSourceFrom(const QString &text)
{
    const auto named = std::find_if(std::begin(kSourceNames), std::end(kSourceNames),
        [&text](const SourceName &n) { return text == QLatin1String(n.text); });
    return named == std::end(kSourceNames) ? LabelSource::Other : named->source;
}

void Project::Private::check(const SessionInfo &info, const Segment &segment) const
{
    // A recording's labels may run ahead of its blocks; finishSession trims them.
    if (segment.begin < 0 || segment.end <= segment.begin || (info.finished && segment.end > info.samples))
        throw ProjectError{Words::tr("The label from sample %1 to %2 does not fit session %3, which has %4 samples; "
                                     "choose a range inside it.")
                               .arg(segment.begin)
                               .arg(segment.end)
                               .arg(info.id)
                               .arg(info.samples)};
}

qint64 Project::Private::insert(
    qint64 session, qint64 id, const Segment &segment, LabelSource source, const QDateTime &created) const
{
    return store.insert(
        "INSERT INTO label (id, session, first, past, fingers, source, created) VALUES (?, ?, ?, ?, ?, ?, ?)",
        {id > 0 ? QVariant(id) : QVariant(QMetaType(QMetaType::LongLong)), session, segment.begin, segment.end,
            QString::fromStdString(segment.fingers.toString()), textOf(source), timeText(created)});
}

qint64 Project::Private::place(
    qint64 session, qint64 id, const Segment &segment, LabelSource source, const QDateTime &created) const
{
    check(known(session), segment);
    QList<Label> older;
    // One that begins further away than the longest reaches is not looked at.
    QSqlQuery query = store.run(
        "SELECT past - first FROM label WHERE session = ? ORDER BY past - first DESC LIMIT 1", {session});
    const qint64 longest = query.next() ? query.value(0).toLongLong() : 0;
    query = store.run("SELECT id, session, first, past, fingers, source, created FROM label"
                      " WHERE session = ? AND first < ? AND first > ? AND past > ? AND id <> ?",
        {session, segment.end, segment.begin - longest, segment.begin, id});
    while (query.next())
        if (const auto label = labelFrom(query))
            older.append(*label);
    for (const Label &label : older) {
        const bool before = label.segment.begin < segment.begin;
        const bool after = label.segment.end > segment.end;
        if (before)
            store.run("UPDATE label SET past = ? WHERE id = ?", {segment.begin, label.id});
        else if (after)
            store.run("UPDATE label SET first = ? WHERE id = ?", {segment.end, label.id});
        else
            store.run("DELETE FROM label WHERE id = ?", {label.id});
        if (before && after)
            store.run("INSERT INTO label (session, first, past, fingers, source, created) VALUES (?, ?, ?, ?, ?, ?)",
                {session, segment.end, label.segment.end, QString::fromStdString(label.segment.fingers.toString()),
                    textOf(label.source), timeText(label.created)});
    }
    return insert(session, id, segment, source, created);
}

qint64 Project::Private::labelLike(qint64 session, const LabelledSegment &wanted) const
{
    QSqlQuery query = store.run("SELECT id, session, first, past, fingers, source, created FROM label"
                                " WHERE session = ? AND first = ? AND past = ?",
        {session, wanted.segment.begin, wanted.segment.end});
    while (query.next())
        if (const auto label = labelFrom(query);
            label && label->segment == wanted.segment && label->source == wanted.source)
            return label->id;
    return 0;
}

// A source that stays is not written again: this version may not know its name.
void Project::Private::change(qint64 id, const LabelledSegment &before, const LabelledSegment &after) const
{
    store.run("UPDATE label SET first = ?, past = ?, fingers = ?, created = ? WHERE id = ?",
        {after.segment.begin, after.segment.end, QString::fromStdString(after.segment.fingers.toString()),
            timeText(QDateTime::currentDateTimeUtc()), id});
    if (after.source != before.source)
        store.run("UPDATE label SET source = ? WHERE id = ?", {textOf(after.source), id});
}

qint64 Project::addLabel(qint64 session, const Segment &segment, LabelSource source)
{
    Transaction transaction(d->store);
    const qint64 id = d->place(session, 0, segment, source, QDateTime::currentDateTimeUtc());
    transaction.commit();
    return id;
}

void Project::changeLabel(qint64 id, const Segment &segment)
{
    Transaction transaction(d->store);
    QSqlQuery query = d->store.run(
        "SELECT id, session, first, past, fingers, source, created FROM label WHERE id = ?", {id});
    if (!query.next())
        throw ProjectError{noLabel(id)};
    const std::optional<Label> old = labelFrom(query);
    query.finish();
    if (!old)
        throw ProjectError{Words::tr("Label %1 is damaged; remove it, and set it again.").arg(id)};
    d->store.run("DELETE FROM label WHERE id = ?", {id});
    d->place(old->session, id, segment, old->source, QDateTime::currentDateTimeUtc());
    transaction.commit();
}

void Project::removeLabel(qint64 id) { d->changeRow("DELETE FROM label WHERE id = ?", {id}, noLabel(id)); }

QList<Label> Project::labels(qint64 session) const
{
    QList<Label> list;
    QSqlQuery query = d->rowsOf(session, "id, session, first, past, fingers, source, created", "label", "first");
    while (query.next())
        if (const auto label = labelFrom(query))
            list.append(*label);
    return list;
}

QList<DamagedLabel> Project::damagedLabels(qint64 session) const
{
    QList<DamagedLabel> list;
    QSqlQuery query = d->store.run("SELECT id, session, first, past, fingers, source, created FROM label"
                                   " WHERE (length(fingers) <> 5 OR fingers GLOB '*[^ef?]*' OR first < 0"
                                   " OR past <= first OR past > 2147483647) AND (? = 0 OR session = ?)"
                                   " AND session NOT IN (SELECT id FROM session WHERE removed <> '') ORDER BY id",
        {session, session});
    while (query.next())
        if (!labelFrom(query))
            list.append({query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(),
                query.value(3).toLongLong(), query.value(4).toString()});
    return list;
}

int Project::humanLabels() const
{
    QSqlQuery query = d->store.run("SELECT total(human) FROM session WHERE removed = ''");
    return query.next() ? query.value(0).toInt() : 0;
}

QHash<qint64, int> Project::labelCounts() const
{
    QHash<qint64, int> counts;
    QSqlQuery query = d->store.run("SELECT id, labels FROM session WHERE labels > 0 AND removed = ''");
    while (query.next())
        counts.insert(query.value(0).toLongLong(), query.value(1).toInt());
    return counts;
}

std::vector<Combination> Project::labelledCombinations() const
{
    std::vector<Combination> known;
    QSqlQuery query = d->store.run(
        "SELECT DISTINCT fingers FROM label WHERE session NOT IN (SELECT id FROM session WHERE removed <> '')");
    while (query.next())
        if (const auto fingers = Combination::fromString(query.value(0).toString().toStdString()))
            known.push_back(*fingers);
    return known;
}

LabelEdits Project::editLabels(qint64 session, const LabelEdits &edits)
{
    Transaction transaction(d->store);
    const SessionInfo info = d->known(session);
    // As they are stored, those the edits are about; the session may have a million.
    std::set<std::pair<int, int>> ranges;
    for (const LabelEdit &edit : edits)
        if (edit.before)
            ranges.emplace(edit.before->segment.begin, edit.before->segment.end);
    std::vector<LabelledSegment> now;
    for (const auto &[begin, end] : ranges) {
        QSqlQuery query = d->store.run("SELECT id, session, first, past, fingers, source, created FROM label"
                                       " WHERE session = ? AND first = ? AND past = ?",
            {session, begin, end});
        while (query.next())
            if (const auto label = labelFrom(query))
                now.push_back({label->segment, label->source});
    }
    LabelEdits missed;
    applied(std::move(now), edits, &missed);
    if (!missed.empty())
        return missed;
    for (const LabelEdit &edit : edits) {
        if (edit.after)
            d->check(info, edit.after->segment);
        if (edit.before && edit.after)
            d->change(d->labelLike(session, *edit.before), *edit.before, *edit.after);
        else if (edit.before)
            d->store.run("DELETE FROM label WHERE id = ?", {d->labelLike(session, *edit.before)});
        else if (edit.after)
            d->insert(session, 0, edit.after->segment, edit.after->source, QDateTime::currentDateTimeUtc());
    }
    transaction.commit();
    return {};
}

} // namespace lodestone
