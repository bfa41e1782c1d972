// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_layout.h"

#include "engine/formats/json_tables.h"
#include "engine/formats/names.h"
#include "engine/formats/lines.h"
#include "engine/formats/named_cells.h"
#include "engine/formats/titles.h"
#include <algorithm>
#include <map>

namespace lodestone {

namespace {

using Kind = BoardLayout::Kind;
using Lines = std::vector<BoardLine>;

constexpr std::size_t kWitnesses = 30; // lines at the end, which are the likeliest rows
constexpr std::size_t kMostLines = 400;

// Drops what few rows have: a name that was damaged on the way.
void keepUsual(std::vector<std::string> &names, const std::map<std::string, std::size_t> &seen, std::size_t rows)
{
    std::erase_if(names, [&](const std::string &name) {
        const auto found = seen.find(name);
        return found == seen.end() || 10 * found->second < rows;
    });
}

QString tableName(const Dialect &dialect)
{
    if (dialect.named)
        return QStringLiteral("plotter");
    switch (dialect.separator) {
    case '\t': return QStringLiteral("tsv");
    case ';': return QStringLiteral("semicolon");
    case ' ':
    case '*': return QStringLiteral("blanks");
    default: return QStringLiteral("csv");
    }
}

Kind layoutKindOf(const Lines &lines, std::string &frameType)
{
    const std::size_t from = lines.size() > kWitnesses ? lines.size() - kWitnesses : 0, count = lines.size() - from;
    JsonLine reader;
    JsonLine::Cells cells;
    std::map<std::string, std::size_t> types;
    std::size_t json = 0, arrows = 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        json += reader.read(lines[i].text, cells);
        arrows += lines[i].text.starts_with('>') && lines[i].text.find(':') != std::string::npos;
        if (!lines[i].type.empty())
            ++types[lines[i].type];
    }
    frameType.clear();
    const auto most = std::max_element(
        types.begin(), types.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != types.end() && 2 * most->second > count)
        frameType = most->first;
    return 2 * json > count ? Kind::Json : 2 * arrows > count ? Kind::Parts : Kind::Table;
}

// Names come in the same order again and again. The first is the one that is waited for the longest.
bool describeParts(const Lines &lines, BoardLayout &layout)
{
    std::vector<std::string> &names = layout.names;
    std::vector<std::string> units;
    std::vector<double> waits;
    std::vector<NamedValue> parts;
    const bool arrows = lines.back().text.starts_with('>');
    const std::size_t from = lines.size() > kMostLines ? lines.size() - kMostLines : 0;
    bool stamped = false;
    double last = lines[from].arrival;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = from; i < lines.size(); ++i)
        if (lines[i].text.starts_with('>') == arrows && splitValues(lines[i].text, layout, parts))
            for (const NamedValue &part : parts)
                ++seen[part.name];
    std::size_t rows = 0;
    for (const auto &[name, count] : seen)
        rows = std::max(rows, name == layout.timeName ? 0 : count);
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].text.starts_with('>') != arrows || !splitValues(lines[i].text, layout, parts))
            continue;
        for (std::size_t k = 0; k < parts.size(); ++k) {
            if (parts[k].name == layout.timeName) {
                stamped = true;
                continue;
            }
            auto at = std::size_t(std::find(names.begin(), names.end(), parts[k].name) - names.begin());
            if (at == names.size() && 10 * seen[parts[k].name] < rows)
                continue; // a name that was damaged on the way
            if (at == names.size()) {
                names.push_back(parts[k].name);
                units.push_back(parts[k].unit);
                waits.push_back(0);
            }
            waits[at] += lines[i].arrival - last;
            last = lines[i].arrival;
        }
    }
    if (names.empty() || names.size() > 100)
        return false;
    const auto longest = std::max_element(waits.begin(), waits.end());
    if (*longest > 0) {
        const auto turn = [&](auto &list) {
            std::rotate(list.begin(), list.begin() + (longest - waits.begin()), list.end());
        };
        turn(names);
        turn(units);
    }
    Dialect dialect;
    dialect.spoken = layout.dialect.spoken;
    dialect.separator = ',';
    dialect.headers = {0};
    for (std::size_t i = 0; i < names.size(); ++i)
        dialect.names.push_back(units[i].empty() ? names[i] : names[i] + " (" + units[i] + ')');
    if (stamped) {
        names.insert(names.begin(), layout.timeName);
        dialect.names.insert(dialect.names.begin(), layout.timeName);
    }
    dialect.fields = names.size();
    layout.dialect = std::move(dialect);
    layout.name = arrows ? QStringLiteral("teleplot") : QStringLiteral("plotter");
    layout.kind = Kind::Parts;
    return true;
}

