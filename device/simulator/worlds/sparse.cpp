// SPDX-License-Identifier: GPL-3.0-or-later
// The sparse world: ring magnets on the middle phalanx of the thumb and two other fingers, turned on the finger at each
// putting-on, with a polarity of the user's own. Fingers without a ring show only by what they drag along. Rings that
// come near each other snap together or push each other off.
#include "device/simulator/world.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone::simulator {

namespace {

constexpr double kMoment = 0.16, kMomentSpread = 0.15; // A m2; share of it. A ring of 200 mm3 of neodymium
constexpr double kReach = 0.022, kContact = 0.012;     // m between rings: felt, and touching
constexpr double kRingSlip = 0.0015;                   // m along the bone and about it, a putting-on
constexpr double kJointMiss = 3.5 * std::numbers::pi / 180;

class Sparse : public Effects
{
public:
    Sparse(std::uint64_t user, std::uint64_t session) : m_user(user), m_session(session)
    {
        // The thumb and two of the four others.
        const std::size_t first = std::size_t(hashOf(user, 531) % 4), second = std::size_t(hashOf(user, 532) % 3);
        m_ring[0] = m_ring[1 + first] = m_ring[1 + (first + 1 + second) % 4] = true;
    }

    Mount mountOf(std::size_t finger) const override
    {
        Mount mount;
        mount.there = m_ring[finger];
        mount.bone = 1;
        mount.along = 0.5;
        mount.lift = 0;
        mount.ring = true;
        const double sign = uniformOf(hashOf(m_user, finger, 533)) < 0.5 ? -1 : 1;
        mount.moment = sign * kMoment
                       * (1 + kMomentSpread * std::clamp(normalOf(hashOf(m_user, finger, 534)), -2.0, 2.0));
        return mount;
    }

    Displacement displacementAt(
        std::size_t finger, const Moment &moment, const std::array<double, 5> &, double, double) const override
    {
        Displacement d;
        d.joints = missedJoints(m_session, 535, finger, moment, kJointMiss);
        d.base = normals(m_session, 536, finger, kRingSlip);
        return d;
    }

    void pull(std::array<Place, 5> &magnets) const override
    {
        for (std::size_t a = 0; a < 5; ++a)
            for (std::size_t b = a + 1; b < 5; ++b)
                if (magnets[a].there && magnets[b].there)
                    between(magnets[a], magnets[b]);
    }

private:
    // Side by side, rings attract where their moments are opposite; both give way by half.
    static void between(Place &a, Place &b)
    {
        Triple apart{};
        double squared = 0, alike = 0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            apart[axis] = b.place[axis] - a.place[axis];
            squared += apart[axis] * apart[axis];
            alike += a.moment[axis] * b.moment[axis];
        }
        const double distance = std::sqrt(squared);
        if (distance >= kReach || distance < 1e-6)
            return;
        const double settled = alike < 0 ? std::min(kContact, distance) : kReach;
        const double pull = (kReach - distance)
                            / (kReach - std::min(kContact, distance)); // 0 at the reach .. 1 touching
        const double by = std::clamp(2 * pull, 0.0, 1.0) * (settled - distance) / 2 / distance;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            a.place[axis] -= by * apart[axis];
            b.place[axis] += by * apart[axis];
        }
    }

    std::uint64_t m_user, m_session;
    std::array<bool, 5> m_ring{};
};

} // namespace

std::unique_ptr<const Effects> sparseEffects(std::uint64_t userSeed, std::uint64_t sessionSeed);
std::unique_ptr<const Effects> sparseEffects(std::uint64_t userSeed, std::uint64_t sessionSeed)
{
    return std::make_unique<Sparse>(userSeed, sessionSeed);
}

} // namespace lodestone::simulator
