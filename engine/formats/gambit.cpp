// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions of the GAMBIT glove as JSON: version 2, and the bare lists before it. Other JSON that holds a table is read
// as one.
#include "engine/formats/formats.h"
#include "engine/formats/json_tables.h"
#include "engine/formats/labels.h"
#include "engine/formats/time.h"
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
constexpr double kOtherLsbPerMicrotesla = 68.42; // of another chip, by which some recorders divided
constexpr double kRadPerDegree = std::numbers::pi / 180;
constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

// Raw and decorated fields.
constexpr std::array<const char *, 20> kNames{"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz", "ax_g", "ay_g",
    "az_g", "gx_dps", "gy_dps", "gz_dps", "mx_ut", "my_ut", "mz_ut", "t", "dt"};
constexpr std::size_t kTime = 18, kStep = 19;
using Values = std::array<std::vector<double>, 20>; // by field, then sample

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

QString sampleName(int i) { return FormatWords::tr("sample %1").arg(i); }

Values valuesOf(const array &list, const ImportWatch &watch)
{
    Values values;
    const std::size_t count = list.size();
    for (auto &column : values)
        column.reserve(count);
    int number = 0;
    for (const element entry : list) {
        object fields;
        if (entry.get(fields) != simdjson::SUCCESS)
            throw ImportError{FormatWords::tr("Sample %1 is %2 where an object belongs; export the session again.")
                                  .arg(number)
                                  .arg(typeName(entry))};
        if (watch && number % 4096 == 0 && !watch(double(number) / double(std::max<std::size_t>(1, count))))
            throw ImportError{FormatWords::tr("The import was stopped.")};
        for (auto &column : values)
            column.push_back(kAbsent);
        for (const auto &field : fields) {
            if (field.key.size() > 6 || field.key.empty())
                continue;
            const auto name = std::find(kNames.begin(), kNames.end(), field.key);
            if (name == kNames.end() || field.value.is_null())
                continue;
            double value = 0;
            if (field.value.get(value) != simdjson::SUCCESS)
                throw ImportError{
                    FormatWords::tr("Sample %1: %2 is %3 where a number belongs; export the session again.")
                        .arg(number)
                        .arg(QLatin1String(*name), typeName(field.value))};
            values[static_cast<std::size_t>(name - kNames.begin())].back() = value;
        }
        ++number;
    }
    return values;
}

enum class Presence { None, Some, All };
Presence presence(const Values &values, std::size_t first, std::size_t &missingAt)
{
    std::size_t present = 0;
    const std::size_t count = values[0].size();
    bool any = false, found = false;
    for (std::size_t i = 0; i < count; ++i) {
        bool all = true;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const bool here = !std::isnan(values[first + axis][i]);
            any = any || here;
            all = all && here;
        }
        present += all;
        if (!all && !found) {
            missingAt = i;
            found = true;
        }
    }
    return present == count ? Presence::All : any ? Presence::Some : Presence::None;
}

void addSensor(SignalTable &r, Quantity quantity, const std::array<const char *, 3> &names, const char *unit,
    double scale, std::array<std::vector<double>, 3> values)
{
    for (std::size_t axis = 0; axis < 3; ++axis) {
        Column column{
            QLatin1String(names[axis]), Role::Channel, quantity, "xyz"[axis], QLatin1String(unit), scale, 1, true};
        r.columns.push_back(column);
        r.channels.push_back({column.name, quantity, column.axis, column.unit, scale, 1, true});
        r.values.push_back(std::move(values[axis]));
    }
}

// How the recorder made microtesla of the counts: three ways exist.
enum class Conversion { Turned, Straight, OtherChip, Unknown };
Conversion conversionOf(const Values &v)
{
    double off[3] = {0, 0, 0}, size = 0;
    const std::size_t count = v[0].size(), stride = std::max<std::size_t>(1, count / 2000);
    for (std::size_t i = 0; i < count; i += stride) {
        const double x = v[6][i], y = v[7][i], z = v[8][i];
        const double ways[3][3] = {{y / kLsbPerMicrotesla, -x / kLsbPerMicrotesla, z / kLsbPerMicrotesla},
            {x / kLsbPerMicrotesla, y / kLsbPerMicrotesla, z / kLsbPerMicrotesla},
            {x / kOtherLsbPerMicrotesla, y / kOtherLsbPerMicrotesla, z / kOtherLsbPerMicrotesla}};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            size += std::abs(v[15 + axis][i]);
            for (int way = 0; way < 3; ++way)
                off[way] += std::abs(v[15 + axis][i] - ways[way][axis]);
        }
    }
    const auto samples = double((count + stride - 1) / stride);
    for (int way = 0; way < 3; ++way)
        if (off[way] < 0.02 * size + 0.2 * samples)
            return static_cast<Conversion>(way);
    return Conversion::Unknown;
}

