// SPDX-License-Identifier: GPL-3.0-or-later
// Between the columns of engine/formats and the mapping sheet. Pure functions; any thread.
#pragma once
#include "engine/formats/import.h"
#include "widgets/mapping/mapping_types.h"

namespace lodestone {

std::vector<MappedColumn> mappedColumns(const std::vector<Column> &columns);
// By column: the channel it is; -1: none.
std::vector<int> channelsOf(const std::vector<Column> &columns, const Layout &channels);
// What was said before, and over it what is said now of columns that were found with it.
std::vector<Assignment> mapOf(
    const std::vector<Assignment> &before, const std::vector<ColumnAnswer> &now, const std::vector<Column> &columns);
// "CSV", "tabs", "Teleplot": how a board or a file writes. dialect: of BoardReader, or a file's format.
QString dialectInWords(const QString &dialect);
QStringList howInWords(const SignalTable &table); // its dialect, an encoding that is not UTF-8, its rate
QString valueInWords(double value);               // in a few digits
// Channels by quantity and unit: "3 magnetic field, uT".
QStringList groupsInWords(const Layout &channels);

} // namespace lodestone
