// SPDX-License-Identifier: GPL-3.0-or-later
// Lines whose cells carry their names. Pure functions; any thread.
#pragma once
#include "engine/formats/cells.h"

namespace lodestone {

// "ax: 1, ay: 2", "ax=1 ay=2", ">ax:1|", {"ax":1,"ay":2}. False when the line is something else.
bool splitNamed(std::string_view line, std::vector<Cell> &out);
// Words in front of numbers: "Accel X: 0.1 Y: 0.2 Z: 9.8 m/s^2", "Acc (mg) [ 1, 2, 3 ], Gyr (DPS) [ 4, 5, 6 ]",
// "ACC:1,2,3;MAG:4,5,6". Each number gets a name of its own, with the unit that stands behind. False when the line is
// something else.
bool splitSpoken(std::string_view line, std::vector<Cell> &out);

bool splitByNames(std::string_view line, bool spoken, std::vector<Cell> &out); // one or the other

std::string plainName(std::string name); // with blanks for signs that would end it in a line that splitNamed reads
// Adds "name":value to such a line, or begins one; the brace that ends it is the caller's.
void appendNamed(std::string_view name, std::string_view value, std::string &line);

} // namespace lodestone
