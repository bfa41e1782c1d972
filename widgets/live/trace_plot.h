// SPDX-License-Identifier: GPL-3.0-or-later
// A QCustomPlot that keeps its axes as one opaque picture and paints the moving parts over it. QCustomPlot needs about
// 3 ms for axes and more for a trace, which is too slow for every frame of a live view.
#pragma once
#include <functional>
#include <qcustomplot.h>

namespace lodestone {

class TracePlot : public QCustomPlot
{
    Q_OBJECT
public:
    using Paint = std::function<void(QPainter &)>;
    // under and over are stored with the axes; moving is repainted in every frame.
    TracePlot(Paint under, Paint over, Paint moving, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void keepAxes();
    Paint m_under, m_over, m_moving;
    QPixmap m_axes;
};

} // namespace lodestone
