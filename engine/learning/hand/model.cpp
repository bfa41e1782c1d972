// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/model.h"
#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace lodestone::hand {
namespace {

constexpr double kStraight = 0.15;  // rad in each joint of an extended finger: no finger is quite straight
constexpr double kNail = 0.7;       // of the last bone: the middle of a nail over its outer half; our estimate
constexpr double kNailHeight = 0.8; // cm above the bone's middle: half a fingertip; our estimate

// One finger posed: its joints, axes, and where the magnet came to lie.
struct PosedFinger
{
    std::array<Vec3, 3> joint; // cm
    std::array<Vec3, 3> bone;  // the magnet's way along each bone, cm
    Vec3 side, back;           // axis of flexing, axis of spreading
    Vec3 level, along;         // axes of elevation and of twist
    Mat3 tip;                  // columns: last bone, side, back of it
    Vec3 place;
    double flexion = 0;
    std::array<double, 3> perFlexion{}; // rad
};

struct Reader
{
    const HandVector &hand;
    int finger;
    double operator()(int place) const
    {
        const int i = finger * FingerSize + place;
        return prior().mean[i] + prior().deviation[i] * hand[i];
    }
    Vec3 three(int place) const { return {(*this)(place), (*this)(place + 1), (*this)(place + 2)}; }
};

Vec3 pullOf(const Vec3 &gravity) { return {-gravity.x(), gravity.y(), gravity.x() * gravity.x() - 1.0 / 3}; }

double flexionOf(const Reader &read, const ChangeVector &change, const Flexed &flexed, const Vec3 &gravity)
{
    const auto f = static_cast<std::size_t>(read.finger);
    double flexion = flexed[f] ? 1 : 0;
    for (std::size_t k = 0; k < 4 && !flexed[f]; ++k)
        flexion += flexed[k < f ? k : k + 1] ? read(Enslaved + static_cast<int>(k)) : 0;
    return flexion + read.three(Pull).dot(pullOf(gravity))
           + changeDeviation()[Flexion + read.finger] * change[Flexion + read.finger];
}

PosedFinger pose(const Reader &read, const ChangeVector &change, double flexion)
{
    const double ca = std::cos(read(Azimuth)), sa = std::sin(read(Azimuth)), ce = std::cos(read(Elevation));
    const double se = std::sin(read(Elevation)), ct = std::cos(read(Twist)), st = std::sin(read(Twist));
    const Vec3 along(ce * ca, ce * sa, se), left(-sa, ca, 0), up = along.cross(left);
    PosedFinger p;
    p.flexion = flexion;
    p.along = along;
    p.level = -left; // turning about it lifts the finger
    p.side = ct * left + st * up;
    p.back = ct * up - st * left;
    const int a = Abduction + read.finger;
    const double spread = changeDeviation()[a] * change[a], cs = std::cos(spread), ss = std::sin(spread);
    const Vec3 straight = cs * along + ss * p.side;
    p.side = cs * p.side - ss * along;
    p.place = read.three(Base);
    double angle = 0;
    for (std::size_t j = 0; j < 3; ++j) {
        const int k = static_cast<int>(j), c = Joint + 3 * read.finger + k;
        p.perFlexion[j] = read(Fist + k) - kStraight;
        angle += kStraight + flexion * p.perFlexion[j] + changeDeviation()[c] * change[c];
        const Vec3 direction = std::cos(angle) * straight - std::sin(angle) * p.back;
        p.joint[j] = p.place;
        p.bone[j] = (j == 2 ? kNail : 1.0) * boneLength(read.finger, k) * std::exp(read(Bone + k)) * direction;
        p.place += p.bone[j];
        if (j == 2)
            p.tip << direction, p.side, direction.cross(p.side);
    }
    p.place += kNailHeight * p.tip.col(2);
    return p;
}

void addDerivatives(Field &out, const Reader &read, const PosedFinger &p, const DipoleField &d, const Flexed &flexed,
    const Vec3 &gravity)
{
    const int finger = read.finger, offset = finger * FingerSize;
    const HandVector &scale = prior().deviation;
    const auto byHand = [&](int place, const Vec3 &column) {
        out.byHand.col(offset + place) = scale[offset + place] * column;
    };
    Vec3 byFlexion = Vec3::Zero();
    for (std::size_t j = 0; j < 3; ++j) {
        const int k = static_cast<int>(j), c = Joint + 3 * finger + k;
        const Vec3 byAngle = d.turned(p.side, p.joint[j]);
        byFlexion += p.perFlexion[j] * byAngle;
        byHand(Fist + k, p.flexion * byAngle);
        byHand(Base + k, d.byPlace.col(k));
        byHand(Bone + k, d.byPlace * p.bone[j]);
        byHand(Moment + k, d.byMoment * p.tip.col(k));
        out.byChange.col(c) = changeDeviation()[c] * byAngle;
    }
    byHand(Azimuth, d.turned(Vec3::UnitZ(), p.joint[0]));
    byHand(Elevation, d.turned(p.level, p.joint[0]));
    byHand(Twist, d.turned(p.along, p.joint[0]));
    const Vec3 pull = pullOf(gravity);
    for (int k = 0; k < 3; ++k)
        byHand(Pull + k, pull[k] * byFlexion);
    for (std::size_t k = 0; k < 4; ++k)
        if (!flexed[static_cast<std::size_t>(finger)] && flexed[k < static_cast<std::size_t>(finger) ? k : k + 1])
            byHand(Enslaved + static_cast<int>(k), byFlexion);
    out.byChange.col(Flexion + finger) = changeDeviation()[Flexion + finger] * byFlexion;
    out.byChange.col(Abduction + finger) = changeDeviation()[Abduction + finger] * d.turned(p.back, p.joint[0]);
}

// Constant, vertical and horizontal: all that is not a magnet.
Vec3 surroundings(const HandVector &hand, const ChangeVector &change, const Vec3 &gravity)
{
    const HandVector value = prior().mean + prior().deviation.cwiseProduct(hand);
    const Eigen::Vector2d across = value.segment<2>(Horizontal)
                                   + changeDeviation().segment<2>(Heading).cwiseProduct(change.segment<2>(Heading));
    return value.segment<3>(Constant) + value[Vertical] * gravity + levelled(gravity) * across;
}

} // namespace

