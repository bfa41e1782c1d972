// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapping/text_lines.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

TextLines::TextLines(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(sizeHint().height());
    setAccessibleName(tr("Lines as they are written"));
}

void TextLines::setLines(const QStringList &lines)
{
    m_lines = lines.mid(std::max<qsizetype>(0, lines.size() - kLines));
    for (QString &line : m_lines) // a tab or a control character as a blank
        for (QChar &letter : line)
            if (!letter.isPrint())
                letter = QLatin1Char(' ');
    setAccessibleDescription(m_lines.join(QLatin1Char('\n')));
    update();
}

void TextLines::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.sunk);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kRadius, Theme::kRadius);
    painter.setFont(Theme::mono(12));
    painter.setPen(t.text);
    QRect line(8, 8, width() - 16, 16);
    for (const QString &text : m_lines) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, 16);
    }
}

} // namespace lodestone
