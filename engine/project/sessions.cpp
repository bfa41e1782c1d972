// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {

namespace {

constexpr int kBlockSamples = 4096; // what an import writes per row, about 180 kB

// The column "stored": how many samples the blocks hold, in the same statement, as another program may be recording.
constexpr const char *kColumns =
    "SELECT id, name, source, created, finished, samples, first_t, last_t, rate, layout, sitting, note,"
    " ifnull((SELECT first + count FROM block WHERE block.session = session.id ORDER BY first DESC LIMIT 1), 0)"
    " AS stored, pictures, picture_bytes FROM session ";
QString where(const char *condition) { return QLatin1String(kColumns) + QLatin1String(condition); }
constexpr qint64 kMostSamples = std::numeric_limits<int>::max();
constexpr std::size_t kReserve = 1 << 20; // samples; no count in a file is trusted with more memory than this

QString inWords(const SessionInfo &info, const QString &what)
{
    return Words::tr("Session %1 (%2) is damaged: %3. Restore a backup, or save what is readable with lodestone-cli "
                     "recover.")
        .arg(info.id)
        .arg(info.name, what);
}

QString shortInWords(qint64 samples, qint64 stored)
{
    return Words::tr("it should have %1 samples and has %2").arg(samples).arg(stored);
}

QString timeInWords(qint64 sample, double t)
{
    return Words::tr("the time of sample %1 cannot be right (%2 s)").arg(sample).arg(t);
}

QString noSession(qint64 session)
{
    return Words::tr("The project has no session %1; it may have been removed, list the sessions again.").arg(session);
}

// The mark of a session's writer, a setting. The session of an import is hidden as long as it has one.
QString recordingMark(qint64 session) { return QStringLiteral("writer/%1").arg(session); }
QString importMark(qint64 session) { return QStringLiteral("import/%1").arg(session); }
constexpr const char *kListed =
    "WHERE removed = '' AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'import/' || session.id) ORDER BY id";

} // namespace

void Project::Private::refuse(const SessionInfo &info, const QString &what) const
{
    damage.insert(info.id, inWords(info, what));
    throw ProjectError{damage.value(info.id)};
}

SessionInfo Project::Private::infoFrom(const QSqlQuery &row) const
{
    SessionInfo info;
    info.id = row.value(0).toLongLong();
    info.name = row.value(1).toString();
    info.source = row.value(2).toString();
    info.created = timeFrom(row.value(3).toString());
    info.finished = row.value(4).toBool();
    const qint64 samples = row.value(5).toLongLong(), stored = row.value(12).toLongLong();
    info.sitting = row.value(10).toInt();
    info.note = row.value(11).toString();
    info.pictures = row.value(13).toLongLong();
    info.pictureBytes = row.value(14).toLongLong();
    const double from = row.value(6).toDouble(), to = row.value(7).toDouble();
    info.damage = damage.value(info.id);
    const std::optional<Layout> layout = layoutFromText(row.value(9).toString());
    info.layout = layout.value_or(nineAxes());
    TimeCheck times;
    if (!layout)
        info.damage = inWords(info, Words::tr("its list of channels cannot be read"));
    else if (samples < 0 || samples > kMostSamples || samples != stored)
        info.damage = inWords(info, shortInWords(samples, stored));
    else if (!times.add(from))
        info.damage = inWords(info, timeInWords(0, from));
    else if (!times.add(to))
        info.damage = inWords(info, timeInWords(samples - 1, to));
    if (!info.damage.isEmpty())
        return info;
    info.samples = int(samples);
    info.seconds = std::max(0.0, to - from);
    info.rateHz = row.value(8).toDouble();
    if (!std::isfinite(info.rateHz) || info.rateHz < 0)
        info.rateHz = 0;
    // A recording under way, or cut off: the mean until the median step is measured at its end.
    if (!info.finished && info.samples > 1 && info.seconds > 0)
        info.rateHz = (info.samples - 1) / info.seconds;
    return info;
}

SessionInfo Project::Private::known(qint64 session) const
{
    QSqlQuery query = store.run(qPrintable(where("WHERE id = ? AND removed = ''")), {session});
    if (!query.next())
        throw ProjectError{noSession(session)};
    return infoFrom(query);
}

