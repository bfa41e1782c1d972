// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/recover.h"
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kBlockSamples = 4096;

struct Stretch
{
    qint64 first = 0; // its number in the damaged session
    Rows rows;
    qint64 past() const { return first + qint64(rows.size()); }
};

struct Row
{
    qint64 rowid, first;
};

class Rescue
{
public:
    Rescue(const Store &from, const Store &to) : m_from(from), m_to(to) {}
    Recovery run()
    {
        if (const Missing &gone = m_from.missing(); gone.any())
            lost(Words::tr("The last %1 changes were not in the file any more (sessions: %2, samples: %3, labels: %4, "
                           "models: %5, pictures: %6).")
                     .arg(gone.changes)
                     .arg(gone.sessions)
                     .arg(gone.samples)
                     .arg(gone.labels)
                     .arg(gone.models)
                     .arg(gone.pictures));
        settings();
        for (const qint64 id : sessionIds())
            session(id);
        for (const qint64 id : ids("SELECT id FROM model ORDER BY id"))
            model(id);
        return m_saved;
    }

private:
    void lost(const QString &sentence) { m_saved.lost << sentence; }

    // Up to where the damage stops the reading.
    QList<qint64> ids(const char *sql)
    {
        QList<qint64> list;
        try {
            QSqlQuery query = m_from.run(sql);
            while (query.next())
                list.append(query.value(0).toLongLong());
        } catch (const ProjectError &error) {
            lost(error.text);
        }
        return list;
    }

    QList<qint64> sessionIds()
    {
        QList<qint64> all = ids("SELECT id FROM session ORDER BY id");
        for (const qint64 id : ids("SELECT DISTINCT session FROM block ORDER BY session"))
            if (!all.contains(id))
                all.append(id);
        const QList<qint64> imports = ids(
            "SELECT CAST(substr(key, 8) AS INTEGER) FROM setting WHERE key LIKE 'import/%'");
        all.removeIf([&](qint64 id) { return imports.contains(id); });
        return all;
    }

    void settings()
    {
        try {
            QSqlQuery query = m_from.run("SELECT key, value FROM setting WHERE key NOT IN ('account', 'missing')"
                                         " AND key NOT LIKE 'writer/%' AND key NOT LIKE 'import/%'");
            while (query.next())
                m_to.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", {query.value(0), query.value(1)});
        } catch (const ProjectError &error) {
            lost(error.text);
        }
    }

    void rows(const char *sql, qint64 session, QList<Row> &to)
    {
        QSet<qint64> known;
        for (const Row &row : std::as_const(to))
            known.insert(row.rowid);
        QSqlQuery query = m_from.run(sql, {session});
        while (query.next())
            if (const qint64 id = query.value(0).toLongLong(); !known.contains(id))
                to.append({id, query.value(1).toLongLong()});
    }

    // By the index, and where that is damaged, by the table too.
    QList<Row> rowsOf(qint64 session)
    {
        QList<Row> list;
        for (const char *sql : {"SELECT rowid, first FROM block WHERE session = ? ORDER BY first",
                 "SELECT rowid, first FROM block NOT INDEXED WHERE session = ?"}) {
            try {
                rows(sql, session, list);
                break;
            } catch (const ProjectError &) {
                // What was read up to there counts.
            }
        }
        std::sort(list.begin(), list.end(), [](const Row &a, const Row &b) { return a.first < b.first; });
        return list;
    }

    Rows block(qint64 rowid, std::size_t channels)
    {
        Rows rows;
        try {
            QSqlQuery query = m_from.run("SELECT count, data, hash FROM block WHERE rowid = ?", {rowid});
            if (!query.next())
                return {};
            const QByteArray data = query.value(1).toByteArray();
            if (blockHash(data) != query.value(2).toByteArray()
                || !decodeBlock(data, query.value(0).toLongLong(), channels, rows))
                return {};
        } catch (const ProjectError &) {
            return {};
        }
        return rows;
    }

    // By the size of a block, where the list of channels is lost.
    Layout guessed(qint64 session)
    {
        Layout layout;
        try {
            QSqlQuery query = m_from.run(
                "SELECT length(data) / count FROM block WHERE session = ? AND count > 0 LIMIT 1", {session});
            const qint64 channels = query.next() ? (query.value(0).toLongLong() - 8) / 4 : 0;
            for (qint64 i = 1; i <= std::min<qint64>(channels, kMostSessionChannels); ++i)
                layout.push_back({Words::tr("channel %1").arg(i)});
        } catch (const ProjectError &) {
            // Then its blocks are lost too.
        }
        return layout.empty() ? nineAxes() : layout;
    }

