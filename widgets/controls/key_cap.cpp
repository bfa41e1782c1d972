// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/key_cap.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

QSize keyCapSize(const QString &key)
{
    return {std::max(16, QFontMetrics(Theme::font(10)).horizontalAdvance(key) + 9), 16};
}

void paintKeyCap(QPainter &painter, const QRectF &box, const QString &key)
{
    const Tokens &t = Theme::tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.controlBorder, 1));
    painter.setBrush(t.sunk);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(t.secondary);
    painter.setFont(Theme::font(10));
    painter.drawText(box, Qt::AlignCenter, key);
    painter.restore();
}

KeyCap::KeyCap(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Key %1").arg(key));
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_key);
}

} // namespace lodestone