int Project::Private::writeBlocks(const SessionInfo &session, int first, const Rows &rows) const
{
    const auto count = rows.size();
    const std::size_t channels = session.layout.size();
    if (count > static_cast<std::size_t>(std::numeric_limits<int>::max() - first))
        throw ProjectError{Words::tr("Session %1 would hold more than two thousand million samples; begin a new one.")
                               .arg(session.id)};
    if (rows.values.size() != count * channels)
        throw ProjectError{
            Words::tr("Session %1 has %2 channels, and these samples have others; begin a new one for another board.")
                .arg(session.id)
                .arg(channels)};
    // Whoever reads a session walks along its times, so what cannot be true does not get in.
    TimeCheck times;
    if (first > 0) {
        QSqlQuery query = store.run("SELECT first_t FROM session WHERE id = ?", {session.id});
        times.add(query.next() ? query.value(0).toDouble() : 0);
    }
    for (const double t : rows.t)
        if (!times.add(t))
            throw ProjectError{Words::tr("A sample's time cannot be right (%1 s, in a session that begins at %2 s), so "
                                         "it was not stored; begin a new session.")
                                   .arg(t)
                                   .arg(times.first())};
    for (std::size_t done = 0; done < count;) {
        const int part = static_cast<int>(std::min<std::size_t>(kBlockSamples, count - done));
        const QByteArray bytes = encodeBlock(rows, done, part, channels);
        store.run("INSERT INTO block (session, first, count, data, hash) VALUES (?, ?, ?, ?, ?)",
            {session.id, first + static_cast<int>(done), part, bytes, blockHash(bytes)});
        done += static_cast<std::size_t>(part);
    }
    const int all = first + static_cast<int>(count);
    if (first == 0)
        store.run("UPDATE session SET samples = ?, first_t = ?, last_t = ? WHERE id = ?",
            {all, rows.t.front(), rows.t.back(), session.id});
    else
        store.run("UPDATE session SET samples = ?, last_t = ? WHERE id = ?", {all, rows.t.back(), session.id});
    return all;
}

qint64 Project::Private::begin(const QString &name, const QString &source, const Layout &layout, bool import) const
{
    if (layout.empty() || qsizetype(layout.size()) > kMostSessionChannels)
        throw ProjectError{Words::tr("A session has 1 to %1 channels, and this one would have %2.")
                               .arg(kMostSessionChannels)
                               .arg(layout.size())};
    Transaction transaction(store);
    QString named = name;
    if (named.isEmpty()) {
        QSqlQuery query = store.run("SELECT count(*) FROM session");
        named = QStringLiteral("Session %1").arg(query.next() ? query.value(0).toInt() + 1 : 1);
    }
    const qint64 id = store.insert(
        "INSERT INTO session (name, source, created, finished, layout) VALUES (?, ?, ?, 0, ?)",
        {named, source, timeText({}), layoutText(layout)});
    store.keepSetting(import ? importMark(id) : recordingMark(id), toText(thisProcess()));
    transaction.commit();
    return id;
}

qint64 Project::beginSession(const QString &name, const QString &source, const Layout &layout)
{
    return d->begin(name, source, layout, false);
}

qint64 Project::beginImport(const QString &name, const QString &source, const Layout &layout)
{
    return d->begin(name, source, layout, true);
}

void Project::append(qint64 session, const std::vector<Sample> &block) { append(session, rowsOf(block)); }

void Project::append(qint64 session, const Rows &block)
{
    if (block.empty())
        return;
    Transaction transaction(d->store);
    const SessionInfo info = d->known(session);
    if (info.finished)
        throw ProjectError{
            Words::tr("Session %1 is finished and takes no more samples; begin a new one.").arg(session)};
    if (!info.damage.isEmpty())
        throw ProjectError{info.damage};
    d->writeBlocks(info, info.samples, block);
    transaction.commit();
}

void Project::finishSession(qint64 session)
{
    const double step = d->stepOf(d->known(session));
    Transaction transaction(d->store);
    const SessionInfo info = d->known(session);
    if (info.damage.isEmpty()) {
        // Labels may run ahead of a recording's blocks, but not past its end.
        d->store.run("DELETE FROM label WHERE session = ? AND first >= ?", {session, info.samples});
        d->store.run("UPDATE label SET past = ? WHERE session = ? AND past > ?", {info.samples, session, info.samples});
    }
    d->close(session, step > 0 ? 1 / step : 0);
    transaction.commit();
}

