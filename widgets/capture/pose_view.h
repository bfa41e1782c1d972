// SPDX-License-Identifier: GPL-3.0-or-later
// PoseView shows the pose to take: the hand, and below it the finger chips if a combination is asked for. CountdownDial
// counts down.
#pragma once
#include "widgets/capture/capture_types.h"
#include <QWidget>

namespace lodestone {

class PoseView : public QWidget
{
    Q_OBJECT
public:
    explicit PoseView(bool chips, QWidget *parent = nullptr);
    void setPose(const std::optional<CapturePoseView> &pose);
    QSize minimumSizeHint() const override { return m_chips ? QSize(240, 220) : QSize(120, 96); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::optional<CapturePoseView> m_pose;
    bool m_chips;
};

// Remaining seconds in large digits within a ring that empties. strong: recording is running.
class CountdownDial : public QWidget
{
    Q_OBJECT
public:
    explicit CountdownDial(QWidget *parent = nullptr);
    void setTime(double left, double length, bool strong);
    QString text() const; // the text in the ring: whole seconds, rounded up
    QSize sizeHint() const override { return {168, 168}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    double m_left = 0, m_length = 0;
    bool m_strong = false;
};

} // namespace lodestone
