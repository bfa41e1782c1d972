// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/rough.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone::simulator {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

// People repeat a grip to about 5 degrees per joint, measured with an instrumented glove (Dipietro, Sabatini, Dario, J.
// Rehabil. Res. Dev. 40(2), 2003); the plain world has 3. A joint that is held drifts by a degree or two.
constexpr double kJointMiss = 4.5 * kDegree, kJointCreep = 1.5 * kDegree;
// Knuckles allow some 20 degrees to either side when straight and almost none when bent, as the collateral ligaments
// tighten (any hand anatomy). A relaxed person uses a quarter of that.
constexpr double kSpreadUser = 4 * kDegree, kSpreadMiss = 4 * kDegree, kSpreadCreep = 1.5 * kDegree,
                 kSpreadLeftBent = 0.2;
// The effect of gravity on a relaxed hand is not a sine of the pitch: tendons go slack from some angle on (tenodesis:
// wrist extension alone closes the fingers by a good part), and weight acts above and below level. As large as the
// spread of the plain world.
constexpr double kSlack = 0.10, kSlackWidth = 12 * kDegree, kDoubled = 0.05;
// A fist bends the palm: the fourth and fifth metacarpals move by 10 and 20 to 30 degrees, which lowers the knuckles
// beside a board on the palm by millimetres; skin and glove slide by one millimetre more as the hand tilts.
constexpr std::array<double, 5> kFistShift{0.0015, 0.0005, 0.0005, 0.0015, 0.003}; // m at a full fist
constexpr double kHangShift = 0.001, kSeatShift = 0.001;                           // m
// Neodymium (remanence 1.3 T) of the moments in hand.cpp fills 150 to 300 mm3: discs and rods of 5 to 10 mm.
constexpr double kRodShortest = 0.005, kRodLongest = 0.010; // m

// 0 far below `from`, 1 far above it: tendons that tighten.
double tightened(double pitch, double from) { return 0.5 + 0.5 * std::tanh((pitch - from) / kSlackWidth); }

} // namespace

RoughUser::RoughUser(std::uint64_t userSeed, std::uint64_t sessionSeed) : m_session(sessionSeed)
{
    for (std::size_t i = 0; i < 5; ++i) {
        Finger &f = m_fingers[i];
        f.slack = kSlack * normalOf(hashOf(userSeed, 501, i));
        f.slackFrom = (2 * uniformOf(hashOf(userSeed, 502, i)) - 1) * 40 * kDegree;
        f.doubled = kDoubled * normalOf(hashOf(userSeed, 503, i));
        f.spread = kSpreadUser * normalOf(hashOf(userSeed, 504, i));
        f.rod = kRodShortest + (kRodLongest - kRodShortest) * uniformOf(hashOf(userSeed, 505, i));
        f.fist = normals(userSeed, 506, i, kFistShift[i] / 2);
        f.fist[2] -= kFistShift[i]; // towards the palm
        f.hang = normals(userSeed, 507, i, kHangShift);
        f.seat = normals(sessionSeed, 508, i, kSeatShift);
    }
}

double RoughUser::flexionAt(std::size_t finger, double pitch) const
{
    const Finger &f = m_fingers[finger];
    return f.slack * (tightened(pitch, f.slackFrom) - 0.5) + f.doubled * std::cos(2 * pitch);
}

double RoughUser::missedSpread(std::size_t finger, std::uint64_t repetition) const
{
    return kSpreadMiss * normalOf(hashOf(m_session, repetition, finger, 510));
}

Displacement RoughUser::displacementAt(
    std::size_t finger, const Moment &moment, const std::array<double, 5> &flexion, double pitch, double t) const
{
    const Finger &f = m_fingers[finger];
    Displacement d;
    d.joints = missedJoints(m_session, 509, finger, moment, kJointMiss);
    for (std::size_t j = 0; j < 3; ++j)
        d.joints[j] += kJointCreep * unrest(hashOf(m_session, finger, j, 511), t);
    const double now = missedSpread(finger, moment.repetition),
                 last = moment.settled < 1 ? missedSpread(finger, moment.repetition - 1) : now;
    const double bent = std::clamp(flexion[finger], 0.0, 1.0);
    d.abduction = (f.spread + (last + moment.settled * (now - last))
                      + kSpreadCreep * unrest(hashOf(m_session, finger, 512), t))
                  * (1 - (1 - kSpreadLeftBent) * bent);
    const double fist = std::clamp((flexion[1] + flexion[2] + flexion[3] + flexion[4]) / 4, 0.0, 1.0);
    for (std::size_t axis = 0; axis < 3; ++axis)
        d.base[axis] = fist * f.fist[axis] + std::sin(2 * pitch) * f.hang[axis] + f.seat[axis];
    return d;
}

Triple RoughUser::fieldOf(std::size_t finger, const Triple &place, const Triple &moment) const
{
    return fieldOfRod(place, moment, rodLength(finger));
}

Triple fieldOfRod(const Triple &place, const Triple &moment, double length)
{
    const double size = std::sqrt(moment[0] * moment[0] + moment[1] * moment[1] + moment[2] * moment[2]);
    Triple field{};
    for (const double pole : {0.5, -0.5}) {
        Triple r{}; // from the pole to the origin
        double squared = 0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            r[axis] = -(place[axis] + pole * length * moment[axis] / size);
            squared += r[axis] * r[axis];
        }
        const double charge = (pole > 0 ? 1 : -1) * size / length;
        for (std::size_t axis = 0; axis < 3; ++axis)
            field[axis] += 0.1 * charge * r[axis] / (squared * std::sqrt(squared)); // mu0/4pi in uT m / A
    }
    return field;
}

std::unique_ptr<const Effects> roughEffects(std::uint64_t userSeed, std::uint64_t sessionSeed)
{
    return std::make_unique<RoughUser>(userSeed, sessionSeed);
}

} // namespace lodestone::simulator
