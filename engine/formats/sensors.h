// SPDX-License-Identifier: GPL-3.0-or-later
// Channels of a recording three by three. Private to this folder.
#pragma once
#include "engine/formats/signal_table.h"
#include <array>

namespace lodestone {

struct Sensor
{
    Quantity quantity = Quantity::Other;
    int number = 1;
    std::array<std::size_t, 3> channels{}; // x, y, z
};
std::vector<Sensor> sensorsOf(const SignalTable &recording); // with all three axes, in the order of their first channel
Numbers lengthsOf(const SignalTable &recording, const Sensor &sensor); // of rows without a missing value, raw
bool isWhole(const SignalTable &recording, const Sensor &sensor);      // whole numbers only

} // namespace lodestone
