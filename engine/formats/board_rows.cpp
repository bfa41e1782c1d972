// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_rows.h"
#include "engine/formats/lines.h"

#include <algorithm>

namespace lodestone {

using Kind = BoardLayout::Kind;

bool LineShape::beginsAlike(std::string_view line) const
{
    const auto numeric = [](char c) { return isDigit(c) || c == '-' || c == '.'; };
    return line.front() == first || (numeric(line.front()) && numeric(first));
}

int LineShape::rowsIn(std::string_view damaged) const
{
    if (5 * damaged.size() > 11 * length)
        return 0;
    if (2 * damaged.size() < length)
        return beginsAlike(damaged);
    if (2 * digitsOf(damaged) * length < digits * damaged.size())
        return 0;
    return 10 * damaged.size() > 13 * length ? 2 : 1; // two without the line end between
}

bool BoardRows::add(std::string_view line)
{
    m_rows.clear();
    switch (m_layout.kind) {
    case Kind::Table: return addTable(line);
    case Kind::Json: return addJson(line);
    case Kind::Parts: break;
    }
    return addParts(line);
}

bool BoardRows::addTable(std::string_view line)
{
    const Dialect &dialect = m_layout.dialect;
    std::vector<Cell> &cells = m_rows.emplace_back();
    splitLine(line, dialect, cells);
    if (!dialect.named) {
        while (cells.size() > dialect.fields && cells.back().text.empty())
            cells.pop_back();
        return cells.size() == dialect.fields;
    }
    std::vector<Cell> ordered(dialect.fields);
    std::size_t known = 0;
    for (const Cell &cell : cells) {
        const auto name = std::find(dialect.names.begin(), dialect.names.end(), cell.name);
        if (name == dialect.names.end())
            continue;
        ordered[std::size_t(name - dialect.names.begin())] = cell;
        ++known;
    }
    const bool whole = known > 0 && known == cells.size() && (!m_whole || known == dialect.fields);
    cells = std::move(ordered);
    return whole;
}

std::size_t BoardRows::indexOf(const std::string &name) const
{
    return std::size_t(std::find(m_layout.names.begin(), m_layout.names.end(), name) - m_layout.names.begin());
}

bool BoardRows::addJson(std::string_view line)
{
    if (!m_json.read(line, m_jsonCells))
        return false;
    const std::vector<std::string> &names = m_layout.names;
    std::vector<Cell> &cells = m_rows.emplace_back(names.size());
    std::size_t known = 0;
    for (std::size_t i = 0; i < m_jsonCells.size(); ++i) {
        const auto &[name, text] = m_jsonCells[i];
        const std::size_t at = i < names.size() && names[i] == name ? i : indexOf(name);
        if (at >= names.size() || (name.empty() && m_jsonCells.size() != names.size()))
            continue;
        cells[at].text = text;
        ++known;
    }
    return known > 0;
}

bool BoardRows::addParts(std::string_view line)
{
    m_texts.clear();
    if (!splitValues(line, m_layout, m_values))
        return false;
    const std::vector<std::string> &names = m_layout.names;
    for (auto value = m_values.begin(); value != m_values.end(); ++value) // an unknown name, or one twice, was damaged
        if (indexOf(value->name) == names.size()
            || (value->name != m_layout.timeName && std::any_of(m_values.begin(), value, [&](const NamedValue &other) {
                   return other.name == value->name;
               })))
            return false;
    bool any = false;
    for (const NamedValue &value : m_values) {
        const std::size_t at = indexOf(value.name);
        const bool time = value.name == m_layout.timeName;
        if (between() && std::exchange(m_maybeLost, false) && at == 0)
            ++m_lost; // of the row before nothing is left
        if (between() && !time && at > std::size_t(names.front() == m_layout.timeName) && !m_begun)
            continue; // the rest of a row that began before the port was open
        if (!between() && !time && at < m_partAt)
            endPart(); // what is missing was damaged
        m_part.resize(names.size());
        if (!time || !m_part[at])
            m_part[at] = value.text;
        m_partAt = time ? m_partAt : at + 1;
        any = true;
        if (m_partAt == names.size())
            endPart();
    }
    return any;
}

void BoardRows::endPart()
{
    std::vector<Cell> &cells = m_rows.emplace_back(m_layout.names.size());
    for (std::size_t i = 0; i < m_part.size(); ++i)
        if (m_part[i])
            cells[i].text = m_texts.emplace_back(std::move(*m_part[i]));
    m_part.clear();
    m_partAt = 0;
    m_begun = true;
}

void BoardRows::expect(const LineShape &shape, bool whole)
{
    m_shape = shape;
    m_whole = whole;
}

void BoardRows::lose(std::string_view line, bool unreadable)
{
    if (m_layout.kind != Kind::Parts)
        m_lost += m_shape.rowsIn(line);
    else if (unreadable)
        ++m_lost;
    else
        m_maybeLost = between() && m_shape.beginsAlike(line);
}

int BoardRows::takeLost() { return std::exchange(m_lost, 0); }

void BoardRows::restart()
{
    m_part.clear();
    m_partAt = 0;
    m_lost = 0;
    m_begun = m_maybeLost = false;
}

} // namespace lodestone
