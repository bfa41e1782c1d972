// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the 32 finger combinations have labels in which of five orientations of the hand.
#pragma once
#include "widgets/label/label_types.h"
#include <QWidget>

namespace lodestone {

std::array<int, kCombinations> coverageOrder(); // by count of flexed fingers, then thumb first
int coverageLevel(int labelled);                // 0 none, 1 one, 2 to 4, 3 to 9, 4 more

class CoverageMap : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageMap(QWidget *parent = nullptr);
    // byFacing: false: the session has no accelerometer, so all orientations are one row.
    void setCounts(const CoverageCounts &counts, bool byFacing = true);
    QSize sizeHint() const override { return {568, 100}; }
    QSize minimumSizeHint() const override { return {420, 94}; }

signals:
    void chosen(int combination, int facing); // bit i of the combination: finger i flexed

protected:
    void paintEvent(QPaintEvent *) override;
    bool event(QEvent *event) override; // a tool tip names the square; arrows and Enter while it has the focus
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int rows() const { return m_byFacing ? kFacings : 1; }
    QRectF cell(int column, int row) const;
    bool cellAt(QPointF place, int *column, int *row) const;
    QString sentence(int column, int row) const;
    bool press(int key); // false: not a key of the map
    void move(int column, int row);
    void choose() { emit chosen(coverageOrder()[static_cast<std::size_t>(m_column)], m_row); }
    CoverageCounts m_counts;
    bool m_byFacing = true;
    int m_column = 0, m_row = 0; // the square arrows move
};

// The legend of the map, for the card's title row.
class CoverageLegend : public QWidget
{
    Q_OBJECT
public:
    explicit CoverageLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *) override;
};

} // namespace lodestone
