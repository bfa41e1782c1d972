// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing of the palm board: connector, processor, sensors, and a lamp that is lit while it is connected. It shrinks
// in a short card and disappears before it becomes unreadable.
#pragma once
#include <QWidget>

namespace lodestone {

class BoardPicture : public QWidget
{
    Q_OBJECT
public:
    explicit BoardPicture(QWidget *parent = nullptr);
    void setConnected(bool connected);
    QSize sizeHint() const override { return {256, 120}; }
    QSize minimumSizeHint() const override { return {164, 0}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    bool m_connected = false;
};

} // namespace lodestone
