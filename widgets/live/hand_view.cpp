// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/hand_view.h"
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lodestone {

HandView::HandView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("The hand in space"));
    setToolTip(tr("Drag to turn the view around the hand, double-click to look from behind"));
    m_pose = presentationPose({});
    m_options.greyed = true;
}

void HandView::setPose(const HandPose &pose)
{
    m_pose = pose;
    if (!m_placed)
        viewFromBehind();
    m_placed = true;
    update();
}

void HandView::setGreyed(bool greyed)
{
    m_options.greyed = greyed;
    update();
}

void HandView::setUpright(bool upright)
{
    if (m_options.compass == !upright)
        return;
    m_options.compass = m_options.tripod = !upright;
    m_placed = false;
    update();
}

void HandView::viewFromBehind()
{
    const Vector3 along = rotate(m_pose.orientation, Vector3{1, 0, 0});
    m_options.azimuth = std::atan2(along[0], along[1]);
    m_options.elevation = HandOptions{}.elevation;
    update();
}

void HandView::mousePressEvent(QMouseEvent *event) { m_drag = event->position(); }

void HandView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF step = event->position() - m_drag;
    m_drag = event->position();
    m_options.azimuth -= step.x() * 0.01;
    m_options.elevation = std::clamp(m_options.elevation + step.y() * 0.01, -1.4, 1.4);
    update();
}

void HandView::mouseDoubleClickEvent(QMouseEvent *) { viewFromBehind(); }

void HandView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHand(painter, rect(), m_pose, m_options);
}

} // namespace lodestone
