// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/finger_chip.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {

void paintFingerChip(QPainter &painter, const QRectF &box, int finger, Finger state, bool doubt)
{
    const Tokens &t = Theme::tokens();
    const auto f = static_cast<std::size_t>(finger);
    const double size = box.height();
    const double border = size >= 30 ? 2 : size >= 18 ? 1.5 : 1.25;
    const double radius = size >= 30 ? 6 : size >= 18 ? 4 : 3;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (doubt) {
        painter.setPen(QPen(t.unsure, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
    const QRectF inner = box.adjusted(border / 2, border / 2, -border / 2, -border / 2);
    const bool filled = state == Finger::Flexed;
    QPen pen(state == Finger::Unknown ? t.neutral : t.finger[f], border);
    if (state == Finger::Unknown)
        pen.setDashPattern({3 / border, 2 / border});
    painter.setPen(pen);
    painter.setBrush(filled ? t.finger[f] : t.surface);
    painter.drawRoundedRect(inner, radius, radius);
    painter.setPen(filled ? t.fingerOnFill[f] : state == Finger::Unknown ? t.tertiary : t.fingerInk[f]);
    painter.setFont(Theme::font(size >= 30 ? 15 : size >= 18 ? 11 : 9, QFont::Bold));
    painter.drawText(box, Qt::AlignCenter, Theme::fingerLetter(finger));
    painter.restore();
}

FingerChip::FingerChip(int finger, int size, QWidget *parent) : QAbstractButton(parent), m_finger(finger), m_size(size)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(Finger::Unknown);
}

void FingerChip::setState(Finger state, bool doubt)
{
    m_state = state;
    m_doubt = doubt;
    const QString name = Theme::fingerName(m_finger);
    const QString word = state == Finger::Flexed     ? tr("flexed")
                         : state == Finger::Extended ? tr("extended")
                                                     : tr("unknown");
    setAccessibleName(doubt ? tr("%1 %2, in doubt").arg(name, word) : tr("%1 %2").arg(name, word));
    setToolTip(doubt ? tr("%1: the ring marks the finger of which the model is not sure").arg(name)
                     : tr("%1 %2; filled is flexed").arg(name, word));
    update();
}

void FingerChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF box((width() - m_size) / 2.0, (height() - m_size) / 2.0, m_size, m_size);
    paintFingerChip(painter, box, m_finger, m_state, m_doubt);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::tokens().focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace lodestone
