// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/units.h"

#include <algorithm>
#include <charconv>
#include <numbers>

namespace lodestone {

namespace {

constexpr double kRadPerDegree = std::numbers::pi / 180;

struct Spelling
{
    const char *text; // as plainUnit() gives it
    const char *name;
    double scale;
};
constexpr Spelling kTime[] = {{"s", "s", 1}, {"sec", "s", 1}, {"secs", "s", 1}, {"second", "s", 1}, {"seconds", "s", 1},
    {"ms", "ms", 1e-3}, {"msec", "ms", 1e-3}, {"msecs", "ms", 1e-3}, {"millis", "ms", 1e-3},
    {"millisecond", "ms", 1e-3}, {"milliseconds", "ms", 1e-3}, {"us", "us", 1e-6}, {"usec", "us", 1e-6},
    {"usecs", "us", 1e-6}, {"micros", "us", 1e-6}, {"microsecond", "us", 1e-6}, {"microseconds", "us", 1e-6},
    {"ns", "ns", 1e-9}, {"nsec", "ns", 1e-9}, {"nsecs", "ns", 1e-9}, {"nanos", "ns", 1e-9}, {"nanosec", "ns", 1e-9},
    {"nanosecs", "ns", 1e-9}, {"nanosecond", "ns", 1e-9}, {"nanoseconds", "ns", 1e-9}, {"min", "min", 60},
    {"minutes", "min", 60}, {"h", "h", 3600}, {"hours", "h", 3600}, {"days", "days", 86400}};
constexpr Spelling kAcceleration[] = {{"m/s2", "m/s2", 1}, {"m/s/s", "m/s2", 1}, {"ms-2", "m/s2", 1},
    {"ms2", "m/s2", 1}, {"mps2", "m/s2", 1}, {"m/sec2", "m/s2", 1}, {"mpss", "m/s2", 1}, {"g", "g", kGravity},
    {"gs", "g", kGravity}, {"gn", "g", kGravity}, {"mg", "mg", kGravity / 1000}, {"mgs", "mg", kGravity / 1000}};
constexpr Spelling kRate[] = {{"rad/s", "rad/s", 1}, {"rads", "rad/s", 1}, {"rads/s", "rad/s", 1},
    {"rads-1", "rad/s", 1}, {"rad/sec", "rad/s", 1}, {"radps", "rad/s", 1}, {"radpersec", "rad/s", 1},
    {"rps", "rad/s", 1}, {"radians/s", "rad/s", 1}, {"radians/second", "rad/s", 1}, {"mrad/s", "mrad/s", 1e-3},
    {"dps", "deg/s", kRadPerDegree}, {"deg/s", "deg/s", kRadPerDegree}, {"deg/sec", "deg/s", kRadPerDegree},
    {"degs", "deg/s", kRadPerDegree}, {"degs-1", "deg/s", kRadPerDegree}, {"degps", "deg/s", kRadPerDegree},
    {"degree/s", "deg/s", kRadPerDegree}, {"degrees/s", "deg/s", kRadPerDegree}, {"degree/sec", "deg/s", kRadPerDegree},
    {"degrees/sec", "deg/s", kRadPerDegree}, {"degree/second", "deg/s", kRadPerDegree},
    {"degrees/second", "deg/s", kRadPerDegree}, {"degreespersecond", "deg/s", kRadPerDegree},
    {"mdps", "mdeg/s", kRadPerDegree / 1000}};
constexpr Spelling kField[] = {{"ut", "uT", 1}, {"utesla", "uT", 1}, {"ntesla", "nT", 1e-3}, {"mtesla", "mT", 1e3},
    {"microtesla", "uT", 1}, {"microt", "uT", 1}, {"microteslas", "uT", 1}, {"micro-tesla", "uT", 1},
    {"micro-teslas", "uT", 1}, {"nt", "nT", 1e-3}, {"nanotesla", "nT", 1e-3}, {"mt", "mT", 1e3},
    {"millitesla", "mT", 1e3}, {"t", "T", 1e6}, {"tesla", "T", 1e6}, {"g", "G", 100}, {"ga", "G", 100},
    {"gs", "G", 100}, {"gauss", "G", 100}, {"mg", "mG", 0.1}, {"mga", "mG", 0.1}, {"mgs", "mG", 0.1},
    {"mgauss", "mG", 0.1}, {"milligauss", "mG", 0.1}, {"ugauss", "uG", 1e-4}};
constexpr Spelling kOrientation[] = {{"deg", "deg", 0}, {"degree", "deg", 0}, {"degrees", "deg", 0}, {"rad", "rad", 0},
    {"radians", "rad", 0}, {"mdeg", "mdeg", 0}};
constexpr Spelling kCounts[] = {{"lsb", "LSB", 0}, {"raw", "LSB", 0}, {"count", "LSB", 0}, {"counts", "LSB", 0},
    {"adc", "LSB", 0}, {"ticks", "LSB", 0}, {"digits", "LSB", 0}, {"int16", "LSB", 0}};
constexpr Spelling kOthers[] = {{"%", "%", 0}, {"percent", "%", 0}, {"v", "V", 0}, {"mv", "mV", 0}, {"volt", "V", 0},
    {"ohm", "ohm", 0}, {"degc", "degC", 0}, {"hpa", "hPa", 0}, {"hz", "Hz", 0}, {"lux", "lux", 0}, {"mm", "mm", 0},
    {"cm", "cm", 0}, {"norm", "1", 0}, {"normalised", "1", 0}, {"normalized", "1", 0}};

template<std::size_t N>
const Spelling *find(const std::string &text, const Spelling (&spellings)[N])
{
    const auto found = std::find_if(
        std::begin(spellings), std::end(spellings), [&](const Spelling &s) { return text == s.text; });
    return found == std::end(spellings) ? nullptr : found;
}

Unit unitOf(const Spelling &spelling, std::optional<Quantity> quantity = {})
{
    return {QString::fromLatin1(spelling.name), spelling.scale, quantity};
}

} // namespace

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

std::string plainUnit(std::string_view text)
{
    static constexpr std::pair<std::string_view, std::string_view> kLetters[] = {{"µ", "u"}, {"μ", "u"}, {"²", "2"},
        {"°", "deg"}, {"º", "deg"}, {"·", ""}, {"⋅", ""}, {"−", "-"}, {"⁻", "-"}, {"¹", "1"}};
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const auto letter = std::find_if(std::begin(kLetters), std::end(kLetters),
            [&](const auto &l) { return text.substr(i).starts_with(l.first); });
        if (letter != std::end(kLetters)) {
            plain += letter->second;
            i += letter->first.size();
            continue;
        }
        const char c = text[i++];
        if (c != '(' && c != ')' && c != ' ' && c != '^' && c != '*' && c != '_' && c != '.' && c != '\t')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return plain;
}

std::optional<Unit> timeUnitFrom(std::string_view text)
{
    const Spelling *spelling = find(plainUnit(text), kTime);
    return spelling ? std::optional(unitOf(*spelling)) : std::nullopt;
}

bool isUnit(std::string_view text) { return unitFrom(text, {}) || timeUnitFrom(text); }

QString timeUnitName(double seconds)
{
    const auto unit = std::find_if(
        std::begin(kTime), std::end(kTime), [seconds](const Spelling &s) { return s.scale == seconds; });
    return unit == std::end(kTime) ? QString() : QString::fromLatin1(unit->name);
}

std::optional<Unit> unitFrom(std::string_view text, std::optional<Quantity> quantity)
{
    const std::string plain = plainUnit(text);
    if (plain.empty())
        return {};
    const Spelling *counts = find(plain, kCounts);
    if (counts)
        return unitOf(*counts);
    // "8192 LSB/g": what a count is.
    if (const std::size_t per = plain.find("lsb/"); per != std::string::npos && per > 0) {
        double number = 0;
        const auto [end, error] = std::from_chars(plain.data(), plain.data() + per, number);
        const auto unit = unitFrom(text.substr(text.find('/') + 1), quantity);
        if (error != std::errc() || end != plain.data() + per || !(number > 0) || !unit || !(unit->scale > 0))
            return {};
        return Unit{QStringLiteral("LSB"), unit->scale / number, unit->quantity};
    }
    const Spelling *acceleration = find(plain, kAcceleration), *rate = find(plain, kRate), *field = find(plain, kField),
                   *orientation = find(plain, kOrientation), *other = find(plain, kOthers);
    if (quantity) {
        const Spelling *own = quantity == Quantity::Acceleration    ? acceleration
                              : quantity == Quantity::AngularRate   ? rate
                              : quantity == Quantity::MagneticField ? field
                              : orientation                         ? orientation
                                                                    : other;
        return own ? std::optional(unitOf(*own, quantity)) : std::nullopt;
    }
    // g is gravity, G gauss; mg alike.
    if (acceleration && field)
        return text.find('G') != std::string_view::npos ? unitOf(*field, Quantity::MagneticField)
                                                        : unitOf(*acceleration, Quantity::Acceleration);
    if (acceleration)
        return unitOf(*acceleration, Quantity::Acceleration);
    if (rate)
        return unitOf(*rate, Quantity::AngularRate);
    if (field)
        return unitOf(*field, Quantity::MagneticField);
    if (orientation)
        return unitOf(*orientation);
    return other ? std::optional(unitOf(*other)) : std::nullopt;
}

} // namespace lodestone
