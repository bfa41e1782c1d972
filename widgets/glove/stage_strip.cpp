// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/stage_strip.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>

namespace lodestone {

StageStrip::StageStrip(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(92);
    setAccessibleName(tr("Steps of the update"));
}

void StageStrip::setSteps(const std::array<StripStep, kSteps> &steps)
{
    m_steps = steps;
    update();
}

void StageStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    const QString names[kSteps] = {tr("Send"), tr("Verify"), tr("Trial"), tr("Confirm")};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double part = width() / static_cast<double>(kSteps);
    for (int i = 0; i < kSteps; ++i) {
        const StripStep &s = m_steps[static_cast<std::size_t>(i)];
        const QPointF centre((i + 0.5) * part, 14);
        if (i + 1 < kSteps) {
            painter.setPen(QPen(s.state == StripState::Done ? t.ok : t.border, 2));
            painter.drawLine(QPointF(centre.x() + 13, 14), QPointF(centre.x() + part - 13, 14));
        }
        const QRectF ring(centre.x() - 10.5, centre.y() - 10.5, 21, 21);
        if (s.state == StripState::Done || s.state == StripState::Failed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(s.state == StripState::Done ? t.ok : t.error);
            painter.drawEllipse(ring);
            paintIcon(painter, s.state == StripState::Done ? Icon::Tick : Icon::Cross,
                QRectF(centre.x() - 8, centre.y() - 8, 16, 16), t.surface);
        } else {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(
                s.state == StripState::Running ? t.track : t.controlBorder, s.state == StripState::Running ? 3 : 1.5));
            painter.drawEllipse(ring);
            if (s.state == StripState::Running) {
                painter.setPen(QPen(t.text, 3, Qt::SolidLine, Qt::FlatCap));
                painter.drawArc(ring, 90 * 16, -static_cast<int>(std::clamp(s.fraction, 0.04, 1.0) * 360 * 16));
            }
        }
        const bool waiting = s.state == StripState::Waiting;
        painter.setFont(Theme::font(13, waiting ? QFont::Normal : QFont::DemiBold));
        painter.setPen(waiting ? t.secondary : t.text);
        painter.drawText(QRectF(i * part, 32, part, 20), Qt::AlignCenter, names[i]);
        painter.setFont(Theme::font(11));
        painter.setPen(waiting ? t.secondary : t.text);
        painter.drawText(QRectF(i * part, 54, part, 16), Qt::AlignCenter, s.time);
        painter.setPen(t.secondary);
        painter.drawText(QRectF(i * part, s.time.isEmpty() ? 54 : 70, part, 16), Qt::AlignCenter, s.detail);
    }
}

} // namespace lodestone
