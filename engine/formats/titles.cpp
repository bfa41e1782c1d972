// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/titles.h"

#include "engine/formats/units.h"
#include "engine/formats/lines.h"
#include <algorithm>

namespace lodestone {

void trimTrailing(std::vector<Cell> &cells)
{
    while (!cells.empty() && cells.back().text.empty() && !cells.back().quoted)
        cells.pop_back();
}

std::string_view withoutComment(std::string_view line)
{
    line = trimmed(line);
    while (!line.empty() && (line.front() == '#' || line.front() == '%' || line.front() == '/' || line.front() == '*'))
        line.remove_prefix(1);
    return trimmed(line);
}

namespace {

// "entry 0x400805e4" and "clk_drv:0x00" of a board's start; "mag_0x1E" is the name of a sensor on a bus.
bool hasAddress(std::string_view text)
{
    const std::size_t at = text.find("0x");
    if (at == std::string_view::npos)
        return false;
    const std::size_t end = std::min(text.find_first_not_of("0123456789abcdefABCDEF", at + 2), text.size());
    return end - at > 6 || (at > 0 && text[at - 1] == ':');
}

} // namespace

bool isHeader(std::vector<Cell> cells, std::size_t fields)
{
    trimTrailing(cells);
    std::size_t words = 0, numbers = 0;
    for (const Cell &cell : cells) {
        if (cell.text.empty())
            continue;
        if (hasAddress(cell.text))
            return false;
        ++(kindOf(cell) == CellKind::Text ? words : numbers);
    }
    return words > 0 && words >= 2 * numbers && cells.size() <= fields + 1 && 2 * cells.size() >= fields
           && (cells.size() > 1 || fields == 1);
}

std::string partName(const std::string &title, std::size_t count, std::size_t at)
{
    const std::string low = lowered(title);
    const bool bend = low.find("flex") != std::string::npos || low.find("bend") != std::string::npos
                      || low.find("finger") != std::string::npos;
    return title + ' ' + (count == 3 && !bend ? std::string(1, "xyz"[at]) : std::to_string(at + 1));
}

void takeNames(const std::vector<std::string> &titles, const std::vector<std::size_t> &parts, Dialect &dialect)
{
    dialect.names.assign(dialect.fields, {});
    if (titles.size() == dialect.fields && titles.size() > parts.size()) { // rows in brackets
        dialect.names = titles;
        return;
    }
    std::size_t field = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string title = i < titles.size() ? titles[i] : std::string();
        for (std::size_t part = 0; part < parts[i] && field < dialect.names.size(); ++part, ++field) {
            if (parts[i] == 1 || title.empty())
                dialect.names[field] = title;
            else if (parts[i] == 4)
                dialect.names[field] = title + ' ' + "wxyz"[part];
            else
                dialect.names[field] = partName(title, parts[i], part);
        }
    }
}

std::vector<std::string> titlesOf(std::string_view line, const Dialect &dialect)
{
    Dialect flat = dialect;
    flat.tuples = false;
    std::vector<Cell> cells;
    splitLine(line, flat, cells);
    std::vector<std::string> titles;
    // A frame of signs around the header names nothing.
    for (const Cell &cell : cells)
        titles.emplace_back(
            cell.text.find_first_not_of("|-=+*_") == std::string_view::npos ? std::string_view() : cell.text);
    while (!titles.empty() && titles.back().empty())
        titles.pop_back();
    return titles;
}

namespace {

bool areUnits(const std::vector<std::string> &titles)
{
    std::size_t units = 0, filled = 0;
    for (const std::string &text : titles) {
        std::string_view unit = text;
        if (unit.size() >= 2 && (unit.front() == '(' || unit.front() == '[')
            && unit.find_first_of("(/", 1) == std::string_view::npos)
            unit = unit.substr(1, unit.size() - 2);
        const std::string low = lowered(unit);
        if (low == "x" || low == "y" || low == "z" || low == "w")
            return false;
        filled += !unit.empty() && unit != "-";
        units += timeUnitFrom(unit) || unitFrom(unit, {});
    }
    return units > 0 && 2 * units >= filled;
}

} // namespace

std::vector<std::string> joined(std::vector<std::string> upper, std::vector<std::string> lower)
{
    if (areUnits(upper) && !areUnits(lower))
        std::swap(upper, lower);
    const bool units = areUnits(lower);
    upper.resize(std::max(upper.size(), lower.size()));
    std::string over;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const std::string &below = i < lower.size() ? lower[i] : std::string();
        if (!upper[i].empty())
            over = upper[i];
        if (below.empty() || below == "-")
            continue;
        if (units)
            upper[i] += upper[i].empty() || below.front() == '(' || below.front() == '[' ? ' ' + below
                                                                                         : " (" + below + ")";
        else
            upper[i] = over.empty() || over == below ? below : over + ' ' + below;
    }
    return upper;
}

bool repeatsNames(const std::vector<Cell> &row, const Dialect &dialect)
{
    bool any = false;
    for (std::size_t c = 0; c < dialect.names.size() && c < row.size(); ++c) {
        if (dialect.names[c].empty())
            continue;
        if (row[c].text != dialect.names[c])
            return false;
        any = true;
    }
    return any && !dialect.headers.empty();
}

} // namespace lodestone
