// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/primary_button.h"
#include "widgets/controls/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lodestone {

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PrimaryButton::setIdle()
{
    m_running = false;
    m_fraction = 0;
    m_stage.clear();
    setAccessibleDescription({});
    update();
}

void PrimaryButton::setRunning(const QString &stage, double fraction)
{
    m_running = true;
    m_stage = stage;
    m_fraction = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0.0;
    setAccessibleDescription(tr("%1, %2").arg(stage, formatPercent(m_fraction, 0)));
    update();
}

QSize PrimaryButton::sizeHint() const
{
    return {std::max(176, QFontMetrics(Theme::semibold()).horizontalAdvance(text()) + 16 + 8 + 40), Theme::kControl};
}

void PrimaryButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}
void PrimaryButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), Theme::kRadius, Theme::kRadius);
    painter.setClipPath(shape);
    painter.setFont(Theme::semibold());
    if (m_running) {
        painter.fillRect(rect(), t.primaryRest);
        painter.fillRect(QRectF(0, 0, width() * m_fraction, height()), t.primaryFill);
        painter.setPen(t.primaryText);
        const QString percent = formatPercent(m_fraction, 0);
        const int room = width() - 36 - painter.fontMetrics().horizontalAdvance(percent);
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(m_stage, Qt::ElideRight, room));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, percent);
    } else {
        const QColor fill = !isEnabled() ? t.track : (isDown() || underMouse() ? t.primaryRest : t.primaryFill);
        const QColor colour = isEnabled() ? t.primaryText : t.tertiary;
        painter.fillRect(rect(), fill);
        const int text_width = painter.fontMetrics().horizontalAdvance(text()) + 1;
        const double x = (width() - 16 - 8 - text_width) / 2.0;
        paintIcon(painter, Icon::Bolt, QRectF(x, (height() - 16) / 2.0, 16, 16), colour);
        painter.setPen(colour);
        painter.drawText(QRectF(x + 24, 0, text_width, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
    }
}

} // namespace lodestone
