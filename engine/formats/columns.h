// SPDX-License-Identifier: GPL-3.0-or-later
// What a column is, from its name and its neighbours: time, a sensor's axis and unit, a label. Pure functions; any
// thread.
#pragma once
#include "engine/formats/formats.h"
#include "engine/formats/names.h"
#include "engine/formats/table.h"
#include <array>
#include <string>
#include <string_view>

namespace lodestone {

struct Proposal
{
    std::vector<Column> columns;  // one for each of the table's
    int time = -1, fraction = -1; // columns; fraction: ns or us that belong to whole seconds of time
    int step = -1;                // a column with the time since the row before
    // Columns with the year, month, day, hour, minute, second and a part of a second; -1: there is none. Then time is
    // that of the hour, and joinClock makes it of all of them.
    std::array<int, 7> clock{-1, -1, -1, -1, -1, -1, -1};
    double fractionUnit = 0; // s, of the part of a second
    int stuck = -1;          // a column that is called time and does not advance
    bool receiverTime = false;
    QStringList warnings;
};
// The table's columns hold rows, or the first rows. Units that no name says are left open.
Proposal proposeColumns(const std::vector<TableColumn> &table, const std::vector<Assignment> &map);
// The columns of proposal.clock as one of time, in the hour's place. Nothing is done where there are none.
void joinClock(const Proposal &proposal, std::vector<TableColumn> &table);

// Units that no name says, and what columns without names are, from what the numbers can be: gravity, the field of the
// earth, a turn that gravity has to follow. Each guess is a warning and leaves the channel unsure. Times are needed.
void guessUnits(SignalTable &recording);

} // namespace lodestone
