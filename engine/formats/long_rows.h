// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with one reading of one sensor in each row: the sensors side by side. Private to this folder.
#pragma once
#include "engine/formats/table.h"
#include <QStringList>

namespace lodestone {

// table: the columns, which become those of the sensors side by side; lines: of each row. The rows are those of the
// sensor that was read most often; where the rows have a time, what the others read is interpolated between their
// readings, and without one it is what they read before. Each column keeps the time, the sensor is part of its name.
// False: the rows are not of several sensors, and nothing was changed, or a table of one sensor, which then names its
// columns.
bool widenRows(std::vector<TableColumn> &table, LongVector<int> &lines, QStringList &warnings);

} // namespace lodestone
