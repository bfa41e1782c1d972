// SPDX-License-Identifier: GPL-3.0-or-later
// Reliability diagram: how sure the model said it was against how often it was right, and below, on the same axis, how
// many decisions each bin holds (DeGroot and Fienberg, The Statistician 32, 1983; bins as in Guo et al., ICML 2017).
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>

class QPainter;

namespace lodestone {

struct Tokens;

double unsureShare(const std::vector<ConfidenceBin> &bins); // of all decisions, those stated below 75 %; 0 without any
double lowestShown(
    const std::vector<ConfidenceBin> &bins); // the diagram's lower edge: 0, 0.25 or 0.5, so that every point is in

// The diagram with its counts; other is a second model's, drawn thin, and may be empty. For screen and report alike.
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
