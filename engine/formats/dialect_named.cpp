// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/dialect_named.h"

#include "engine/formats/named_cells.h"
#include <algorithm>
#include <set>

namespace lodestone {

bool areNamed(const std::vector<std::string_view> &tail)
{
    std::size_t named = 0;
    std::vector<Cell> cells;
    for (const std::string_view line : tail) {
        if (!splitNamed(line, cells))
            continue;
        const auto values = std::count_if(cells.begin(), cells.end(), [](const Cell &c) {
            const CellKind kind = kindOf(c);
            return kind == CellKind::Number || kind == CellKind::Clock;
        });
        named += 2 * std::size_t(values) >= cells.size();
    }
    return 10 * named >= 8 * tail.size();
}

bool areSpoken(const std::vector<std::string_view> &tail)
{
    std::vector<Cell> cells;
    std::set<std::string> spoken, named;
    std::size_t count = 0;
    for (const std::string_view line : tail) {
        count += splitSpoken(line, cells);
        for (const Cell &cell : cells)
            spoken.insert(cell.name.substr(0, cell.name.find(" (")));
        splitNamed(line, cells);
        for (const Cell &cell : cells)
            named.insert(cell.name);
    }
    return 10 * count >= 8 * tail.size() && (!areNamed(tail) || spoken.size() > named.size());
}

bool takeNamedRows(const std::vector<std::string_view> &lines, const std::vector<std::size_t> &body,
    const std::vector<std::string_view> &tail, Dialect &dialect)
{
    dialect.separator = ':';
    std::vector<Cell> cells;
    std::set<std::string> known; // "Free heap: 1234" at a board's start is no row
    for (const std::string_view line : tail)
        if (splitByNames(line, dialect.spoken, cells))
            for (const Cell &cell : cells)
                known.insert(cell.name);
    for (const std::size_t at : body) {
        if (!splitByNames(lines[at], dialect.spoken, cells)
            || std::none_of(cells.begin(), cells.end(), [&](const Cell &cell) { return known.count(cell.name) > 0; }))
            continue;
        if (dialect.fields == 0)
            dialect.firstRow = at;
        for (const Cell &cell : cells)
            if (std::find(dialect.names.begin(), dialect.names.end(), cell.name) == dialect.names.end())
                dialect.names.push_back(cell.name);
        dialect.fields = dialect.names.size();
        if (dialect.fields > 200)
            return false; // prose with colons
    }
    const auto single = std::count_if(tail.begin(), tail.end(),
        [&](std::string_view line) { return splitByNames(line, dialect.spoken, cells) && cells.size() == 1; });
    // Lines that say different things in turn.
    std::size_t apart = 0, pairs = 0;
    std::vector<Cell> before;
    for (const std::string_view line : tail) {
        if (!splitByNames(line, dialect.spoken, cells))
            continue;
        if (!before.empty()) {
            ++pairs;
            apart += std::none_of(cells.begin(), cells.end(), [&](const Cell &cell) {
                return std::any_of(
                    before.begin(), before.end(), [&](const Cell &other) { return other.name == cell.name; });
            });
        }
        before = cells;
    }
    dialect.parts = dialect.fields > 1
                    && (10 * std::size_t(single) >= 9 * tail.size() || (pairs > 4 && 10 * apart >= 9 * pairs));
    return true;
}

} // namespace lodestone
