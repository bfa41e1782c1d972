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
constexpr int kRawLeft = 60;  // for numbers without a known scale
constexpr double kTitle = 18; // px
constexpr int kTall = 120;    // px; a row that is lower has fewer numbers at its axis

class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(const QCPAxisRect *row) : m_row(row) {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_range = range;
        return m_step = niceStep(range.size(), m_row->height() >= kTall ? 6 : std::max(3, m_row->height() / 20));
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override
    {
        // Fraction of the range; a number closer to the end would be cut off.
        const double edge = m_row->height() >= kTall ? 0.045 : 8.0 / std::max(1, m_row->height());
        if (std::min(tick - m_range.lower, m_range.upper - tick) < edge * m_range.size())
            return {};
        return formatNumber(tick, m_step < 0.01 ? 3 : m_step < 0.1 ? 2 : m_step < 1 ? 1 : 0);
    }

private:
    const QCPAxisRect *m_row;
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
    const double next = std::clamp(niceStep(reach * (direction > 0 ? 1.5 : 0.39), 1), 0.01, 1e9);
    return {-next, next};
}

LivePlot::LivePlot(QWidget *parent) : QWidget(parent)
{
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
    setLanes(lanesOf(nineAxes()).lanes);
}

void LivePlot::setLanes(const std::vector<Lane> &lanes)
{
    m_rows.clear();
    m_plot->plotLayout()->clear();
    m_rows.resize(lanes.size());
    QStringList titles;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        build(i, lanes[i]);
        titles << lanes[i].title;
    }
    setAccessibleName(tr("Over time: %1").arg(titles.join(QStringLiteral(", "))));
    setMargins();
    layoutRows();
    applyTheme();
}

// The columns at both sides are as wide as their widest text.
void LivePlot::setMargins()
{
    m_left = kLeft;
    m_right = kRight;
    const QFontMetrics names(Theme::font(11, QFont::Bold)), values(Theme::font(11));
    for (const Row &row : m_rows) {
        if (row.lane.decimals < 0)
            m_left = kRawLeft;
        for (const LaneTrace &trace : row.lane.traces)
            if (trace.name.size() > 1)
                m_right = std::clamp(
                    names.horizontalAdvance(trace.name) + values.horizontalAdvance(QStringLiteral("−888.88")) + 20,
                    m_right, 2 * kRight);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i].rect->setMargins(QMargins(m_left, i == 0 ? kTop : 0, m_right, i + 1 == m_rows.size() ? kBottom : 0));
}

void LivePlot::showHidden(Row &row) const
{
    for (std::size_t i = 0; i < row.lane.traces.size(); ++i)
        row.on[i] = !m_hidden.count(row.lane.traces[i].source);
}

