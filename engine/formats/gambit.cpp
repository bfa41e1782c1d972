// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/formats.h"
#include "engine/formats/words.h"

#include <QJsonDocument>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <simdjson.h>

namespace lodestone {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr double kLsbPerG = 8192, kLsbPerDps = 114.28, kLsbPerMicrotesla = 10.24;
constexpr double kRadPerDegree = std::numbers::pi / 180;
constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

// Raw and decorated fields in the order of Fields::values.
constexpr std::array<const char *, 20> kNames{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz", "ax_g", "ay_g",
    "az_g", "gx_dps", "gy_dps", "gz_dps", "mx_ut", "my_ut", "mz_ut", "t", "dt"};
struct Fields
{
    std::array<double, 20> values;
};

QString typeName(const element &e)
{
    switch (e.type()) {
    case simdjson::dom::element_type::ARRAY: return FormatWords::tr("a list");
    case simdjson::dom::element_type::OBJECT: return FormatWords::tr("an object");
    case simdjson::dom::element_type::STRING: return FormatWords::tr("text");
    case simdjson::dom::element_type::BOOL: return FormatWords::tr("true or false");
    case simdjson::dom::element_type::NULL_VALUE: return FormatWords::tr("null");
    default: return FormatWords::tr("a number");
    }
}

Fields fieldsOf(const element &sample, int number)
{
    object fields;
    if (sample.get(fields) != simdjson::SUCCESS)
        throw ImportError{FormatWords::tr("Sample %1 is %2 where an object belongs; export the session again.")
                              .arg(number)
                              .arg(typeName(sample))};
    Fields read;
    read.values.fill(kAbsent);
    for (const auto &field : fields) {
        if (field.key.size() > 6)
            continue;
        const auto name = std::find(kNames.begin(), kNames.end(), field.key);
        if (name == kNames.end() || field.value.is_null())
            continue;
        double value = 0;
        if (field.value.get(value) != simdjson::SUCCESS)
            throw ImportError{FormatWords::tr("Sample %1: %2 is %3 where a number belongs; export the session again.")
                                  .arg(number)
                                  .arg(QLatin1String(*name), typeName(field.value))};
        read.values[static_cast<std::size_t>(name - kNames.begin())] = value;
    }
    return read;
}

bool present(const Fields &f, int first)
{
    return std::none_of(f.values.begin() + first, f.values.begin() + first + 3, [](double v) { return std::isnan(v); });
}

[[noreturn]] void missing(int number, const char *raw, const char *decorated)
{
    throw ImportError{FormatWords::tr("Sample %1 has neither %2 nor %3; export the session again with all nine axes.")
                          .arg(number)
                          .arg(QLatin1String(raw), QLatin1String(decorated))};
}

Sample sampleFrom(const Fields &f, int number)
{
    const auto &v = f.values;
    std::array<double, 9> si{};
    if (present(f, 9))
        for (int i = 0; i < 3; ++i)
            si[i] = v[9 + i] * kGravity;
    else if (present(f, 0))
        for (int i = 0; i < 3; ++i)
            si[i] = v[i] / kLsbPerG * kGravity;
    else
        missing(number, "ax, ay, az", "ax_g, ay_g, az_g");
    if (present(f, 12))
        for (int i = 0; i < 3; ++i)
            si[3 + i] = v[12 + i] * kRadPerDegree;
    else if (present(f, 3))
        for (int i = 0; i < 3; ++i)
            si[3 + i] = v[3 + i] / kLsbPerDps * kRadPerDegree;
    else
        missing(number, "gx, gy, gz", "gx_dps, gy_dps, gz_dps");
    if (present(f, 15)) {
        for (int i = 0; i < 3; ++i)
            si[6 + i] = v[15 + i];
    } else if (present(f, 6)) {
        // The magnetometer's chip is soldered turned against the palm board's axes.
        si[6] = v[7] / kLsbPerMicrotesla;
        si[7] = -v[6] / kLsbPerMicrotesla;
        si[8] = v[8] / kLsbPerMicrotesla;
    } else {
        missing(number, "mx, my, mz", "mx_ut, my_ut, mz_ut");
    }
    Sample sample;
    for (int i = 0; i < 9; ++i) {
        const auto value = static_cast<float>(si[i]);
        if (!std::isfinite(value))
            throw ImportError{
                FormatWords::tr("Sample %1 holds a number too large for a sensor; export the session again.")
                    .arg(number)};
        (i < 3 ? sample.accel : i < 6 ? sample.gyro : sample.mag)[i % 3] = value;
    }
    return sample;
}

bool advances(const std::vector<double> &t)
{
    std::size_t forward = 0;
    for (std::size_t i = 1; i < t.size(); ++i)
        forward += t[i] > t[i - 1];
    return std::none_of(t.begin(), t.end(), [](double v) { return std::isnan(v); }) && 2 * forward > t.size() - 1;
}

double rateOf(const object &root)
{
    for (const char *place : {"metadata", ""}) {
        object where = root;
        if (*place && root[place].get(where) != simdjson::SUCCESS)
            continue;
        for (const char *key : {"sample_rate", "sampleRate", "sample_rate_hz", "sampling_rate", "rate_hz", "rate"}) {
            double rate = 0;
            if (where[key].get(rate) == simdjson::SUCCESS && rate > 0 && std::isfinite(rate))
                return rate;
        }
    }
    return 0;
}

// t where it runs, else the sum of dt, else the rate.
void setTimes(ImportedSession &session, const std::vector<double> &t, const std::vector<double> &dt, double rate)
{
    std::vector<Sample> &samples = session.samples;
    if (samples.size() > 1 && advances(t)) {
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].t = t[i] / 1000;
        return;
    }
    // The first dt says nothing about this recording, and some recorders leave it out.
    const bool steps = dt.size() > 1 && std::all_of(dt.begin() + 1, dt.end(), [](double v) { return v > 0; });
    if (steps) {
        std::vector<double> sorted(dt.begin() + 1, dt.end());
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::nth_element(sorted.begin(), middle, sorted.end());
        const bool milliseconds = *middle >= 0.5;
        double now = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            now += i == 0 ? 0 : dt[i] / (milliseconds ? 1000 : 1);
            samples[i].t = now;
        }
        session.warnings << FormatWords::tr("The field t does not advance, so time is the sum of dt, taken as %1.")
                                .arg(milliseconds ? FormatWords::tr("milliseconds") : FormatWords::tr("seconds"));
        return;
    }
    if (samples.size() > 1 && rate <= 0)
        throw ImportError{FormatWords::tr(
            "Time does not advance: t stands still from sample 1 on, there is no dt, and metadata names no "
            "sample_rate; add \"sample_rate\" to metadata and import again.")};
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].t = rate > 0 ? static_cast<double>(i) / rate : 0;
    session.warnings
        << FormatWords::tr("Neither t nor dt advances, so samples are spaced by the stated rate of %1 Hz.").arg(rate);
}

