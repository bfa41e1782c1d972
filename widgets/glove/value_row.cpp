// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/value_row.h"
#include "widgets/controls/card.h"
#include "widgets/controls/rule.h"
#include "widgets/controls/status_mark.h"
#include <QVBoxLayout>

namespace lodestone {
namespace {
const QString kNone = QStringLiteral("—");
}

ValueRow::ValueRow(const QString &name, QWidget *parent, bool fixedPitch)
    : QWidget(parent), m_name(name), m_mono(fixedPitch)
{
    setFixedHeight(28);
    setValue({});
}

void ValueRow::setValue(const QString &value)
{
    m_value = value.isEmpty() ? kNone : value;
    setAccessibleName(tr("%1: %2").arg(m_name, m_value));
    setToolTip(value);
    update();
}

void ValueRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setFont(Theme::font());
    painter.setPen(t.secondary);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    const int taken = painter.fontMetrics().horizontalAdvance(m_name) + 12;
    painter.setFont(m_mono && m_value != kNone ? Theme::mono(12) : Theme::font());
    painter.setPen(m_value == kNone ? t.tertiary : t.text);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_value, Qt::ElideMiddle, width() - taken));
}

ValueRow *addValue(Card *card, const QString &name)
{
    auto *value = new ValueRow(name, card);
    card->body()->addWidget(value);
    return value;
}

void addSection(Card *card, const QString &title)
{
    card->body()->addSpacing(7);
    card->body()->addWidget(new Rule(card));
    card->body()->addSpacing(12);
    card->body()->addWidget(makeLabel(title, Ink::Text, 13, true, card));
    card->body()->addSpacing(4);
}

SensorRow::SensorRow(const QString &name, QWidget *parent) : QWidget(parent), m_name(name)
{
    setFixedHeight(48);
    setAccessibleName(name);
}

void SensorRow::setState(bool alive, const QString &range, const QString &rate)
{
    m_alive = alive;
    m_range = range;
    m_rate = rate;
    setAccessibleDescription(alive ? tr("%1, %2").arg(range, rate) : tr("no data"));
    update();
}

void SensorRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, m_alive ? Mark::Tick : Mark::Hollow, QRectF(0, 16, 16, 16));
    painter.setFont(Theme::font());
    painter.setPen(m_alive ? t.text : t.secondary);
    painter.drawText(QRect(24, 6, width() - 24, 18), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_rate);
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(QRect(24, 24, width() - 24, 16), Qt::AlignLeft | Qt::AlignVCenter, m_range);
}

} // namespace lodestone
