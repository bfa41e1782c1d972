// SPDX-License-Identifier: GPL-3.0-or-later
// The hand in space: turns with the orientation, bends with the prediction. QPainter only.
#pragma once
#include "widgets/live/hand_geometry.h"
#include <QRectF>
#include <QWidget>

class QPainter;

namespace lodestone {

struct HandOptions {
    bool letters = true;            // finger letters at the tips
    bool compass = true;            // ring with N, ticks
    bool tripod = true;             // sensor axes
    bool greyed = false;            // no data: neutral tips
};

// Fits the hand into the box at any size from 32 px.
void paintHand(QPainter &painter, const QRectF &box, const HandPose &pose, const HandOptions &options = {});

// A pose that shows the palm and all fingers well, for lists and empty places. flexion from 0/1 states.
HandPose presentationPose(const std::array<double, 5> &flexion);

class HandView : public QWidget {
    Q_OBJECT
public:
    explicit HandView(QWidget *parent = nullptr);
    void setPose(const HandPose &pose);
    void setOptions(const HandOptions &options);
    QSize sizeHint() const override { return {368, 280}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    HandPose m_pose;
    HandOptions m_options;
};

} // namespace lodestone
