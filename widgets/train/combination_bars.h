// SPDX-License-Identifier: GPL-3.0-or-later
// Each finger combination of the hold-out, lowest accuracy first: how often all five fingers were right, and the most
// frequent wrong answer. The height follows from the rows; a scroll area limits it.
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

namespace lodestone {

class CombinationBars : public QWidget
{
    Q_OBJECT
public:
    explicit CombinationBars(QWidget *parent = nullptr);
    void setRows(const std::vector<CombinationAccuracy> &rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {300, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    struct Columns
    {
        double bar, figure, count, instead, times;
    }; // px, left edges; the bar fills the remaining width
    Columns columns() const;
    void paintRow(QPainter &painter, const Columns &columns, const CombinationAccuracy &row, double top) const;
    std::vector<CombinationAccuracy> m_rows;
};

} // namespace lodestone
