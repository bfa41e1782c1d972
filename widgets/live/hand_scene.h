// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of a hand in space: capsules sorted by depth over a compass ring. QPainter only, any size from 32 px.
#pragma once
#include "widgets/live/hand_geometry.h"
#include <QRectF>

class QPainter;

namespace lodestone {

struct HandOptions
{
    bool letters = true;     // finger letters at the tips
    bool compass = true;     // ring with N and ticks
    bool tripod = true;      // sensor axes
    bool greyed = false;     // no data: neutral tips
    double azimuth = 0;      // rad, the compass direction the viewer looks to
    double elevation = 0.66; // rad, how far the viewer looks down
};

// Fits the hand into the box at any size from 32 px.
void paintHand(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options = {});

// A pose that shows the palm and all fingers well, for lists and empty places.
HandPose presentationPose(const std::array<double, 5> &flexion);

// The same, without letters, ring and axes.
HandOptions plainHand(bool greyed = false);

} // namespace lodestone
