// SPDX-License-Identifier: GPL-3.0-or-later
// The acquisition format of Edge Impulse, as JSON and as CBOR: sensors with names and units, rows at one interval. Its
// signature is not checked, as the key is the sender's.
#include "engine/formats/columns.h"
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <charconv>

namespace lodestone {

namespace {

bool isCbor(const QByteArray &bytes)
{
    // A map whose beginning names these keys.
    const auto first = bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes[0]);
    const QByteArray start = bytes.left(64);
    return first >= 0xA0 && first <= 0xBF && (start.contains("protected") || start.contains("payload"));
}

bool recognises(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096);
    return isCbor(bytes)
           || (start.trimmed().startsWith('{') && start.contains("\"payload\"")
               && (start.contains("\"protected\"") || start.contains("\"sensors\"")));
}

QCborMap documentOf(const QByteArray &bytes)
{
    if (isCbor(bytes)) {
        QCborParserError error;
        const QCborValue value = QCborValue::fromCbor(bytes, &error);
        if (error.error != QCborError::NoError)
            throw ImportError{FormatWords::tr("The CBOR breaks at byte %1 (%2); fetch the file again.")
                                  .arg(error.offset)
                                  .arg(error.errorString())};
        return value.toMap();
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        throw ImportError{FormatWords::tr("The JSON breaks at byte %1 (%2); fetch the file again.")
                              .arg(error.offset)
                              .arg(error.errorString())};
    return QCborMap::fromJsonObject(document.object());
}

double numberOf(const QCborValue &value)
{
    return value.isInteger() ? double(value.toInteger()) : value.toDouble(std::nan(""));
}

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    const QCborMap payload = documentOf(bytes)[QLatin1String("payload")].toMap();
    const QCborArray sensors = payload[QLatin1String("sensors")].toArray(),
                     values = payload[QLatin1String("values")].toArray();
    const double interval = numberOf(payload[QLatin1String("interval_ms")]);
    if (sensors.isEmpty() || values.isEmpty())
        throw ImportError{FormatWords::tr("The acquisition names no sensors or holds no values; fetch it again.")};
    if (!(interval > 0) && options.rateHz <= 0)
        throw ImportError{
            FormatWords::tr("The acquisition names no interval_ms; say the rate on the command line with --rate HZ.")};
    std::vector<TableColumn> table;
    for (const QCborValue sensor : sensors) {
        TableColumn column;
        column.name = sensor.toMap()[QLatin1String("name")].toString().toStdString();
        const std::string unit = sensor.toMap()[QLatin1String("units")].toString().toStdString();
        if (!unit.empty() && unit != "N/A" && unit != "none")
            column.name += " (" + unit + ')';
        table.push_back(std::move(column));
    }
    int number = 0;
    for (const QCborValue value : values) {
        if (watch && number % 4096 == 0 && !watch(double(number) / double(values.size())))
            throw ImportError{FormatWords::tr("The import was stopped.")};
        ++number;
        const QCborArray row = value.isArray() ? value.toArray() : QCborArray{value};
        if (row.size() != sensors.size())
            throw ImportError{FormatWords::tr("Row %1 has %2 values where %3 sensors are named; fetch the file again.")
                                  .arg(number)
                                  .arg(row.size())
                                  .arg(sensors.size())};
        for (std::size_t i = 0; i < table.size(); ++i) {
            table[i].numbers.push_back(numberOf(row[qsizetype(i)]));
            if (std::isnan(table[i].numbers.back()))
                throw ImportError{
                    FormatWords::tr("Row %1 holds something that is no number; fetch the file again.").arg(number)};
        }
    }
    SignalTable recording;
    recording.format = QStringLiteral("edge-impulse");
    Proposal proposal = proposeColumns(table, options.map);
    recording.columns = proposal.columns;
    recording.warnings = proposal.warnings;
    for (std::size_t i = 0; i < table.size(); ++i) {
        Column &column = recording.columns[i];
        column.name = sensors[qsizetype(i)].toMap()[QLatin1String("name")].toString();
        if (column.role != Role::Channel)
            continue;
        recording.channels.push_back(
            {column.name, column.quantity, column.axis, column.unit, column.scale, column.sensor, column.sure});
        recording.values.push_back(std::move(table[i].numbers));
    }
    const double step = options.rateHz > 0 ? 1 / options.rateHz : interval / 1000;
    for (int i = 0; i < number; ++i)
        recording.times.push_back(i * step);
    complete(recording, [](int i) { return FormatWords::tr("row %1").arg(i + 1); });
    return recording;
}

// Unsigned, as its service takes it: the key for a signature is the person's. Labels are no part of an acquisition.
// As the forwarders of boards name them, where it is a glove's axis.
QString nameFor(const Channel &channel)
{
    const auto &known = nineAxes();
    const auto found = std::find_if(
        known.begin(), known.end(), [&](const Channel &c) { return c.name == channel.name; });
    if (found == known.end())
        return channel.name;
    constexpr std::array kNames{"acc", "gyr", "mag"};
    return QLatin1String(kNames[std::size_t(found - known.begin()) / 3]) + QChar(QLatin1Char(channel.axis)).toUpper();
}

QByteArray write(const ExportedSession &session)
{
    QByteArray out = "{\"protected\":{\"ver\":\"v1\",\"alg\":\"none\"},\"signature\":\"" + QByteArray(64, '0')
                     + "\",\"payload\":{\"device_type\":\"Lodestone\",\"interval_ms\":";
    char digits[64];
    const auto number = [&](auto value) {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
    };
    number(session.rateHz > 0 ? 1000 / session.rateHz : 20);
    out += ",\"sensors\":";
    QJsonArray sensors;
    for (const Channel &channel : session.channels)
        sensors.append(QJsonObject{{"name", nameFor(channel)}, {"units", channel.unit}});
    out += QJsonDocument(sensors).toJson(QJsonDocument::Compact) + ",\"values\":[";
    const std::size_t channels = session.channels.size();
    for (std::size_t i = 0; i < session.rows.size(); ++i) {
        out += i == 0 ? "\n[" : ",\n[";
        for (std::size_t c = 0; c < channels; ++c) {
            if (c > 0)
                out += ',';
            number(session.rows.values[i * channels + c]);
        }
        out += ']';
    }
    return out += "]}}\n";
}

} // namespace

const Format &edgeImpulseFormat()
{
    static const Format format{"edge-impulse", "*.json *.cbor", recognises, read, write, false};
    return format;
}

} // namespace lodestone
