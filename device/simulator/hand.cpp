// SPDX-License-Identifier: GPL-3.0-or-later
// One formula for the field: a dipole m at r from the sensor gives B = mu0/4pi (3 r (m.r)/r^5 - m/r^3)
// (Jackson, Classical Electrodynamics, 3rd ed., eq. 5.56). The fields of dipoles add, but a flexed finger also flexes
// its neighbours (enslaving: Zatsiorsky, Li, Latash, Exp. Brain Res. 131, 2000), so the field of a combination is not
// the sum of its fingers'.
#include "device/simulator/hand.h"
#include "device/simulator/world.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone::simulator {
namespace {

using Vec = std::array<double, 3>;
Vec operator+(const Vec &a, const Vec &b) { return {a[0] + b[0], a[1] + b[1], a[2] + b[2]}; }
Vec operator-(const Vec &a, const Vec &b) { return {a[0] - b[0], a[1] - b[1], a[2] - b[2]}; }
Vec operator*(double s, const Vec &a) { return {s * a[0], s * a[1], s * a[2]}; }
double dot(const Vec &a, const Vec &b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
Vec cross(const Vec &a, const Vec &b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double length(const Vec &a) { return std::sqrt(dot(a, a)); }

constexpr double kGravity = 9.80665; // m/s2
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kEarth = 48.0, kDip = 66 * kDegree; // uT, rad: middle Europe (World Magnetic Model 2020)
// LSB per m/s2, rad/s and uT
constexpr double kAccelLsb = Hand::kAccelLsbPerG / kGravity, kGyroLsb = Hand::kGyroMilliLsbPerDps / 1000.0 / kDegree,
                 kMagLsb = 1000.0 / Hand::kMagNanoteslaPerLsb;
constexpr Vec kJointsExtended{0.09, 0.12, 0.07}; // rad; extended fingers are not quite straight

// One finger of the mean user. Lengths in m, angles in rad, moment in A m2 along (bone, palmward normal, side).
struct Anatomy
{
    Vec base;
    double azimuth, elevation, twist;
    Vec flexed, bones, moment;
};

// Found by evolutionary search over base, direction and joint angles, the moments being the exact solution of the
// fifteen linear equations "flexed minus extended equals the measured change"; the search kept distances, moments and
// the all-extended field in the measured ranges. Bones: Buryanov and Kotiuk, Arch. Clin. Exp. Surg. 2010 (rounded).
constexpr std::array<Anatomy, 5> kAnatomy{{
    {{0.00153, 0.02400, 0.02700}, 1.19969, -0.45000, -0.30000, {1.11798, 1.29993, 1.49967}, {0.046, 0.032, 0.028},
        {0.130889, 0.057156, -0.104975}},
    {{0.01437, 0.02466, 0.02150}, 0.22400, -0.12000, 0.25000, {1.69991, 2.00000, 1.34971}, {0.043, 0.025, 0.023},
        {-0.130960, -0.011798, -0.075820}},
    {{0.00800, 0.00479, 0.00627}, -0.00762, -0.04740, 0.23888, {1.33295, 1.86025, 1.34356}, {0.047, 0.029, 0.024},
        {0.126449, 0.105568, -0.174545}},
    {{0.02052, -0.01797, 0.00201}, 0.06785, -0.10250, -0.15493, {1.10006, 1.88791, 1.35000}, {0.044, 0.027, 0.024},
        {0.032072, 0.233469, 0.045387}},
    {{0.02078, -0.02400, 0.02200}, -0.24000, -0.09532, -0.25000, {1.10304, 1.52545, 0.78616}, {0.035, 0.020, 0.021},
        {0.137031, -0.108851, -0.164221}},
}};

// kEnslaving[i][j]: flexion of finger i when only j flexes.
constexpr double kEnslaving[5][5] = {{0, .04, .01, 0, 0}, {.03, 0, .08, .03, .01}, {.01, .07, 0, .12, .04},
    {0, .03, .14, 0, .16}, {0, .01, .05, .18, 0}};

// How repetitions differ, and the effect of pitch: these set how hard recognition is.
constexpr double kFlexedSpread = 0.07, kExtendedSpread = 0.06; // of full flexion, per repetition
constexpr double kJointSpread = 0.05;                          // rad per joint and repetition
constexpr double kDrift = 0.03, kTremor = 0.004;               // of full flexion, within a repetition
constexpr double kPitchMean = 0.11, kPitchSpread = 0.08;       // flexion per sin(pitch)
constexpr double kPitchSlip = 0.0012, kSessionSlip = 0.0005;   // m

struct Finger
{
    Vec base, along, palm, side, flexed, bones, moment;
    double pitchGain = 0;
    Vec pitchSlip{}, sessionSlip{};
    Mount mount{};
};

Finger build(const Anatomy &a)
{
    Finger f{a.base, {}, {}, {}, a.flexed, a.bones, a.moment};
    f.along = {std::cos(a.elevation) * std::cos(a.azimuth), std::cos(a.elevation) * std::sin(a.azimuth),
        std::sin(a.elevation)};
    const Vec down{0, 0, -1};
    Vec n = down - dot(down, f.along) * f.along;
    n = (1 / length(n)) * n;
    n = std::cos(a.twist) * n + std::sin(a.twist) * cross(n, f.along);
    f.palm = n;
    f.side = cross(n, f.along);
    return f;
}

// Spread sideways at the knuckle by an angle, the knuckle itself moved.
Finger displaced(const Finger &f, double abduction, const Vec &base)
{
    Finger out = f;
    out.base = f.base + base;
    out.along = std::cos(abduction) * f.along + std::sin(abduction) * f.side;
    out.side = std::cos(abduction) * f.side - std::sin(abduction) * f.along;
    return out;
}

// flexion 0..1; joints: rad added to each joint; slip: m in the frame of the last bone.
Place magnetOf(const Finger &f, double flexion, const Vec &joints, const Vec &slip)
{
    Vec place = f.base, bone{}, palm{};
    double angle = 0;
    for (std::size_t j = 0; j <= f.mount.bone; ++j) {
        angle += kJointsExtended[j] + flexion * (f.flexed[j] - kJointsExtended[j]) + joints[j];
        const double c = std::cos(angle), s = std::sin(angle);
        bone = c * f.along + s * f.palm;
        palm = c * f.palm - s * f.along;
        place = place + (j == f.mount.bone ? f.mount.along : 1.0) * f.bones[j] * bone;
    }
    place = place - f.mount.lift * palm;
    const auto turn = [&](const Vec &v) { return v[0] * bone + v[1] * palm + v[2] * f.side; };
    return {place + turn(slip), turn(f.moment)};
}

// Turned about the axis of `by` by its length (Rodrigues).
Vec turned(const Vec &v, const Vec &by)
{
    const double angle = length(by);
    if (angle == 0)
        return v;
    const Vec axis = (1 / angle) * by;
    return std::cos(angle) * v + std::sin(angle) * cross(axis, v) + (1 - std::cos(angle)) * dot(axis, v) * axis;
}

std::array<double, 5> enslaved(const std::array<bool, 5> &flexed)
{
    std::array<double, 5> out{};
    for (std::size_t i = 0; i < 5; ++i) {
        for (std::size_t j = 0; j < 5; ++j)
            out[i] += flexed[j] ? kEnslaving[i][j] : 0;
        out[i] = flexed[i] ? 1 : std::min(out[i], 0.6);
    }
    return out;
}

// Earth to sensor for heading, pitch, roll (z-y'-x''): rows are the sensor's axes seen from earth.
std::array<Vec, 3> axesOf(double heading, double pitch, double roll)
{
    const double ch = std::cos(heading), sh = std::sin(heading), cp = std::cos(pitch), sp = std::sin(pitch);
    const double cr = std::cos(roll), sr = std::sin(roll);
    return {{{ch * cp, sh * cp, -sp}, {ch * sp * sr - sh * cr, sh * sp * sr + ch * cr, cp * sr},
        {ch * sp * cr + sh * sr, sh * sp * cr - ch * sr, cp * cr}}};
}

Vec into(const std::array<Vec, 3> &axes, const Vec &v) { return {dot(axes[0], v), dot(axes[1], v), dot(axes[2], v)}; }

} // namespace

struct Hand::User
{
    std::array<Finger, 5> fingers;
    Vec hardIron{}; // uT
    std::array<Vec, 3> softIron{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    Vec gyroBias{}, accelBias{};            // rad/s, m/s2
    std::shared_ptr<const Effects> effects; // none in the plain world
    bool magnets = true;
    Readout readout{};
};

namespace {

struct Angles
{
    double heading, pitch, roll;
};

Angles anglesAt(const Moment &m, std::uint64_t seed, double t)
{
    return {m.heading + 0.35 * unrest(hashOf(seed, 101), t), m.pitch + 0.03 * unrest(hashOf(seed, 102), t),
        m.roll + 0.12 * unrest(hashOf(seed, 103), t)};
}

struct Posture
{
    std::array<double, 5> flexion{};
    std::array<Vec, 5> joints{};
    std::array<Displacement, 5> displaced{};
};

// One repetition of a pose; each differs from the others.
Posture repetitionOf(const Hand::User &user, const Pose &pose, std::uint64_t seed, std::uint64_t repetition)
{
    Posture p;
    std::array<double, 5> mean = enslaved(pose.flexed);
    for (std::size_t i = 0; i < 5 && user.effects; ++i)
        mean[i] *= pose.flexed[i] ? user.effects->reachOf(i, pose.flexed) : 1;
    for (std::size_t i = 0; i < 5; ++i) {
        const double n = normalOf(hashOf(seed, repetition, i, 201));
        p.flexion[i] = mean[i]
                       + (pose.flexed[i] ? -kFlexedSpread * std::abs(n) + 0.3 * kFlexedSpread : kExtendedSpread * n);
        for (std::size_t j = 0; j < 3; ++j)
            p.joints[i][j] = kJointSpread * normalOf(hashOf(seed, repetition, i, 202 + j));
    }
    return p;
}

Posture postureAt(const Hand::User &user, const Moment &m, std::uint64_t seed, double pitch, double t)
{
    Posture p = repetitionOf(user, *m.pose, seed, m.repetition);
    if (m.settled < 1) {
        const Posture last = repetitionOf(user, *m.before, seed, m.repetition - 1);
        for (std::size_t i = 0; i < 5; ++i) {
            p.flexion[i] = last.flexion[i] + m.settled * (p.flexion[i] - last.flexion[i]);
            p.joints[i] = last.joints[i] + m.settled * (p.joints[i] - last.joints[i]);
        }
    }
    for (std::size_t i = 0; i < 5; ++i) {
        const double phase = uniformOf(hashOf(seed, i, 210));
        p.flexion[i] += kDrift * unrest(hashOf(seed, i, 211), 2 * t) + user.fingers[i].pitchGain * std::sin(pitch)
                        + kTremor
                              * std::sin(2 * std::numbers::pi * (9.3 * t + phase)); // physiological tremor, 8 to 12 Hz
        if (user.effects)
            p.flexion[i] += user.effects->flexionAt(i, pitch);
        p.flexion[i] = std::clamp(p.flexion[i], -0.25, 1.25);
    }
    if (user.effects)
        for (std::size_t i = 0; i < 5; ++i) {
            p.displaced[i] = user.effects->displacementAt(i, m, p.flexion, pitch, t);
            p.joints[i] = p.joints[i] + p.displaced[i].joints;
        }
    return p;
}

// When the row was made that the board sends at t.
double rowTime(const Readout &readout, std::uint64_t seed, double t)
{
    if (readout.rowPeriod <= 0)
        return t;
    double row = std::floor(std::max(t, 0.0) / readout.rowPeriod + 1e-6);
    if (readout.freezeEvery > 0) {
        constexpr double kFrozen = 0.5; // s
        const double part = std::floor(row * readout.rowPeriod / readout.freezeEvery);
        const double from = std::floor(
            (part + 0.8 * uniformOf(hashOf(seed, std::uint64_t(part), 405))) * readout.freezeEvery / readout.rowPeriod);
        if (row >= from && row * readout.rowPeriod < from * readout.rowPeriod + kFrozen)
            row = from;
    }
    while (row > 0 && uniformOf(hashOf(seed, std::uint64_t(row), 404)) < readout.repeated)
        row -= 1;
    return row * readout.rowPeriod;
}

// The field of all magnets at the board, in the palm's frame.
void addMagnets(Vec &field, const Hand::User &user, const Posture &p, double pitch, double t)
{
    std::array<Place, 5> magnets;
    for (std::size_t i = 0; i < 5; ++i) {
        const Finger &f = user.fingers[i];
        const Vec slip = f.sessionSlip + std::sin(pitch) * f.pitchSlip;
        const Displacement &d = p.displaced[i];
        magnets[i] = magnetOf(user.effects ? displaced(f, d.abduction, d.base) : f, p.flexion[i], p.joints[i], slip);
        magnets[i].there = f.mount.there;
    }
    if (!user.effects) {
        for (const Place &m : magnets)
            field = field + fieldOfDipole(m.place, m.moment);
        return;
    }
    user.effects->pull(magnets);
    const Seat seat = user.effects->seatAt(p.flexion, pitch, t);
    const Vec back = -1.0 * seat.turn;
    for (std::size_t i = 0; i < 5; ++i)
        if (magnets[i].there)
            field = field
                    + user.effects->fieldOf(
                        i, turned(magnets[i].place - seat.shift, back), turned(magnets[i].moment, back));
}

} // namespace

Hand::Hand(std::uint64_t userSeed, std::uint64_t sessionSeed, Script script, World world)
    : m_script(std::move(script)), m_sessionSeed(hashOf(userSeed, sessionSeed, 77))
{
    auto user = std::make_shared<User>();
    const auto normal3 = [](std::uint64_t seed, std::uint64_t what, std::uint64_t i, double deviation) {
        return Vec{deviation * normalOf(hashOf(seed, what, i, 0)), deviation * normalOf(hashOf(seed, what, i, 1)),
            deviation * normalOf(hashOf(seed, what, i, 2))};
    };
    for (std::size_t i = 0; i < 5; ++i) {
        Finger f = build(kAnatomy[i]);
        for (std::size_t j = 0; j < 3; ++j)
            f.bones[j] *= 1 + 0.03 * normalOf(hashOf(userSeed, 301, i, j));
        f.moment = (1 + 0.12 * std::clamp(normalOf(hashOf(userSeed, 302, i)), -2.5, 2.5)) * f.moment;
        f.pitchGain = kPitchMean + kPitchSpread * normalOf(hashOf(userSeed, 303, i));
        if (uniformOf(hashOf(userSeed, 304, i)) < 0.2)
            f.pitchGain = -f.pitchGain;
        f.pitchSlip = normal3(userSeed, 305, i, kPitchSlip / std::sqrt(3.0));
        f.sessionSlip = normal3(m_sessionSeed, 306, i, kSessionSlip / std::sqrt(3.0));
        user->fingers[i] = f;
    }
    user->hardIron = normal3(userSeed, 307, 0, 15 / std::sqrt(3.0));
    for (std::size_t row = 0; row < 3; ++row)
        user->softIron[row] = user->softIron[row] + normal3(userSeed, 308, row, 0.03);
    user->gyroBias = normal3(m_sessionSeed, 309, 0, 0.4 * kDegree);
    user->accelBias = normal3(userSeed, 310, 0, 0.01 * kGravity);
    user->magnets = world != World::Bare;
    user->effects = effectsOf(world, userSeed, m_sessionSeed);
    if (user->effects) {
        for (std::size_t i = 0; i < 5; ++i) {
            Finger &f = user->fingers[i];
            f.mount = user->effects->mountOf(i);
            if (f.mount.ring)
                f.moment = {f.mount.moment, 0, 0};
        }
        user->hardIron = user->hardIron + user->effects->hardIron();
        user->readout = user->effects->readout();
    }
    m_user = std::move(user);
}

Truth Hand::truth(double t) const
{
    const Moment m = momentAt(m_script, t);
    const Angles a = anglesAt(m, m_sessionSeed, t);
    const Posture p = postureAt(*m_user, m, m_sessionSeed, a.pitch, t);
    Truth out{m.pose->flexed, m.moving, p.flexion, {}, a.pitch, a.roll, a.heading};
    for (double &f : out.flexion)
        f = std::clamp(f, 0.0, 1.0);
    const double ch = std::cos(a.heading / 2), sh = std::sin(a.heading / 2), cp = std::cos(a.pitch / 2);
    const double sp = std::sin(a.pitch / 2), cr = std::cos(a.roll / 2), sr = std::sin(a.roll / 2);
    out.orientation = {ch * cp * cr + sh * sp * sr, ch * cp * sr - sh * sp * cr, ch * sp * cr + sh * cp * sr,
        sh * cp * cr - ch * sp * sr};
    return out;
}

std::array<double, 9> Hand::ideal(double t) const
{
    const Moment m = momentAt(m_script, t);
    const Angles a = anglesAt(m, m_sessionSeed, t);
    const std::array<Vec, 3> axes = axesOf(a.heading, a.pitch, a.roll);
    const Vec accel = into(axes, {0, 0, kGravity});

    constexpr double h = 1e-3; // angle rates by central difference, then Euler's kinematic equations
    const Angles lo = anglesAt(momentAt(m_script, std::max(t - h, 0.0)), m_sessionSeed, std::max(t - h, 0.0));
    const Angles hi = anglesAt(momentAt(m_script, t + h), m_sessionSeed, t + h);
    const double span = t + h - std::max(t - h, 0.0);
    const double dh = (hi.heading - lo.heading) / span, dp = (hi.pitch - lo.pitch) / span,
                 dr = (hi.roll - lo.roll) / span;
    const double cp = std::cos(a.pitch), sp = std::sin(a.pitch), cr = std::cos(a.roll), sr = std::sin(a.roll);
    const Vec gyro{dr - dh * sp, dp * cr + dh * sr * cp, dh * cr * cp - dp * sr};

    const Posture p = postureAt(*m_user, m, m_sessionSeed, a.pitch, t);
    Vec field = into(axes, {0, kEarth * std::cos(kDip), -kEarth * std::sin(kDip)});
    if (m_user->magnets)
        addMagnets(field, *m_user, p, a.pitch, t);
    const Vec mag = into(m_user->softIron, field) + m_user->hardIron;
    return {accel[0], accel[1], accel[2], gyro[0], gyro[1], gyro[2], mag[0], mag[1], mag[2]};
}

int Hand::rateHz() const
{
    const double period = m_user->readout.rowPeriod;
    return period > 0 ? int(std::lround(1 / period)) : 50;
}

std::array<std::int16_t, 9> Hand::sample(double t) const
{
    const Readout &readout = m_user->readout;
    t = rowTime(readout, m_sessionSeed, t);
    // Noise is keyed by time, so the same time always gives the same sample.
    const auto at = static_cast<std::uint64_t>(std::llround(std::max(t, 0.0) * 1e6));
    const double conversion = std::floor(std::max(t, 0.0) / readout.magPeriod);
    const std::array<double, 9> motion = ideal(t), held = ideal(conversion * readout.magPeriod);
    std::array<std::int16_t, 9> out{};
    const auto put = [&](std::size_t i, double value, double perUnit, double limit) {
        out[i] = static_cast<std::int16_t>(std::clamp(std::round(value * perUnit), -limit, limit - 1));
    };
    for (std::size_t i = 0; i < 3; ++i) {
        const double a = normalOf(hashOf(m_sessionSeed, at, i, 401)), g = normalOf(hashOf(m_sessionSeed, at, i, 402));
        const double m = normalOf(hashOf(m_sessionSeed, static_cast<std::uint64_t>(conversion), i, 403));
        put(i, motion[i] + m_user->accelBias[i] + 0.04 * a, kAccelLsb, 32768);
        put(3 + i, motion[3 + i] + m_user->gyroBias[i] + 0.15 * kDegree * g, kGyroLsb, 32768);
        put(6 + i, held[6 + i] + readout.magNoise[i] * m, kMagLsb, readout.magRange * kMagLsb);
    }
    return out;
}

std::array<MagnetFacts, 5> referenceMagnets()
{
    std::array<MagnetFacts, 5> out;
    for (std::size_t i = 0; i < 5; ++i) {
        const Finger f = build(kAnatomy[i]);
        out[i] = {length(f.moment), length(magnetOf(f, 0, {}, {}).place), length(magnetOf(f, 1, {}, {}).place)};
    }
    return out;
}

std::array<double, 3> referenceField(const std::array<bool, 5> &flexed)
{
    const std::array<double, 5> flexion = enslaved(flexed);
    Vec field{};
    for (std::size_t i = 0; i < 5; ++i) {
        const Place m = magnetOf(build(kAnatomy[i]), flexion[i], {}, {});
        field = field + fieldOfDipole(m.place, m.moment);
    }
    return field;
}

} // namespace lodestone::simulator