void LivePlot::build(std::size_t index, const Lane &lane)
{
    Row &row = m_rows[index];
    row.lane = lane;
    row.decimals = std::max(0, lane.decimals);
    showHidden(row);
    row.rect = new QCPAxisRect(m_plot);
    row.rect->setAutoMargins(QCP::msNone);
    m_plot->plotLayout()->addElement(static_cast<int>(index), 0, row.rect);
    QCPAxis *time = row.rect->axis(QCPAxis::atBottom), *value = row.rect->axis(QCPAxis::atLeft);
    time->setTicker(QSharedPointer<TimeAgoTicker>::create());
    value->setTicker(QSharedPointer<ValueTicker>::create(row.rect));
    time->setTickLabels(index + 1 == m_rows.size());
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
    const double row = std::max(1.0, (height() - kTop - kBottom) / static_cast<double>(m_rows.size()));
    QList<double> heights(static_cast<qsizetype>(m_rows.size()), row);
    heights.first() += kTop;
    heights.last() += kBottom;
    m_plot->plotLayout()->setRowStretchFactors(heights);
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
    const std::optional<std::size_t> now = buffer.nearest(m_view.to()), a = buffer.nearest(m_cursors.t[0]),
                                     b = buffer.nearest(m_cursors.t[1]);
    m_hasValues = now.has_value();
    const std::size_t first = buffer.lower(m_view.from()),
                      last = buffer.lower(std::nextafter(m_view.to(), m_view.to() + 1));
    for (Row &row : m_rows) {
        TraceRing::Look look;
        MinMax found;
        for (std::size_t i = 0; i < row.lane.traces.size(); ++i) {
            const std::size_t source = row.lane.traces[i].source;
            row.values[i] = now ? static_cast<double>(buffer.value(*now, source)) : 0;
            row.delta[i] = a && b ? static_cast<double>(buffer.value(*b, source) - buffer.value(*a, source)) : 0;
            if (!row.on[i])
                continue;
            look.traces[look.count++] = {source, m_greyed ? Theme::tokens().neutral : colourOf(row.lane.traces[i])};
            if (const MinMax own = buffer.extent(source, first, last); !own.empty)
                found = found.empty ? own : MinMax{std::min(found.low, own.low), std::max(found.high, own.high), false};
        }
        const TraceBuffer::Range range{static_cast<double>(found.low), static_cast<double>(found.high)};
        if (m_auto)
            row.shown = axisRange(range, m_fit ? TraceBuffer::Range() : row.shown,
                row.lane.leastFor(range.low, range.high), std::min(0.4, kTitle / std::max(1, row.rect->height())));
        else if (m_fit || (!found.empty && !(row.shown.high > row.shown.low))) // or a lane that is new
            row.shown = fixedRange(range);
        row.rect->axis(QCPAxis::atBottom)->setRange(-span, 0);
        QCPAxis *value = row.rect->axis(QCPAxis::atLeft);
        if (value->range() != QCPRange(row.shown.low, row.shown.high)) {
            m_axesStale = true;
            row.decimals = row.lane.decimalsFor(row.shown.high - row.shown.low);
        }
        value->setRange(row.shown.low, row.shown.high);
        look.height = static_cast<int>(std::lround(row.rect->height() * ratio));
        look.range = row.shown;
        look.line = 1.25 * ratio;
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
    int painted = 0;
    for (const Row &row : m_rows)
        painted += row.ring.painted();
    return painted;
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
    auto place = static_cast<std::size_t>(std::max(0, index));
    for (Row &row : m_rows) {
        if (place >= row.lane.traces.size()) {
            place -= row.lane.traces.size();
            continue;
        }
        if (const std::size_t source = row.lane.traces[place].source; !m_hidden.erase(source))
            m_hidden.insert(source);
        showHidden(row);
        m_axesStale = true;
        emit changed();
        return;
    }
}

double LivePlot::timeAt(double x) const
{
    return m_view.to() + m_rows[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}
double LivePlot::pixelOf(double t) const
{
    return m_rows[0].rect->axis(QCPAxis::atBottom)->coordToPixel(t - m_view.to());
}

bool LivePlot::hasRoomForBoth(std::size_t row) const
{
    return static_cast<double>(2 * m_rows[row].lane.traces.size() + 1) * 14 <= m_rows[row].rect->height();
}

QRectF LivePlot::valueBox(std::size_t row, std::size_t trace) const
{
    const QRectF area = m_rows[row].rect->rect();
    const std::size_t count = m_rows[row].lane.traces.size();
    const auto places = static_cast<double>(m_cursors.on && hasRoomForBoth(row) ? 2 * count + 1 : count);
    const double height = std::min(20.0, area.height() / places);
    return {area.right() + 8, area.center().y() - places * height / 2 + height * static_cast<double>(trace),
        m_right - 14.0, height};
}

int LivePlot::rowAt(double y) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end() - 1, [y](const Row &row) { return y < row.rect->rect().bottom(); });
    return static_cast<int>(found - m_rows.begin());
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
    int number = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        for (std::size_t trace = 0; trace < m_rows[row].lane.traces.size(); ++trace, ++number)
            if (valueBox(row, trace).contains(at))
                return toggleChannel(number);
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
