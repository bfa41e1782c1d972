// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the focus around what Tab reaches and what does not draw it itself: lists, tables, logs, plots.
#pragma once
#include <QPointer>
#include <QWidget>

namespace lodestone {

class FocusRing : public QWidget
{
    Q_OBJECT
public:
    explicit FocusRing(QWidget *over); // lies over it, and lets the mouse through

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);
    void place();
    QPointer<QWidget> m_focus;
};

} // namespace lodestone
