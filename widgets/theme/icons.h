// SPDX-License-Identifier: GPL-3.0-or-later
// Line icons in the current text colour: 16 px grid, 1.5 px stroke, round caps.
#pragma once
#include <QIcon>

class QPainter;
class QRectF;

namespace lodestone {

enum class Icon {
    Follow,
    Pause,
    Play,
    Previous,
    Next,
    Cursors,
    Chevron,
    Bolt,
    Stop,
    Record,
    Snap,
    ZoomOut,
    ZoomIn,
    Fit,
    Swap,
    Undo,
    Tick,
    Cross,
    Copy,
    Replay,
    Refresh,
    Folder,
    Arrow,
    Compass,
    Question,
    Camera
};

void paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &colour);
QIcon makeIcon(Icon icon); // follows the theme; disabled icons use the tertiary text colour

} // namespace lodestone
