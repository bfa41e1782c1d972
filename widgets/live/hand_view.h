// SPDX-License-Identifier: GPL-3.0-or-later
// The hand in space; it follows the orientation and the predicted flexion.
#pragma once
#include "widgets/live/hand_scene.h"
#include <QWidget>

namespace lodestone {

// Dragging moves the viewer around the hand. A double click, and the first pose, put the viewer behind it.
class HandView : public QWidget
{
    Q_OBJECT
public:
    explicit HandView(QWidget *parent = nullptr);
    void setPose(const HandPose &pose);
    void setGreyed(bool greyed);
    void setUpright(bool upright); // true: there is no orientation to show, so neither compass nor axes
    double azimuth() const { return m_options.azimuth; }
    QSize sizeHint() const override { return {368, 260}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent *) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void viewFromBehind();
    HandPose m_pose;
    HandOptions m_options;
    bool m_placed = false;
    QPointF m_drag;
};

} // namespace lodestone
