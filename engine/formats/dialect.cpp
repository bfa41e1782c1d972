// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/dialect.h"

#include "engine/formats/dialect_finder.h"
#include "engine/formats/lines.h"
#include <algorithm>
#include <array>
#include <map>

namespace lodestone {

namespace {

// What stands around the numbers of a line. Serial Studio reads the last two.
// Python's repr of bytes is what a script prints that reads a port and does not decode.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kFrames{
    {{"<", ">"}, {"/*", "*/"}, {"$", ";"}, {"b'", "\\r\\n'"}, {"b'", "\\n'"}, {"b'", "'"}}};

// Tags of programs that many boards print for, and what they name. Counts of PJRC's MotionCal; those of the MPU-6050 as
// its usual library sets it, 2 g and 250 deg/s.
struct KnownTag
{
    std::string_view tag;
    std::vector<std::string> names;
};
const std::array<KnownTag, 2> &knownTags()
{
    static const auto named = [](std::initializer_list<std::pair<const char *, const char *>> sensors) {
        std::vector<std::string> names;
        for (const auto &[sensor, unit] : sensors)
            for (const char axis : {'x', 'y', 'z'})
                names.push_back(std::string(sensor) + axis + " (" + unit + ')');
        return names;
    };
    static const std::array<KnownTag, 2> tags{
        {{"Raw:", named({{"a", "8192 LSB/g"}, {"g", "16 LSB/dps"}, {"m", "10 LSB/uT"}})},
            {"a/g:", named({{"a", "16384 LSB/g"}, {"g", "131 LSB/dps"}})}}};
    return tags;
}

// "Raw:" in front of the numbers of each line.
std::string_view tagOf(std::string_view line)
{
    std::size_t at = 0;
    if (line.size() > 1 && (line[0] == '#' || line[0] == '!') && isLetter(line[1]))
        ++at; // "#YPR=-12.5,3.1,4.2"
    while (at < line.size() && (isLetter(line[at]) || line[at] == '_' || line[at] == '$' || line[at] == '/'))
        ++at;
    if (at == 0 || at > 16 || at + 1 >= line.size() || (line[at] != ':' && line[at] != '=' && line[at] != '>'))
        return {};
    const std::string_view rest = trimmed(line.substr(at + 1));
    const bool list = rest.find_first_of(":=") == std::string_view::npos
                      && rest.find_first_of(",;\t ") != std::string_view::npos;
    return list && !rest.empty() && (isDigit(rest.front()) || rest.front() == '-' || rest.front() == '.')
               ? line.substr(0, at + 1)
               : std::string_view();
}

} // namespace

Dialect dialectOf(const std::vector<std::string_view> &lines, std::optional<bool> decimalComma)
{
    std::size_t stamps = 0, filled = 0, checksums = 0, ended = 0;
    std::array<std::size_t, kFrames.size()> framed{};
    std::map<std::string_view, std::size_t> tags;
    for (const std::string_view line : lines) {
        filled += !trimmed(line).empty();
        stamps += stampOf(line).length > 0;
        if (const std::string_view tag = tagOf(trimmed(line)); !tag.empty())
            ++tags[tag];
        const std::string_view text = trimmed(line);
        for (std::size_t i = 0; i < kFrames.size(); ++i)
            framed[i] += !insideFrame(text, kFrames[i].first, kFrames[i].second).empty();
        ended += text.size() > 2 && text.find(';') == text.size() - 1
                 && text.find_first_of(",\t") != std::string_view::npos;
        checksums += text.size() > 4 && text.front() == '$' && text[text.size() - 3] == '*';
    }
    std::vector<std::string_view> inner = lines;
    if (filled > 1 && 10 * stamps > 6 * filled) {
        for (std::string_view &line : inner)
            line = line.substr(stampOf(line).length);
        Dialect dialect = dialectOf(inner, decimalComma);
        dialect.stamped = dialect.isTable();
        dialect.parts = false; // each has its own time
        if (dialect.stamped) {
            ++dialect.fields;
            const auto first = std::find_if(
                lines.begin(), lines.end(), [](std::string_view line) { return stampOf(line).length > 0; });
            dialect.names.insert(dialect.names.begin(), std::string(stampOf(*first).name));
        }
        return dialect;
    }
    for (std::size_t i = 0; i < kFrames.size(); ++i) { // "<0.1,0.2,9.8>"
        if (filled < 2 || 10 * framed[i] <= 6 * filled)
            continue;
        const auto &[open, close] = kFrames[i];
        for (std::string_view &line : inner)
            if (const std::string_view inside = insideFrame(line, open, close); !inside.empty())
                line = inside;
        Dialect dialect = plainDialectOf(inner, decimalComma);
        dialect.open = open;
        dialect.close = close;
        return dialect;
    }
    if (filled > 1 && 10 * ended > 6 * filled) { // "33,Jogging,0.1,0.2,9.8;"
        for (std::string_view &line : inner)
            if (line = trimmed(line); line.ends_with(';'))
                line.remove_suffix(1);
        Dialect dialect = plainDialectOf(inner, decimalComma);
        dialect.close = ";";
        return dialect;
    }
    if (filled > 1 && 10 * checksums > 6 * filled) {
        for (std::string_view &line : inner)
            if (line = trimmed(line); line.size() > 4 && line[line.size() - 3] == '*')
                line.remove_suffix(3);
        Dialect dialect = plainDialectOf(inner, decimalComma);
        dialect.checksums = true;
        return dialect;
    }
    // "Raw:" in counts and "Uni:" in units in turn, as a calibration program reads them.
    if (tags.count("Raw:") > 0 && tags.count("Uni:") > 0 && 10 * (tags["Raw:"] + tags["Uni:"]) > 6 * filled) {
        inner.clear();
        for (const std::string_view line : lines)
            if (trimmed(line).starts_with("Uni:"))
                inner.push_back(trimmed(line).substr(4));
        Dialect dialect = plainDialectOf(inner, decimalComma);
        const auto first = std::find_if(
            lines.begin(), lines.end(), [](std::string_view line) { return trimmed(line).starts_with("Uni:"); });
        dialect.firstRow = std::size_t(first - lines.begin());
        dialect.tag = "Uni:";
        dialect.otherTag = "Raw:";
        return dialect;
    }
    const auto tag = std::max_element(
        tags.begin(), tags.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (tag == tags.end() || 10 * tag->second < 6 * filled || filled < 2)
        return plainDialectOf(lines, decimalComma);
    for (std::string_view &line : inner)
        if (trimmed(line).starts_with(tag->first))
            line = trimmed(trimmed(line).substr(tag->first.size()));
    Dialect dialect = plainDialectOf(inner, decimalComma);
    dialect.tag = tag->first;
    if (dialect.headers.empty() && dialect.names.size() == 3) // "Accel: 0.1, 0.2, 9.8"
        for (std::size_t i = 0; i < 3; ++i)
            dialect.names[i] = dialect.tag.substr(0, dialect.tag.size() - 1) + ' ' + "xyz"[i];
    for (const KnownTag &known : knownTags())
        if (dialect.tag == known.tag && dialect.headers.empty() && dialect.fields == known.names.size()) {
            dialect.names = known.names;
            dialect.assumed = true;
        }
    return dialect;
}

} // namespace lodestone
