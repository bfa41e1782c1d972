// SPDX-License-Identifier: GPL-3.0-or-later
// A pose to take: the hand, the finger chips below it where a combination is asked. And the dial that counts down.
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

// Seconds left in large figures within a ring that empties. strong: what counts now is being recorded.
class CountdownDial : public QWidget
{
    Q_OBJECT
public:
    explicit CountdownDial(QWidget *parent = nullptr);
    void setTime(double left, double length, bool strong);
    QString text() const; // what stands in the ring: whole seconds, rounded up
    QSize sizeHint() const override { return {168, 168}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    double m_left = 0, m_length = 0;
    bool m_strong = false;
};

} // namespace lodestone
