// SPDX-License-Identifier: GPL-3.0-or-later
// A horizontal bar from 0 to a full scale with a red zone at its end; the field gauge of the Live page.
#pragma once
#include <QWidget>

namespace lodestone {

// Fractions of the bar's width, all 0..1: where the filling ends and where the red zone starts.
struct GaugeShape { double fill = 0, limit = 1; };
GaugeShape gaugeShape(double value, double limit);   // full scale is limit / 0.8

class Gauge : public QWidget {
    Q_OBJECT
public:
    explicit Gauge(QWidget *parent = nullptr);
    void setValue(double value, double limit, const QString &limitText);   // NaN value: empty bar
    double value() const { return m_value; }
    QSize sizeHint() const override { return {200, 28}; }
    QSize minimumSizeHint() const override { return {80, 28}; }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    double m_value, m_limit = 1;
    QString m_limitText;
};

} // namespace lodestone