void addMagnetometer(Values &v, SignalTable &r)
{
    std::size_t at = 0;
    const Presence raw = presence(v, 6, at);
    std::size_t atDecorated = 0;
    const Presence decorated = presence(v, 15, atDecorated);
    if (raw == Presence::None && decorated == Presence::None)
        return;
    if (raw != Presence::All && decorated != Presence::All)
        throw ImportError{
            FormatWords::tr("Sample %1 has neither %2 nor %3; export the session again with all nine axes.")
                .arg(raw == Presence::None ? atDecorated : at)
                .arg(QStringLiteral("mx, my, mz"), QStringLiteral("mx_ut, my_ut, mz_ut"))};
    if (raw == Presence::All && decorated == Presence::All) {
        switch (conversionOf(v)) {
        case Conversion::Turned: break;
        case Conversion::Straight:
            r.warnings << FormatWords::tr(
                "mx_ut, my_ut, mz_ut are not turned to the board's axes; the raw counts were used.");
            v[15].clear();
            break;
        case Conversion::OtherChip:
            r.warnings << FormatWords::tr(
                "mx_ut, my_ut, mz_ut were divided by another chip's 68.42 counts a microtesla instead of 10.24, and "
                "not turned to the board's axes; the raw counts were used.");
            v[15].clear();
            break;
        case Conversion::Unknown:
            r.warnings << FormatWords::tr(
                "mx_ut, my_ut, mz_ut disagree with mx, my, mz at 10.24 counts a microtesla; the raw counts were used.");
            v[15].clear();
            break;
        }
    }
    if (decorated == Presence::All && !v[15].empty())
        return addSensor(r, Quantity::MagneticField, {"mx_ut", "my_ut", "mz_ut"}, "uT", 1, {v[15], v[16], v[17]});
    // The magnetometer's chip is soldered turned against the palm board's axes.
    std::vector<double> y = v[6];
    for (double &value : y)
        value = -value;
    addSensor(
        r, Quantity::MagneticField, {"my", "-mx", "mz"}, "LSB", 1 / kLsbPerMicrotesla, {v[7], std::move(y), v[8]});
}

void addOther(
    Values &v, SignalTable &r, std::size_t first, Quantity quantity, double lsb, const char *unit, double scale)
{
    std::size_t at = 0, atDecorated = 0;
    const Presence raw = presence(v, first, at), decorated = presence(v, first + 9, atDecorated);
    if (raw == Presence::None && decorated == Presence::None)
        return;
    if (raw != Presence::All && decorated != Presence::All)
        throw ImportError{
            FormatWords::tr("Sample %1 has neither %2 nor %3; export the session again with all nine axes.")
                .arg(raw == Presence::None ? atDecorated : at)
                .arg(QLatin1String(kNames[first]), QLatin1String(kNames[first + 9]))};
    const auto names = [](std::size_t from) {
        return std::array<const char *, 3>{kNames[from], kNames[from + 1], kNames[from + 2]};
    };
    if (decorated == Presence::All) {
        // The range, and with it what a count is, is the recorder's choice: where both are there, they only need to
        // agree in shape.
        if (raw == Presence::All) {
            double off = 0, size = 0;
            for (std::size_t i = 0; i < v[0].size(); i += std::max<std::size_t>(1, v[0].size() / 2000))
                for (std::size_t axis = first; axis < first + 3; ++axis) {
                    off += std::abs(v[axis + 9][i] - v[axis][i] / lsb);
                    size += std::abs(v[axis + 9][i]) + 1 / lsb;
                }
            if (off > 0.02 * size + 1 / lsb)
                r.warnings << FormatWords::tr("%1 and %2 disagree at %3 counts a unit; %2 was used.")
                                  .arg(QLatin1String(kNames[first]), QLatin1String(kNames[first + 9]))
                                  .arg(lsb);
        }
        return addSensor(r, quantity, names(first + 9), unit, scale, {v[first + 9], v[first + 10], v[first + 11]});
    }
    addSensor(r, quantity, names(first), "LSB", scale / lsb, {v[first], v[first + 1], v[first + 2]});
}