Finger fingerFrom(const object &fingers, const char *name, int number)
{
    element value;
    if (fingers[name].get(value) != simdjson::SUCCESS || value.is_null())
        return Finger::Unknown;
    std::string_view text;
    std::int64_t digit = -1;
    if (value.get(text) == simdjson::SUCCESS) {
        if (text == "extended")
            return Finger::Extended;
        if (text == "flexed")
            return Finger::Flexed;
        if (text == "unknown" || text.empty())
            return Finger::Unknown;
    } else if (value.get(digit) == simdjson::SUCCESS && (digit == 0 || digit == 1)) {
        return digit == 1 ? Finger::Flexed : Finger::Extended;
    }
    throw ImportError{
        FormatWords::tr("Label %1: %2 is neither extended, flexed nor unknown; correct it and import again.")
            .arg(number)
            .arg(QLatin1String(name))};
}

int placeOf(const object &label, const char *one, const char *other, int number)
{
    element value;
    if (label[one].get(value) != simdjson::SUCCESS && label[other].get(value) != simdjson::SUCCESS)
        throw ImportError{FormatWords::tr("Label %1 has no %2; name its first sample and the one after its last.")
                              .arg(number)
                              .arg(QLatin1String(one))};
    double place = 0;
    if (value.get(place) != simdjson::SUCCESS || place != std::floor(place) || std::abs(place) > 1e9)
        throw ImportError{FormatWords::tr("Label %1: %2 is not a sample number; correct it and import again.")
                              .arg(number)
                              .arg(QLatin1String(one))};
    return static_cast<int>(place);
}

