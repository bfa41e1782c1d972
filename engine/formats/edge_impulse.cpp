// SPDX-License-Identifier: GPL-3.0-or-later
// The acquisition format of Edge Impulse, as JSON and as CBOR: sensors with names and units, rows at one interval.
// docs.edgeimpulse.com/reference/data-acquisition-format. Its signature is the HMAC-SHA256 (RFC 2104) of the whole
// file, in which the signature's 64 digits are zeros.
#include "engine/formats/columns.h"
#include "engine/formats/formats.h"
#include "engine/formats/json.h"
#include "engine/formats/words.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamReader>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>

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

// Takes a row's values, NaN for what is no number, and the part of the file that is read, 0..1.
using TakeRow = std::function<void(const std::vector<double> &row, double done)>;

// What an acquisition says, of either kind of file.
struct Acquisition
{
    QString algorithm; // it is signed with; empty: none is named
    double intervalMs = std::nan("");
    std::vector<std::pair<QString, QString>> sensors; // names and units
    std::size_t rows = 0;
    std::function<void(const TakeRow &take)> each; // row, in its order
};

Acquisition fromJson(const QByteArray &bytes)
{
    const auto document = std::make_shared<const JsonDocument>(
        std::string_view(bytes.constData(), std::size_t(bytes.size())));
    const auto wordOf = [](JsonText value) { return QString::fromStdString(textOf(value)); };
    const auto numberOf = [](JsonText value) {
        return isNumber(value) ? QByteArrayView(value).toDouble() : std::nan("");
    };
    const JsonText payload = fieldOf(document->root(), "payload"), values = fieldOf(payload, "values");
    Acquisition said;
    said.algorithm = wordOf(fieldOf(fieldOf(document->root(), "protected"), "alg"));
    said.intervalMs = numberOf(fieldOf(payload, "interval_ms"));
    for (JsonItems sensors(fieldOf(payload, "sensors")); sensors.next();)
        said.sensors.emplace_back(wordOf(fieldOf(sensors.value, "name")), wordOf(fieldOf(sensors.value, "units")));
    said.rows = isList(values) ? countOf(values) : 0;
    said.each = [document, values, numberOf](const TakeRow &take) {
        std::vector<double> row;
        for (JsonItems rows(values); rows.next(); take(row, document->done(rows.value))) {
            row.clear();
            if (!isList(rows.value))
                row.push_back(numberOf(rows.value));
            else
                for (JsonItems cells(rows.value); cells.next();)
                    row.push_back(numberOf(cells.value));
        }
    };
    return said;
}

// Calls take(key) for each field of a map with the reader at its value, which take reads.
template<typename Take>
void eachField(QCborStreamReader &reader, Take &&take)
{
    if (!reader.isMap() || !reader.enterContainer())
        return;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        const QString key = QCborValue::fromCbor(reader).toString();
        take(key);
    }
    if (reader.lastError() == QCborError::NoError)
        reader.leaveContainer();
}

