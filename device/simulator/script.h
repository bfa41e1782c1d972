// SPDX-License-Identifier: GPL-3.0-or-later
// The order and timing of a script's poses, and the noise that makes repetitions differ.
#pragma once
#include "device/simulator/hand.h"
#include <cstdint>

namespace lodestone::simulator {

// Random numbers without state: a hash of up to four keys (SplitMix64, Steele, Lea, Flood, OOPSLA 2014).
std::uint64_t hashOf(std::uint64_t a, std::uint64_t b, std::uint64_t c = 0, std::uint64_t d = 0);
double uniformOf(std::uint64_t hash); // 0 <= u < 1
double normalOf(std::uint64_t hash);  // mean 0, standard deviation 1 (Box and Muller, 1958)

// Slow random movement: three sines of incommensurate frequency with phases by key, standard deviation about 1.
double unrest(std::uint64_t key, double t);

// The pose at time t of a script that repeats for ever.
struct Moment
{
    const Pose *pose = nullptr, *before = nullptr;
    std::uint64_t repetition = 0; // counts poses since t = 0; the one before is repetition - 1
    double settled = 1;           // 0 at the start of the pose .. 1 when the fingers have reached it
    bool moving = false;
    double pitch = 0, roll = 0, heading = 0; // rad, before the hand's own sway
};
Moment momentAt(const Script &script, double t);

} // namespace lodestone::simulator
