// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/action_button.h"
#include "widgets/controls/key_cap.h"
#include "widgets/theme/theme.h"
#include <QPainter>

namespace lodestone {
namespace {
constexpr int kSide = 12, kIconGap = 8, kIcon = 16;
}

void paintControlBackground(QPainter &painter, const QWidget &widget, bool down, bool checked, bool strongBorder)
{
    const Tokens &t = Theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool enabled = widget.isEnabled();
    QColor background = t.surface;
    if (!enabled)
        background = t.sunk;
    else if (down || checked)
        background = t.checked;
    else if (widget.underMouse())
        background = t.hover;
    QColor border = enabled ? (strongBorder ? t.text : t.controlBorder) : t.border;
    double width = 1;
    if (widget.hasFocus()) {
        border = t.focus;
        width = 2;
    }
    painter.setPen(QPen(border, width));
    painter.setBrush(background);
    const double inset = width / 2;
    painter.drawRoundedRect(
        QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset), Theme::kRadius, Theme::kRadius);
}

ActionButton::ActionButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus); // a click must not move the focus, or the page's keys would stop working
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

ActionButton::ActionButton(Icon icon, const QString &text, QWidget *parent) : ActionButton(text, parent)
{
    m_icon = icon;
}

void ActionButton::setGlyph(std::optional<Icon> icon)
{
    if (m_icon != icon) {
        m_icon = icon;
        updateGeometry();
        update();
    }
}
void ActionButton::setMark(std::optional<Mark> mark)
{
    if (m_mark != mark) {
        m_mark = mark;
        updateGeometry();
        update();
    }
}
void ActionButton::setTrailing(std::optional<Icon> icon)
{
    if (m_trailing != icon) {
        m_trailing = icon;
        updateGeometry();
        update();
    }
}
void ActionButton::setKeys(const QStringList &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}
void ActionButton::setDefaultChoice(bool on)
{
    m_default = on;
    updateGeometry();
    update();
}
void ActionButton::setCompact(bool on)
{
    m_compact = on;
    updateGeometry();
    update();
}

int ActionButton::contentWidth() const
{
    int width = 0;
    const auto add = [&width](int part) { width += (width ? kIconGap : 0) + part; };
    if (m_icon || m_mark)
        add(kIcon);
    if (!text().isEmpty())
        add(QFontMetrics(m_default ? Theme::semibold() : Theme::font()).horizontalAdvance(text()) + 1);
    if (m_trailing)
        add(kIcon);
    for (const QString &key : m_keys)
        add(keyCapSize(key).width());
    return width;
}

QSize ActionButton::sizeHint() const
{
    const int height = m_compact ? Theme::kCompact : Theme::kControl;
    const bool square = text().isEmpty() && m_keys.isEmpty() && !m_trailing;
    return {square ? height : contentWidth() + 2 * kSide, height};
}

QSize ActionButton::minimumSizeHint() const { return sizeHint(); }

void ActionButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}
void ActionButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    paintControlBackground(painter, *this, isDown(), isChecked(), m_default);
    double x = (width() - contentWidth()) / 2.0;
    const QColor colour = isEnabled() ? t.text : t.tertiary;
    const double top = (height() - kIcon) / 2.0;
    if (m_mark) {
        paintMark(painter, *m_mark, QRectF(x, top, kIcon, kIcon));
        x += kIcon + kIconGap;
    } else if (m_icon) {
        paintIcon(painter, *m_icon, QRectF(x, top, kIcon, kIcon), colour);
        x += kIcon + kIconGap;
    }
    if (!text().isEmpty()) {
        painter.setFont(m_default ? Theme::semibold() : Theme::font());
        painter.setPen(colour);
        const double textWidth = painter.fontMetrics().horizontalAdvance(text()) + 1;
        painter.drawText(QRectF(x, 0, textWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        x += textWidth + kIconGap;
    }
    if (m_trailing) {
        paintIcon(painter, *m_trailing, QRectF(x, top, kIcon, kIcon), colour);
        x += kIcon + kIconGap;
    }
    for (const QString &key : m_keys) {
        const QSize size = keyCapSize(key);
        paintKeyCap(painter, QRectF(x, top, size.width(), size.height()), key);
        x += size.width() + kIconGap;
    }
}

} // namespace lodestone
