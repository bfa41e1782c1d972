// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of the GAMBIT glove as JSON: version 2, and the bare lists before it. Other JSON that holds a table is read
// as one.
#include "engine/formats/gambit.h"
#include "engine/formats/formats.h"
#include "engine/formats/json.h"
#include "engine/formats/json_tables.h"
#include "engine/formats/labels.h"
#include "engine/formats/words.h"
#include "engine/signal/words.h"

#include <charconv>
#include <cmath>
#include <numbers>

namespace lodestone {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

[[noreturn]] void refuseObject(const object &root)
{
    QStringList keys, sentences;
    for (const auto &field : root) {
        if (keys.size() < 6)
            keys << QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        array list;
        std::string_view text;
        if (field.value.get(list) == simdjson::SUCCESS && list.size() > 0 && list.at(0).get(text) == simdjson::SUCCESS
            && text.find(' ') != std::string_view::npos)
            sentences << QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
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
bool hasLabelRanges(const object &root)
{
    array labels;
    object label;
    element begin;
    return root["labels"].get(labels) == simdjson::SUCCESS && labels.size() > 0
           && labels.at(0).get(label) == simdjson::SUCCESS
           && (label["start_sample"].get(begin) == simdjson::SUCCESS
               || label["startIndex"].get(begin) == simdjson::SUCCESS);
}

// root is null for a document that is a list.
SignalTable readJsonTable(const element &rows, const object *root, const Rewritten &table, const ImportOptions &options,
    const ImportWatch &watch)
{
    QByteArray text = table.text;
    if (const double rate = root ? rateOf(*root) : 0; rate > 0)
        text.prepend("# rate: " + QByteArray::number(rate) + "\n");
    SignalTable recording = csvFormat().read(text, options, watch);
    recording.format = QStringLiteral("json");
    recording.warnings = table.warnings + recording.warnings;
    array list;
    if (!root || !hasLabelRanges(*root) || rows.get(list) != simdjson::SUCCESS)
        return recording;
    if (list.size() != recording.rows()) {
        recording.warnings << FormatWords::tr(
            "Rows were left out, so the places that \"labels\" names are not known, and it was not read.");
        return recording;
    }
    readGambitLabels(*root, recording);
    mapClasses(options.classes, recording);
    judgeLabels(recording);
    return recording;
}

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    simdjson::dom::parser parser, besideParser;
    const element document = documentOf(bytes, parser);
    array list;
    object root, beside;
    const bool bare = document.get(list) == simdjson::SUCCESS;
    if (!bare && document.get(root) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("The JSON is %1 and not a gambit session; choose a file with \"version\" and \"samples\".")
                .arg(typeName(document))};
    const bool samples = bare || root["samples"].get(list) == simdjson::SUCCESS;
    const object *const session = bare ? nullptr : &root;
    object first;
    const bool isObject = samples && list.size() > 0 && list.at(0).get(first) == simdjson::SUCCESS;
    // Who maps columns knows what they are.
    const bool glove = isObject && options.map.empty() && isGambit(session, list);
    if (!glove && (!samples || bare || (isObject && first.size() > 0))) {
        const element rows = samples && !bare ? root["samples"].value() : document;
        if (const Rewritten table = tableFromJson(rows); !table.text.isEmpty())
            return readJsonTable(rows, session, table, options, watch);
        if (!samples)
            refuseObject(root);
        throw ImportError{FormatWords::tr("The JSON is a list of %1 and not a gambit session; choose a file with "
                                          "\"version\" and \"samples\".")
                              .arg(list.size() > 0 ? typeName(list.at(0).value()) : FormatWords::tr("nothing"))};
    }

    SignalTable recording;
    recording.format = QStringLiteral("gambit");
    element version, other;
    const bool versioned = !bare && root["version"].get(version) == simdjson::SUCCESS;
    if (!versioned)
        recording.warnings << FormatWords::tr(
            "The session names no version; it was read like the versions known so far.");
    const bool hasBeside =
        !options.beside.isEmpty()
        && besideParser.parse(options.beside.constData(), std::size_t(options.beside.size())).get(other)
               == simdjson::SUCCESS
        && other.get(beside) == simdjson::SUCCESS;
    double stated = bare ? 0 : rateOf(root);
    if (stated <= 0 && hasBeside)
        stated = rateOf(beside);
    readGambitSamples(list, stated, options.rateHz, versioned, watch, recording);
    if (!bare)
        readGambitLabels(root, recording);
    if (hasBeside)
        readGambitLabels(beside, recording);
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
