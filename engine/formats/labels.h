// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of labels to ranges of rows. Private to this folder.
#pragma once
#include "engine/formats/columns.h"

namespace lodestone {

// Fills labels and classes. Throws ImportError where a finger's cell says nothing known.
void readLabels(const std::vector<TableColumn> &table, const LongVector<int> &lines, const std::vector<Column> &columns,
    const std::map<QString, Combination> &map, SignalTable &recording);
// Cuts labels to the rows; of two that overlap the later one counts.
void judgeLabels(SignalTable &recording);
// Classes that the map knows become labels; the others stay, and are counted in a warning.
void mapClasses(const std::map<QString, Combination> &map, SignalTable &recording);

} // namespace lodestone
