// SPDX-License-Identifier: GPL-3.0-or-later
// Why a board has no rows, as a sentence. Private to this folder. Pure functions; any thread.
#pragma once
#include "engine/formats/board_lines.h"
#include <cstdint>
#include <QString>
#include <vector>

namespace lodestone {

// What has come from a board whose layout is not known yet. Times are those of arrival, s; -1: not yet.
struct BoardStart
{
    std::vector<BoardLine> lines; // that may be rows, or their names
    double began = -1, firstText = -1;
    std::uint64_t bytes = 0, controls = 0; // controls: bytes that no text holds
    bool noReadings = false;               // there are rows, of a time or a counter alone
};
QString problemOf(const BoardStart &start, double now); // with what to do; empty: none, or it is too early to tell
bool isNmea(std::string_view line);                     // a sentence of a satellite receiver

} // namespace lodestone
