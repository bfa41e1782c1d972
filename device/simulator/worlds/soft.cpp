// SPDX-License-Identifier: GPL-3.0-or-later
// The soft world: nothing is rigid. The board shifts and tilts on the palm as the fist closes and the hand turns, and
// follows slowly; skin carries the magnets along the bones. So the field of a combination depends on all fingers at
// once, and on where the hand was before.
#include "device/simulator/world.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone::simulator {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
// A board of 5 g on a stretched glove: some millimetres and degrees against the metacarpals between an open hand and a
// fist, as skin over the palm's back stretches by a tenth. Estimates, as large as a glove that is felt to move.
constexpr double kFistShift = 0.003, kHangShift = 0.002, kSeatShift = 0.0015, kCreepShift = 0.0004; // m
constexpr double kFistTurn = 6 * kDegree, kHangTurn = 3 * kDegree, kSeatTurn = 4 * kDegree, kCreepTurn = 1 * kDegree;
constexpr double kSkin = 0.004;     // m at full flexion: skin of a finger's back slides towards the tip
constexpr double kSkinHang = 0.001; // m from hanging to upright
constexpr double kJointMiss = 3 * kDegree;

class Soft : public Effects
{
public:
    Soft(std::uint64_t user, std::uint64_t session) : m_user(user), m_session(session) {}

    Displacement displacementAt(std::size_t finger, const Moment &moment, const std::array<double, 5> &flexion,
        double pitch, double) const override
    {
        // Skin slides in proportion to the bending, more at its end: the base of the finger stands for it.
        const double bent = std::clamp(flexion[finger], 0.0, 1.2);
        const double slide = kSkin * (0.6 + 0.8 * uniformOf(hashOf(m_user, finger, 522))) * bent * bent
                             + kSkinHang * normalOf(hashOf(m_user, finger, 523)) * std::sin(pitch);
        Displacement d;
        d.joints = missedJoints(m_session, 521, finger, moment, kJointMiss);
        d.base = {slide, 0, 0};
        return d;
    }

    Seat seatAt(const std::array<double, 5> &flexion, double pitch, double t) const override
    {
        const double fist = std::clamp((flexion[1] + flexion[2] + flexion[3] + flexion[4]) / 4, 0.0, 1.0);
        const double thumb = std::clamp(flexion[0], 0.0, 1.0), hang = std::sin(pitch) + 0.4 * std::cos(2 * pitch);
        Seat seat;
        const auto sum = [&](Triple &to, std::uint64_t what, double byFist, double byHang, double bySeat,
                             double byCreep) {
            const Triple f = normals(m_user, what, 0, byFist), b = normals(m_user, what, 1, byFist / 2),
                         h = normals(m_user, what, 2, byHang), s = normals(m_session, what, 3, bySeat);
            for (std::size_t axis = 0; axis < 3; ++axis)
                to[axis] = std::sqrt(fist) * f[axis] + thumb * b[axis] + hang * h[axis] + s[axis]
                           + byCreep * unrest(hashOf(m_session, what, axis), 0.3 * t);
        };
        sum(seat.shift, 524, kFistShift, kHangShift, kSeatShift, kCreepShift);
        sum(seat.turn, 525, kFistTurn, kHangTurn, kSeatTurn, kCreepTurn);
        return seat;
    }

private:
    std::uint64_t m_user, m_session;
};

} // namespace

std::unique_ptr<const Effects> softEffects(std::uint64_t userSeed, std::uint64_t sessionSeed);
std::unique_ptr<const Effects> softEffects(std::uint64_t userSeed, std::uint64_t sessionSeed)
{
    return std::make_unique<Soft>(userSeed, sessionSeed);
}

} // namespace lodestone::simulator
