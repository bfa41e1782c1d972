// SPDX-License-Identifier: GPL-3.0-or-later
// A recording as the project file can hold it today: nine axes a sample.
#include "engine/formats/import.h"
#include "engine/formats/sensors.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace lodestone {

namespace {

// The first sensor of a quantity whose unit is known; null: none.
const Sensor *chosen(
    const std::vector<Sensor> &sensors, const SignalTable &recording, Quantity quantity, bool *unknownUnit)
{
    for (const Sensor &sensor : sensors) {
        if (sensor.quantity != quantity)
            continue;
        if (std::all_of(sensor.channels.begin(), sensor.channels.end(),
                [&](std::size_t c) { return recording.channels[c].scale > 0; }))
            return &sensor;
        *unknownUnit = true;
    }
    return nullptr;
}

QString namesOf(const SignalTable &recording)
{
    QStringList names;
    for (const Channel &channel : recording.channels)
        if (names.size() < 6)
            names << channel.name;
    if (recording.channels.size() > 6)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

} // namespace

ImportedSession toSession(const SignalTable &r)
{
    if (!r.refusal.isEmpty())
        throw ImportError{r.refusal};
    const std::vector<Sensor> sensors = sensorsOf(r);
    constexpr Quantity kOrder[3] = {Quantity::Acceleration, Quantity::AngularRate, Quantity::MagneticField};
    std::array<const Sensor *, 3> nine{};
    QStringList missing;
    for (std::size_t q = 0; q < 3; ++q) {
        bool unknownUnit = false;
        nine[q] = chosen(sensors, r, kOrder[q], &unknownUnit);
        if (!nine[q])
            missing << (unknownUnit ? FormatWords::tr("%1 in a known unit (say it with --map)").arg(nameOf(kOrder[q]))
                                    : nameOf(kOrder[q]));
    }
    if (!missing.isEmpty())
        throw ImportError{FormatWords::tr(
            "The file is recognised (%1 channels: %2), but this project format cannot store these channels yet: it "
            "holds acceleration, angular rate and magnetic field together, and here is no %3.")
                              .arg(r.channels.size())
                              .arg(namesOf(r), missing.join(QStringLiteral(", ")))};
    ImportedSession session;
    session.format = r.format;
    session.labels = r.labels;
    session.rateHz = r.rateHz;
    session.seconds = r.seconds;
    session.warnings = r.warnings;
    for (const Sensor *sensor : nine)
        for (const std::size_t c : sensor->channels)
            session.channels.push_back(r.channels[c]);
    if (r.channels.size() > 9)
        session.warnings << FormatWords::tr("%1 other channels are not stored: this project format holds nine axes.")
                                .arg(r.channels.size() - 9);
    session.samples.resize(r.rows());
    for (std::size_t i = 0; i < session.samples.size(); ++i)
        session.samples[i].t = r.times[i];
    for (std::size_t q = 0; q < 3; ++q)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const std::size_t c = nine[q]->channels[axis];
            const std::vector<double> &values = r.values[c];
            const double scale = r.channels[c].scale;
            for (std::size_t i = 0; i < values.size(); ++i) {
                const auto value = static_cast<float>(values[i] * scale);
                if (!std::isfinite(value) || std::abs(value) > 1e18f)
                    throw ImportError{
                        FormatWords::tr("Row %1: the value of %2 is no reading of a sensor; remove the row.")
                            .arg(i + 1)
                            .arg(r.channels[c].name)};
                Sample &sample = session.samples[i];
                (q == 0 ? sample.accel : q == 1 ? sample.gyro : sample.mag)[axis] = value;
            }
        }
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
