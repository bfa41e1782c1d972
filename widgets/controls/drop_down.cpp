// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/drop_down.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QStyleOptionButton>

namespace lodestone {

void DropDown::setCompact() { setProperty("compact", true); }

void DropDown::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    paintIcon(painter, Icon::Chevron, QRectF(width() - 23, (height() - 14) / 2.0, 14, 14),
        isEnabled() ? t.secondary : t.tertiary);
}

void NumberBox::paintEvent(QPaintEvent *event)
{
    QSpinBox::paintEvent(event);
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.translate(width() - 13, height() / 2.0);
    // At the minimum or maximum, the arrow that would do nothing is drawn faintly.
    const StepEnabled steps = isEnabled() ? stepEnabled() : StepEnabled();
    paintIcon(painter, Icon::Chevron, QRectF(-6, 0, 12, 12), steps & StepDownEnabled ? t.secondary : t.controlBorder);
    painter.scale(1, -1);
    paintIcon(painter, Icon::Chevron, QRectF(-6, 0, 12, 12), steps & StepUpEnabled ? t.secondary : t.controlBorder);
}

void CheckBox::paintEvent(QPaintEvent *event)
{
    QCheckBox::paintEvent(event);
    if (!isChecked())
        return;
    QStyleOptionButton option;
    initStyleOption(&option);
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    paintIcon(painter, Icon::Tick, style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this),
        isEnabled() ? t.text : t.tertiary);
}

} // namespace lodestone
