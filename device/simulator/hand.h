// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated hand: a user (per seed), a script of poses over time, and the sensors' readings. Pure functions of
// (seed, script, time): the same arguments give the same sample, so a test or the demo can ask what was true.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace lodestone::simulator {

// One pose held for a time: combination thumb first (true = flexed), while the pitch sweeps from one angle to another.
struct Pose {
    std::array<bool, 5> flexed{};
    double seconds = 4.0;
    double pitchFrom = 0, pitchTo = 0;   // rad; pitch = atan2(-ax, sqrt(ay^2+az^2)) of gravity
    double rollFrom = 0, rollTo = 0;     // rad
};
struct Script {
    std::vector<Pose> poses;             // repeated from the start when it ends
    double seconds() const;
    // The ten usual combinations, each held while the hand sweeps through the pitch range; order and details by seed.
    static Script tenCombinations(std::uint64_t seed, double secondsEach = 12.0);
    // Free movement for the window: combinations change every 2 s, orientation wanders.
    static Script wander(std::uint64_t seed);
    // Reads resources/plans/*.json; throws std::runtime_error naming place and remedy.
    static Script fromPlanFile(const std::string &path);
};

struct Truth {
    std::array<bool, 5> flexed{};
    bool moving = false;                 // between two poses: a person would not label this
    std::array<double, 5> flexion{};     // 0 extended .. 1 flexed
    std::array<double, 4> orientation{1, 0, 0, 0}; // w x y z, sensor to ENU earth
    double pitch = 0, roll = 0, heading = 0;       // rad
};

class Hand {
public:
    Hand(std::uint64_t userSeed, std::uint64_t sessionSeed, Script script);
    Truth truth(double t) const;                            // t: device seconds
    std::array<std::int16_t, 9> sample(double t) const;     // LSB: 8192/g, 114.28/dps, 0.1 uT; clipped, quantised, repeats
    std::array<double, 9> ideal(double t) const;            // m/s2, rad/s, uT without noise and steps
    const Script &script() const { return m_script; }
    struct User;                                            // geometry of this person, see hand.cpp
private:
    Script m_script;
    std::uint64_t m_sessionSeed;
    std::vector<double> m_user;                             // packed User; the implementer may replace this
};

} // namespace lodestone::simulator
