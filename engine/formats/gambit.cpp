// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of the GAMBIT glove as JSON: version 2, and the bare lists before it. Other JSON that holds a table is read
// as one.
#include "engine/formats/gambit.h"
#include "engine/formats/formats.h"
#include "engine/formats/json_tables.h"
#include "engine/formats/labels.h"
#include "engine/formats/words.h"
#include "engine/signal/words.h"

#include <charconv>
#include <cmath>
#include <numbers>

namespace lodestone {

namespace {

[[noreturn]] void refuseObject(JsonText root)
{
    QStringList keys, sentences;
    for (JsonItems fields(root); fields.next();) {
        const QString key = QString::fromUtf8(fields.key.data(), qsizetype(fields.key.size()));
        if (keys.size() < 6)
            keys << key;
        const JsonText first = isList(fields.value) ? firstOf(fields.value) : JsonText();
        if (sentences.isEmpty() && isText(first) && first.find(' ') != std::string_view::npos)
            sentences << key;
    }
    const QString inside = sentences.isEmpty()
                               ? QString()
                               : FormatWords::tr(" \"%1\" holds sentences; numbers inside sentences are no samples.")
                                     .arg(sentences.first());
    throw ImportError{
        FormatWords::tr("The JSON has no list \"samples\", so it is no gambit session, but %1.%2 Choose another file.")
            .arg(keys.isEmpty() ? FormatWords::tr("empty") : keys.join(QStringLiteral(", ")), inside)};
}

// As the glove's sessions have them.
bool hasLabelRanges(JsonText root)
{
    const JsonText labels = fieldOf(root, "labels"), label = isList(labels) ? firstOf(labels) : JsonText();
    return !fieldOf(label, "start_sample").empty() || !fieldOf(label, "startIndex").empty();
}

SignalTable readJsonTable(
    JsonText rows, JsonDocument &document, TableLines table, const ImportOptions &options, const ImportWatch &watch)
{
    if (const double rate = rateOf(document.root()); rate > 0)
        table.each = [rate, each = std::move(table.each)](const TakeLine &take, TableLines &said) {
            take({"# rate: " + std::to_string(rate)});
            each(take, said);
        };
    SignalTable recording = readLines(std::move(table), options, watch);
    recording.format = QStringLiteral("json");
    if (!isList(rows) || !hasLabelRanges(document.root()))
        return recording;
    if (countOf(rows) != recording.rows()) {
        recording.warnings << FormatWords::tr(
            "Rows were left out, so the places that \"labels\" names are not known, and it was not read.");
        return recording;
    }
    readGambitLabels(document, recording);
    mapClasses(options.classes, recording);
    judgeLabels(recording);
    return recording;
}

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    JsonDocument document({bytes.constData(), std::size_t(bytes.size())});
    const JsonText root = document.root();
    const bool bare = isList(root);
    if (!bare && !isObject(root))
        throw ImportError{
            FormatWords::tr("The JSON is %1 and not a gambit session; choose a file with \"version\" and \"samples\".")
                .arg(typeName(root))};
    const JsonText list = bare ? root : fieldOf(root, "samples"), first = isList(list) ? firstOf(list) : JsonText();
    const JsonText version = bare ? JsonText() : fieldOf(root, "version");
    // Who maps columns knows what they are.
    const bool glove = isObject(first) && options.map.empty() && isGambit(version, list, document);
    if (!glove && (!isList(list) || bare || !firstOf(first).empty())) {
        const JsonText rows = isList(list) ? list : root;
        if (TableLines table = tableFromJson(document, rows); table.each)
            return readJsonTable(rows, document, std::move(table), options, watch);
        if (!isList(list))
            refuseObject(root);
        throw ImportError{FormatWords::tr("The JSON is a list of %1 and not a gambit session; choose a file with "
                                          "\"version\" and \"samples\".")
                              .arg(first.empty() ? FormatWords::tr("nothing") : typeName(first))};
    }

