// SPDX-License-Identifier: GPL-3.0-or-later
// The acquisition format of Edge Impulse, as JSON and as CBOR: sensors with names and units, rows at one interval.
// docs.edgeimpulse.com/reference/data-acquisition-format. Its signature is the HMAC-SHA256 (RFC 2104) of the whole
// file, in which the signature's 64 digits are zeros.
#include "engine/formats/columns.h"
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

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

constexpr qsizetype kDigits = 64; // of a signature

// Where the signature's digits begin; -1: there are none.
qsizetype signatureAt(const QByteArray &bytes)
{
    const qsizetype name = bytes.indexOf("signature");
    for (qsizetype at = name < 0 ? bytes.size() : name + 9; at + kDigits <= bytes.size() && at < name + 32; ++at) {
        const auto digits = [&](qsizetype count) {
            return std::all_of(bytes.begin() + at, bytes.begin() + at + count,
                [](char c) { return c != 0 && std::strchr("0123456789abcdefABCDEF", c) != nullptr; });
        };
        if (digits(kDigits))
            return at;
    }
    return -1;
}

QByteArray signatureOf(QByteArray bytes, qsizetype at, const QByteArray &key)
{
    bytes.replace(at, kDigits, QByteArray(kDigits, '0'));
    return QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).toHex();
}

QByteArray signedBy(const QByteArray &key, QByteArray bytes)
{
    const qsizetype at = signatureAt(bytes);
    return key.isEmpty() ? bytes : bytes.replace(at, kDigits, signatureOf(bytes, at, key));
}

// Throws where it is not that of the key; what was not checked is a warning.
void judgeSignature(const QByteArray &bytes, const QCborMap &document, const QByteArray &key, QStringList &warnings)
{
    const QString algorithm = document[QLatin1String("protected")].toMap()[QLatin1String("alg")].toString();
    if (algorithm.isEmpty() || algorithm == QLatin1String("none")) {
        if (!key.isEmpty())
            warnings << FormatWords::tr("The acquisition is not signed, so the key was not needed.");
        return;
    }
    if (algorithm != QLatin1String("HS256")) {
        warnings << FormatWords::tr("The acquisition is signed with %1, which is not known here; it was not checked.")
                        .arg(algorithm);
        return;
    }
    if (key.isEmpty()) {
        warnings << FormatWords::tr("The acquisition's signature (HS256) was not checked; to have it checked, give its "
                                    "key on the command line with --key.");
        return;
    }
    const qsizetype at = signatureAt(bytes);
    // An editor may have put a line end behind it.
    QByteArray trimmed = bytes;
    while (trimmed.endsWith('\n') || trimmed.endsWith('\r'))
        trimmed.chop(1);
    const QByteArray written = at < 0 ? QByteArray() : bytes.mid(at, kDigits).toLower();
    if (at < 0 || (signatureOf(bytes, at, key) != written && signatureOf(trimmed, at, key) != written))
        throw ImportError{FormatWords::tr(
            "The acquisition's signature (HS256) is not that of the key: the file was changed, or signed with another "
            "key. Fetch it again, or give the key of the project it comes from.")};
}

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    const QCborMap document = documentOf(bytes), payload = document[QLatin1String("payload")].toMap();
    SignalTable recording;
    judgeSignature(bytes, document, options.key, recording.warnings);
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
    recording.format = QStringLiteral("edge-impulse");
    Proposal proposal = proposeColumns(table, options.map);
    recording.columns = proposal.columns;
    recording.warnings << proposal.warnings;
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

const char *algorithmFor(const ExportedSession &session) { return session.key.isEmpty() ? "none" : "HS256"; }
double intervalOf(const ExportedSession &session) { return session.rateHz > 0 ? 1000 / session.rateHz : 20; }

// Labels are no part of an acquisition.
QByteArray write(const ExportedSession &session)
{
    QByteArray out = QByteArray("{\"protected\":{\"ver\":\"v1\",\"alg\":\"") + algorithmFor(session)
                     + "\"},\"signature\":\"" + QByteArray(kDigits, '0')
                     + "\",\"payload\":{\"device_type\":\"Lodestone\",\"interval_ms\":";
    char digits[64];
    const auto number = [&](auto value) {
        out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
    };
    number(intervalOf(session));
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
    return signedBy(session.key, out + "]}}");
}

QByteArray writeCbor(const ExportedSession &session)
{
    QCborArray sensors, values;
    for (const Channel &channel : session.channels)
        sensors.append(QCborMap{{QLatin1String("name"), nameFor(channel)}, {QLatin1String("units"), channel.unit}});
    const std::size_t channels = session.channels.size();
    for (std::size_t i = 0; i < session.rows.size(); ++i) {
        QCborArray row;
        for (std::size_t c = 0; c < channels; ++c)
            row.append(double(session.rows.values[i * channels + c]));
        values.append(row);
    }
    const QCborMap document{
        {QLatin1String("protected"), QCborMap{{QLatin1String("ver"), QLatin1String("v1")},
                                         {QLatin1String("alg"), QLatin1String(algorithmFor(session))}}},
        {QLatin1String("signature"), QString(kDigits, QLatin1Char('0'))},
        {QLatin1String("payload"), QCborMap{{QLatin1String("device_type"), QLatin1String("Lodestone")},
                                       {QLatin1String("interval_ms"), intervalOf(session)},
                                       {QLatin1String("sensors"), sensors}, {QLatin1String("values"), values}}}};
    return signedBy(session.key, document.toCborValue().toCbor(QCborValue::UseFloat));
}

} // namespace

const Format &edgeImpulseFormat()
{
    static const Format format{"edge-impulse", "*.json *.cbor", recognises, read, write, false};
    return format;
}

const Format &edgeImpulseCborFormat()
{
    static const Format format{"edge-impulse-cbor", "*.cbor", nullptr, nullptr, writeCbor, false};
    return format;
}

} // namespace lodestone
