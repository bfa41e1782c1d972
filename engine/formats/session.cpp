// SPDX-License-Identifier: GPL-3.0-or-later
// A recording as the project file holds it.
#include "engine/formats/import.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace lodestone {

Rows rowsOf(const SignalTable &r, std::size_t begin, std::size_t end)
{
    Rows rows;
    rows.t.assign(r.times.begin() + std::ptrdiff_t(begin), r.times.begin() + std::ptrdiff_t(end));
    rows.values.resize((end - begin) * r.channels.size());
    for (std::size_t c = 0; c < r.channels.size(); ++c)
        for (std::size_t i = begin; i < end; ++i) {
            const auto value = static_cast<float>(r.values[c][i]);
            if (!std::isfinite(value) || std::abs(value) > 1e18f)
                throw ImportError{FormatWords::tr("Row %1: the value of %2 is no reading of a sensor; remove the row.")
                                      .arg(i + 1)
                                      .arg(r.channels[c].name)};
            rows.values[(i - begin) * r.channels.size() + c] = value;
        }
    return rows;
}

double medianStep(const SignalTable &recording) { return usualStep(recording.times); }

ImportedSession toSession(const SignalTable &r)
{
    if (!r.refusal.isEmpty())
        throw ImportError{r.refusal};
    ImportedSession session;
    session.format = r.format;
    session.labels = r.labels;
    session.classes = r.classes;
    session.rateHz = r.rateHz;
    session.seconds = r.seconds;
    session.warnings = r.warnings;
    session.channels = r.channels;
    session.rows = rowsOf(r, 0, r.rows());
    return session;
}

ImportedSession importSession(const QByteArray &bytes, const QString &format, const ImportWatch &watch)
{
    ImportOptions options;
    options.format = format;
    return toSession(readTable(bytes, options, watch));
}

std::vector<Assignment> assignmentsFrom(const QByteArray &text)
{
    std::vector<Assignment> map;
    // The unit stands behind the last colon, as a column's name may have some.
    const auto add = [&map](const QString &target, const QString &value) {
        const qsizetype colon = value.lastIndexOf(QLatin1Char(':'));
        const QString unit = colon > 0 ? value.mid(colon + 1).trimmed() : QString();
        const bool known = colon > 0 && (timeUnitFrom(unit.toStdString()) || unitFrom(unit.toStdString(), {}));
        map.push_back({target.trimmed(), (known ? value.left(colon) : value).trimmed(), known ? unit : QString()});
        if (map.back().target.isEmpty() || map.back().column.isEmpty())
            throw ImportError{
                FormatWords::tr("\"%1=%2\" assigns nothing; write it as mx=COLUMN:uT.").arg(target, value)};
        if (colon > 0 && !known && unit.size() <= 8 && !unit.isEmpty() && !unit.contains(QLatin1Char(' ')))
            throw ImportError{FormatWords::tr(
                "\"%1\" in \"%2\" is no known unit; use s, ms, us, m/s2, g, rad/s, deg/s, uT, mG, G or LSB.")
                                  .arg(unit, value)};
    };
    if (text.trimmed().startsWith('{')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (!document.isObject())
            throw ImportError{
                FormatWords::tr("The map of columns is no JSON object (%1); write it as {\"mx\": \"COLUMN:uT\"}.")
                    .arg(error.errorString())};
        const QJsonObject object = document.object();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (entry.value().isObject()) {
                const QJsonObject one = entry.value().toObject();
                map.push_back(
                    {entry.key(), one[QStringLiteral("column")].toString(), one[QStringLiteral("unit")].toString()});
            } else {
                add(entry.key(), entry.value().toString());
            }
        }
        return map;
    }
    const QStringList parts = QString::fromUtf8(text).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equal = part.indexOf(QLatin1Char('='));
        add(equal < 0 ? QString() : part.left(equal), equal < 0 ? part : part.mid(equal + 1));
    }
    return map;
}

} // namespace lodestone
