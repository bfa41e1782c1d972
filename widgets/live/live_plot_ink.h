// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under the traces (bands, borders) and over them (names, values, cursors), drawn inside the plot's own replot.
#pragma once
#include <qcustomplot.h>

namespace lodestone {

class LivePlot;

class LivePlotGround : public QCPLayerable {
    Q_OBJECT
public:
    LivePlotGround(QCustomPlot *plot, const LivePlot &owner);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    const LivePlot &m_owner;
};

class LivePlotInk : public QCPLayerable {
    Q_OBJECT
public:
    LivePlotInk(QCustomPlot *plot, const LivePlot &owner);

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    void drawCursors(QCPPainter &painter) const;
    const LivePlot &m_owner;
};

} // namespace lodestone