Eigen::Matrix<double, 3, 2> levelled(const Vec3 &gravity)
{
    const double length = std::max(std::hypot(gravity.x(), gravity.z()), 1e-6);
    const Vec3 forward(gravity.z() / length, 0, -gravity.x() / length); // in the plane of x and z, across up
    Eigen::Matrix<double, 3, 2> out;
    out << forward, gravity.cross(forward);
    return out;
}

Field fieldOf(const HandVector &hand, const ChangeVector &change, const Flexed &flexed, const Vec3 &gravity)
{
    Field out;
    out.mean = surroundings(hand, change, gravity);
    for (int f = 0; f < 5; ++f) {
        const Reader read{hand, f};
        const PosedFinger p = pose(read, change, flexionOf(read, change, flexed, gravity));
        const DipoleField d = dipoleField(p.place, p.tip * read.three(Moment));
        out.mean += d.field;
        out.magnets += d.field.squaredNorm();
        addDerivatives(out, read, p, d, flexed, gravity);
    }
    const HandVector &scale = prior().deviation;
    const Eigen::Matrix<double, 3, 2> across = levelled(gravity);
    out.byHand.block<3, 3>(0, Constant) = scale[Constant] * Mat3::Identity();
    out.byHand.col(Vertical) = scale[Vertical] * gravity;
    out.byHand.block<3, 2>(0, Horizontal) = scale[Horizontal] * across;
    out.byChange.block<3, 2>(0, Heading) = changeDeviation()[Heading] * across;
    return out;
}

Vec3 meanFieldOf(const HandVector &hand, const ChangeVector &change, const Flexed &flexed, const Vec3 &gravity)
{
    Vec3 mean = surroundings(hand, change, gravity);
    for (int f = 0; f < 5; ++f) {
        const Reader read{hand, f};
        const PosedFinger p = pose(read, change, flexionOf(read, change, flexed, gravity));
        mean += dipoleField(p.place, p.tip * read.three(Moment)).field;
    }
    return mean;
}

Eigen::Matrix<double, 3, kLinear> linearPart(const HandVector &hand, const Flexed &flexed, const Vec3 &gravity)
{
    Eigen::Matrix<double, 3, kLinear> out;
    const ChangeVector usual = ChangeVector::Zero();
    for (int f = 0; f < 5; ++f) {
        const Reader read{hand, f};
        const PosedFinger p = pose(read, usual, flexionOf(read, usual, flexed, gravity));
        out.block<3, 3>(0, 3 * f) = dipoleField(p.place, Vec3::Zero()).byMoment * p.tip;
    }
    out.block<3, 3>(0, 15).setIdentity();
    out.col(18) = gravity;
    return out;
}

} // namespace lodestone::hand
