// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/lines.h"
#include "engine/formats/named_cells.h"
#include "engine/formats/rewrites.h"
#include <algorithm>
#include <map>
#include <vector>

namespace lodestone {

namespace {

constexpr std::size_t kTags = 40;

// "#A-R=1,2,3" of a Razor AHRS is "A,1,2,3"; kept is what the text of a cell stands in.
std::string_view withTagAsCell(std::string_view line, QByteArray &kept)
{
    const std::size_t sign = line.find('=');
    if (line.size() < 4 || (line[0] != '#' && line[0] != '!') || sign == std::string_view::npos || sign > 16
        || line.find('=', sign + 1) != std::string_view::npos)
        return line;
    std::string_view tag = line.substr(1, sign - 1);
    if (tag.size() > 2 && tag[tag.size() - 2] == '-') // raw or calibrated
        tag.remove_suffix(2);
    if (!std::all_of(tag.begin(), tag.end(), isLetter))
        return line;
    kept = QByteArray(tag.data(), qsizetype(tag.size())) + ','
           + QByteArray(line.data() + sign + 1, qsizetype(line.size() - sign - 1));
    return {kept.constData(), std::size_t(kept.size())};
}

// The cells between commas, semicolons or tabs, the first of these in the line.
std::vector<std::string_view> cellsOf(std::string_view line, char &sign)
{
    std::vector<std::string_view> cells;
    const std::size_t at = line.find_first_of(",;\t");
    sign = at == std::string_view::npos ? '\0' : line[at];
    for (std::size_t begin = 0; sign != 0 && begin <= line.size();) {
        const std::size_t end = std::min(line.find(sign, begin), line.size());
        cells.push_back(trimmed(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= 24 && isLetter(text.front())
           && text.find_first_of(" :=\"'()[]{}") == std::string_view::npos;
}

bool isNumber(std::string_view text)
{
    double value = 0;
    bool thousands = false;
    return readNumber(text, false, value, thousands) == Reading::Number;
}

struct Kind
{
    std::size_t rows = 0, numbers = 0, cells = 0; // cells: of its first row
    bool alike = true;                            // each row has as many
    std::vector<std::string> names;               // as a line declares them
};
using Kinds = std::map<std::string, Kind, std::less<>>;

// A line that has the tag as a cell, and behind it as many words as the tag's rows have cells, names them.
void findNames(const std::vector<std::string_view> &lines, Kinds &kinds)
{
    char sign = 0;
    for (std::string_view line : lines) {
        line = trimmed(line);
        while (!line.empty() && (line.front() == '#' || line.front() == '%'))
            line = trimmed(line.substr(1));
        const std::vector<std::string_view> cells = cellsOf(line, sign);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto kind = kinds.find(cells[i]);
            if (kind == kinds.end() || cells.size() - i - 1 < kind->second.cells - 1 || kind->second.cells < 2)
                continue;
            const auto from = cells.end() - std::ptrdiff_t(kind->second.cells - 1);
            if (std::all_of(from, cells.end(), isWord))
                kind->second.names.assign(from, cells.end());
        }
    }
}

// longest: cells of a row of any kind. named: each kind has names.
void rewrite(std::string_view text, const Kinds &kinds, bool named, std::size_t longest, const TakeLine &take)
{
    QByteArray kept;
    std::string out;
    char sign = 0;
    LineSplitter lines(text);
    for (std::string_view line; lines.next(line); take({out, lines.number(), lines.done()})) {
        line = withTagAsCell(trimmed(line), kept);
        const std::vector<std::string_view> cells = cellsOf(line, sign);
        const auto kind = cells.empty() ? kinds.end() : kinds.find(cells[0]);
        const bool row = kind != kinds.end() && cells.size() == kind->second.cells
                         && std::any_of(cells.begin() + 1, cells.end(), isNumber);
        out = named ? std::string_view() : line; // what declares, and kinds that nothing declares, are no rows
        if (row && !named)
            out.append(longest - cells.size(), sign);
        if (!row || !named)
            continue;
        appendNamed("sensor", '"' + kind->first + '"', out);
        for (std::size_t i = 0; i < kind->second.names.size(); ++i)
            if (isNumber(cells[i + 1]))
                appendNamed(kind->second.names[i], cells[i + 1], out);
        out += '}';
    }
}

} // namespace

TableLines fromTaggedLines(std::string_view text)
{
    LineSplitter first(text);
    std::string_view line;
    std::vector<std::string_view> looked;
    Kinds kinds;
    std::size_t filled = 0, signs = 0;
    char sign = 0;
    QByteArray kept;
    while (looked.size() < 400 && first.next(line)) {
        looked.push_back(line);
        line = withTagAsCell(trimmed(line), kept);
        if (line.empty() || isComment(line))
            continue;
        ++filled;
        signs += line.data() == kept.constData();
        const std::vector<std::string_view> cells = cellsOf(line, sign);
        if (cells.size() < 2 || !isWord(cells[0]))
            continue;
        Kind &kind = kinds[std::string(cells[0])];
        const auto numbers = std::count_if(cells.begin() + 1, cells.end(), isNumber);
        if (2 * std::size_t(numbers) < cells.size() - 1)
            continue;
        kind.alike = kind.alike && (kind.rows == 0 || kind.cells == cells.size());
        kind.cells = cells.size();
        ++kind.rows;
    }
    std::erase_if(kinds, [](const auto &kind) { return kind.second.rows < 2 || !kind.second.alike; });
    std::size_t rows = 0, longest = 0, shortest = kTags * 100;
    for (const auto &[tag, kind] : kinds) {
        rows += kind.rows;
        longest = std::max(longest, kind.cells);
        shortest = std::min(shortest, kind.cells);
    }
    if (kinds.size() < 2 || kinds.size() > kTags || 10 * rows < 6 * filled)
        return {};
    findNames(looked, kinds);
    const bool named = std::any_of(
        kinds.begin(), kinds.end(), [](const auto &kind) { return !kind.second.names.empty(); });
    if (!named && longest == shortest && signs == 0)
        return {}; // a table like any other
    if (named)
        std::erase_if(kinds, [](const auto &kind) { return kind.second.names.empty(); });
    TableLines made;
    made.each = [text, kinds = std::move(kinds), named, longest](
                    const TakeLine &take, TableLines &) { rewrite(text, kinds, named, longest, take); };
    return made;
}

} // namespace lodestone
