// SPDX-License-Identifier: GPL-3.0-or-later
// The lines in front of the rows that name the columns. Private to this folder.
#pragma once
#include "engine/formats/dialect.h"
#include <string>
#include <string_view>
#include <vector>

namespace lodestone {

void trimTrailing(std::vector<Cell> &cells); // empty ones
std::string_view withoutComment(std::string_view line);
bool isHeader(std::vector<Cell> cells, std::size_t fields); // names and nothing else: most cells are words
std::vector<std::string> titlesOf(
    std::string_view line, const Dialect &dialect); // of a header; empty ones behind left out
// "Acceleration;;" over "X;Y;Z", names over units, or units over names.
std::vector<std::string> joined(std::vector<std::string> upper, std::vector<std::string> lower);
// The names of the fields. Where rows have tuples, which are parts fields each, a title is named once for each part.
void takeNames(const std::vector<std::string> &titles, const std::vector<std::size_t> &parts, Dialect &dialect);

// Of one of count values with a title: an axis for three, else a number; fingers have no axes.
std::string partName(const std::string &title, std::size_t count, std::size_t at);

bool repeatsNames(const std::vector<Cell> &row, const Dialect &dialect); // a header that comes again

} // namespace lodestone
