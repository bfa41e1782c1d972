// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/dialect.h"

#include "engine/formats/dialect_finder.h"
#include "engine/formats/lines.h"
#include "engine/formats/titles.h"
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
// its usual library sets it, 2 g and 250 deg/s, and what that library's examples make of them.
struct KnownTag
{
    std::string_view tag;
    std::vector<std::string> names;
};
const std::array<KnownTag, 6> &knownTags()
{
    static const auto named = [](std::initializer_list<std::pair<const char *, const char *>> sensors) {
        std::vector<std::string> names;
        for (const auto &[sensor, unit] : sensors)
            for (const char axis : {'x', 'y', 'z'})
                names.push_back(std::string(sensor) + axis + " (" + unit + ')');
        return names;
    };
    static const std::vector<std::string> angles{"yaw (deg)", "pitch (deg)", "roll (deg)"};
    static const std::array<KnownTag, 6> tags{
        {{"Raw:", named({{"a", "8192 LSB/g"}, {"g", "16 LSB/dps"}, {"m", "10 LSB/uT"}})},
            {"a/g:", named({{"a", "16384 LSB/g"}, {"g", "131 LSB/dps"}})},
            {"a/g/m:", named({{"a", "16384 LSB/g"}, {"g", "131 LSB/dps"}, {"m", "LSB"}})},
            {"quat\t", {"quat w", "quat x", "quat y", "quat z"}}, {"ypr\t", angles}, {"euler\t", angles}}};
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
    const auto &known = knownTags();
    if (at + 1 < line.size() && line[at] == '\t'
        && std::any_of(known.begin(), known.end(), [&](const KnownTag &k) { return k.tag == line.substr(0, at + 1); }))
        return line.substr(0, at + 1); // what another word in front of a tab is, a label may be
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
    std::size_t stamps = 0, filled = 0, checksums = 0, ended = 0, starred = 0;
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
        starred += text.size() > 2 && text.front() == '$' && text.back() == '*';
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
    // "33,Jogging,0.1,0.2,9.8;" and "$IMU,1234,0.1,0.2,9.8*"
    for (const auto &[count, sign] : {std::pair{ended, ';'}, {starred, '*'}}) {
        if (filled < 2 || 10 * count <= 6 * filled)
            continue;
        for (std::string_view &line : inner)
            if (line = trimmed(line); line.ends_with(sign))
                line.remove_suffix(1);
        Dialect dialect = plainDialectOf(inner, decimalComma);
        dialect.close = sign;
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
            dialect.names[i] = partName(dialect.tag.substr(0, dialect.tag.size() - 1), 3, i);
    for (const KnownTag &known : knownTags())
        if (dialect.tag == known.tag && dialect.headers.empty() && dialect.fields == known.names.size()) {
            dialect.names = known.names;
            dialect.assumed = true;
        }
    return dialect;
}

} // namespace lodestone