// Frames that lost a byte on the way make numbers that jump by half the range while the hand rests.
void markDamage(const Values &v, SignalTable &r)
{
    const std::size_t count = v[0].size();
    std::size_t zero = 0, shifted = 0, first = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto isZero = [&](std::size_t at) {
            for (std::size_t field = 0; field < 9; ++field)
                if (v[field][at] != 0)
                    return false;
            return true;
        };
        zero += isZero(i);
        if (i == 0 || isZero(i) || isZero(i - 1))
            continue;
        int jumps = 0, still = 0;
        for (std::size_t field = 0; field < 6; ++field) {
            const double step = std::abs(v[field][i] - v[field][i - 1]);
            jumps += step > 4096;
            still += field < 3 && step < 300;
        }
        if (jumps >= 1 && (still == 3 || jumps >= 5))
            first = shifted++ == 0 ? i : first;
    }
    if (zero > 0)
        r.warnings << FormatWords::tr("%1 samples are all zeros.").arg(zero);
    if (shifted > 0 && 200 * shifted > count)
        r.warnings << FormatWords::tr(
            "%1 samples jump by an eighth of the range and more while the rest keeps still, first at sample %2: their "
            "bytes may be shifted, so do not trust these readings.")
                          .arg(shifted)
                          .arg(first);
}

