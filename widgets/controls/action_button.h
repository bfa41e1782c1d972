// SPDX-License-Identifier: GPL-3.0-or-later
// A bordered button with an icon, a text and the keys that press it; optionally checkable, or the default choice (ink
// border).
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
    ActionButton(Icon icon, const QString &text, QWidget *parent = nullptr); // an icon alone when text is empty

    void setGlyph(std::optional<Icon> icon);
    void setMark(std::optional<Mark> mark);     // left of the text, instead of an icon
    void setTrailing(std::optional<Icon> icon); // right of the text
    void setKeys(const QStringList &keys);      // shown as caps; the caller owns the QAction or shortcut
    void setDefaultChoice(bool on);             // ink border and semibold
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

// The border and ground every control shares, with hover, checked, disabled and focus. Used by own-painted controls.
void paintControlGround(QPainter &painter, const QWidget &widget, bool down, bool checked, bool inkBorder = false);

} // namespace lodestone
