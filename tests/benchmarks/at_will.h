// SPDX-License-Identifier: GPL-3.0-or-later
// What the hand of a simulated wearer does without a plan.
#pragma once
#include "device/simulator/hand.h"
#include <random>

namespace lodestone {

// Poses that a person takes at will: of the ten usual ones, held for 1.5 to 6 s, while the hand turns a little.
inline simulator::Script atWill(std::uint64_t seed, double seconds)
{
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> held(1.5, 6), tilt(-1.1, 1.1);
    const std::vector<simulator::Pose> ten = simulator::Script::tenCombinations(1).poses;
    simulator::Script script;
    double pitch = 0, roll = 0, heading = 0, whole = 0;
    while (whole < seconds) {
        simulator::Pose pose;
        pose.flexed = ten[random() % ten.size()].flexed;
        pose.prepare = 0.8;
        pose.seconds = pose.prepare + held(random);
        pose.pitchFrom = pitch, pose.rollFrom = roll, pose.headingFrom = heading;
        pitch = pose.pitchTo = tilt(random);
        roll = pose.rollTo = tilt(random) / 2;
        heading = pose.headingTo = heading + tilt(random) / 2;
        whole += pose.seconds;
        script.poses.push_back(pose);
    }
    return script;
}

} // namespace lodestone
