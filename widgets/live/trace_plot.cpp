// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/trace_plot.h"
#include <utility>

namespace lodestone {

TracePlot::TracePlot(Paint under, Paint over, Paint moving, QWidget *parent)
    : QCustomPlot(parent), m_under(std::move(under)), m_over(std::move(over)), m_moving(std::move(moving))
{
    setBackground(Qt::NoBrush);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(this, &QCustomPlot::afterReplot, this, &TracePlot::keepAxes);
}

void TracePlot::keepAxes()
{
    const double ratio = devicePixelRatioF();
    QImage image((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(palette().color(QPalette::Window));
    QCPPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_under(painter);
    for (const auto &buffer : std::as_const(mPaintBuffers))
        buffer->draw(&painter);
    m_over(painter);
    painter.end();
    m_axes = QPixmap::fromImage(std::move(image));
}

void TracePlot::paintEvent(QPaintEvent *event)
{
    if (!qFuzzyCompare(bufferDevicePixelRatio(), devicePixelRatioF()))
        QCustomPlot::paintEvent(event); // adopts the new device pixel ratio
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_axes);
    m_moving(painter);
}

} // namespace lodestone
