// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/csv_header.h"

#include "engine/formats/import.h"
#include "engine/formats/words.h"
#include <algorithm>
#include <array>
#include <numbers>
#include <string>

namespace lodestone {

namespace {

struct Unit
{
    const char *name;
    double scale;
};
constexpr double kRadPerDegree = std::numbers::pi / 180;
constexpr Unit kTimeUnits[] = {{"s", 1}, {"sec", 1}, {"seconds", 1}, {"ms", 1e-3}, {"milliseconds", 1e-3}, {"us", 1e-6},
    {"µs", 1e-6}, {"μs", 1e-6}, {"microseconds", 1e-6}};
constexpr Unit kAccelUnits[] = {{"m/s2", 1}, {"m/s^2", 1}, {"m/s²", 1}, {"m/s/s", 1}, {"ms-2", 1}, {"ms2", 1},
    {"mps2", 1}, {"g", kGravity}, {"mg", kGravity / 1000}};
constexpr Unit kGyroUnits[] = {{"rad/s", 1}, {"rads", 1}, {"rps", 1}, {"dps", kRadPerDegree}, {"deg/s", kRadPerDegree},
    {"°/s", kRadPerDegree}, {"mdps", kRadPerDegree / 1000}};
constexpr Unit kMagUnits[] = {{"ut", 1}, {"µt", 1}, {"μt", 1}, {"nt", 1e-3}, {"mt", 1e3}, {"t", 1e6}, {"gauss", 100},
    {"gs", 100}, {"mgauss", 0.1}};

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

template<std::size_t N>
double scaleOf(const std::string &unit, const Unit (&units)[N])
{
    const auto found = std::find_if(std::begin(units), std::end(units), [&](const Unit &u) { return unit == u.name; });
    return found == std::end(units) ? 0 : found->scale;
}

double scaleFor(const Column &column, const std::string &unit)
{
    if (column.role == Role::Time)
        return scaleOf(unit, kTimeUnits);
    return column.index < 3   ? scaleOf(unit, kAccelUnits)
           : column.index < 6 ? scaleOf(unit, kGyroUnits)
                              : scaleOf(unit, kMagUnits);
}

// Role by name without its unit; Ignored when unknown.
Column roleOf(const std::string &name)
{
    Column column;
    if (name == "t" || name == "time" || name == "timestamp") {
        column.role = Role::Time;
    } else if (name == "label" || name == "labels" || name == "combination" || name == "fingers") {
        column.role = Role::Combination;
    } else if (name == "segment") {
        column.role = Role::Segment;
    } else {
        for (std::size_t i = 0; i < kFingerNames.size(); ++i)
            if (name == kFingerNames[i] || (i == 4 && name == "little"))
                return {Role::Finger, static_cast<int>(i), 0};
        constexpr std::array<std::array<const char *, 5>, 3> sensors{
            {{"a", "acc", "accel", "acceleration", "accelerometer"}, {"g", "gyr", "gyro", "gyroscope", "w"},
                {"m", "mag", "magnet", "magnetometer", "b"}}};
        const char axis = name.empty() ? '\0' : name.back();
        if (axis < 'x' || axis > 'z')
            return column;
        std::string sensor = name.substr(0, name.size() - 1);
        if (!sensor.empty() && (sensor.back() == '_' || sensor.back() == ' ' || sensor.back() == '.'))
            sensor.pop_back();
        for (std::size_t i = 0; i < sensors.size(); ++i)
            if (std::find(sensors[i].begin(), sensors[i].end(), sensor) != sensors[i].end())
                return {Role::Axis, static_cast<int>(i) * 3 + (axis - 'x'), 0};
    }
    return column;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return text;
}

void splitFields(std::string_view line, char separator, std::vector<std::string_view> &out)
{
    out.clear();
    for (;;) {
        const std::size_t end = line.find(separator);
        out.push_back(trimmed(line.substr(0, end)));
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

Column columnFrom(std::string_view title)
{
    const std::string whole = lowered(trimmed(title));
    Column column = roleOf(whole);
    if (column.role != Role::Ignored)
        return column;
    // "ax (g)" and "ax [g]", then "ax_g".
    const std::size_t bracket = whole.find_first_of("([");
    if (bracket != std::string::npos) {
        column = roleOf(std::string(trimmed(std::string_view(whole).substr(0, bracket))));
        if (column.role != Role::Time && column.role != Role::Axis)
            return column;
        const std::size_t close = whole.find_first_of(")]", bracket);
        if (close != std::string::npos)
            column.scale = scaleFor(
                column, std::string(trimmed(std::string_view(whole).substr(bracket + 1, close - bracket - 1))));
        if (column.scale == 0)
            throw ImportError{FormatWords::tr(
                "Line 1: the unit of the column \"%1\" is unknown; use s, ms or us, m/s2 or g, rad/s or "
                "dps, uT.")
                                  .arg(QString::fromStdString(std::string(title)))};
        return column;
    }
    const std::size_t line = whole.rfind('_');
    if (line == std::string::npos)
        return {};
    column = roleOf(whole.substr(0, line));
    if (column.role == Role::Time || column.role == Role::Axis) {
        column.scale = scaleFor(column, whole.substr(line + 1));
        if (column.scale > 0)
            return column;
    }
    return {};
}

} // namespace lodestone
