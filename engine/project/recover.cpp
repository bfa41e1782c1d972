// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/recover.h"
#include "engine/project/pages.h"
#include "engine/project/part_file.h"
#include "engine/project/store.h"
#include "engine/project/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMap>
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

class Rescue
{
public:
    Rescue(const QString &from, const Store &to) : m_file(from), m_from(from), m_to(to) {}
    Recovery run()
    {
        find();
        const bool anything = !m_blocks.isEmpty() || !m_labels.isEmpty() || !m_sessions.isEmpty();
        if (anything && !m_from.knowsFreePages())
            lost(Words::tr(
                "What is free in the file is not known any more, so labels and sessions that were removed may "
                "be back."));
        settings();
        for (const qint64 id : sessionIds())
            session(id);
        for (const Pages::Cell &cell : std::as_const(m_models))
            model(cell);
        return m_saved;
    }

private:
    void lost(const QString &sentence) { m_saved.lost << sentence; }

    // The rows of each table look like no other's.
    void find()
    {
        const auto is = [](const QVariant &value, QMetaType::Type type) { return value.typeId() == type; };
        m_from.forEachRow([&](const Pages::Cell &cell, int columns, const QVariantList &values) {
            const auto numbers = std::count_if(
                values.begin(), values.end(), [&](const QVariant &value) { return is(value, QMetaType::LongLong); });
            const bool withId = !values.isEmpty()
                                && !values[0].isValid(); // an id that is the row's number is not stored
            if (columns == 2 && values.size() == 2 && is(values[0], QMetaType::QString)
                && is(values[1], QMetaType::QString))
                m_settings.insert(values[0].toString(), values[1].toString());
            else if (columns == 4 && numbers == 3)
                m_classes[values[0].toLongLong()] << cell;
            else if (columns == 4 && values.size() == 3 && is(values[2], QMetaType::QByteArray))
                m_pictures[values[0].toLongLong()] << cell;
            else if (columns == 5 && numbers == 3)
                m_blocks[values[0].toLongLong()].insert(values[1].toLongLong(), cell);
            else if (columns == 7 && withId && numbers == 2)
                m_labels[values[1].toLongLong()].insert(cell.rowid, cell);
            else if (columns >= 9 && withId)
                (is(m_from.values(cell, 5).value(4), QMetaType::LongLong) ? m_sessions : m_models)
                    .insert(cell.rowid, cell);
        });
    }

    QList<qint64> sessionIds() const
    {
        QList<qint64> all = m_sessions.keys();
        for (const auto &of : {m_blocks.keys(), m_labels.keys(), m_pictures.keys()})
            all << of;
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        all.removeIf([this](qint64 id) { return m_settings.contains(QStringLiteral("import/%1").arg(id)); });
        return all;
    }

    void settings()
    {
        Missing gone = missingFromText(m_settings.take(QStringLiteral("missing")));
        const auto there = accountFromText(m_settings.take(QStringLiteral("account")));
        if (const auto acknowledged = AccountFile(m_file).read(); there && acknowledged)
            gone.add(between(*there, *acknowledged));
        if (gone.any())
            lost(Words::tr("The last %1 changes were not in the file any more (sessions: %2, samples: %3, labels: %4, "
                           "models: %5, pictures: %6).")
                     .arg(gone.changes)
                     .arg(gone.sessions)
                     .arg(gone.samples)
                     .arg(gone.labels)
                     .arg(gone.models)
                     .arg(gone.pictures));
        Transaction transaction(m_to);
        for (auto at = m_settings.cbegin(); at != m_settings.cend(); ++at)
            if (!at.key().startsWith(QLatin1String("writer/")) && !at.key().startsWith(QLatin1String("import/")))
                m_to.keepSetting(at.key(), at.value());
        transaction.commit();
    }

    Rows block(const Pages::Cell &cell, std::size_t channels) const
    {
        const QVariantList values = m_from.values(cell); // session, first, count, data, hash
        Rows rows;
        if (values.size() < 5 || blockHash(values[3].toByteArray()) != values[4].toByteArray()
            || !decodeBlock(values[3].toByteArray(), values[2].toLongLong(), channels, rows))
            return {};
        return rows;
    }

