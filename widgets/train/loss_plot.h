// SPDX-License-Identifier: GPL-3.0-or-later
// Training and hold-out loss by epoch, with a mark at the epoch whose weights were kept.
#pragma once
#include <QWidget>

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace lodestone {

class LossPlot : public QWidget
{
    Q_OBJECT
public:
    explicit LossPlot(QWidget *parent = nullptr);
    void clear();
    void append(int epoch, double loss, double holdout); // holdout NaN: none
    void setKept(int epoch);                             // 0: none
    int points() const;
    bool hasHoldout() const; // false for recipes that train on all labels

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void refresh();
    QCustomPlot *m_plot;
    QCPGraph *m_train, *m_holdout, *m_dot;
    QCPItemStraightLine *m_line;
    QCPItemText *m_text;
    int m_kept = 0;
};

} // namespace lodestone
