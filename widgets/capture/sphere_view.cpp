// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/capture/sphere_view.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestone {
namespace {

constexpr double kCaption = 20; // px, height of the captions below the discs

double radiusOf(double height)
{
    return std::sqrt(std::max(0.0, 1 - std::abs(height)));
} // 0 at the pole, 1 at the equator

// Longitude 0 (fingertips up) is at the top; longitude grows to the left, where the thumb is. The result is an angle
// for Qt: degrees, counter-clockwise from three o'clock.
double degreesOf(double longitude) { return 90 + longitude * 180 / std::numbers::pi; }

QPainterPath pathOf(const QRectF &disc, const VisitedSphere::Cell &cell)
{
    const double outer = std::max(radiusOf(cell.top), radiusOf(cell.bottom)),
                 inner = std::min(radiusOf(cell.top), radiusOf(cell.bottom));
    const auto ring = [&disc](double r) {
        const QPointF half(disc.width() / 2 * r, disc.height() / 2 * r);
        return QRectF(disc.center() - half, disc.center() + half);
    };
    const double from = degreesOf(cell.from), sweep = degreesOf(cell.to) - from;
    QPainterPath path;
    path.arcMoveTo(ring(outer), from);
    path.arcTo(ring(outer), from, sweep);
    if (inner > 1e-6)
        path.arcTo(ring(inner), from + sweep, -sweep);
    else
        path.lineTo(disc.center());
    path.closeSubpath();
    return path;
}

} // namespace

QRectF discOf(const QRectF &box, bool palmUp)
{
    const double size = std::min((box.width() - 24) / 2, box.height() - kCaption);
    const double x = box.center().x() + (palmUp ? 12 : -12 - size);
    return {x, box.top() + (box.height() - kCaption - size) / 2, size, size};
}

QPointF placeOf(const QRectF &box, const Vector3 &direction)
{
    const double length = norm(direction), z = direction[2] / length;
    const QRectF disc = discOf(box, z < 0);
    const double longitude = std::atan2(direction[1], direction[0]), r = radiusOf(z) * disc.width() / 2;
    return disc.center() + QPointF(-r * std::sin(longitude), -r * std::cos(longitude));
}

SphereView::SphereView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Directions the hand has been held in"));
}

void SphereView::setVisited(const VisitedSphere &visited, const std::optional<Vector3> &now)
{
    m_visited = visited;
    m_now = now;
    update();
}

void SphereView::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double most = std::log(1.0 + std::max(m_visited.fullest(), VisitedSphere::kEnough * 4));
    for (int i = 0; i < VisitedSphere::kCells; ++i) {
        const VisitedSphere::Cell cell = VisitedSphere::cell(i);
        const int count = m_visited.count(i);
        QColor fill = t.track;
        if (count >= VisitedSphere::kEnough) {
            // A darker colour for longer visits; the step from not visited to visited is the clearest.
            const double k = 0.45 + 0.55 * std::log(1.0 + count) / most;
            fill = t.text;
            fill.setAlphaF(float(std::min(k, 1.0)));
        }
        painter.setPen(QPen(t.surface, 1.5));
        painter.setBrush(fill);
        painter.drawPath(pathOf(discOf(box, cell.bottom < -1e-9), cell));
    }
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    for (const bool palmUp : {false, true}) {
        const QRectF disc = discOf(box, palmUp);
        painter.drawText(QRectF(disc.center().x() - (box.width() / 4), disc.bottom() + 4, box.width() / 2, 16),
            Qt::AlignCenter, palmUp ? tr("Palm up") : tr("Palm down"));
    }
    if (m_now && norm(*m_now) > 0) {
        painter.setPen(QPen(t.text, 2));
        painter.setBrush(t.surface);
        painter.drawEllipse(placeOf(box, *m_now), 5.5, 5.5);
    }
}

} // namespace lodestone
