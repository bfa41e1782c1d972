// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the 32 finger combinations have labels in which of five orientations of the hand.
#pragma once
#include "widgets/label/label_types.h"
#include <QWidget>

namespace lodestone {

std::array<int, kCombinations> coverageOrder();        // by count of flexed fingers, then thumb first
int coverageLevel(int labelled);                       // 0 none, 1 one, 2 to 4, 3 to 9, 4 more

class CoverageMap : public QWidget {
    Q_OBJECT
public:
    explicit CoverageMap(QWidget *parent = nullptr);
    void setCounts(const CoverageCounts &counts);
    QSize sizeHint() const override { return {568, 100}; }
    QSize minimumSizeHint() const override { return {420, 94}; }

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override;                // a tool tip names the square

private:
    QRectF cell(int column, int row) const;
    CoverageCounts m_counts;
};

// The legend of the map, for the card's title row.
class CoverageLegend : public QWidget {
    Q_OBJECT
public:
    explicit CoverageLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace lodestone
