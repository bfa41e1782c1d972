// SPDX-License-Identifier: GPL-3.0-or-later
// How a board writes its rows, found from the lines that have come. Private to this folder. Pure functions; any thread.
#pragma once
#include "engine/formats/board_lines.h"
#include "engine/formats/dialect.h"
#include "engine/formats/teleplot.h"
#include <optional>
#include <QString>

namespace lodestone {

struct BoardLayout
{
    // Table: a row is a line of text. Json: it is a line of JSON. Parts: it is spread over lines, each with some of its
    // values.
    enum class Kind { Table, Json, Parts };
    Kind kind = Kind::Table;
    QString name;                   // as BoardReader::dialect()
    std::string frameType;          // BoardLine::type of the rows
    Dialect dialect;                // Json and Parts: of a row's cells with commas between them
    std::vector<std::string> names; // Json and Parts: of the cells, without units
    // Parts: a word in front of each line's numbers says whose they are, "ACC 1 2 3"; the first of them may be a time.
    bool tagged = false, tagTime = false;
    // Parts: the name of a line's time, which is a value of its own in front of the others. A row has its first.
    std::string timeName = kTeleplotTime;
    std::size_t begin = 0; // Table: the line from which on dialect counts lines
};

// None: these lines are no rows.
std::optional<BoardLayout> layoutOf(const std::vector<BoardLine> &lines);
// The values of one line of Kind::Parts; out is reused. False: the line is something else.
bool splitValues(std::string_view line, const BoardLayout &layout, std::vector<NamedValue> &out);

} // namespace lodestone
