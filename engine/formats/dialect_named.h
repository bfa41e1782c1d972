// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dialect's finder for lines whose cells carry their names. Private to this folder.
#pragma once
#include "engine/formats/dialect.h"

namespace lodestone {

// tail: the lines at the end, which are the surest rows.
bool areNamed(const std::vector<std::string_view> &tail); // cells of "name: value"
// Words in front of numbers, also where the lines are named without them but alike: "Acc X: 1, Y: 2" and
// "Mag X: 1, Y: 2".
bool areSpoken(const std::vector<std::string_view> &tail);

// dialect.spoken is known: finds names, fields, the first row, and whether a row is spread over lines. body: the lines
// that are neither empty nor comments. False: prose with colons.
bool takeNamedRows(const std::vector<std::string_view> &lines, const std::vector<std::size_t> &body,
    const std::vector<std::string_view> &tail, Dialect &dialect);

} // namespace lodestone
