// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_plot.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot_painting.h"
#include "widgets/live/trace_plot.h"
#include "widgets/theme/theme.h"
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr int kLeft = 49, kRight = 70, kTop = 24, kBottom = 36;

class ValueTicker : public QCPAxisTicker
{
public:
    ValueTicker() { setTickCount(6); }

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_range = range;
        return m_step = niceStep(range.size(), 6);
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        constexpr double kEdge = 0.045; // fraction of the range; a number closer to the end would be cut off
        if (std::min(tick - m_range.lower, m_range.upper - tick) < kEdge * m_range.size())
            return {};
        return formatNumber(tick, m_step < 0.1 ? 2 : m_step < 1 ? 1 : 0);
    }

private:
    double m_step = 1;
    QCPRange m_range;
};

// Tick labels count back from the right edge. The edge itself shows the clock, which moves and is painted with the
// traces.
class TimeAgoTicker : public QCPAxisTicker
{
public:
    TimeAgoTicker() { setTickCount(5); }

protected:
    double getTickStep(const QCPRange &range) override
    {
        for (double step : {0.2, 0.5, 1.0, 2.0, 4.0, 10.0, 15.0, 30.0, 60.0})
            if (range.size() / step <= 6.01)
                return step;
        return 120;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        if (tick > -1e-6)
            return {};
        if (tick <= -60)
            return LivePlot::tr("−%1 min").arg(
                formatNumber(-tick / 60, std::abs(std::remainder(tick, 60)) < 1e-6 ? 0 : 1));
        return LivePlot::tr("−%1 s").arg(formatNumber(-tick, std::abs(std::remainder(tick, 1)) < 1e-6 ? 0 : 1));
    }
};

} // namespace

