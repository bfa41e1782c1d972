// SPDX-License-Identifier: GPL-3.0-or-later
// The drawn hand as capsules in space: pure functions from pose to shapes, tested without a window. Drawn frame: x to
// the thumb's side of a right hand, y along the fingers, z out of the palm; the unit is one palm length. Board frame
// (HandPose::orientation): x along the fingers, y to the thumb's side, z out of the back of the hand.
#pragma once
#include "engine/signal/quaternion.h"
#include <QPointF>
#include <array>
#include <optional>
#include <vector>

namespace lodestone {

struct HandPose
{
    Quaternion orientation;          // sensor to earth (ENU)
    std::array<double, 5> flexion{}; // 0 extended .. 1 flexed, thumb first
};

struct Capsule
{
    Vector3 from{}, to{}; // drawn frame
    double radiusFrom = 0, radiusTo = 0;
    int finger = -1;  // 0..4
    bool tip = false; // the distal segment: drawn in the finger's colour with its magnet
};

// Palm outline (front face), drawn frame, counter-clockwise seen from +z, and all finger segments.
std::vector<Vector3> palmOutline();
double palmThickness();
std::vector<Capsule> fingerCapsules(const std::array<double, 5> &flexion);

// Projection from the earth frame to the picture. The viewer looks north and down by the elevation (rad). x right, y
// down, depth grows towards the viewer. Weak perspective.
struct Projected
{
    QPointF at;
    double depth = 0, scale = 1;
};
Projected project(const Vector3 &earth, double elevation);

} // namespace lodestone