bool splitTagged(std::string_view line, std::vector<Cell> &cells)
{
    Dialect mixed;
    mixed.separator = '*';
    splitLine(line, mixed, cells);
    return cells.size() > 1 && cells[0].text.size() <= 16 && isLetter(cells[0].text.front())
           && std::all_of(cells.begin() + 1, cells.end(), [](const Cell &c) { return kindOf(c) == CellKind::Number; });
}

// Sensors that take turns, each with its word in front: "ACC 1 2 3" and "MAG 4 5 6". A class changes more rarely.
bool areTagged(const Lines &lines, BoardLayout &layout)
{
    const std::size_t from = lines.size() > kWitnesses ? lines.size() - kWitnesses : 0;
    std::map<std::string, std::size_t, std::less<>> kinds;
    std::vector<Cell> cells;
    std::string before;
    std::size_t rows = 0, turns = 0, rising = 0;
    double first = 0, last = 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (!splitTagged(lines[i].text, cells))
            continue;
        double value = 0;
        bool thousands = false;
        readNumber(cells[1].text, false, value, thousands);
        if (rows == 0)
            first = last = value;
        rising += cells.size() > 2 && value >= last;
        last = value;
        turns += cells[0].text != before;
        before = cells[0].text;
        ++kinds[before];
        ++rows;
    }
    std::erase_if(kinds, [](const auto &kind) { return kind.second < 2; });
    layout.tagged = rows > 5 && 10 * rows >= 8 * (lines.size() - from) && kinds.size() > 1 && kinds.size() <= 8
                    && 3 * turns > rows;
    layout.tagTime = layout.tagged && last > first && 10 * rising >= 9 * rows;
    if (layout.tagTime)
        layout.timeName = "time"; // whose unit its run tells
    return layout.tagged;
}

// Finds the rows at the end, goes back to the first of them, and looks for what names them before that.
bool describeTable(const Lines &lines, BoardLayout &layout)
{
    const auto views = [&](std::size_t from, std::size_t to) {
        std::vector<std::string_view> out;
        for (std::size_t i = from; i < to; ++i)
            out.push_back(lines[i].text);
        return out;
    };
    const std::size_t tail = lines.size() > kWitnesses ? lines.size() - kWitnesses : 0;
    Dialect &dialect = layout.dialect;
    if (areTagged(lines, layout))
        return describeParts(lines, layout);
    dialect = dialectOf(views(tail, lines.size()));
    if (!dialect.isTable())
        return false;
    std::vector<Cell> cells;
    std::size_t first = lines.size(), strange = 0;
    for (std::size_t i = lines.size(); i-- > 0 && strange < 4;) {
        splitLine(lines[i].text, dialect, cells);
        std::size_t numbers = 0;
        for (const Cell &cell : cells)
            numbers += kindOf(cell, dialect.decimalComma) == CellKind::Number;
        const bool row = 2 * numbers >= cells.size() && numbers > 0
                         && (dialect.named || cells.size() == dialect.fields + dialect.trailing);
        strange = row ? 0 : strange + 1;
        first = row ? i : first;
    }
    if (first == lines.size())
        return false;
    std::size_t &begin = layout.begin;
    begin = first > 3 ? first - 3 : 0;
    // What stands before the first row may be the names, and must not be taken for more.
    for (; begin <= first; ++begin) {
        Dialect whole = dialectOf(views(begin, std::min(lines.size(), begin + kMostLines)));
        if (!whole.isTable() || whole.separator != dialect.separator || whole.named != dialect.named
            || whole.fields != dialect.fields || begin + whole.firstRow > first + 1)
            continue;
        dialect = whole;
        break;
    }
    begin = std::min(begin, first);
    if (dialect.parts)
        return describeParts(lines, layout);
    if (dialect.named) {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = first; i < lines.size(); ++i) {
            splitLine(lines[i].text, dialect, cells);
            for (const Cell &cell : cells)
                ++seen[cell.name];
        }
        keepUsual(dialect.names, seen, lines.size() - first);
        dialect.fields = dialect.names.size();
    }
    // "MPU9250 is ready" in front of three columns does not name them.
    const bool blanks = dialect.separator == ' ' || dialect.separator == '*';
    if (!dialect.headers.empty()
        && std::all_of(dialect.names.begin(), dialect.names.end(),
            [](const std::string &name) { return meaningOf(name).kind == NameMeaning::Kind::Unknown || name.empty(); })
        && (blanks || std::any_of(dialect.names.begin(), dialect.names.end(), [](const std::string &name) {
               return name.find(' ') != std::string::npos;
           }))) {
        dialect.headers.clear();
        dialect.names.assign(dialect.fields, {});
    }
    layout.name = tableName(dialect);
    return true;
}