    // By the size of a block, where the list of channels is lost.
    Layout guessed(qint64 session) const
    {
        Layout layout;
        for (const Pages::Cell &cell : m_blocks.value(session)) {
            const QVariantList values = m_from.values(cell);
            const qint64 count = values.value(2).toLongLong(), size = values.value(3).toByteArray().size();
            if (count < 1 || blockHash(values.value(3).toByteArray()) != values.value(4).toByteArray())
                continue;
            const qint64 channels = std::min<qint64>((size / count - 8) / 4, kMostSessionChannels);
            for (qint64 i = 1; i <= channels; ++i)
                layout.push_back({Words::tr("channel %1").arg(i)});
            break;
        }
        return layout.empty() || layout.size() == nineAxes().size() ? nineAxes() : layout;
    }

    std::vector<Stretch> stretchesOf(qint64 session, std::size_t channels) const
    {
        std::vector<Stretch> list;
        TimeCheck times;
        const QMultiMap<qint64, Pages::Cell> blocks = m_blocks.value(session);
        for (auto at = blocks.cbegin(); at != blocks.cend(); ++at) {
            if (!list.empty() && at.key() < list.back().past())
                continue; // an older copy of what is there already
            const Rows rows = block(at.value(), channels);
            TimeCheck on = times;
            if (rows.empty() || !std::all_of(rows.t.begin(), rows.t.end(), [&](double t) { return on.add(t); }))
                continue;
            times = on;
            if (list.empty() || at.key() != list.back().past())
                list.push_back({at.key(), {}});
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

    // Columns of format 1: id, name, source, created, finished, samples, first_t, last_t, rate; of 2: layout; of 3:
    // sitting, note, removed. A row that was written before a column came does not have it.
    Said said(qint64 id) const
    {
        Said said;
        said.name = Words::tr("Session %1").arg(id);
        const QVariantList row = m_sessions.contains(id) ? m_from.values(m_sessions[id]) : QVariantList();
        for (const auto &[column, text] :
            {std::pair{1, &said.name}, {2, &said.source}, {3, &said.created}, {11, &said.note}, {12, &said.removed}})
            if (const QString stored = row.value(column).toString(); !stored.isEmpty())
                *text = stored;
        said.samples = row.value(5).toLongLong();
        said.sitting = row.value(10).toInt();
        // How many there are is all that is left where it cannot be read.
        const std::optional<Layout> stored = layoutFromText(row.value(9).toString());
        said.layout = stored && !row.isEmpty() ? *stored : guessed(id);
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
        if (!m_sessions.contains(id))
            lost(Words::tr("The name of session %1 and what was noted of it are lost.").arg(id));
        else if (kept != head.samples)
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
        const auto put = [&](const QVariant &first, const QVariant &past, const auto &insert) {
            bool any = false;
            for (std::size_t i = 0; i < stretches.size(); ++i) {
                const Stretch &stretch = stretches[i];
                const qint64 begin = std::max(first.toLongLong(), stretch.first) - stretch.first;
                const qint64 end = std::min(past.toLongLong(), stretch.past()) - stretch.first;
                if (begin >= end)
                    continue;
                insert(newIds[qsizetype(i)], begin, end);
                any = true;
            }
            return any;
        };
        for (const Pages::Cell &cell : m_labels.value(session)) {
            const QVariantList row = m_from.values(cell); // id, session, first, past, fingers, source, created
            const bool known = Combination::fromString(row.value(4).toString().toStdString()).has_value();
            const bool any = known && put(row[2], row[3], [&](qint64 id, qint64 begin, qint64 end) {
                m_to.run("INSERT INTO label (session, first, past, fingers, source, created) VALUES (?, ?, ?, ?, ?, ?)",
                    {id, begin, end, row[4], row.value(5, QString("")).toString(),
                        row.value(6, QString("")).toString()});
            });
            m_saved.labels += any;
            left += !any;
        }
        for (const Pages::Cell &cell : m_classes.value(session)) {
            const QVariantList row = m_from.values(cell); // session, first, past, text
            if (row.size() == 4)
                put(row[1], row[2], [&](qint64 id, qint64 begin, qint64 end) {
                    m_to.run(
                        "INSERT INTO class (session, first, past, text) VALUES (?, ?, ?, ?)", {id, begin, end, row[3]});
                });
        }
        if (left > 0)
            lost(Words::tr("Session %1: %2 labels are damaged or lie where nothing could be read.")
                     .arg(session)
                     .arg(left));
    }

    // Each goes where the samples of its time went: to the last stretch that begins before it, or to the first.
    void pictures(qint64 session, const std::vector<Stretch> &stretches, const QList<qint64> &newIds)
    {
        const QList<Pages::Cell> there = m_pictures.value(session);
        int left = 0;
        for (const Pages::Cell &cell : there) {
            const QVariantList row = m_from.values(cell); // session, t, jpeg, hash
            if (newIds.isEmpty() || row.size() < 4 || blockHash(row[2].toByteArray()) != row[3].toByteArray()) {
                ++left;
                continue;
            }
            const double t = row[1].toDouble();
            qsizetype to = newIds.size() - 1;
            while (to > 0 && stretches[std::size_t(to)].rows.t.front() > t)
                --to;
            m_to.run("INSERT OR IGNORE INTO picture (session, t, jpeg, hash) VALUES (?, ?, ?, ?)",
                {newIds[to], t, row[2], row[3]});
            ++m_saved.pictures;
        }
        if (left > 0)
            lost(Words::tr("Session %1: %2 of %3 pictures are damaged, or nothing else of it could be read.")
                     .arg(session)
                     .arg(left)
                     .arg(there.size()));
    }

    // Columns: id, name, created, recipe, weights, image, hash, provenance, report; of format 3: note, removed.
    void model(const Pages::Cell &cell)
    {
        QVariantList row = m_from.values(cell);
        const QString name = row.value(1).toString();
        if (row.size() < 9) {
            lost(Words::tr("Model %1 could not be read.").arg(name));
            return;
        }
        if (const QByteArray image = row[5].toByteArray();
            !image.isEmpty() && blockHash(image) != row[6].toByteArray()) {
            lost(Words::tr("The image of %1 is damaged; quantise the model again.").arg(name));
            row[5] = row[6] = QVariant(QMetaType(QMetaType::QByteArray));
        }
        while (row.size() < 11)
            row << QStringLiteral("");
        row[0] = cell.rowid;
        Transaction transaction(m_to);
        m_to.run(
            "INSERT INTO model (id, name, created, recipe, weights, image, hash, provenance, report, note, removed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.mid(0, 11));
        transaction.commit();
        ++m_saved.models;
    }

    const QString m_file;
    const Pages m_from;
    const Store &m_to;
    QMap<QString, QString> m_settings;
    QMap<qint64, Pages::Cell> m_sessions, m_models;
    QHash<qint64, QMultiMap<qint64, Pages::Cell>> m_blocks; // by session and number of the first sample
    QHash<qint64, QMap<qint64, Pages::Cell>> m_labels;      // by session and id
    QHash<qint64, QList<Pages::Cell>> m_classes, m_pictures;
    Recovery m_saved;
};

} // namespace

Recovery recover(const QString &damaged, const QString &file)
{
    if (QFileInfo::exists(file))
        throw ProjectError{Words::tr("%1 is there already; choose a new name.").arg(file)};
    PartFile part(file);
    Recovery saved;
    {
        const Store to(part.name(), false, Store::Keeps::Nothing);
        saved = Rescue(damaged, to).run();
    }
    if (saved.sessions == 0 && saved.models == 0)
        throw ProjectError{Words::tr("Nothing in %1 could be read, so nothing was saved. %2")
                               .arg(damaged, saved.lost.join(QLatin1Char(' ')))
                               .trimmed()};
    part.finish();
    return saved;
}

} // namespace lodestone
