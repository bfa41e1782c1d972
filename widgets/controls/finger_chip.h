// SPDX-License-Identifier: GPL-3.0-or-later
// A finger as a square with its letter: filled is flexed, outlined is extended, dashed is unknown, and a violet ring
// around it marks the finger the model is unsure of.
#pragma once
#include "engine/signal/combination.h"
#include <QAbstractButton>

namespace lodestone {

void paintFingerChip(QPainter &painter, const QRectF &box, int finger, Finger state, bool doubt = false);

class FingerChip : public QAbstractButton
{ // clicked() requests a change of state; the owner makes it
    Q_OBJECT
public:
    explicit FingerChip(int finger, int size = 20, QWidget *parent = nullptr); // size: 16, 20 or 40 px
    void setState(Finger state, bool doubt = false);
    Finger state() const { return m_state; }
    QSize sizeHint() const override { return {m_size + 8, m_size + 8}; } // 4 px on each side for the ring
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    int m_finger, m_size;
    Finger m_state = Finger::Unknown;
    bool m_doubt = false;
};

} // namespace lodestone