    std::vector<Stretch> stretchesOf(qint64 session, std::size_t channels)
    {
        std::vector<Stretch> list;
        TimeCheck times;
        for (const Row &row : rowsOf(session)) {
            const Rows rows = block(row.rowid, channels);
            TimeCheck on = times;
            if (rows.empty() || !std::all_of(rows.t.begin(), rows.t.end(), [&](double t) { return on.add(t); }))
                continue;
            times = on;
            if (list.empty() || row.first != list.back().past())
                list.push_back({row.first, {}});
            list.back().rows.append(rows);
        }
        return list;
    }

    struct Said // of a session, in its row
    {
        QString name, source = QStringLiteral(""), created = timeText({}), note = QStringLiteral(""),
                      removed = QStringLiteral("");
        int sitting = 0;
        qint64 samples = 0;
        Layout layout = nineAxes();
    };

    Said said(qint64 id)
    {
        Said said;
        said.name = Words::tr("Session %1").arg(id);
        try {
            QSqlQuery query = m_from.run("SELECT name, source, created, note, removed, sitting, samples, layout"
                                         " FROM session WHERE id = ?",
                {id});
            if (!query.next())
                return said;
            QString *const texts[]{&said.name, &said.source, &said.created, &said.note, &said.removed};
            for (int column = 0; column < 5; ++column)
                if (!query.isNull(column))
                    *texts[column] = query.value(column).toString();
            said.sitting = query.value(5).toInt();
            said.samples = query.value(6).toLongLong();
            // How many there are is all that is left where it cannot be read.
            const std::optional<Layout> stored = layoutFromText(query.value(7).toString());
            said.layout = stored ? *stored : guessed(id);
        } catch (const ProjectError &) {
            // Its blocks may be there all the same.
        }
        return said;
    }

    void session(qint64 id)
    {
        Said head = said(id);
        const QString name = head.name;
        const std::vector<Stretch> stretches = stretchesOf(id, head.layout.size());
        qint64 kept = 0;
        Transaction transaction(m_to);
        QList<qint64> newIds;
        for (const Stretch &stretch : stretches) {
            const bool begin = &stretch == &stretches.front();
            if (!begin)
                head.name = Words::tr("%1 (from sample %2)").arg(name).arg(stretch.first);
            newIds << store(begin ? id : 0, head, stretch);
            kept += qint64(stretch.rows.size());
        }
        labels(id, stretches, newIds);
        pictures(id, stretches, newIds);
        transaction.commit();
        m_saved.sessions += int(stretches.size());
        m_saved.samples += kept;
        if (stretches.size() > 1)
            lost(Words::tr("Session %1 (%2) is damaged in the middle and became %3 sessions.")
                     .arg(id)
                     .arg(name)
                     .arg(stretches.size()));
        if (kept != head.samples)
            lost(Words::tr("Session %1 (%2) should have %3 samples; %4 could be read.")
                     .arg(id)
                     .arg(name)
                     .arg(head.samples)
                     .arg(kept));
    }

    qint64 store(qint64 id, const Said &said, const Stretch &stretch)
    {
        const Rows &rows = stretch.rows;
        const Layout &layout = said.layout;
        const double step = medianStep(rows.t);
        const qint64 to = m_to.insert(
            "INSERT INTO session (id, name, source, created, finished, samples, first_t, last_t, rate, layout, sitting,"
            " note, removed) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
            {id > 0 ? QVariant(id) : QVariant(QMetaType(QMetaType::LongLong)), said.name, said.source, said.created,
                qint64(rows.size()), rows.t.front(), rows.t.back(), step > 0 ? 1 / step : 0.0, layoutText(layout),
                said.sitting, said.note, said.removed});
        for (std::size_t at = 0; at < rows.size(); at += kBlockSamples) {
            const int count = int(std::min<std::size_t>(kBlockSamples, rows.size() - at));
            const QByteArray data = encodeBlock(rows, at, count, layout.size());
            m_to.run("INSERT INTO block (session, first, count, data, hash) VALUES (?, ?, ?, ?, ?)",
                {to, qint64(at), count, data, blockHash(data)});
        }
        return to;
    }

