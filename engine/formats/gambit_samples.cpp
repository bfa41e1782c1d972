// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/gambit.h"
#include "engine/formats/time.h"
#include "engine/formats/units.h"
#include "engine/formats/words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lodestone {

namespace {

using simdjson::dom::object;

constexpr double kOtherLsbPerMicrotesla = 68.42; // of another chip, by which some recorders divided
constexpr double kRadPerDegree = std::numbers::pi / 180;
constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kTime = 18, kStep = 19;
using Values = std::array<Numbers, 20>; // by field, then sample

// lupdate loses the context of FormatWords in this function.
Values valuesOf(JsonText list, JsonDocument &document, const ImportWatch &watch)
{
    Values values;
    const std::size_t count = countOf(list);
    for (auto &column : values)
        column.reserve(count);
    int number = 0;
    for (JsonItems items(list); items.next();) {
        if (!isObject(items.value))
            throw ImportError{QCoreApplication::translate(
                "Formats", "Sample %1 is %2 where an object belongs; export the session again.")
                                  .arg(number)
                                  .arg(typeName(items.value))};
        if (watch && number % 4096 == 0 && !watch(double(number) / double(std::max<std::size_t>(1, count))))
            throw ImportError{QCoreApplication::translate("Formats", "The import was stopped.")};
        for (auto &column : values)
            column.push_back(kAbsent);
        for (const auto &field : object(document.parse(items.value))) {
            if (field.key.size() > 6 || field.key.empty())
                continue;
            const auto name = std::find(kGambitFields.begin(), kGambitFields.end(), field.key);
            if (name == kGambitFields.end() || field.value.is_null())
                continue;
            double value = 0;
            if (field.value.get(value) != simdjson::SUCCESS)
                throw ImportError{QCoreApplication::translate(
                    "Formats", "Sample %1: %2 is %3 where a number belongs; export the session again.")
                                      .arg(number)
                                      .arg(QLatin1String(*name), typeName(simdjson::minify(field.value)))};
            values[static_cast<std::size_t>(name - kGambitFields.begin())].back() = value;
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

// Whether all samples have three axes, raw from field first on and decorated nine fields behind. Throws ImportError
// where there are some of them and neither is whole.
struct Sources
{
    bool raw = false, decorated = false;
};
Sources sourcesOf(const Values &values, std::size_t first)
{
    std::size_t at = 0, atDecorated = 0;
    const Presence raw = presence(values, first, at), decorated = presence(values, first + 9, atDecorated);
    const bool some = raw != Presence::None || decorated != Presence::None;
    if (some && raw != Presence::All && decorated != Presence::All) {
        const auto names = [](std::size_t from) {
            return QStringList(kGambitFields.begin() + from, kGambitFields.begin() + from + 3)
                .join(QStringLiteral(", "));
        };
        throw ImportError{
            FormatWords::tr("Sample %1 has neither %2 nor %3; export the session again with all nine axes.")
                .arg(raw == Presence::None ? atDecorated : at)
                .arg(names(first), names(first + 9))};
    }
    return {raw == Presence::All, decorated == Presence::All};
}

void addSensor(SignalTable &r, Quantity quantity, const std::array<const char *, 3> &names, const char *unit,
    double scale, std::array<Numbers, 3> values)
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
    const auto [raw, decorated] = sourcesOf(v, 6);
    if (raw && decorated) {
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
    if (!raw && !decorated)
        return;
    if (decorated && !v[15].empty())
        return addSensor(r, Quantity::MagneticField, {"mx_ut", "my_ut", "mz_ut"}, "uT", 1, {v[15], v[16], v[17]});
    // The magnetometer's chip is soldered turned against the palm board's axes.
    Numbers y = v[6];
    for (double &value : y)
        value = -value;
    addSensor(
        r, Quantity::MagneticField, {"my", "-mx", "mz"}, "LSB", 1 / kLsbPerMicrotesla, {v[7], std::move(y), v[8]});
}

// A glove at rest shows 8192 counts; other ranges exist.
double restingCounts(const Values &v)
{
    Numbers lengths;
    for (std::size_t i = 0; i < v[0].size(); i += std::max<std::size_t>(1, v[0].size() / 2000)) {
        const double length = std::sqrt(v[0][i] * v[0][i] + v[1][i] * v[1][i] + v[2][i] * v[2][i]);
        if (!std::isnan(length))
            lengths.push_back(length);
    }
    return medianOf(std::move(lengths));
}

void addOther(
    Values &v, SignalTable &r, std::size_t first, Quantity quantity, double lsb, const char *unit, double scale)
{
    const auto [raw, decorated] = sourcesOf(v, first);
    if (!raw && !decorated)
        return;
    const auto names = [](std::size_t from) {
        return std::array<const char *, 3>{kGambitFields[from], kGambitFields[from + 1], kGambitFields[from + 2]};
    };
    if (decorated) {
        // The range, and with it what a count is, is the recorder's choice: where both are there, they only need to
        // agree in shape.
        if (raw) {
            double off = 0, size = 0;
            for (std::size_t i = 0; i < v[0].size(); i += std::max<std::size_t>(1, v[0].size() / 2000))
                for (std::size_t axis = first; axis < first + 3; ++axis) {
                    off += std::abs(v[axis + 9][i] - v[axis][i] / lsb);
                    size += std::abs(v[axis + 9][i]) + 1 / lsb;
                }
            if (off > 0.02 * size + 1 / lsb)
                r.warnings << FormatWords::tr("%1 and %2 disagree at %3 counts a unit; %2 was used.")
                                  .arg(QLatin1String(kGambitFields[first]), QLatin1String(kGambitFields[first + 9]))
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

bool advances(const Numbers &t)
{
    std::size_t forward = 0, still = 0;
    for (std::size_t i = 1; i < t.size(); ++i) {
        forward += t[i] > t[i - 1];
        still += t[i] == t[i - 1];
    }
    return std::none_of(t.begin(), t.end(), [](double v) { return std::isnan(v); })
           && 2 * forward + still > t.size() - 1 && forward > t.size() / 20;
}

void takeClock(const Clock &clock, SignalTable &r)
{
    Timeline line = timelineOf(clock, gambitSampleName);
    r.warnings << line.warnings;
    r.times = std::move(line.times);
    r.gaps = std::move(line.gaps);
}

// t where it runs, else the sum of dt, else the rate.
void setTimes(const Values &v, double stated, double said, SignalTable &r)
{
    const Numbers &t = v[kTime], &dt = v[kStep];
    const double rate = said > 0 ? said : stated;
    if (t.size() > 1 && advances(t)) {
        const double step = usualStep(t);
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
        r.columns.insert(
            r.columns.begin(), {QStringLiteral("t"), Role::Time, Quantity::Other, 0, timeUnitName(clock.unit),
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
        r.refusal = FormatWords::tr(
            "Time does not advance: t stands still or is no time, there is no dt, and metadata "
            "names no sample_rate; say it on the command line with --rate 50, or add \"sample_rate\" to metadata.");
        return;
    }
    for (std::size_t i = 0; i < t.size(); ++i)
        r.times.push_back(rate > 0 ? static_cast<double>(i) / rate : 0);
    r.warnings
        << FormatWords::tr("Neither t nor dt advances, so samples are spaced by the stated rate of %1 Hz.").arg(rate);
}

} // namespace

QString gambitSampleName(int i) { return FormatWords::tr("sample %1").arg(i); }

bool isGambit(JsonText version, JsonText samples, JsonDocument &document)
{
    std::size_t looked = 0, broken = 0, decorated = 0;
    bool any = false;
    Numbers lengths;
    for (JsonItems items(samples); items.next();) {
        if (++looked > 2000 || !isObject(items.value))
            break;
        bool fraction = false;
        std::array<double, 9> raw;
        raw.fill(kAbsent);
        for (const auto &field : object(document.parse(items.value))) {
            const auto name = std::find(kGambitFields.begin(), kGambitFields.begin() + kTime, field.key);
            if (name == kGambitFields.begin() + kTime)
                continue;
            any = true;
            const auto at = std::size_t(name - kGambitFields.begin());
            decorated += at >= 9;
            if (at < 9 && field.value.get(raw[at]) == simdjson::SUCCESS)
                fraction = fraction || raw[at] != std::floor(raw[at]);
        }
        broken += fraction;
        const double length = std::sqrt(raw[0] * raw[0] + raw[1] * raw[1] + raw[2] * raw[2]);
        if (!std::isnan(length))
            lengths.push_back(length);
    }
    if (!any || 50 * broken > looked)
        return false;
    if (decorated > 0)
        return true;
    const std::string text = isText(version) ? textOf(version) : std::string(version);
    if (text == "2" || text.starts_with("2."))
        return true;
    const double length = medianOf(std::move(lengths));
    return length > 0.5 * kLsbPerG && length < 1.5 * kLsbPerG;
}

void readGambitSamples(JsonText samples, JsonDocument &document, double statedHz, double saidHz, bool versioned,
    const ImportWatch &watch, SignalTable &recording)
{
    Values values = valuesOf(samples, document, watch);
    const double counts = restingCounts(values);
    addOther(values, recording, 0, Quantity::Acceleration, kLsbPerG, "g", kGravity);
    addOther(values, recording, 3, Quantity::AngularRate, kLsbPerDps, "deg/s", kRadPerDegree);
    addMagnetometer(values, recording);
    if (recording.rows() == 0)
        return;
    const bool counted = recording.channels[0].quantity == Quantity::Acceleration
                         && recording.channels[0].unit == QLatin1String("LSB");
    const bool otherRange = counted && (counts < 0.5 * kLsbPerG || counts > 2 * kLsbPerG);
    if (otherRange)
        recording.warnings << FormatWords::tr(
            "ax, ay, az have a length of %1 counts, where the glove has %2 at rest: its range may be another, so their "
            "unit is not sure. Correct it in the map of its columns (--map).")
                                  .arg(counts, 0, 'f', 0)
                                  .arg(kLsbPerG);
    for (std::size_t c = 0; c < recording.channels.size(); ++c)
        if (recording.channels[c].unit == QLatin1String("LSB")
            && (!versioned || (otherRange && recording.channels[c].quantity == Quantity::Acceleration)))
            recording.channels[c].sure = recording.columns[c].sure = false;
    setTimes(values, statedHz, saidHz, recording);
    markDamage(values, recording);
}

} // namespace lodestone
