// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as Teleplot reads them (github.com/nesnes/teleplot): ">ax:0.02", ">ax:12345:0.02§m/s2|np", ">ax:1|ay:2".
// Private to this folder. Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lodestone {

struct NamedValue
{
    std::string name, text, unit; // unit: empty where none stands behind the value
};
// The name of a value's time, which comes as a value of its own in front of it.
inline constexpr const char *kTeleplotTime = "timestamp (ms)";

// All samples of one name in a line: times, empty where there is none, and values.
struct TeleplotSeries
{
    std::string name, unit;
    std::vector<std::pair<std::string, std::string>> samples; // at least one
};
// Those of one line that begins with ">"; out is reused. False: the line is something else.
bool splitTeleplotSeries(std::string_view line, std::vector<TeleplotSeries> &out);

// The values of one line that begins with ">"; out is reused. Of several samples of one name the last is taken. False:
// the line is something else.
bool splitTeleplot(std::string_view line, std::vector<NamedValue> &out);
// A shape that Teleplot draws: no value.
inline bool isTeleplotShape(std::string_view line) { return line.starts_with(">3D|"); }

} // namespace lodestone
