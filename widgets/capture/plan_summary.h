// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of every pose after the end of a plan: the hand, its fingers, and whether it was kept.
#pragma once
#include "widgets/capture/capture_types.h"
#include <QWidget>

namespace lodestone {

// Columns, rows and size (px) of the largest tiles of which `count` fit, at most kLargestTile wide.
struct TileShape
{
    int columns = 1, rows = 1;
    double width = 0, height = 0;
};
inline constexpr double kLargestTile = 160;
TileShape tileShape(int count, double width, double height);

class PlanSummary : public QWidget
{
    Q_OBJECT
public:
    explicit PlanSummary(QWidget *parent = nullptr);
    void setPoses(const QList<CaptureOutcome> &poses);
    static QString wordOf(const CaptureOutcome &pose); // "labelled", "left out", …

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;

private:
    void paintTile(QPainter &painter, const QRectF &tile, const CaptureOutcome &pose) const;
    QList<CaptureOutcome> m_poses;
};

} // namespace lodestone
