// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/board_picture.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>

namespace lodestone {

BoardPicture::BoardPicture(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMaximumHeight(120);
    setAccessibleName(tr("Palm board"));
}

void BoardPicture::setConnected(bool connected)
{
    m_connected = connected;
    setAccessibleDescription(connected ? tr("Connected") : tr("Not connected"));
    update();
}

void BoardPicture::paintEvent(QPaintEvent *)
{
    if (height() < 40)
        return; // a smaller drawing could not be recognised
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.sunk);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
    const double scale = std::clamp((height() - 16) / 72.0, 0.1, 1.0);
    painter.translate(width() / 2.0 - 82 * scale, (height() - 72 * scale) / 2);
    painter.scale(scale, scale);
    const QColor line = m_connected ? t.secondary : t.controlBorder, colour = m_connected ? t.text : t.neutral;
    painter.setPen(QPen(line, 1.5));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(10, 0, 144, 72), 5, 5);
    painter.setBrush(t.controlBorder);
    painter.drawRoundedRect(QRectF(0, 24, 18, 24), 2, 2);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < 9; ++i)
        for (double y : {7.0, 65.0})
            painter.drawEllipse(QPointF(28 + i * 14, y), 2.2, 2.2);
    painter.drawLine(QPointF(94, 25), QPointF(110, 25));
    painter.drawLine(QPointF(94, 47), QPointF(110, 47));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(QRectF(58, 18, 36, 36));
    painter.setBrush(line);
    painter.drawRect(QRectF(110, 18, 16, 14));
    painter.drawRect(QRectF(110, 40, 16, 14));
    painter.setBrush(m_connected ? QBrush(t.ok) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(m_connected ? t.ok : t.controlBorder, 1));
    painter.drawEllipse(QPointF(40, 36), 3, 3);
    painter.setFont(Theme::font(9));
    painter.setPen(t.surface);
    painter.drawText(QRectF(58, 18, 36, 36), Qt::AlignCenter, QStringLiteral("MCU"));
    painter.setPen(t.secondary);
    painter.drawText(QRectF(130, 18, 22, 14), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("M"));
    painter.drawText(QRectF(130, 40, 22, 14), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("AG"));
}

} // namespace lodestone