void Project::finishImport(qint64 session, double rateHz, const std::vector<Segment> &labels, LabelSource labelSource,
    const std::vector<TextLabel> &classes)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Transaction transaction(d->store);
    d->close(session, rateHz);
    for (const Segment &segment : labels)
        d->place(session, 0, segment, labelSource, now);
    for (const TextLabel &label : classes)
        if (label.begin >= 0 && label.end > label.begin)
            d->store.run("INSERT INTO class (session, first, past, text) VALUES (?, ?, ?, ?)",
                {session, label.begin, label.end, label.text});
    transaction.commit();
}

QSqlQuery Project::Private::rowsOf(qint64 session, const char *columns, const char *table, const char *order) const
{
    const QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE session = (SELECT id FROM session WHERE id = ? AND"
                                       " removed = '') ORDER BY %3")
                            .arg(QLatin1String(columns), QLatin1String(table), QLatin1String(order));
    return store.run(qPrintable(sql), {session});
}

std::vector<TextLabel> Project::textLabels(qint64 session) const
{
    std::vector<TextLabel> labels;
    QSqlQuery query = d->rowsOf(session, "first, past, text", "class", "first");
    while (query.next())
        labels.push_back({query.value(0).toInt(), query.value(1).toInt(), query.value(2).toString()});
    return labels;
}

void Project::Private::close(qint64 session, double rateHz) const
{
    store.run("UPDATE session SET finished = 1, rate = ? WHERE id = ?", {rateHz, session});
    store.run("DELETE FROM setting WHERE key IN (?, ?)", {recordingMark(session), importMark(session)});
}

WriterState Project::writerOf(qint64 session) const
{
    QString mark = setting(recordingMark(session));
    if (mark.isEmpty())
        mark = setting(importMark(session));
    return stateOf(writerFromText(mark));
}

Project::CutOff Project::finishCutOffSessions()
{
    CutOff cut;
    QList<SessionInfo> unfinished;
    QSqlQuery query = d->store.run(qPrintable(where("WHERE finished = 0 AND removed = ''")));
    while (query.next())
        unfinished.append(d->infoFrom(query));
    for (const SessionInfo &info : std::as_const(unfinished)) {
        const WriterState writer = writerOf(info.id);
        const bool import = !setting(importMark(info.id)).isEmpty();
        if (writer == WriterState::Gone || writer == WriterState::None) {
            if (import) {
                removeSession(info.id);
            } else {
                finishSession(info.id);
                cut.finished.append(info);
            }
        } else if (!import) {
            (writer == WriterState::Alive ? cut.left : cut.unknown).append(info);
        }
    }
    return cut;
}

qint64 Project::addSession(const QString &name, const QString &source, const std::vector<Sample> &samples,
    const std::vector<Segment> &labels, LabelSource labelSource)
{
    if (samples.empty())
        throw ProjectError{Words::tr("The session %1 has no samples, so it was not added; check its file.").arg(name)};
    const double step = medianStep(samples);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Transaction transaction(d->store);
    const qint64 id = d->store.insert(
        "INSERT INTO session (name, source, created, finished, rate) VALUES (?, ?, ?, 1, ?)",
        {name, source, timeText(now), step > 0 ? 1 / step : 0.0});
    SessionInfo info;
    info.id = id;
    info.layout = nineAxes();
    d->writeBlocks(info, 0, rowsOf(samples));
    for (const Segment &segment : labels)
        d->place(id, 0, segment, labelSource, now);
    transaction.commit();
    return id;
}

namespace {

void deleteSession(const Store &store, qint64 session)
{
    store.run("DELETE FROM session WHERE id = ?", {session});
    store.run("DELETE FROM setting WHERE key IN (?, ?)", {recordingMark(session), importMark(session)});
}

} // namespace

