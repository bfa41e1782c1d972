// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a hand in space: capsules sorted by depth above a compass ring. Needs only a QPainter.
#pragma once
#include "widgets/live/hand_geometry.h"
#include <QRectF>

class QPainter;

namespace lodestone {

struct HandOptions
{
    bool letters = true;     // finger letters at the tips
    bool compass = true;     // ring with N and tick marks
    bool tripod = true;      // sensor axes
    bool greyed = false;     // no data: fingertips without colour
    double azimuth = 0;      // rad, the compass direction in which the viewer looks
    double elevation = 0.66; // rad, how far the viewer looks down
};

// Fits the hand into the box; any size from 32 px.
void paintHand(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options = {});

// A pose in which the palm and all fingers are visible, for lists and placeholders.
HandPose presentationPose(const std::array<double, 5> &flexion);

// Options without letters, ring and axes.
HandOptions plainHand(bool greyed = false);

} // namespace lodestone
