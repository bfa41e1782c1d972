// SPDX-License-Identifier: GPL-3.0-or-later
// Accuracy against number of labels: one line per acquisition function or recipe with its standard error as a band, and
// horizontal lines for the majority baseline and for training on all labels. Every line has its name at its end.
#pragma once
#include "widgets/train/study_types.h"
#include <QWidget>

namespace lodestone {

class LearningCurve : public QWidget
{
    Q_OBJECT
public:
    enum class Figure { Accuracy, Exact };
    explicit LearningCurve(Figure figure, QWidget *parent = nullptr);
    void setChart(const StudyChart &chart);
    QSize sizeHint() const override { return {560, 420}; }
    QSize minimumSizeHint() const override { return {320, 220}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    double value(const StudyPoint &point) const { return m_figure == Figure::Accuracy ? point.accuracy : point.exact; }
    double error(const StudyPoint &point) const
    {
        return m_figure == Figure::Accuracy ? point.accuracyError : point.exactError;
    }
    double bound() const { return m_figure == Figure::Accuracy ? m_chart.boundAccuracy : m_chart.boundExact; }
    QString endLabel(const StudyLine &line) const;
    void paintLines(QPainter &painter, const QRectF &plot) const;
    void paintAcross(QPainter &painter, const QRectF &plot) const;
    void paintNames(QPainter &painter, const QRectF &plot) const;
    double x(double labels, const QRectF &plot) const;
    double y(double fraction, const QRectF &plot) const;

    Figure m_figure;
    StudyChart m_chart;
    double m_low = 0, m_high = 1; // fractions at the lower and upper edge
    int m_most = 1;               // number of labels at the right edge
};

struct CurveScale
{
    double low = 0, high = 1, step = 0.1;
};
// Round limits that hold all values with a margin, inside 0..1. Without values: 0..1.
CurveScale curveScale(const std::vector<double> &values);

// Moves positions apart to a distance of at least `gap`, as little as possible, in their order, and within low..high
// where they fit; px.
std::vector<double> spreadApart(const std::vector<double> &wanted, double gap, double low, double high);

} // namespace lodestone