void addBand(std::vector<Band> &bands, Band band, double join)
{
    if (!(band.to > band.from))
        return;
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

TraceBuffer::Range fixedRange(TraceBuffer::Range data)
{
    const double reach = niceStep(std::max({std::abs(data.low), std::abs(data.high), 0.01}), 1);
    return {-reach, reach};
}

TraceBuffer::Range fixedStep(TraceBuffer::Range range, int direction)
{
    const double reach = std::max(std::abs(range.low), std::abs(range.high));
    const double next = std::clamp(niceStep(reach * (direction > 0 ? 1.5 : 0.39), 1), 0.01, 1e5);
    return {-next, next};
}

LivePlot::LivePlot(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Magnetometer, accelerometer and gyroscope over time"));
    m_plot = new TracePlot([this](QPainter &painter) { paintPlotBackground(painter, *this); },
        [this](QPainter &painter) { paintPlotChannelNames(painter, *this); },
        [this](QPainter &painter) { paintPlotMovingParts(painter, *this); }, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->plotLayout()->setMargins(QMargins());
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    build(0, tr("Magnetometer"), tr("µT"));
    build(1, tr("Accelerometer"), tr("m/s²"));
    build(2, tr("Gyroscope"), tr("rad/s"));
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
    time->setTicker(QSharedPointer<TimeAgoTicker>::create());
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
    }
    m_axesStale = true;
    emit changed();
}

void LivePlot::layoutRows()
{
    const double row = std::max(1.0, (height() - kTop - kBottom) / 3.0);
    m_plot->plotLayout()->setRowStretchFactors({row + kTop, row, row + kBottom});
    m_axesStale = true;
}

void LivePlot::drawAxes()
{
    m_axesStale = false;
    ++m_axesDrawn;
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

void LivePlot::showFrame(const TraceBuffer &buffer, double to, double span, const std::vector<Band> &bands)
{
    const double ratio = devicePixelRatioF();
    if (m_axesStale)
        drawAxes(); // the axis rectangles used below must match the current size
    m_view = ColumnView::endingAt(
        to, span, std::max(1, static_cast<int>(std::lround(m_rows[0].rect->width() * ratio))));
    if (span != m_span)
        m_axesStale = true;
    m_span = span;
    const std::optional<Sample> now = buffer.nearest(m_view.to()), a = buffer.nearest(m_cursors.t[0]),
                                b = buffer.nearest(m_cursors.t[1]);
    m_hasValues = now.has_value();
    const Tokens &tokens = Theme::tokens();
    for (Row &row : m_rows) {
        for (int i = 0; i < 3; ++i) {
            const auto axis = static_cast<std::size_t>(i);
            const auto of = [&](const std::optional<Sample> &s) {
                return s ? static_cast<double>(TraceBuffer::channel(*s, row.channel + i)) : 0;
            };
            row.values[axis] = of(now);
            row.delta[axis] = of(b) - of(a);
        }
        const TraceBuffer::Range found = buffer.range(row.channel, m_view.from(), m_view.to(), row.on);
        if (m_auto)
            row.shown = axisRange(found, m_fit ? TraceBuffer::Range() : row.shown, row.least);
        else if (m_fit)
            row.shown = fixedRange(found);
        row.rect->axis(QCPAxis::atBottom)->setRange(-span, 0);
        QCPAxis *value = row.rect->axis(QCPAxis::atLeft);
        if (value->range() != QCPRange(row.shown.low, row.shown.high))
            m_axesStale = true;
        value->setRange(row.shown.low, row.shown.high);
        TraceRing::Look look{row.channel, static_cast<int>(std::lround(row.rect->height() * ratio)), row.shown, row.on,
            tokens.axis, 1.25 * ratio};
        if (m_greyed)
            look.colour.fill(tokens.neutral);
        row.ring.follow(buffer, m_view, look);
    }
    m_fit = false;
    m_visible.clear();
    for (const Band &band : bands)
        if (band.to > m_view.from() && band.from < m_view.to())
            m_visible.push_back({std::max(band.from, m_view.from()), std::min(band.to, m_view.to())});
    if (m_axesStale)
        drawAxes();
    m_plot->update();
}

void LivePlot::clear()
{
    for (Row &row : m_rows)
        row.ring.clear();
}

int LivePlot::columnsPainted() const
{
    return m_rows[0].ring.painted() + m_rows[1].ring.painted() + m_rows[2].ring.painted();
}

void LivePlot::setGreyed(bool greyed)
{
    if (greyed == m_greyed)
        return;
    m_greyed = greyed;
    emit changed();
}

void LivePlot::setCursors(const Cursors &cursors)
{
    if (cursors.on != m_cursors.on)
        m_axesStale = true; // the names move to make room for the cursor differences
    m_cursors = cursors;
}

void LivePlot::setAutoScale(bool on)
{
    m_auto = on;
    for (Row &row : m_rows)
        if (!on)
            row.shown = fixedRange(row.shown);
    m_axesStale = true;
    emit changed();
}

void LivePlot::fit()
{
    m_fit = true;
    emit changed();
}

void LivePlot::toggleChannel(int index)
{
    if (index < 0 || index >= TraceBuffer::kChannels)
        return;
    bool &on = m_rows[static_cast<std::size_t>(index / 3)].on[static_cast<std::size_t>(index % 3)];
    on = !on;
    m_axesStale = true;
    emit changed();
}

double LivePlot::timeAt(double x) const
{
    return m_view.to() + m_rows[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}
double LivePlot::pixelOf(double t) const
{
    return m_rows[0].rect->axis(QCPAxis::atBottom)->coordToPixel(t - m_view.to());
}

QRectF LivePlot::valueBox(std::size_t row, std::size_t axis) const
{
    const QRectF area = m_rows[row].rect->rect();
    const double height = 20, block = (m_cursors.on ? 7 : 3) * height;
    return {area.right() + 8, area.center().y() - block / 2 + height * static_cast<double>(axis), 56, height};
}

int LivePlot::rowAt(double y) const
{
    for (int i : {0, 1, 2})
        if (y < m_rows[static_cast<std::size_t>(i)].rect->rect().bottom())
            return i;
    return 2;
}

int LivePlot::cursorNear(double x) const
{
    for (int i : {0, 1})
        if (m_cursors.on && std::abs(pixelOf(m_cursors.t[static_cast<std::size_t>(i)]) - x) <= 8)
            return i;
    return -1;
}

void LivePlot::press(QPointF at)
{
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (valueBox(row, axis).contains(at))
                return toggleChannel(static_cast<int>(3 * row + axis));
    m_dragging = cursorNear(at.x());
    if (m_dragging < 0)
        m_grabbed = at.x();
}

void LivePlot::drag(QPointF at, bool held)
{
    if (m_dragging >= 0)
        emit cursorDragged(m_dragging, timeAt(at.x()));
    else if (m_grabbed && held) {
        emit scrolled(timeAt(*m_grabbed) - timeAt(at.x()));
        m_grabbed = at.x();
    }
    m_plot->setCursor(m_dragging >= 0 || cursorNear(at.x()) >= 0 ? Qt::SplitHCursor
                      : m_grabbed                                ? Qt::ClosedHandCursor
                                                                 : Qt::ArrowCursor);
}

bool LivePlot::wheel(QPointF at, QPoint angle, Qt::KeyboardModifiers keys)
{
    const double turn = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    if (keys & Qt::ControlModifier) {
        zoomBy(turn, at.x());
    } else if (keys & Qt::ShiftModifier) {
        // Changing the scale by hand makes it a fixed one.
        if (m_auto)
            setAutoScale(false);
        Row &row = m_rows[static_cast<std::size_t>(rowAt(at.y()))];
        row.shown = fixedStep(row.shown, turn > 0 ? -1 : 1);
        m_axesStale = true;
        emit changed();
    } else {
        emit scrolled((angle.x() != 0 ? -angle.x() : angle.y()) / -1200.0 * m_span);
    }
    return true;
}

void LivePlot::zoomBy(double amount, double x)
{
    m_zoom += amount;
    const int steps = static_cast<int>(m_zoom);
    m_zoom -= steps;
    const QRectF area = m_rows[0].rect->rect();
    if (steps != 0)
        emit zoomed(steps, std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0));
}

bool LivePlot::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_plot)
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(static_cast<QMouseEvent *>(event)->position()); break;
    case QEvent::MouseButtonDblClick: emit liveWanted(); break;
    case QEvent::MouseButtonRelease:
        m_dragging = -1;
        m_grabbed.reset();
        break;
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        drag(mouse->position(), mouse->buttons() & Qt::LeftButton);
        break;
    }
    case QEvent::Wheel: {
        const auto *turned = static_cast<QWheelEvent *>(event);
        return wheel(turned->position(), turned->angleDelta(), turned->modifiers());
    }
    case QEvent::NativeGesture: {
        const auto *pinch = static_cast<QNativeGestureEvent *>(event);
        if (pinch->gestureType() != Qt::ZoomNativeGesture)
            break;
        zoomBy(pinch->value() * 4, pinch->position().x()); // doubling the finger distance is four steps
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

void LivePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layoutRows();
    emit changed();
}

} // namespace lodestone