void Project::removeSession(qint64 session)
{
    Transaction transaction(d->store);
    const SessionInfo info = d->known(session);
    if (!setting(importMark(session)).isEmpty())
        deleteSession(d->store, session);
    else if (const WriterState writer = info.finished ? WriterState::None : writerOf(session);
             writer == WriterState::Alive || writer == WriterState::Elsewhere)
        throw ProjectError{
            Words::tr("Session %1 (%2) is being recorded; end the recording first.").arg(session).arg(info.name)};
    else
        d->store.run("UPDATE session SET removed = ? WHERE id = ?", {timeText({}), session});
    transaction.commit();
}

void Project::restoreSession(qint64 session)
{
    d->changeRow("UPDATE session SET removed = '' WHERE id = ? AND removed <> ''", {session},
        Words::tr("There is no removed session %1 that could come back; its time may be over.").arg(session));
}

void Project::Private::changeRow(const char *sql, const QVariantList &values, const QString &noSuchRow) const
{
    Transaction transaction(store);
    if (store.run(sql, values).numRowsAffected() < 1)
        throw ProjectError{noSuchRow};
    transaction.commit();
}

void Project::Private::say(qint64 session, const char *column, const QVariant &value) const
{
    const QByteArray sql = QByteArray("UPDATE session SET ") + column
                           + " = ?, revision = revision + 1 WHERE id = ? AND removed = ''";
    changeRow(sql, {value, session}, noSession(session));
}

void Project::renameSession(qint64 session, const QString &name)
{
    if (name.trimmed().isEmpty())
        throw ProjectError{Words::tr("A session needs a name; type one.")};
    d->say(session, "name", name.trimmed());
}

void Project::setNote(qint64 session, const QString &note) { d->say(session, "note", note); }

void Project::setSitting(qint64 session, int sitting)
{
    if (sitting < 0)
        throw ProjectError{Words::tr("A sitting is numbered from 1 on; 0 says that it is not known.")};
    d->say(session, "sitting", sitting);
}

int Project::newestSitting() const
{
    QSqlQuery query = d->store.run("SELECT max(sitting) FROM session");
    return query.next() ? query.value(0).toInt() : 0;
}

int Project::purgeRemoved(int days)
{
    const QString before = timeText(QDateTime::currentDateTimeUtc().addDays(-days));
    const auto old = [&](const char *sql) {
        QList<qint64> ids;
        for (QSqlQuery query = d->store.run(sql, {before}); query.next();)
            ids << query.value(0).toLongLong();
        return ids;
    };
    // Looked at first, as a lock on the file would be asked for at each opening.
    const QList<qint64> sessions = old("SELECT id FROM session WHERE removed <> '' AND removed <= ?");
    const QList<qint64> models = old("SELECT id FROM model WHERE removed <> '' AND removed <= ?");
    if (sessions.isEmpty() && models.isEmpty())
        return 0;
    Transaction transaction(d->store);
    for (const qint64 session : sessions)
        deleteSession(d->store, session);
    for (const qint64 model : models)
        d->store.run("DELETE FROM model WHERE id = ?", {model});
    transaction.commit();
    return int(sessions.size() + models.size());
}

QList<SessionInfo> Project::Private::listed(const char *condition) const
{
    QList<SessionInfo> list;
    for (QSqlQuery query = store.run(qPrintable(where(condition))); query.next();)
        list.append(infoFrom(query));
    return list;
}

QList<SessionInfo> Project::sessions() const { return d->listed(kListed); }
QList<SessionInfo> Project::removedSessions() const { return d->listed("WHERE removed <> '' ORDER BY removed DESC"); }

std::optional<SessionInfo> Project::session(qint64 id) const
{
    QSqlQuery query = d->store.run(qPrintable(where("WHERE id = ? AND removed = ''")), {id});
    if (!query.next())
        return std::nullopt;
    return d->infoFrom(query);
}

std::vector<Sample> Project::samples(qint64 session) const
{
    const SessionInfo info = d->known(session);
    return samplesOf(rows(session), info.layout);
}

Rows Project::rows(qint64 session) const
{
    const SessionInfo info = d->known(session);
    if (!info.damage.isEmpty())
        throw ProjectError{info.damage};
    Rows all = d->read(info, 0, std::numeric_limits<qint64>::max());
    // More is no damage: another program may have gone on recording.
    if (all.size() < static_cast<std::size_t>(info.samples))
        d->refuse(info, shortInWords(info.samples, qint64(all.size())));
    return all;
}

