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
QByteArray write(const std::vector<Sample> &samples, const std::vector<Segment> &, double rateHz)
{
    QByteArray out = "{\"protected\":{\"ver\":\"v1\",\"alg\":\"none\"},\"signature\":\"" + QByteArray(64, '0')
                     + "\",\"payload\":{\"device_type\":\"Lodestone\",\"interval_ms\":";
    char digits[64];
    const auto number = [&](auto value) {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
    };
    number(rateHz > 0 ? 1000 / rateHz : 20);
    out += ",\"sensors\":[";
    const char *const names[3] = {"acc", "gyr", "mag"}, *const units[3] = {"m/s2", "rad/s", "uT"};
    for (int sensor = 0; sensor < 3; ++sensor)
        for (const char axis : {'X', 'Y', 'Z'})
            out.append(sensor == 0 && axis == 'X' ? "{\"name\":\"" : ",{\"name\":\"")
                .append(names[sensor])
                .append(axis)
                .append("\",\"units\":\"")
                .append(units[sensor])
                .append("\"}");
    out += "],\"values\":[";
    for (std::size_t i = 0; i < samples.size(); ++i) {
        out += i == 0 ? "\n[" : ",\n[";
        for (const auto *triple : {&samples[i].accel, &samples[i].gyro, &samples[i].mag})
            for (std::size_t axis = 0; axis < 3; ++axis) {
                if (triple != &samples[i].accel || axis > 0)
                    out += ',';
                number((*triple)[axis]);
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
