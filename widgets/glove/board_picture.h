// SPDX-License-Identifier: GPL-3.0-or-later
// The palm board as a drawing: connector, processor, sensors, and a lamp that is lit while it is connected. It shrinks
// when the card is short, and goes before it becomes illegible.
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
