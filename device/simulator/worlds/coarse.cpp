// SPDX-License-Identifier: GPL-3.0-or-later
// The coarse world: what the published hardware sends. About 10 rows a second, the magnetometer renewed every second
// row, whole rows repeated, half seconds in which nothing is new, noise of 0.4, 0.5 and 0.7 uT, clipped readings, other
// hard iron at every putting-on (25, 27 and 48 uT), poses that move the field by hundreds of uT within themselves, and
// combinations whose fields are far from the sum of their fingers' (0.18 to 0.65 of it). Those figures were measured on
// the published recordings; how a hand comes to them is our guess.
#include "device/simulator/world.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone::simulator {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr Triple kHardIron{25, 27, 48}; // uT between sittings
constexpr double kRange = 1600;         // uT: 16 gauss
// The thumb and the pinky wander farthest within a pose: their magnets pass nearest to the sensor.
constexpr std::array<double, 5> kCreep{5 * kDegree, 2 * kDegree, 2 * kDegree, 2 * kDegree, 4 * kDegree};
constexpr double kJointMiss = 4 * kDegree;
constexpr double kShared = 0.11; // of full flexion that each further flexed finger costs the others

class Coarse : public Effects
{
public:
    Coarse(std::uint64_t user, std::uint64_t session) : m_user(user), m_session(session) {}

    double reachOf(std::size_t finger, const std::array<bool, 5> &flexed) const override
    {
        const auto others = double(std::count(flexed.begin(), flexed.end(), true) - 1);
        return 1 - kShared * others * (0.5 + uniformOf(hashOf(m_user, finger, 541)));
    }

    Displacement displacementAt(
        std::size_t finger, const Moment &moment, const std::array<double, 5> &, double, double t) const override
    {
        Displacement d;
        d.joints = missedJoints(m_session, 542, finger, moment, kJointMiss);
        for (std::size_t j = 0; j < 3; ++j)
            d.joints[j] += kCreep[finger] * unrest(hashOf(m_session, finger, j, 543), t);
        return d;
    }

    Triple hardIron() const override
    {
        const Triple n = normals(m_session, 544, 0, 1);
        return {kHardIron[0] * n[0], kHardIron[1] * n[1], kHardIron[2] * n[2]};
    }

    Readout readout() const override
    {
        Readout r;
        r.rowPeriod = 0.1;
        r.magPeriod = 0.2;
        r.magNoise = {0.4, 0.5, 0.7};
        r.magRange = kRange;
        r.repeated = 0.04;
        r.freezeEvery = 20;
        return r;
    }

private:
    std::uint64_t m_user, m_session;
};

} // namespace

std::unique_ptr<const Effects> coarseEffects(std::uint64_t userSeed, std::uint64_t sessionSeed);
std::unique_ptr<const Effects> coarseEffects(std::uint64_t userSeed, std::uint64_t sessionSeed)
{
    return std::make_unique<Coarse>(userSeed, sessionSeed);
}

} // namespace lodestone::simulator
