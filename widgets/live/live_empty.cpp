// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_empty.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/theme/theme.h"
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lodestone {

LiveEmpty::LiveEmpty(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    m_title = makeLabel({}, Ink::Text, 15, true, this);
    m_text = makeLabel({}, Ink::Secondary, 13, false, this);
    m_connect = new ActionButton(tr("Start the virtual glove"), this);
    m_connect->setObjectName(QStringLiteral("liveConnect"));
    m_connect->setDefaultChoice(true);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_connect, 0, Qt::AlignHCenter);
    connect(m_connect, &QAbstractButton::clicked, this, &LiveEmpty::connectRequested);
    setConnecting(false);
}

void LiveEmpty::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
}

void LiveEmpty::setConnecting(bool connecting)
{
    m_title->setText(connecting ? tr("Connecting") : tr("No samples yet"));
    m_text->setText(
        connecting ? tr("Waiting for the glove to answer.") : tr("Connect a glove or choose the virtual glove."));
    m_connect->setVisible(!connecting);
}

void LiveEmpty::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
}

} // namespace lodestone
