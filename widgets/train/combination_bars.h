// SPDX-License-Identifier: GPL-3.0-or-later
// Exact-match accuracy of each finger combination of the hold-out, weakest first, in two columns.
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

namespace lodestone {

class CombinationBars : public QWidget {
    Q_OBJECT
public:
    explicit CombinationBars(QWidget *parent = nullptr);
    void setRows(const std::vector<CombinationAccuracy> &rows);
    int hidden() const;                       // rows that do not fit
    QSize sizeHint() const override { return {528, 280}; }
    QSize minimumSizeHint() const override { return {300, 120}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    int rowsPerColumn() const;
    std::vector<CombinationAccuracy> m_rows;
};

} // namespace lodestone
