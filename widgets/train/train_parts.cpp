// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/train_parts.h"
#include "widgets/controls/drop_down.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QScrollArea>
#include <algorithm>

namespace lodestone {

MarkKey::MarkKey(Kind kind, const QString &text, QWidget *parent) : QWidget(parent), m_kind(kind) { setText(text); }

void MarkKey::setText(const QString &text)
{
    m_text = text;
    setFixedSize(QFontMetrics(Theme::font(11)).horizontalAdvance(text) + 32, 16);
    setAccessibleName(text);
    update();
}

void MarkKey::paintEvent(QPaintEvent *)
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

MarkOnly::MarkOnly(QWidget *parent) : QWidget(parent) { setFixedSize(16, 18); }

void MarkOnly::setMark(Mark mark)
{
    m_mark = mark;
    update();
}

void MarkOnly::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, m_mark, QRectF(0, 1, 16, 16));
}

QScrollArea *makeScroll(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setStyleSheet(QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"));
    if (content) {
        scroll->setAccessibleName(content->accessibleName());
        scroll->setWidget(content);
    }
    return scroll;
}

QComboBox *makeCombo(const QString &name, QWidget *parent)
{
    auto *combo = new DropDown(parent);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

void fillCombo(QComboBox *combo, const std::vector<Choice> &choices, const QString &current)
{
    combo->clear();
    for (const Choice &c : choices) {
        combo->addItem(c.name, c.key);
        combo->setItemData(combo->count() - 1, c.detail, Qt::ToolTipRole);
    }
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
}

} // namespace lodestone