Rows Project::rows(qint64 session, qint64 begin, qint64 end) const
{
    const SessionInfo info = d->known(session);
    if (!info.damage.isEmpty())
        throw ProjectError{info.damage};
    begin = std::max<qint64>(0, begin);
    if (begin >= end || begin >= info.samples)
        return {};
    QSqlQuery query = d->store.run(
        "SELECT first FROM block WHERE session = ? AND first <= ? ORDER BY first DESC LIMIT 1", {session, begin});
    const qint64 first = query.next() ? query.value(0).toLongLong() : 0;
    const Rows found = d->read(info, first, end);
    return found.part(std::min(found.size(), std::size_t(begin - first)),
        std::min(found.size(), std::size_t(std::min<qint64>(end, info.samples) - first)), info.layout.size());
}

// The blocks from the one that begins with the sample first to the last that begins before end.
Rows Project::Private::read(const SessionInfo &info, qint64 first, qint64 end) const
{
    const std::size_t channels = info.layout.size();
    Rows all;
    const auto expected = std::size_t(std::max<qint64>(0, std::min<qint64>(end, info.samples) - first));
    all.t.reserve(std::min(kReserve, expected));
    all.values.reserve(std::min(kReserve, expected) * channels);
    TimeCheck times;
    QSqlQuery query = store.run(
        "SELECT first, count, data FROM block WHERE session = ? AND first >= ? AND first < ? ORDER BY first",
        {info.id, first, end});
    while (query.next()) {
        const std::size_t before = all.size();
        const bool next = query.value(0).toLongLong() == first + qint64(before);
        if (!next || !decodeBlock(query.value(2).toByteArray(), query.value(1).toLongLong(), channels, all))
            refuse(info, Words::tr("the samples after %1 are missing or cannot be read").arg(first + qint64(before)));
        for (std::size_t i = before; i < all.size(); ++i)
            if (!times.add(all.t[i]))
                refuse(info, timeInWords(first + qint64(i), all.t[i]));
    }
    if (!times.advances())
        refuse(info, Words::tr("its time does not advance"));
    return all;
}

qint64 Project::sampleAt(qint64 session, double t) const
{
    const SessionInfo info = d->known(session);
    if (!info.damage.isEmpty())
        throw ProjectError{info.damage};
    // The last block that begins before t; blocks have no number of their own, so it is looked for by samples.
    qint64 low = 0, high = info.samples;
    const auto blockAt = [&](qint64 sample) {
        QSqlQuery query = d->store.run("SELECT first, count, substr(data, 1, 8 * count) FROM block WHERE session = ?"
                                       " AND first <= ? ORDER BY first DESC LIMIT 1",
            {session, sample});
        Rows rows;
        if (!query.next() || !decodeBlock(query.value(2).toByteArray(), query.value(1).toLongLong(), 0, rows)
            || rows.empty())
            d->refuse(info, Words::tr("the samples after %1 are missing or cannot be read").arg(sample));
        return std::pair(query.value(0).toLongLong(), rows.t);
    };
    while (low < high) {
        const auto [first, times] = blockAt(low + (high - low) / 2);
        if (times.front() >= t)
            high = first;
        else if (times.back() < t)
            low = first + qint64(times.size());
        else
            return first + (std::lower_bound(times.begin(), times.end(), t) - times.begin());
    }
    return low;
}

// From runs of blocks spread over the session, as a day of recording is not read for it.
double Project::Private::stepOf(const SessionInfo &info) const
{
    constexpr std::size_t kRun = 16, kRuns = 32;
    std::vector<qint64> blocks;
    QSqlQuery query = store.run("SELECT rowid FROM block WHERE session = ? ORDER BY first", {info.id});
    while (query.next())
        blocks.push_back(query.value(0).toLongLong());
    const std::size_t every = std::max<std::size_t>(1, blocks.size() / (kRun * kRuns));
    Rows times;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i / kRun % every != 0)
            continue;
        query = store.run("SELECT count, substr(data, 1, 8 * count) FROM block WHERE rowid = ?", {blocks[i]});
        if (query.next())
            decodeBlock(query.value(1).toByteArray(), query.value(0).toLongLong(), 0, times);
    }
    return medianStep(times.t);
}

} // namespace lodestone
