// SPDX-License-Identifier: GPL-3.0-or-later
// Reliability diagram: stated confidence against the fraction of right answers, and below, on the same axis, the number
// of decisions in each bin (DeGroot and Fienberg, The Statistician 32, 1983; bins as in Guo et al., ICML 2017).
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

class QPainter;

namespace lodestone {

struct Tokens;

double unsureShare(const std::vector<ConfidenceBin>
        &bins); // fraction of decisions with a stated confidence below 0.75; 0 without decisions
double lowestShown(
    const std::vector<ConfidenceBin> &bins); // lower limit of the axes: 0, 0.25 or 0.5, so that every point is inside

// Paints the diagram with its counts. other: bins of a second model, drawn as a thin line; may be empty. Used for
// screen and report.
void paintReliability(QPainter &painter, const QRectF &box, const std::vector<ConfidenceBin> &bins,
    const std::vector<ConfidenceBin> &other, const Tokens &tokens);

class ReliabilityPlot : public QWidget
{
    Q_OBJECT
public:
    explicit ReliabilityPlot(QWidget *parent = nullptr);
    void setBins(const std::vector<ConfidenceBin> &bins, const std::vector<ConfidenceBin> &other = {});
    QSize sizeHint() const override { return {320, 240}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    std::vector<ConfidenceBin> m_bins, m_other;
};

} // namespace lodestone
