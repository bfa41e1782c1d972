// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/gauge.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {

GaugeShape gaugeShape(double value, double limit)
{
    GaugeShape shape;
    shape.limit = 0.8;
    if (std::isfinite(value) && limit > 0) shape.fill = std::clamp(value / (limit / shape.limit), 0.0, 1.0);
    return shape;
}

Gauge::Gauge(QWidget *parent) : QWidget(parent), m_value(std::numeric_limits<double>::quiet_NaN())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Gauge::setValue(double value, double limit, const QString &limitText)
{
    m_value = value;
    m_limit = limit;
    m_limitText = limitText;
    update();
}

void Gauge::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const GaugeShape shape = gaugeShape(m_value, m_limit);
    const QRectF bar(0, 1, width(), 8);
    QPainterPath clip;
    clip.addRoundedRect(bar, Theme::kBarRadius, Theme::kBarRadius);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(bar, t.track);
    const double limit = bar.width() * shape.limit;
    QColor zone = t.error;
    zone.setAlphaF(0.22F);
    painter.fillRect(QRectF(limit, bar.top(), bar.width() - limit, bar.height()), zone);
    painter.fillRect(QRectF(0, bar.top(), bar.width() * shape.fill, bar.height()), shape.fill >= shape.limit ? t.error : t.secondary);
    painter.restore();
    painter.fillRect(QRectF(limit - 1, 0, 2, 10), t.error);
    painter.setFont(Theme::font(11));
    painter.setPen(t.tertiary);
    painter.drawText(QRectF(0, 12, 40, 16), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    const double half = painter.fontMetrics().horizontalAdvance(m_limitText) / 2.0 + 1;
    const double centre = std::min(limit, width() - half);
    painter.drawText(QRectF(centre - half, 12, 2 * half, 16), Qt::AlignCenter, m_limitText);
}

} // namespace lodestone
