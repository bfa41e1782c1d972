// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/hand_geometry.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

double radians(double degrees) { return degrees * 3.14159265358979323846 / 180.0; }

// One finger: its root, its direction when straight (about z, from +y towards +x), and its three bones. Proportions of
// an average adult hand, in palm lengths (wrist crease to the root of the middle finger).
struct FingerPlan
{
    Vector3 root;
    double splay; // degrees
    std::array<double, 3> bones;
    std::array<double, 4> radii;
    std::array<double, 3> bend; // degrees at each joint when fully flexed
};

const std::array<FingerPlan, 5> kPlans{{
    {{0.30, -0.62, 0.07}, 47, {0.40, 0.31, 0.26}, {0.155, 0.125, 0.110, 0.095}, {18, 42, 60}},
    {{0.30, 0.02, 0.0}, 9, {0.40, 0.24, 0.20}, {0.118, 0.105, 0.095, 0.085}, {72, 98, 62}},
    {{0.10, 0.07, 0.0}, 2, {0.44, 0.28, 0.21}, {0.120, 0.107, 0.097, 0.087}, {74, 98, 62}},
    {{-0.10, 0.03, 0.0}, -5, {0.41, 0.26, 0.21}, {0.116, 0.103, 0.093, 0.083}, {74, 98, 62}},
    {{-0.28, -0.06, 0.0}, -14, {0.32, 0.19, 0.18}, {0.100, 0.089, 0.081, 0.073}, {74, 96, 60}},
}};

} // namespace

std::vector<Vector3> palmOutline()
{
    // The outline is rounded by quadratic curves through the midpoints of these corners.
    const std::array<QPointF, 8> corners{{{0.27, -1.0}, {0.45, -0.62}, {0.44, 0.06}, {0.15, 0.16}, {-0.20, 0.12},
        {-0.42, -0.04}, {-0.40, -0.60}, {-0.25, -1.0}}};
    std::vector<Vector3> outline;
    const std::size_t n = corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        const QPointF before = corners[(i + n - 1) % n], corner = corners[i], after = corners[(i + 1) % n];
        const QPointF a = corner + (before - corner) * 0.36, b = corner + (after - corner) * 0.36;
        for (int k = 0; k <= 6; ++k) {
            const double s = k / 6.0;
            const QPointF p = a * (1 - s) * (1 - s) + corner * 2 * s * (1 - s) + b * s * s;
            outline.push_back({p.x(), p.y(), palmThickness() / 2});
        }
    }
    return outline;
}

double palmThickness() { return 0.19; }

std::vector<Capsule> fingerCapsules(const std::array<double, 5> &flexion)
{
    std::vector<Capsule> capsules;
    for (int finger = 0; finger < 5; ++finger) {
        const FingerPlan &plan = kPlans[static_cast<std::size_t>(finger)];
        const double given = flexion[static_cast<std::size_t>(finger)];
        const double bend = std::isfinite(given) ? std::clamp(given, 0.0, 1.0) : 0.0;
        const double splay = radians(plan.splay);
        Vector3 direction{std::sin(splay), std::cos(splay), 0.04};
        // A positive rotation about this axis moves the finger out of the palm's plane towards +z.
        Vector3 hinge{std::cos(splay), -std::sin(splay), 0};
        if (finger == 0) {
            // The thumb folds across the palm as much as towards it.
            direction = {std::sin(splay), std::cos(splay), 0.30};
            hinge = {0.42, -0.30, 0.86};
        }
        Vector3 at = plan.root;
        for (std::size_t bone = 0; bone < 3; ++bone) {
            const double rest = finger == 0 ? 4.0 : 5.0; // degrees; a relaxed finger is never quite straight
            direction = rotate(turn(radians(rest + bend * plan.bend[bone]) / norm(hinge) * hinge), direction);
            const Vector3 to = at + plan.bones[bone] / norm(direction) * direction;
            capsules.push_back({at, to, plan.radii[bone], plan.radii[bone + 1], finger, bone == 2});
            at = to;
        }
    }
    return capsules;
}

Projected project(const Vector3 &earth, double elevation)
{
    const double c = std::cos(elevation), s = std::sin(elevation);
    const double up = earth[2] * c + earth[1] * s;
    const double depth = earth[2] * s - earth[1] * c;
    const double scale = 5.2 / (5.2 - depth);
    return {QPointF(earth[0] * scale, -up * scale), depth, scale};
}

} // namespace lodestone