    SignalTable recording;
    recording.format = QStringLiteral("gambit");
    if (version.empty())
        recording.warnings << FormatWords::tr(
            "The session names no version; it was read like the versions known so far.");
    std::optional<JsonDocument> beside;
    try {
        if (!options.beside.isEmpty())
            beside.emplace(std::string_view(options.beside.constData(), std::size_t(options.beside.size())));
    } catch (const ImportError &) {} // as if it were not there
    double stated = rateOf(root);
    if (stated <= 0 && beside)
        stated = rateOf(beside->root());
    readGambitSamples(list, document, stated, options.rateHz, !version.empty(), watch, recording);
    readGambitLabels(document, recording);
    if (beside)
        readGambitLabels(*beside, recording);
    mapClasses(options.classes, recording);
    complete(recording, gambitSampleName);
    return recording;
}

QByteArray write(const ExportedSession &session)
{
    for (const Quantity quantity : {Quantity::Acceleration, Quantity::AngularRate, Quantity::MagneticField})
        if (!has(session.channels, quantity))
            throw ImportError{FormatWords::tr("A gambit session holds nine axes in known units, and here is no %1; "
                                              "write it as csv.")
                                  .arg(quantityInWords(quantity))};
    const std::vector<Sample> samples = samplesOf(session.rows, session.channels);
    const std::vector<Segment> &labels = session.labels;
    const double rateHz = session.rateHz;
    constexpr double kRadPerDegree = std::numbers::pi / 180;
    QByteArray out;
    out.reserve(static_cast<qsizetype>(samples.size()) * 420 + 1024);
    char digits[64];
    const auto number = [&](double value) {
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out.append(digits, end - digits);
    };
    const auto field = [&](const char *name, double value) {
        out.append(",\"").append(name).append("\":");
        number(value);
    };
    out.append("{\"version\":\"2.1\",\"metadata\":{\"sample_rate\":");
    number(std::isfinite(rateHz) ? rateHz : 0);
    out.append(",\"device\":\"Lodestone\"},\n\"samples\":[");
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample &s = samples[i];
        out.append(i == 0 ? "\n{\"t\":" : ",\n{\"t\":");
        number(s.t * 1000);
        field("dt", i == 0 ? 0 : s.t - samples[i - 1].t);
        std::array<double, 9> unit{};
        for (int axis = 0; axis < 3; ++axis) {
            unit[axis] = static_cast<double>(s.accel[axis]) / kGravity;
            unit[3 + axis] = static_cast<double>(s.gyro[axis]) / kRadPerDegree;
            unit[6 + axis] = static_cast<double>(s.mag[axis]);
        }
        for (int axis = 0; axis < 3; ++axis) {
            field(kGambitFields[axis], std::round(unit[axis] * kLsbPerG));
            field(kGambitFields[3 + axis], std::round(unit[3 + axis] * kLsbPerDps));
        }
        field("mx", std::round(-unit[7] * kLsbPerMicrotesla));
        field("my", std::round(unit[6] * kLsbPerMicrotesla));
        field("mz", std::round(unit[8] * kLsbPerMicrotesla));
        for (int axis = 0; axis < 9; ++axis)
            field(kGambitFields[9 + axis], unit[axis]);
        out.append('}');
    }
    out.append("\n],\n\"labels\":[");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        out.append(i == 0 ? "\n{\"start_sample\":" : ",\n{\"start_sample\":")
            .append(QByteArray::number(labels[i].begin));
        out.append(",\"end_sample\":").append(QByteArray::number(labels[i].end)).append(",\"labels\":{\"fingers\":{");
        for (std::size_t f = 0; f < kFingerNames.size(); ++f) {
            const Finger finger = labels[i].fingers[f];
            out.append(f == 0 ? "\"" : ",\"").append(kFingerNames[f]).append("\":\"");
            out.append(finger == Finger::Extended ? "extended"
                       : finger == Finger::Flexed ? "flexed"
                                                  : "unknown")
                .append('"');
        }
        out.append("}}}");
    }
    out.append("\n]}\n");
    return out;
}

} // namespace

const Format &gambitFormat()
{
    static const Format format{"gambit", "*.json", beginsLikeJson, read, write};
    return format;
}

} // namespace lodestone