bool advances(const std::vector<double> &t)
{
    std::size_t forward = 0, still = 0;
    for (std::size_t i = 1; i < t.size(); ++i) {
        forward += t[i] > t[i - 1];
        still += t[i] == t[i - 1];
    }
    return std::none_of(t.begin(), t.end(), [](double v) { return std::isnan(v); })
           && 2 * forward + still > t.size() - 1 && forward > t.size() / 20;
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

void takeClock(const Clock &clock, SignalTable &r)
{
    Timeline line = timelineOf(clock, sampleName);
    r.warnings << line.warnings;
    r.times = std::move(line.times);
    r.gaps = std::move(line.gaps);
}

// t where it runs, else the sum of dt, else the rate.
void setTimes(const Values &v, double stated, double said, SignalTable &r)
{
    const std::vector<double> &t = v[kTime], &dt = v[kStep];
    const double rate = said > 0 ? said : stated;
    if (t.size() > 1 && advances(t)) {
        std::vector<double> steps;
        for (std::size_t i = 1; i < t.size(); ++i)
            if (t[i] > t[i - 1])
                steps.push_back(t[i] - t[i - 1]);
        const double step = medianOf(steps);
        Clock clock;
        clock.ticks = t;
        clock.statedHz = rate;
        clock.unit = step < 0.5 ? 1 : step < 500 ? 1e-3 : 1e-6;
        for (const double unit : {1e-3, 1.0, 1e-6, 1e-9})
            if (rate > 0 && std::abs(std::log(step * unit * rate)) < std::log(3.0))
                clock.unit = unit;
        if (clock.unit != 1e-3)
            r.warnings << FormatWords::tr("The field t counts in %1 and not in milliseconds, by its steps of %2.")
                              .arg(clock.unit == 1      ? FormatWords::tr("seconds")
                                   : clock.unit == 1e-6 ? FormatWords::tr("microseconds")
                                                        : FormatWords::tr("nanoseconds"))
                              .arg(step, 0, 'g', 6);
        r.columns.insert(r.columns.begin(), {QStringLiteral("t"), Role::Time, Quantity::Other, 0,
                                                clock.unit == 1      ? QStringLiteral("s")
                                                : clock.unit == 1e-3 ? QStringLiteral("ms")
                                                : clock.unit == 1e-6 ? QStringLiteral("us")
                                                                     : QStringLiteral("ns"),
                                                clock.unit, 1, rate > 0 || clock.unit == 1e-3});
        takeClock(clock, r);
        const double measured = 1 / (step * clock.unit);
        if (rate > 0 && std::abs(measured / rate - 1) > 0.1)
            r.warnings << FormatWords::tr(
                "The stated rate is %1 Hz, but the timestamps say %2 Hz; the timestamps were used.")
                              .arg(rate)
                              .arg(measured, 0, 'g', 4);
        return;
    }
    // The first dt says nothing about this recording, and some recorders leave it out.
    std::size_t positive = 0;
    bool known = dt.size() > 1;
    for (std::size_t i = 1; i < dt.size(); ++i) {
        positive += dt[i] > 0;
        known = known && dt[i] >= 0;
    }
    if (known && 2 * positive > dt.size() - 1) {
        const bool milliseconds = medianOf({dt.begin() + 1, dt.end()}) >= 0.5;
        Clock clock;
        clock.unit = milliseconds ? 1e-3 : 1;
        clock.statedHz = rate;
        double now = 0;
        for (std::size_t i = 0; i < dt.size(); ++i) {
            now += i == 0 ? 0 : dt[i];
            clock.ticks.push_back(now);
        }
        r.warnings << FormatWords::tr("The field t does not advance, so time is the sum of dt, taken as %1.")
                          .arg(milliseconds ? FormatWords::tr("milliseconds") : FormatWords::tr("seconds"));
        if (positive + 1 < dt.size())
            r.warnings << FormatWords::tr("dt is 0 in %1 samples, which came in bursts.").arg(dt.size() - 1 - positive);
        return takeClock(clock, r);
    }
    if (t.size() > 1 && rate <= 0) {
        r.refusal = FormatWords::tr("Time does not advance: t stands still or is no time, there is no dt, and metadata "
                                    "names no sample_rate; say it with --rate HZ, "
                                    "such as --rate 50, or add \"sample_rate\" to metadata.");
        return;
    }
    for (std::size_t i = 0; i < t.size(); ++i)
        r.times.push_back(rate > 0 ? static_cast<double>(i) / rate : 0);
    r.warnings
        << FormatWords::tr("Neither t nor dt advances, so samples are spaced by the stated rate of %1 Hz.").arg(rate);
}

Finger fingerFrom(const object &fingers, const char *name, int number)
{
    element value;
    if (fingers[name].get(value) != simdjson::SUCCESS || value.is_null())
        return Finger::Unknown;
    std::string_view text;
    std::int64_t digit = -1;
    bool flag = false;
    if (value.get(text) == simdjson::SUCCESS) {
        if (const auto state = stateFrom(text))
            return *state;
    } else if (value.get(flag) == simdjson::SUCCESS) {
        return flag ? Finger::Flexed : Finger::Extended;
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

QString classOf(const object &label)
{
    object inner;
    const bool nested = label["labels"].get(inner) == simdjson::SUCCESS;
    for (const char *key : {"gesture", "pose", "label", "name"}) {
        std::string_view text;
        if ((label[key].get(text) == simdjson::SUCCESS || (nested && inner[key].get(text) == simdjson::SUCCESS))
            && !text.empty())
            return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return {};
}

void readLabelList(const object &root, SignalTable &r)
{
    element list;
    if (root["labels"].get(list) != simdjson::SUCCESS || list.is_null())
        return;
    array labels;
    if (list.get(labels) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("\"labels\" is %1 where a list belongs; export the session again.").arg(typeName(list))};
    int number = -1, empty = 0, meet = 0, apart = 0, last = -1;
    const int count = int(r.rows());
    std::vector<Segment> segments;
    std::vector<TextLabel> classes;
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
        meet += (last >= 0 && segment.begin == last) || segment.end == count;
        apart += (last >= 0 && segment.begin == last + 1) || segment.end == segment.begin;
        last = segment.end;
        object inner;
        const bool nested = label["labels"].get(inner) == simdjson::SUCCESS
                            && inner["fingers"].get(fingers) == simdjson::SUCCESS;
        if (!nested && label["fingers"].get(fingers) != simdjson::SUCCESS) {
            const QString name = classOf(label);
            if (name.isEmpty())
                ++empty; // a label of something else, a motion for one
            else
                classes.push_back({segment.begin, segment.end, name});
            continue;
        }
        for (std::size_t i = 0; i < kFingerNames.size(); ++i)
            segment.fingers[i] = fingerFrom(fingers, kFingerNames[i], number);
        if (const QString name = classOf(label); segment.fingers.isUnknown() && !name.isEmpty())
            classes.push_back({segment.begin, segment.end, name});
        else
            segments.push_back(segment);
    }
    // Some recorders name the last sample, others the one after it: told by whether neighbours meet.
    if (apart > 0 && meet == 0) {
        for (Segment &segment : segments)
            ++segment.end;
        for (TextLabel &label : classes)
            ++label.end;
        r.warnings << FormatWords::tr(
            "Labels end with their last sample and not behind it, as neighbours are one apart; each was read so.");
    }
    r.labels.insert(r.labels.end(), segments.begin(), segments.end());
    r.classes.insert(r.classes.end(), classes.begin(), classes.end());
    if (empty > 0)
        r.warnings << FormatWords::tr("%1 labels say nothing about fingers and were left out.").arg(empty);
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

bool recognises(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(65536).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    // "[INFO] started" is no JSON.
    const QByteArray inside = start.mid(1, 64).trimmed();
    if (!inside.isEmpty() && !QByteArray(start.front() == '{' ? "\"}" : "{[\"-0123456789]").contains(inside.front()))
        return false;
    // An object or a list in each line is a board's text.
    const char open = start.front(), close = open == '{' ? '}' : ']';
    const qsizetype end = start.indexOf('\n');
    if (end < 0)
        return true;
    const QByteArray first = start.left(end).trimmed(), rest = start.mid(end).trimmed();
    return !(first.endsWith(close) && rest.startsWith(open));
}

SignalTable read(const QByteArray &bytes, const ImportOptions &options, const ImportWatch &watch)
{
    simdjson::dom::parser parser;
    element document;
    const auto code = parser.parse(bytes.constData(), static_cast<std::size_t>(bytes.size())).get(document);
    if (code != simdjson::SUCCESS)
        malformed(bytes, code);
    array list;
    object root, first;
    const bool bare = document.get(list) == simdjson::SUCCESS;
    if (!bare && document.get(root) != simdjson::SUCCESS)
        throw ImportError{
            FormatWords::tr("The JSON is %1 and not a gambit session; choose a file with \"version\" and \"samples\".")
                .arg(typeName(document))};
    const bool samples = bare || root["samples"].get(list) == simdjson::SUCCESS;
    element axis;
    const bool isObject = samples && list.size() > 0 && list.at(0).get(first) == simdjson::SUCCESS;
    const bool glove = isObject && std::any_of(kNames.begin(), kNames.begin() + 18, [&](const char *name) {
        return first[name].get(axis) == simdjson::SUCCESS;
    });
    if (!glove && (!samples || bare || (isObject && first.size() > 0))) {
        QByteArray table = tableFromJson(samples && !bare ? root["samples"].value() : document);
        if (!table.isEmpty()) {
            if (const double rate = bare ? 0 : rateOf(root); rate > 0)
                table.prepend("# rate: " + QByteArray::number(rate) + "\n");
            SignalTable recording = csvFormat().read(table, options, watch);
            recording.format = QStringLiteral("json");
            return recording;
        }
        if (!samples)
            refuseObject(root);
        throw ImportError{FormatWords::tr("The JSON is a list of %1 and not a gambit session; choose a file with "
                                          "\"version\" and \"samples\".")
                              .arg(list.size() > 0 ? typeName(list.at(0).value()) : FormatWords::tr("nothing"))};
    }

    SignalTable recording;
    recording.format = QStringLiteral("gambit");
    if (!options.map.empty())
        recording.warnings << FormatWords::tr(
            "A gambit session says what its fields are, so the map of columns was not used.");
    Values values = valuesOf(list, watch);
    simdjson::dom::parser besideParser;
    object beside;
    bool hasBeside = false;
    if (!options.beside.isEmpty()) {
        element other;
        hasBeside = besideParser.parse(options.beside.constData(), std::size_t(options.beside.size())).get(other)
                        == simdjson::SUCCESS
                    && other.get(beside) == simdjson::SUCCESS;
    }
    element version;
    if (bare || root["version"].get(version) != simdjson::SUCCESS)
        recording.warnings << FormatWords::tr(
            "The session names no version; it was read like the versions known so far.");
    addOther(values, recording, 0, Quantity::Acceleration, kLsbPerG, "g", kGravity);
    addOther(values, recording, 3, Quantity::AngularRate, kLsbPerDps, "deg/s", kRadPerDegree);
    addMagnetometer(values, recording);
    if (recording.rows() > 0) {
        double stated = bare ? 0 : rateOf(root);
        if (stated <= 0 && hasBeside)
            stated = rateOf(beside);
        setTimes(values, stated, options.rateHz, recording);
        markDamage(values, recording);
    }
    if (!bare)
        readLabelList(root, recording);
    if (hasBeside)
        readLabelList(beside, recording);
    mapClasses(options.classes, recording);
    complete(recording, sampleName);
    return recording;
}

} // namespace

const Format &gambitFormat()
{
    static const Format format{"gambit", "*.json", recognises, read, exportGambit};
    return format;
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
