// SPDX-License-Identifier: GPL-3.0-or-later
// Noise density of one sensor's three axes over frequency; both axes logarithmic.
#pragma once
#include "engine/signal/noise.h"
#include <QString>
#include <QWidget>
#include <array>

class QCPGraph;
class QCPItemText;
class QCustomPlot;
class QLabel;

namespace lodestone {

struct LogRange
{
    double low = 0.1, high = 10;
};
// The whole decades that contain all positive values, at least one decade. Without positive values: 0.1 to 10.
LogRange decadesOf(const std::vector<double> &values);

class SpectrumPlot : public QWidget
{
    Q_OBJECT
public:
    explicit SpectrumPlot(const QString &name, QWidget *parent = nullptr);
    void setSpectra(const std::array<Spectrum, 3> &spectra,
        double scale);                         // density in unit squared per Hz; scale: factor to the unit shown
    void setSentence(const QString &sentence); // text instead of the curves
    int points() const;                        // number of points of the first axis

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    QCustomPlot *m_plot;
    std::array<QCPGraph *, 3> m_axes{};
    std::array<QCPItemText *, 3> m_names{};
    QLabel *m_sentence;
};

} // namespace lodestone
