// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of the GAMBIT glove's chips. Its magnetometer is soldered turned against the palm board's axes: x of the
// palm is its y, and y of the palm is its x with the other sign. Private to this folder.
#pragma once

namespace lodestone::gambit {

inline constexpr double kLsbPerG = 8192, kLsbPerDps = 114.28, kLsbPerMicrotesla = 10.24;

} // namespace lodestone::gambit