bool describeJson(const Lines &lines, BoardLayout &layout)
{
    JsonLine reader;
    JsonLine::Cells cells;
    const std::size_t from = lines.size() > kMostLines ? lines.size() - kMostLines : 0;
    // A name that few rows have belongs to another kind of message.
    std::vector<std::pair<std::string, std::size_t>> seen;
    std::size_t rows = 0, widest = 0;
    for (std::size_t i = from; i < lines.size(); ++i) {
        if (lines[i].type != layout.frameType || !reader.read(lines[i].text, cells))
            continue;
        ++rows;
        widest = std::max(widest, cells.size());
        for (const auto &[name, text] : cells) {
            const auto known = std::find_if(
                seen.begin(), seen.end(), [&, &name = name](const auto &s) { return s.first == name; });
            if (known != seen.end())
                ++known->second;
            else if (seen.size() < 200)
                seen.emplace_back(name, 1);
        }
    }
    const bool lists = std::all_of(seen.begin(), seen.end(), [](const auto &s) { return s.first.empty(); });
    for (const auto &[name, count] : seen)
        if (!lists && 10 * count >= rows)
            layout.names.push_back(name);
    if (lists)
        layout.names.assign(widest, {});
    Dialect &dialect = layout.dialect;
    dialect.separator = ',';
    dialect.fields = layout.names.size();
    dialect.names = layout.names;
    layout.name = layout.frameType.empty() ? QStringLiteral("jsonl") : QStringLiteral("gambit");
    return !layout.names.empty();
}

} // namespace

bool splitValues(std::string_view line, const BoardLayout &layout, std::vector<NamedValue> &out)
{
    if (line.starts_with('>'))
        return splitTeleplot(line, out);
    out.clear();
    std::vector<Cell> cells;
    if (layout.tagged) {
        if (!splitTagged(line, cells))
            return false;
        const std::size_t first = 1 + layout.tagTime;
        if (layout.tagTime)
            out.push_back({layout.timeName, std::string(cells[1].text), {}});
        for (std::size_t i = first; i < cells.size(); ++i)
            out.push_back({partName(std::string(cells[0].text), cells.size() - first, i - first),
                std::string(cells[i].text), {}});
        return cells.size() > first;
    }
    if (!splitByNames(line, layout.dialect.spoken, cells))
        return false;
    for (const Cell &cell : cells)
        out.push_back({cell.name, std::string(cell.text), {}});
    return true;
}

std::optional<BoardLayout> layoutOf(const Lines &lines)
{
    BoardLayout layout;
    layout.kind = layoutKindOf(lines, layout.frameType);
    const bool found = layout.kind == Kind::Json    ? describeJson(lines, layout)
                       : layout.kind == Kind::Parts ? describeParts(lines, layout)
                                                    : describeTable(lines, layout);
    return found ? std::optional(std::move(layout)) : std::nullopt;
}

} // namespace lodestone
