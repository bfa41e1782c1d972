// SPDX-License-Identifier: GPL-3.0-or-later
// What the rough world adds to the plain one: an error of each joint's angle, fingers that spread, flexion that depends
// on pitch in other ways than sin(pitch), knuckles that move, and magnets with a length. Sizes and their sources:
// rough.cpp.
#pragma once
#include "device/simulator/world.h"

namespace lodestone::simulator {

// How one user in one session differs from the plain hand. Immutable.
class RoughUser : public Effects
{
public:
    RoughUser(std::uint64_t userSeed, std::uint64_t sessionSeed);
    double flexionAt(std::size_t finger, double pitch) const override;
    Displacement displacementAt(std::size_t finger, const Moment &moment, const std::array<double, 5> &flexion,
        double pitch, double t) const override;
    double rodLength(std::size_t finger) const { return m_fingers[finger].rod; } // m, between its poles
    Triple fieldOf(std::size_t finger, const Triple &place, const Triple &moment) const override;

private:
    struct Finger
    {
        double slack = 0, slackFrom = 0, doubled = 0, spread = 0, rod = 0;
        Triple fist{}, hang{}, seat{};
    };
    double missedSpread(std::size_t finger, std::uint64_t repetition) const;
    std::array<Finger, 5> m_fingers;
    std::uint64_t m_session;
};

// Field (uT) at the origin of a magnet at place (m) with this moment (A m2) whose poles lie length apart along it:
// two opposite charges q = m / length, each giving mu0/4pi q r/r^3 (Jackson, Classical Electrodynamics, 3rd ed.,
// sect. 5.9).
Triple fieldOfRod(const Triple &place, const Triple &moment, double length);

} // namespace lodestone::simulator
