// SPDX-License-Identifier: GPL-3.0-or-later
// The sphere of visited directions as two discs side by side: back of the hand up, and palm up. Lambert's azimuthal
// projection preserves areas (Beitraege zum Gebrauche der Mathematik III, 1772), so equal cells look equal. Fingertips
// up is at the top.
#pragma once
#include "engine/signal/visited_sphere.h"
#include <QPointF>
#include <QRectF>
#include <QWidget>
#include <optional>

namespace lodestone {

// The disc of one half within the box, and the place of a direction (any length but 0) on it; px.
QRectF discOf(const QRectF &box, bool palmUp);
QPointF placeOf(const QRectF &box, const Vector3 &direction);

class SphereView : public QWidget
{
    Q_OBJECT
public:
    explicit SphereView(QWidget *parent = nullptr);
    void setVisited(const VisitedSphere &visited, const std::optional<Vector3> &now);
    QSize sizeHint() const override { return {328, 190}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    VisitedSphere m_visited;
    std::optional<Vector3> m_now;
};

} // namespace lodestone
