// SPDX-License-Identifier: GPL-3.0-or-later
// A bordered button with an icon, a text and its shortcut keys. It can be checkable, or marked as the default choice by
// a border in the text colour.
#pragma once
#include "widgets/controls/status_mark.h"
#include "widgets/theme/icons.h"
#include <QAbstractButton>
#include <QStringList>
#include <optional>

namespace lodestone {

class ActionButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ActionButton(const QString &text = {}, QWidget *parent = nullptr);
    ActionButton(Icon icon, const QString &text, QWidget *parent = nullptr); // empty text: icon only

    void setGlyph(std::optional<Icon> icon);
    void setMark(std::optional<Mark> mark);     // left of the text, replaces the icon
    void setTrailing(std::optional<Icon> icon); // right of the text
    void setKeys(const QStringList &keys);      // shown as key caps; the caller creates the QAction or shortcut
    void setDefaultChoice(bool on);             // border in the text colour, semibold text
    void setCompact(bool on);                   // 24 px high instead of 32
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int contentWidth() const;
    std::optional<Icon> m_icon, m_trailing;
    std::optional<Mark> m_mark;
    QStringList m_keys;
    bool m_default = false, m_compact = false;
};

// The border and background that all controls share, with hover, checked, disabled and focus states. For controls that
// paint themselves.
void paintControlBackground(
    QPainter &painter, const QWidget &widget, bool down, bool checked, bool strongBorder = false);

} // namespace lodestone
