// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated hand: a user (per seed), a script of poses over time, and the sensors' readings. Pure functions of
// (seeds, script, time): the same arguments give the same sample, so a test or the demo can ask for the true pose.
// Time is the device's clock from its reset: with the virtual glove, truth(t_us * 1e-6) of a sample's stamp is exact.
// Axes of the palm board: x towards the fingers, y towards the thumb, z out of the back of the hand. Orientation is
// heading about up (0: x points east), then pitch, then roll. The flexion of all fingers depends a little on the pitch.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lodestone::simulator {

// One pose held for a time: combination thumb first (true = flexed), while the pitch sweeps from one angle to another.
struct Pose
{
    std::array<bool, 5> flexed{};
    double seconds = 4.0;
    double pitchFrom = 0, pitchTo = 0;     // rad; pitch = atan2(-ax, sqrt(ay^2+az^2)) of gravity
    double rollFrom = 0, rollTo = 0;       // rad
    double headingFrom = 0, headingTo = 0; // rad, beside the hand's own sway
    double prepare = 0.8;                  // s at the start of `seconds` during which the fingers still move
};
struct Script
{
    std::vector<Pose> poses; // repeated from the start when it ends
    double seconds() const;
    // The ten usual combinations, each held while the hand sweeps through the pitch range; order and details by seed.
    static Script tenCombinations(std::uint64_t seed, double secondsEach = 12.0);
    // Free movement for the window: combinations change every 2 s, orientation wanders.
    static Script wander(std::uint64_t seed);
    // A minute with the fingers extended, the hand turned up, down, over and once around: as a calibration asks for.
    static Script turnAbout();
    // Reads what a hand can follow of a capture plan (engine/project/plan.h): its poses as they are written, each with
    // a combination. A pose lasts prepare_seconds + seconds, its own or the plan's, and its sweep is +60 to -60 degrees
    // or back unless it has pitch_from, pitch_to, roll_from, roll_to (degrees). Throws std::runtime_error naming place
    // and remedy.
    static Script fromPlanFile(const std::string &path);
};

struct Truth
{
    std::array<bool, 5> flexed{};
    bool moving = false;                           // between two poses: a person would not label this
    std::array<double, 5> flexion{};               // 0 extended .. 1 flexed
    std::array<double, 4> orientation{1, 0, 0, 0}; // w x y z, sensor to ENU earth
    double pitch = 0, roll = 0, heading = 0;       // rad
};

// The mean geometry of all users: one finger's magnet, as it could be measured with a ruler.
struct MagnetFacts
{
    double moment = 0;                               // A m2
    double distanceExtended = 0, distanceFlexed = 0; // m, sensor to magnet
};
std::array<MagnetFacts, 5> referenceMagnets();
// Field of the magnets alone (uT, palm frame, level hand) when exactly these fingers are flexed; their neighbours flex
// a little with them.
std::array<double, 3> referenceField(const std::array<bool, 5> &flexed);

// Plain: dipole magnets on hinge joints, flexion depends on sin(pitch). Bare: the plain hand without magnets, for
// calibrating the board. The others, one file each in worlds/, differ in structure, to test whether a method depends on
// the plain model being right. Rough: joints that miss, fingers that spread, magnets with a length. Soft: the board
// shifts on the palm and skin stretches. Sparse: ring magnets on three fingers that pull each other. Coarse: 10 Hz,
// what the published hardware delivers.
enum class World { Plain, Bare, Rough, Soft, Sparse, Coarse };
const std::vector<std::string> &worldNames(); // in that order
World worldNamed(const std::string &name);    // throws std::invalid_argument

// A Hand is immutable: reading it from several threads is safe. t may be any non-negative number of seconds.
class Hand
{
public:
    Hand(std::uint64_t userSeed, std::uint64_t sessionSeed, Script script, World world = World::Plain);
    Truth truth(double t) const; // t: device seconds
    // What the board's sensors deliver: clipped, quantised, with repeated readings; in the units below.
    std::array<std::int16_t, 9> sample(double t) const;
    static constexpr std::uint16_t kAccelLsbPerG = 8192, kMagNanoteslaPerLsb = 100;
    static constexpr std::uint32_t kGyroMilliLsbPerDps = 114280; // thousandths of an LSB per degree a second
    static constexpr std::uint16_t kAccelRangeG = 4, kGyroRangeDps = 286, kMagRangeMicrotesla = 3000;
    std::array<double, 9> ideal(double t) const; // m/s2, rad/s, uT without noise and steps
    int rateHz() const;                          // rows a second that this world's board sends of itself
    const Script &script() const { return m_script; }
    struct User; // geometry of this person, see hand.cpp
private:
    Script m_script;
    std::uint64_t m_sessionSeed;
    std::shared_ptr<const User> m_user;
};

} // namespace lodestone::simulator
