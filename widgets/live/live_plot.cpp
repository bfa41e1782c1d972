// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_plot.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot_ink.h"
#include "widgets/theme/theme.h"
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <qcustomplot.h>

namespace lodestone {
namespace {

constexpr int kLeft = 49, kRight = 70, kTop = 24, kBottom = 36;

class ValueTicker : public QCPAxisTicker {
public:
    ValueTicker() { setTickCount(6); }

protected:
    double getTickStep(const QCPRange &range) override { return m_step = niceStep(range.size(), 6); }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        return formatNumber(tick, m_step < 0.1 ? 2 : m_step < 1 ? 1 : 0);
    }

private:
    double m_step = 1;
};

class ClockTicker : public QCPAxisTicker {
public:
    ClockTicker() { setTickCount(5); }

protected:
    double getTickStep(const QCPRange &range) override
    {
        for (double step : {1.0, 2.0, 4.0, 10.0, 15.0, 30.0})
            if (range.size() / step <= 6.01) return step;
        return 60;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return tick < 0 ? QString() : formatClock(tick + 1e-6); }
};

} // namespace

void addBand(std::vector<Band> &bands, Band band, double join)
{
    if (!(band.to > band.from)) return;
    std::vector<Band> out;
    for (const Band &old : bands) {
        if (old.to + join < band.from || band.to + join < old.from) {
            out.push_back(old);
        } else {
            band.from = std::min(band.from, old.from);
            band.to = std::max(band.to, old.to);
        }
    }
    out.push_back(band);
    std::sort(out.begin(), out.end(), [](const Band &a, const Band &b) { return a.from < b.from; });
    bands = std::move(out);
}

LivePlot::LivePlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    setAccessibleName(tr("Magnetometer, accelerometer and gyroscope over time"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_plot);
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->plotLayout()->setMargins(QMargins());
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setBackground(Qt::NoBrush);
    m_plot->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    // Segment by segment: one stroked outline of a dense, noisy trace takes the raster engine seconds.
    m_plot->setPlottingHint(QCP::phFastPolylines, true);
    build(0, tr("Magnetometer"), tr("µT"));
    build(1, tr("Accelerometer"), tr("m/s²"));
    build(2, tr("Gyroscope"), tr("rad/s"));
    new LivePlotGround(m_plot, *this);
    new LivePlotInk(m_plot, *this);
    applyTheme();
}

void LivePlot::build(std::size_t index, const QString &title, const QString &unit)
{
    static constexpr std::array<int, 3> kChannel{6, 0, 3}, kDecimals{1, 2, 2};
    static constexpr std::array<double, 3> kLeast{20, 4, 2};
    Row &row = m_rows[index];
    row.title = title;
    row.unit = unit;
    row.channel = kChannel[index];
    row.decimals = kDecimals[index];
    row.least = kLeast[index];
    row.rect = new QCPAxisRect(m_plot);
    row.rect->setAutoMargins(QCP::msNone);
    row.rect->setMargins(QMargins(kLeft, index == 0 ? kTop : 0, kRight, index == 2 ? kBottom : 0));
    m_plot->plotLayout()->addElement(static_cast<int>(index), 0, row.rect);
    QCPAxis *time = row.rect->axis(QCPAxis::atBottom), *value = row.rect->axis(QCPAxis::atLeft);
    time->setTicker(QSharedPointer<ClockTicker>::create());
    value->setTicker(QSharedPointer<ValueTicker>::create());
    time->setTickLabels(index == 2);
    for (QCPAxis *axis : {time, value}) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(8);
    }
    for (QCPGraph *&trace : row.traces) {
        trace = m_plot->addGraph(time, value);
        trace->setAdaptiveSampling(true);
    }
}

void LivePlot::applyTheme()
{
    const Tokens &t = Theme::tokens();
    for (Row &row : m_rows) {
        for (QCPAxis *axis : {row.rect->axis(QCPAxis::atBottom), row.rect->axis(QCPAxis::atLeft)}) {
            axis->setTickLabelFont(Theme::font(11));
            axis->setTickLabelColor(t.tertiary);
            axis->grid()->setPen(QPen(t.grid, 1));
            axis->grid()->setZeroLinePen(QPen(axis->orientation() == Qt::Vertical ? t.zeroLine : t.grid, 1));
        }
        for (std::size_t i = 0; i < 3; ++i)
            row.traces[i]->setPen(QPen(m_greyed ? t.neutral : t.axis[i], 1.25, Qt::SolidLine, Qt::FlatCap)); // flat caps take the fast path
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    update();
}

void LivePlot::showFrame(const TraceBuffer &buffer, double to, double span, const std::vector<Band> &bands)
{
    const double from = to - span;
    const int columns = std::max(50, m_rows[0].rect->width());
    m_points = 0;
    const Sample *now = buffer.nearest(to);
    m_hasValues = now != nullptr;
    for (Row &row : m_rows) {
        row.rect->axis(QCPAxis::atBottom)->setRange(from, to);
        for (std::size_t i = 0; i < 3; ++i) {
            const TraceBuffer::Points points = buffer.points(row.channel + static_cast<int>(i), from, to, columns);
            row.traces[i]->setData(points.t, points.value, true);
            m_points += static_cast<int>(points.t.size());
            row.values[i] = now ? static_cast<double>(TraceBuffer::channel(*now, row.channel + static_cast<int>(i))) : 0;
        }
        row.shown = axisRange(buffer.range(row.channel, from, to), row.shown, row.least);
        row.rect->axis(QCPAxis::atLeft)->setRange(row.shown.low, row.shown.high);
    }
    m_visible.clear();
    for (const Band &band : bands)
        if (band.to > from && band.from < to) m_visible.push_back({std::max(band.from, from), std::min(band.to, to)});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LivePlot::setGreyed(bool greyed)
{
    if (greyed == m_greyed) return;
    m_greyed = greyed;
    applyTheme();
}

void LivePlot::setCursors(const Cursors &cursors)
{
    m_cursors = cursors;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

double LivePlot::timeAt(double x) const { return m_rows[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x - 1); }

int LivePlot::cursorNear(double x) const
{
    if (!m_cursors.on) return -1;
    for (int i : {0, 1}) {
        const double at = m_rows[0].rect->axis(QCPAxis::atBottom)->coordToPixel(m_cursors.t[static_cast<std::size_t>(i)]);
        if (std::abs(at - x) <= 8) return i;
    }
    return -1;
}

bool LivePlot::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_plot) return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: m_dragging = cursorNear(static_cast<QMouseEvent *>(event)->position().x()); break;
    case QEvent::MouseButtonRelease: m_dragging = -1; break;
    case QEvent::MouseMove: {
        const double x = static_cast<QMouseEvent *>(event)->position().x();
        m_plot->setCursor(m_dragging >= 0 || cursorNear(x) >= 0 ? Qt::SplitHCursor : Qt::ArrowCursor);
        if (m_dragging >= 0) emit cursorDragged(m_dragging, m_rows[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x));
        break;
    }
    case QEvent::Wheel: {
        const QPoint angle = static_cast<QWheelEvent *>(event)->angleDelta();
        emit scrolled(-(angle.x() != 0 ? angle.x() : angle.y()) / 1200.0);
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

void LivePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const double row = std::max(1.0, (height() - 2 - kTop - kBottom) / 3.0);
    m_plot->plotLayout()->setRowStretchFactors({row + kTop, row, row + kBottom});
}

void LivePlot::paintEvent(QPaintEvent *)
{
    const Tokens &t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
}

} // namespace lodestone