Acquisition fromCbor(const QByteArray &bytes)
{
    const auto numberOf = [](const QCborValue &value) {
        return value.isInteger() ? double(value.toInteger()) : value.toDouble(std::nan(""));
    };
    Acquisition said;
    QCborStreamReader reader(bytes.constData(), bytes.size());
    qsizetype at = 0; // of the rows
    eachField(reader, [&](const QString &part) {
        if (part == QLatin1String("protected")) {
            said.algorithm = QCborValue::fromCbor(reader).toMap()[QLatin1String("alg")].toString();
        } else if (part != QLatin1String("payload") || !reader.isMap()) {
            reader.next();
        } else {
            eachField(reader, [&](const QString &field) {
                if (field == QLatin1String("interval_ms")) {
                    said.intervalMs = numberOf(QCborValue::fromCbor(reader));
                } else if (field == QLatin1String("sensors")) {
                    for (const QCborValue sensor : QCborValue::fromCbor(reader).toArray())
                        said.sensors.emplace_back(sensor.toMap()[QLatin1String("name")].toString(),
                            sensor.toMap()[QLatin1String("units")].toString());
                } else if (field == QLatin1String("values") && reader.isArray()) {
                    at = reader.currentOffset();
                    reader.enterContainer();
                    for (said.rows = 0; reader.lastError() == QCborError::NoError && reader.hasNext(); reader.next())
                        ++said.rows;
                    if (reader.lastError() == QCborError::NoError)
                        reader.leaveContainer();
                } else {
                    reader.next();
                }
            });
        }
    });
    if (reader.lastError() != QCborError::NoError)
        throw ImportError{FormatWords::tr("The CBOR breaks at byte %1 (%2); fetch the file again.")
                              .arg(reader.currentOffset())
                              .arg(reader.lastError().toString())};
    said.each = [&bytes, at, rows = said.rows, numberOf](const TakeRow &take) {
        QCborStreamReader values(bytes.constData() + at, bytes.size() - at);
        values.enterContainer();
        std::vector<double> row;
        for (std::size_t i = 0; i < rows; ++i, take(row, double(i) / double(rows))) {
            row.clear();
            if (!values.isArray()) {
                row.push_back(numberOf(QCborValue::fromCbor(values)));
                continue;
            }
            for (values.enterContainer(); values.hasNext();)
                row.push_back(numberOf(QCborValue::fromCbor(values)));
            values.leaveContainer();
        }
    };
    return said;
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

QByteArray signatureOf(QByteArrayView bytes, qsizetype at, const QByteArray &key)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(bytes.data(), at);
    code.addData(QByteArray(kDigits, '0'));
    code.addData(bytes.data() + at + kDigits, bytes.size() - at - kDigits);
    return code.result().toHex();
}

QByteArray signedBy(const QByteArray &key, QByteArray bytes)
{
    const qsizetype at = signatureAt(bytes);
    return key.isEmpty() ? bytes : bytes.replace(at, kDigits, signatureOf(bytes, at, key));
}

// Throws where it is not that of the key; what was not checked is a warning.
void judgeSignature(const QByteArray &bytes, const QString &algorithm, const QByteArray &key, QStringList &warnings)
{
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
    QByteArrayView trimmed = bytes;
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
    const Acquisition said = isCbor(bytes) ? fromCbor(bytes) : fromJson(bytes);
    SignalTable recording;
    judgeSignature(bytes, said.algorithm, options.key, recording.warnings);
    if (said.sensors.empty() || said.rows == 0)
        throw ImportError{FormatWords::tr("The acquisition names no sensors or holds no values; fetch it again.")};
    if (!(said.intervalMs > 0) && options.rateHz <= 0)
        throw ImportError{
            FormatWords::tr("The acquisition names no interval_ms; say the rate on the command line with --rate HZ.")};
    std::vector<TableColumn> table;
    for (const auto &[name, unit] : said.sensors) {
        TableColumn column;
        column.name = name.toStdString();
        if (!unit.isEmpty() && unit != QLatin1String("N/A") && unit != QLatin1String("none"))
            column.name += " (" + unit.toStdString() + ')';
        table.push_back(std::move(column));
    }
    int number = 0;
    said.each([&](const std::vector<double> &row, double done) {
        if (watch && number % 4096 == 0 && !watch(done))
            throw ImportError{FormatWords::tr("The import was stopped.")};
        ++number;
        if (row.size() != table.size())
            throw ImportError{FormatWords::tr("Row %1 has %2 values where %3 sensors are named; fetch the file again.")
                                  .arg(number)
                                  .arg(row.size())
                                  .arg(table.size())};
        for (std::size_t i = 0; i < table.size(); ++i) {
            table[i].numbers.push_back(row[i]);
            if (std::isnan(row[i]))
                throw ImportError{
                    FormatWords::tr("Row %1 holds something that is no number; fetch the file again.").arg(number)};
        }
    });
    recording.format = QStringLiteral("edge-impulse");
    Proposal proposal = proposeColumns(table, options.map);
    recording.columns = proposal.columns;
    recording.warnings << proposal.warnings;
    for (std::size_t i = 0; i < table.size(); ++i) {
        Column &column = recording.columns[i];
        column.name = said.sensors[i].first;
        if (column.role != Role::Channel)
            continue;
        recording.channels.push_back(
            {column.name, column.quantity, column.axis, column.unit, column.scale, column.sensor, column.sure});
        recording.values.push_back(std::move(table[i].numbers));
    }
    const double step = options.rateHz > 0 ? 1 / options.rateHz : said.intervalMs / 1000;
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
