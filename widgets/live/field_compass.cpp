// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/field_compass.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kEarth = 60; // uT; below, the scale is about linear, above it is logarithmic

} // namespace

double fieldRadius(double microtesla, double limit)
{
    if (!(limit > 0) || !std::isfinite(microtesla))
        return 0;
    return std::clamp(std::asinh(microtesla / kEarth) / std::asinh(limit / kEarth), 0.0, 1.0);
}

NeedleTip needleTip(const std::array<double, 3> &field, double limit)
{
    const double inPlane = std::hypot(field[0], field[1]);
    if (!(inPlane > 0))
        return {};
    const double scale = fieldRadius(std::hypot(inPlane, field[2]), limit) / inPlane;
    return {-field[1] * scale, field[0] * scale};
}

FieldCompass::FieldCompass(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLow(false);
    setAccessibleName(tr("Compass of the field"));
    setToolTip(tr(
        "The needle points along the field, seen from the back of the hand: up is along the fingers. Its length is the "
        "strength, a full head points out of the back. The grey ring is the strength in training, the circle is full "
        "scale."));
}

void FieldCompass::setLow(bool low) { setFixedHeight(low ? 56 : 68); }

void FieldCompass::setField(const std::optional<FieldView> &view)
{
    m_view = view;
    setAccessibleDescription(!view ? QString()
                                   : tr("x %1, y %2, z %3 µT")
                                         .arg(formatNumber(view->field[0], 0), formatNumber(view->field[1], 0),
                                             formatNumber(view->field[2], 0)));
    update();
}

void FieldCompass::setWarnings(const std::array<bool, 3> &clips, bool otherStrength)
{
    m_clips = clips;
    m_otherStrength = otherStrength;
    update();
}

void FieldCompass::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDial(painter, QRectF(1, 1, height() - 2, height() - 2));
    paintAxes(painter, QRectF(height() + 16, 0, width() - height() - 16, height()));
}

void FieldCompass::paintDial(QPainter &painter, const QRectF &box) const
{
    const Tokens &t = Theme::tokens();
    const QPointF middle = box.center();
    const double radius = box.width() / 2;
    const bool clips = m_clips[0] || m_clips[1] || m_clips[2];
    painter.setPen(QPen(clips ? t.error : t.controlBorder, clips ? 2 : 1));
    painter.setBrush(t.sunk);
    painter.drawEllipse(middle, radius - 1, radius - 1);
    if (m_view && m_view->trained) {
        const double from = fieldRadius(m_view->trained->low, m_view->limit) * radius,
                     to = fieldRadius(m_view->trained->high, m_view->limit) * radius;
        QPainterPath ring;
        ring.addEllipse(middle, std::min(to, radius - 2), std::min(to, radius - 2));
        ring.addEllipse(middle, from, from);
        painter.fillPath(ring, t.track);
    }
    painter.setPen(QPen(t.controlBorder, 1));
    for (int quarter = 0; quarter < 4; ++quarter) {
        const double a = quarter * 1.5707963267948966;
        const QPointF out(std::sin(a), -std::cos(a));
        painter.drawLine(middle + out * (radius - 2), middle + out * (radius - 6));
    }
    if (!m_view)
        return;
    const NeedleTip tip = needleTip(m_view->field, m_view->limit);
    const QPointF end = middle + QPointF(tip.x, -tip.y) * (radius - 3);
    const QColor colour = clips ? t.error : m_otherStrength ? t.warn : t.text;
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle, end);
    // A filled head points towards the viewer, a ring away from the viewer.
    painter.setBrush(m_view->field[2] >= 0 ? colour : t.surface);
    painter.setPen(QPen(colour, 1.5));
    painter.drawEllipse(end, 3.5, 3.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(middle, 1.5, 1.5);
}

void FieldCompass::paintAxes(QPainter &painter, const QRectF &box) const
{
    const Tokens &t = Theme::tokens();
    static constexpr std::array<char16_t, 3> names{u'x', u'y', u'z'};
    const double pitch = box.height() / 3,
                 wordWidth = std::max(QFontMetricsF(Theme::semibold(11)).horizontalAdvance(tr("clips")), 48.0);
    for (std::size_t i = 0; i < 3; ++i) {
        const QRectF row(box.left(), box.top() + pitch * static_cast<double>(i), box.width(), pitch);
        painter.setFont(Theme::semibold(11));
        painter.setPen(m_view ? t.axis[i] : t.tertiary);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QString(QChar(names[i])));
        const QRectF bar(row.left() + 16, row.center().y() - 3, row.width() - 16 - wordWidth - 12, 6);
        const double middle = bar.center().x();
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(bar, Theme::kBarRadius, Theme::kBarRadius);
        if (m_view && m_view->limit > 0) {
            const double share = std::clamp(m_view->field[i] / m_view->limit, -1.0, 1.0),
                         end = middle + share * bar.width() / 2;
            painter.setBrush(m_clips[i] ? t.error : t.secondary);
            painter.drawRect(QRectF(std::min(middle, end), bar.top(), std::abs(end - middle), bar.height()));
        }
        painter.fillRect(QRectF(middle - 0.5, bar.top() - 2, 1, bar.height() + 4), t.neutral);
        painter.setFont(m_clips[i] ? Theme::semibold(11) : Theme::font(11));
        painter.setPen(!m_view ? t.tertiary : m_clips[i] ? t.error : t.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter,
            !m_view      ? QStringLiteral("—")
            : m_clips[i] ? tr("clips")
                         : formatNumber(m_view->field[i], 0));
    }
}

} // namespace lodestone
