// SPDX-License-Identifier: GPL-3.0-or-later
// Noise density of a lane's channels over frequency; both axes logarithmic.
#pragma once
#include "engine/signal/noise.h"
#include "widgets/live/channel_lanes.h"
#include <QString>
#include <QWidget>
#include <vector>

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
    explicit SpectrumPlot(const Lane &lane, QWidget *parent = nullptr);
    // Of the lane's traces; density in unit squared per Hz; scale: factor to the unit shown.
    void setSpectra(const std::vector<Spectrum> &spectra, double scale);
    void setSentence(const QString &sentence); // text instead of the curves
    int points() const;                        // number of points of the first trace

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    QCustomPlot *m_plot;
    Lane m_lane;
    std::vector<QCPGraph *> m_traces;
    std::vector<QCPItemText *> m_names;
    QLabel *m_sentence;
};

} // namespace lodestone
