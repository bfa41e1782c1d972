// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/focus_ring.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace lodestone {
namespace {

// The controls paint their own focus, each in its shape.
bool drawsItsOwn(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

FocusRing::FocusRing(QWidget *over) : QWidget(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *focus)
{
    for (QWidget *part = m_focus; part && part != parentWidget(); part = part->parentWidget())
        part->removeEventFilter(this);
    const bool draws = focus && parentWidget()->isAncestorOf(focus) && (focus->focusPolicy() & Qt::TabFocus)
                       && !drawsItsOwn(focus);
    m_focus = draws ? focus : nullptr;
    for (QWidget *part = m_focus; part && part != parentWidget(); part = part->parentWidget())
        part->installEventFilter(this);
    place();
}

void FocusRing::place()
{
    setVisible(m_focus && m_focus->isVisible());
    if (!m_focus)
        return;
    setGeometry(QRect(m_focus->mapTo(parentWidget(), QPoint(0, 0)), m_focus->size()).adjusted(-2, -2, 2, 2)
                & parentWidget()->rect());
    raise();
}

bool FocusRing::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide: place(); break;
    default: break;
    }
    return false;
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::tokens().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kRadius, Theme::kRadius);
}

} // namespace lodestone
