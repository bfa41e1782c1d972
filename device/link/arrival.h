// SPDX-License-Identifier: GPL-3.0-or-later
// When what a Connection tells just now was read in its port's thread: how long it waited since is part of a delay.
#pragma once
#include <cstdint>

namespace lodestone::link {

// Within predictionArrived: steady clock, ns. 0 elsewhere, and where a test emits the signal by itself.
std::int64_t arrivalNanoseconds();

} // namespace lodestone::link