    void labels(qint64 session, const std::vector<Stretch> &stretches, const QList<qint64> &newIds)
    {
        int left = 0;
        // Where the stored range lies in what could be read, and in which new session.
        const auto put = [&](const QSqlQuery &query, const auto &insert) {
            bool any = false;
            for (std::size_t i = 0; i < stretches.size(); ++i) {
                const Stretch &stretch = stretches[i];
                const qint64 begin = std::max(query.value(0).toLongLong(), stretch.first) - stretch.first;
                const qint64 end = std::min(query.value(1).toLongLong(), stretch.past()) - stretch.first;
                if (begin >= end)
                    continue;
                insert(newIds[qsizetype(i)], begin, end);
                any = true;
            }
            return any;
        };
        try {
            QSqlQuery query = m_from.run(
                "SELECT first, past, fingers, source, created FROM label WHERE session = ? ORDER BY id", {session});
            while (query.next()) {
                const bool known = Combination::fromString(query.value(2).toString().toStdString()).has_value();
                const bool any = known && put(query, [&](qint64 id, qint64 begin, qint64 end) {
                    m_to.run("INSERT INTO label (session, first, past, fingers, source, created)"
                             " VALUES (?, ?, ?, ?, ?, ?)",
                        {id, begin, end, query.value(2), query.value(3), query.value(4)});
                });
                m_saved.labels += any;
                left += !any;
            }
            query = m_from.run("SELECT first, past, text FROM class WHERE session = ? ORDER BY first", {session});
            while (query.next())
                put(query, [&](qint64 id, qint64 begin, qint64 end) {
                    m_to.run("INSERT INTO class (session, first, past, text) VALUES (?, ?, ?, ?)",
                        {id, begin, end, query.value(2)});
                });
        } catch (const ProjectError &error) {
            lost(error.text);
        }
        if (left > 0)
            lost(Words::tr("Session %1: %2 labels are damaged or lie where nothing could be read.")
                     .arg(session)
                     .arg(left));
    }

    // Each goes where the samples of its time went: to the last stretch that begins before it, or to the first.
    void pictures(qint64 session, const std::vector<Stretch> &stretches, const QList<qint64> &newIds)
    {
        qint64 there = 0, left = 0;
        try {
            for (QSqlQuery query = m_from.run("SELECT t, jpeg, hash FROM picture WHERE session = ?", {session});
                 query.next(); ++there) {
                const double t = query.value(0).toDouble();
                if (newIds.isEmpty() || blockHash(query.value(1).toByteArray()) != query.value(2).toByteArray()) {
                    ++left;
                    continue;
                }
                qsizetype to = newIds.size() - 1;
                while (to > 0 && stretches[std::size_t(to)].rows.t.front() > t)
                    --to;
                m_to.run("INSERT INTO picture (session, t, jpeg, hash) VALUES (?, ?, ?, ?)",
                    {newIds[to], query.value(0), query.value(1), query.value(2)});
                ++m_saved.pictures;
            }
        } catch (const ProjectError &error) {
            lost(error.text);
        }
        if (left > 0)
            lost(Words::tr("Session %1: %2 of %3 pictures are damaged, or nothing else of it could be read.")
                     .arg(session)
                     .arg(left)
                     .arg(there));
    }

    void model(qint64 id)
    {
        try {
            QSqlQuery query = m_from.run("SELECT name, created, recipe, weights, image, hash, provenance, report, note,"
                                         " removed FROM model WHERE id = ?",
                {id});
            if (!query.next())
                return;
            QVariantList values{id};
            for (int column = 0; column < 10; ++column)
                values << query.value(column);
            const QByteArray image = query.value(4).toByteArray();
            if (!image.isEmpty() && blockHash(image) != query.value(5).toByteArray()) {
                lost(Words::tr("The image of %1 is damaged; quantise the model again.").arg(query.value(0).toString()));
                values[5] = values[6] = QVariant(QMetaType(QMetaType::QByteArray));
            }
            m_to.run(
                "INSERT INTO model (id, name, created, recipe, weights, image, hash, provenance, report, note, removed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
            ++m_saved.models;
        } catch (const ProjectError &) {
            lost(Words::tr("Model %1 could not be read.").arg(id));
        }
    }

    const Store &m_from, &m_to;
    Recovery m_saved;
};

} // namespace

Recovery recover(const QString &damaged, const QString &file)
{
    if (QFileInfo::exists(file))
        throw ProjectError{Words::tr("%1 is there already; choose a new name.").arg(file)};
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    try {
        Recovery saved;
        {
            const Store from(damaged, true);
            const Store to(part, false, Store::Keeps::Nothing);
            saved = Rescue(from, to).run();
        }
        if (!QFile::rename(part, file))
            throw ProjectError{Words::tr("%1 cannot be written; choose another place.").arg(file)};
        return saved;
    } catch (const ProjectError &) {
        QFile::remove(part);
        throw;
    }
}

} // namespace lodestone
