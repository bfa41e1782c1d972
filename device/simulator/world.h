// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulated world does to the plain hand: one file a world in worlds/, and one line in the list of world.cpp.
// Everything is a pure function of the seeds and the time, so that the same arguments give the same sample. Immutable;
// any thread. Lengths in m, angles in rad, fields in uT, all in the palm's frame (hand.h).
#pragma once
#include "device/simulator/script.h"
#include <memory>
#include <string>
#include <vector>

namespace lodestone::simulator {

using Triple = std::array<double, 3>;

// How one finger differs from its plain posture.
struct Displacement
{
    Triple joints{};
    double abduction = 0;
    Triple base{};
};
// Where a finger's magnet sits: on the nail (plain), or around another bone.
struct Mount
{
    bool there = true;
    std::size_t bone = 2;             // 0 proximal, 1 middle, 2 distal phalanx
    double along = 0.6, lift = 0.007; // of that bone's length; m above it, away from the palm
    bool ring = false;                // its moment is `moment` along the bone, not the plain hand's
    double moment = 0;                // A m2, of a ring; its sign is the polarity
};
struct Place
{
    Triple place{}, moment{};
    bool there = true;
};
// The board against the palm: moved by shift, then turned about the axis of turn by its length.
struct Seat
{
    Triple shift{}, turn{};
};
// What sensors and board make of the field.
struct Readout
{
    double rowPeriod = 0;           // s between rows of the board; 0: a row whenever one is asked for
    double magPeriod = 1 / 49.0;    // s; the plain magnetometer converts slower than the 50 Hz poll
    Triple magNoise{0.6, 0.6, 0.6}; // uT
    double magRange = 3000;         // uT; beyond it a reading is clipped
    double repeated = 0;            // share of rows that repeat the row before as a whole
    double freezeEvery = 0;         // s; once in each such time the board's buffer sends one row for half a second
};

// One user in one session. What a world does not say is as in the plain one.
class Effects
{
public:
    virtual ~Effects() = default;
    virtual double flexionAt(std::size_t finger, double pitch) const; // of full flexion, added
    // Share of full flexion that a flexed finger reaches in this combination.
    virtual double reachOf(std::size_t finger, const std::array<bool, 5> &flexed) const;
    virtual Displacement displacementAt(
        std::size_t finger, const Moment &moment, const std::array<double, 5> &flexion, double pitch, double t) const;
    virtual Mount mountOf(std::size_t finger) const;
    virtual void pull(std::array<Place, 5> &magnets) const; // what magnets do to each other
    virtual Triple fieldOf(std::size_t finger, const Triple &place, const Triple &moment) const; // a dipole's
    virtual Seat seatAt(const std::array<double, 5> &flexion, double pitch, double t) const;
    virtual Triple hardIron() const; // uT, added
    virtual Readout readout() const;
};

// nullptr for the plain hand, with magnets or bare.
std::unique_ptr<const Effects> effectsOf(World world, std::uint64_t userSeed, std::uint64_t sessionSeed);

// Field (uT) at the origin of a dipole at place with this moment.
Triple fieldOfDipole(const Triple &place, const Triple &moment);
Triple normals(std::uint64_t seed, std::uint64_t what, std::uint64_t finger, double deviation);
// By how much a finger's joints miss their posture: drawn anew for every repetition, reached as the hand settles.
Triple missedJoints(
    std::uint64_t session, std::uint64_t what, std::size_t finger, const Moment &moment, double deviation);

} // namespace lodestone::simulator
