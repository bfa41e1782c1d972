// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/legend_entry.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

LegendEntry::LegendEntry(Kind kind, const QString &text, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setText(text);
}

void LegendEntry::setText(const QString &text)
{
    m_text = text;
    setFixedSize(QFontMetrics(Theme::font(11)).horizontalAdvance(text) + 32, 16);
    setAccessibleName(text);
    update();
}

void LegendEntry::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    if (m_kind == Kind::Bar) {
        painter.fillRect(QRectF(0, 6, 24, 4), t.track);
        painter.fillRect(QRectF(0, 6, 18, 4), t.neutral);
        painter.fillRect(QRectF(10, 4, 2, 8), t.text);
    } else {
        painter.fillRect(QRectF(4, 7, 16, 2), m_kind == Kind::Strong ? t.text : t.tertiary);
    }
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(rect().adjusted(30, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace lodestone
