// SPDX-License-Identifier: GPL-3.0-or-later
// The hand in space: turns with the orientation, bends with the prediction. QPainter only.
#pragma once
#include "widgets/live/hand_geometry.h"
#include <QRectF>
#include <QWidget>

class QPainter;

namespace lodestone {

struct HandOptions {
    bool letters = true;            // finger letters at the tips
    bool compass = true;            // ring with N and ticks
    bool tripod = true;             // sensor axes
    bool greyed = false;            // no data: neutral tips
    double azimuth = 0;             // rad, the compass direction the viewer looks to
    double elevation = 0.66;        // rad, how far the viewer looks down
};

// Fits the hand into the box at any size from 32 px.
void paintHand(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options = {});

// A pose that shows the palm and all fingers well, for lists and empty places.
HandPose presentationPose(const std::array<double, 5> &flexion);

// The same, without letters, ring and axes.
HandOptions plainHand(bool greyed = false);

// Dragging walks round the hand, a double click stands behind it; the first pose does so too.
class HandView : public QWidget {
    Q_OBJECT
public:
    explicit HandView(QWidget *parent = nullptr);
    void setPose(const HandPose &pose);
    void setGreyed(bool greyed);
    double azimuth() const { return m_options.azimuth; }
    QSize sizeHint() const override { return {368, 260}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void standBehind();
    HandPose m_pose;
    HandOptions m_options;
    bool m_placed = false;
    QPointF m_drag;
};

} // namespace lodestone
