// SPDX-License-Identifier: GPL-3.0-or-later
// A board's lines to rows of cells, once its layout is known; and how many rows a damaged line was. Private to this
// folder. No thread.
#pragma once
#include "engine/formats/board_layout.h"
#include "engine/formats/json_tables.h"
#include <deque>

namespace lodestone {

// What the lines of rows look like.
struct LineShape
{
    std::size_t length = 0, digits = 0; // bytes, on average
    char first = 0;

    bool beginsAlike(std::string_view line) const;
    int rowsIn(std::string_view damaged) const; // 0, 1, or 2 that ran into each other
};

class BoardRows
{
public:
    explicit BoardRows(BoardLayout layout) : m_layout(std::move(layout)) {}
    const BoardLayout &layout() const { return m_layout; }

    // False: the line is damaged. Otherwise rows() are those that it completes, none, one or two, each with a cell for
    // each of the layout's fields. They last until the next call, and as long as the line.
    bool add(std::string_view line);
    const std::vector<std::vector<Cell>> &rows() const { return m_rows; }
    bool between() const { return m_part.empty(); } // no row has begun

    // shape: of the rows' lines. whole: each has all names, so that one with fewer was cut.
    void expect(const LineShape &shape, bool whole);
    // A line that add() refused or that is otherwise damaged; or, with unreadable, that completed a row of no values.
    void lose(std::string_view line, bool unreadable);
    int takeLost(); // rows that were lost since the last call
    void restart(); // the lines come again

private:
    bool addTable(std::string_view line);
    bool addJson(std::string_view line);
    bool addParts(std::string_view line);
    void endPart();
    std::size_t indexOf(const std::string &name) const;

    BoardLayout m_layout;
    LineShape m_shape;
    bool m_whole = false;
    std::vector<std::vector<Cell>> m_rows;
    int m_lost = 0;

    JsonLine m_json;
    std::vector<std::pair<std::string, std::string>> m_jsonCells;

    std::vector<NamedValue> m_values;
    std::vector<std::optional<std::string>> m_part; // the row that has begun
    std::deque<std::string> m_texts;                // of rows(), where they are Parts
    std::size_t m_partAt = 0;                       // the cell that comes next
    bool m_begun = false;                           // a row has ended
    bool m_maybeLost = false;                       // a damaged line came between two rows
};

} // namespace lodestone
