// SPDX-License-Identifier: GPL-3.0-or-later
// The palm board as a drawing: connector, processor, sensors, and a lamp that is lit while it is connected.
#pragma once
#include <QWidget>

namespace lodestone {

class BoardPicture : public QWidget {
    Q_OBJECT
public:
    explicit BoardPicture(QWidget *parent = nullptr);
    void setConnected(bool connected);
    QSize sizeHint() const override { return {256, 120}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    bool m_connected = false;
};

} // namespace lodestone