void readLabels(const object &root, ImportedSession &session)
{
    element list;
    if (root["labels"].get(list) != simdjson::SUCCESS || list.is_null())
        return;
    array labels;
    if (list.get(labels) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("\"labels\" is %1 where a list belongs; export the session again.").arg(typeName(list))};
    int number = -1, empty = 0;
    for (const element entry : labels) {
        ++number;
        object label, fingers;
        if (entry.get(label) != simdjson::SUCCESS)
            throw ImportError{FormatWords::tr("Label %1 is %2 where an object belongs; export the session again.")
                                  .arg(number)
                                  .arg(typeName(entry))};
        Segment segment;
        segment.begin = placeOf(label, "start_sample", "startIndex", number);
        segment.end = placeOf(label, "end_sample", "endIndex", number);
        object inner;
        const bool nested = label["labels"].get(inner) == simdjson::SUCCESS
                            && inner["fingers"].get(fingers) == simdjson::SUCCESS;
        if (!nested && label["fingers"].get(fingers) != simdjson::SUCCESS) {
            ++empty; // a label of something else, a motion for one
            continue;
        }
        for (std::size_t i = 0; i < kFingerNames.size(); ++i)
            segment.fingers[i] = fingerFrom(fingers, kFingerNames[i], number);
        session.labels.push_back(segment);
    }
    if (empty > 0)
        session.warnings << FormatWords::tr("%1 labels say nothing about fingers and were left out.").arg(empty);
}

// Only after a failure: Qt's slower parser knows the place.
[[noreturn]] void malformed(const QByteArray &bytes, simdjson::error_code code)
{
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        throw ImportError{FormatWords::tr("The file is not valid JSON (%1); export the session again.")
                              .arg(QLatin1String(simdjson::error_message(code)))};
    const auto line = 1
                      + std::count(
                          bytes.begin(), bytes.begin() + std::min<qsizetype>(error.offset, bytes.size()), '\n');
    throw ImportError{FormatWords::tr(
        "The JSON breaks at byte %1, line %2 (%3); export the session again, the file may be cut short.")
                          .arg(error.offset)
                          .arg(line)
                          .arg(error.errorString())};
}

} // namespace

ImportedSession importGambit(const QByteArray &bytes)
{
    simdjson::dom::parser parser;
    element document;
    const qsizetype skip = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto code =
        parser.parse(bytes.constData() + skip, static_cast<std::size_t>(bytes.size() - skip)).get(document);
    if (code != simdjson::SUCCESS)
        malformed(bytes.mid(skip), code);
    object root;
    if (document.get(root) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("The JSON is %1 and not a gambit session; choose a file with \"version\" and \"samples\".")
                .arg(typeName(document))};
    array list;
    if (root["samples"].get(list) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("The JSON has no list \"samples\", so it is no gambit session; choose another file.")};

    ImportedSession session;
    session.format = QStringLiteral("gambit");
    std::vector<double> t, dt;
    for (const element entry : list) {
        const Fields fields = fieldsOf(entry, static_cast<int>(t.size()));
        session.samples.push_back(sampleFrom(fields, static_cast<int>(t.size())));
        t.push_back(fields.values[18]);
        dt.push_back(fields.values[19]);
    }
    element version;
    if (root["version"].get(version) != simdjson::SUCCESS)
        session.warnings << FormatWords::tr(
            "The session names no version; it was read like the versions known so far.");
    if (!session.samples.empty())
        setTimes(session, t, dt, rateOf(root));
    readLabels(root, session);
    complete(session, [](int i) { return FormatWords::tr("sample %1").arg(i); });
    return session;
}

QByteArray exportGambit(const std::vector<Sample> &samples, const std::vector<Segment> &labels, double rateHz)
{
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
            field(kNames[axis], std::round(unit[axis] * kLsbPerG));
            field(kNames[3 + axis], std::round(unit[3 + axis] * kLsbPerDps));
        }
        field("mx", std::round(-unit[7] * kLsbPerMicrotesla));
        field("my", std::round(unit[6] * kLsbPerMicrotesla));
        field("mz", std::round(unit[8] * kLsbPerMicrotesla));
        for (int axis = 0; axis < 9; ++axis)
            field(kNames[9 + axis], unit[axis]);
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

} // namespace lodestone
