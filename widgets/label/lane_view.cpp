// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/lane_view.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/controls/key_cap.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

// 45 degree lines, pitch 6, counted from the left of the plot so that neighbours line up.
void drawHatch(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.fillRect(box, faded(colour, 0.10));
    painter.setPen(QPen(faded(colour, 0.55), 2));
    const double first = std::floor((box.left() - box.height()) / 8.5) * 8.5;
    for (double x = first; x < box.right(); x += 8.5)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

constexpr int kLetter = 11; // px, of a trace's name beside others

// Short, for the column of names.
QString laneName(const Lane &lane)
{
    if (lane.quantity != Quantity::MagneticField)
        return lane.title;
    return lane.number ? LaneView::tr("Field %1").arg(lane.number) : LaneView::tr("Field");
}

} // namespace

LaneView::LaneView(const LabelData &source, QWidget *parent) : QWidget(parent), m_data(source)
{
    setMinimumHeight(kRuler + 96 + 5 * kLane + kUnsure);
    setMinimumWidth(480);
    setMouseTracking(true);
    setAccessibleName(tr("Session in view"));
    m_axis = {0, 1, kNames + 1, 1};
}

QRect LaneView::plotArea() const { return rect().adjusted(kNames + 1, 1, -1, -1); }
int LaneView::laneTop(int finger) const { return height() - 1 - kUnsure - (5 - finger) * kLane; }

int LaneView::tracesEnd() const { return laneTop(0) - (m_data.classes.empty() ? 0 : kClasses); }

int LaneView::snapRadius() const // a finger's width of the view, at least a window
{
    if (!m_snap)
        return -1;
    return std::max(10, sampleAt(m_data.samples, m_axis.begin + m_axis.span() / m_axis.width * 12)
                            - sampleAt(m_data.samples, m_axis.begin));
}

QRectF LaneView::rangeBox(int begin, int end, double top, double height) const
{
    const double left = m_axis.toPixel(timeOf(m_data.samples, begin)),
                 right = m_axis.toPixel(timeOf(m_data.samples, end));
    return {left, top, right - left, height};
}

QRectF LaneView::labelBox(int label) const
{
    const Segment &s = m_data.segments[static_cast<std::size_t>(label)].segment;
    return rangeBox(s.begin, s.end, laneTop(0), laneTop(5) - laneTop(0));
}

int LaneView::edgeAt(QPointF place, Grip *grip) const
{
    if (!inLanes(place.y()))
        return -1;
    for (int i = static_cast<int>(m_data.segments.size()) - 1; i >= 0; --i) {
        const QRectF box = labelBox(i);
        if (box.width() < 12)
            continue; // too small to hold two edges and a middle: zoom in
        *grip = gripAt(place.x(), box.left(), box.right(), 4);
        if (*grip == Grip::Begin || *grip == Grip::End)
            return i;
    }
    return -1;
}

void LaneView::refresh()
{
    m_lanes = {};
    const int overlaps = static_cast<int>(m_data.conflicts.size());
    setAccessibleDescription(overlaps ? tr("%n overlaps of labels to settle", nullptr, overlaps)
                                      : tr("Drag on the lanes to choose a range, turn the wheel to zoom"));
    update();
}

void LaneView::setView(double begin, double end)
{
    m_axis.begin = begin;
    m_axis.end = end;
    m_traces = {};
    refresh();
}

void LaneView::setPlayhead(double t)
{
    m_playhead = t;
    update();
}

void LaneView::setRange(int begin, int end, bool asked)
{
    m_begin = begin;
    m_end = end;
    m_asked = asked;
    update();
}

void LaneView::resizeEvent(QResizeEvent *)
{
    m_axis.left = plotArea().left();
    m_axis.width = std::max(1, plotArea().width());
    m_traces = {};
    refresh();
}

void LaneView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_traces = {};
        refresh();
    }
}

void LaneView::wheelEvent(QWheelEvent *event)
{
    if (m_data.samples.empty() || event->angleDelta().y() == 0)
        return;
    const double factor = std::pow(1.25, event->angleDelta().y() / 120.0);
    const TimeAxis next = zoomed(m_axis, factor, m_axis.toTime(event->position().x()), m_data.length());
    emit viewChanged(next.begin, next.end);
    event->accept();
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    if (m_data.samples.empty() || event->button() != Qt::LeftButton || !plotArea().contains(event->pos()))
        return;
    const double x = event->position().x();
    m_pressX = x;
    m_pressBegin = m_axis.begin;
    m_moved = false;
    m_drag = inLanes(event->position().y()) ? Drag::Select : Drag::Pan;
    m_grabbed = -1;
    Grip grip = Grip::None;
    if (m_begin < m_end)
        grip = gripAt(
            x, m_axis.toPixel(timeOf(m_data.samples, m_begin)), m_axis.toPixel(timeOf(m_data.samples, m_end)));
    if (grip == Grip::None || grip == Grip::Inside)
        m_grabbed = edgeAt(event->position(), &grip);
    if (grip == Grip::Begin)
        m_drag = Drag::EdgeBegin;
    if (grip == Grip::End)
        m_drag = Drag::EdgeEnd;
    m_anchor = sampleAt(m_data.samples, m_axis.toTime(x));
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_drag == Drag::None) {
        Grip grip = Grip::None;
        setCursor(edgeAt(event->position(), &grip) >= 0 ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_moved && std::abs(x - m_pressX) < 4)
        return;
    const bool grabbed = m_grabbed >= 0 && m_grabbed < static_cast<int>(m_data.segments.size());
    if (!m_moved && grabbed) { // an edge of a label not yet selected: it is in hand from here on
        const Segment held = m_data.segments[static_cast<std::size_t>(m_grabbed)].segment;
        emit labelClicked(m_grabbed);
        setRange(held.begin, held.end, false);
    }
    m_moved = true;
    const int here = sampleAt(m_data.samples, m_axis.toTime(std::clamp(x, m_axis.left, m_axis.left + m_axis.width)));
    switch (m_drag) {
    case Drag::Pan: {
        const TimeAxis next = pannedTo(
            m_axis, m_pressBegin - (x - m_pressX) / m_axis.width * m_axis.span(), m_data.length());
        emit viewChanged(next.begin, next.end);
        break;
    }
    case Drag::Select: setRange(std::min(m_anchor, here), std::max(m_anchor, here), false); break;
    case Drag::EdgeBegin: setRange(std::min(here, m_end - 1), m_end, m_asked); break;
    case Drag::EdgeEnd: setRange(m_begin, std::max(here, m_begin + 1), m_asked); break;
    case Drag::None: break;
    }
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    if (drag == Drag::None)
        return;
    if (!m_moved) {
        const double time = m_axis.toTime(event->position().x());
        emit playheadMoved(time);
        if (inLanes(event->position().y()))
            emit labelClicked(labelAt(m_data.segments, sampleAt(m_data.samples, time)));
    } else if (drag != Drag::Pan) {
        int begin = drag == Drag::EdgeEnd ? m_begin : snapBegin(m_data.poses, m_begin, snapRadius());
        int end = drag == Drag::EdgeBegin ? m_end : snapEnd(m_data.poses, m_end, snapRadius());
        if (end <= begin) {
            begin = m_begin;
            end = m_end;
        }
        if (drag == Drag::Select)
            emit rangeSelected(begin, end);
        else
            emit rangeChanged(begin, end);
    }
}

void LaneView::drawFrame(QPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
    painter.fillPath(card, t.surface);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QRect(0, 0, width(), kRuler), t.sunk);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(t.border);
    painter.drawLine(0, kRuler, width(), kRuler);
    painter.drawLine(kNames, 0, kNames, height());
    const bool empty = m_data.samples.empty();
    for (int f = 0; f <= 5; ++f)
        painter.drawLine(0, laneTop(f), empty ? kNames : width(), laneTop(f));
    painter.restore();
    painter.setPen(QPen(t.border, 1));
    painter.drawPath(card);

    painter.setFont(Theme::semibold(11));
    painter.setPen(empty ? t.secondary : t.text);
    const bool alone = m_data.input.size() == 1;
    if (alone)
        painter.drawText(QRect(9, kRuler + 8, kNames - 12, 16), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(laneName(m_data.input.front()), Qt::ElideRight, kNames - 12));
    painter.drawText(QRect(9, laneTop(5), 84, kUnsure), Qt::AlignLeft | Qt::AlignVCenter, tr("Unsure"));
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    if (alone)
        painter.drawText(QRect(9, kRuler + 24, 60, 16), Qt::AlignLeft | Qt::AlignVCenter, m_data.input.front().unit);
    for (int f = 0; f < 5; ++f) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintFingerChip(painter, QRectF(9, laneTop(f) + 8, 20, 20), f, Finger::Extended);
        painter.setFont(Theme::font());
        painter.setPen(empty ? t.secondary : t.text);
        painter.drawText(
            QRect(37, laneTop(f), kNames - 39, kLane), Qt::AlignLeft | Qt::AlignVCenter, Theme::fingerShort(f));
    }
    if (empty)
        return;
    const double step = tickStep(m_axis.span(), m_axis.width, 140);
    painter.setFont(Theme::font(11));
    for (const Tick &tick : timeTicks(m_axis)) {
        const int x = static_cast<int>(m_axis.toPixel(tick.t));
        painter.setPen(t.controlBorder);
        painter.drawLine(x, kRuler - (tick.major ? 6 : 4), x, kRuler - 1);
        painter.setPen(t.grid);
        if (tick.major)
            painter.drawLine(x, kRuler + 1, x, laneTop(5) - 1);
        painter.setPen(t.secondary);
        if (tick.major && x > kNames + 24 && x < width() - 24)
            painter.drawText(QRect(x - 32, 2, 64, 16), Qt::AlignCenter, tickText(tick.t, step));
    }
}

void LaneView::drawTraces(QPainter &painter) const
{
    const QRectF all(plotArea().left(), kRuler + 10, plotArea().width(), tracesEnd() - kRuler - 20);
    if (m_data.input.size() == 1) {
        drawTraces(painter, m_data.input.front(), all, true);
        drawNames(painter, m_data.input.front(), all);
        return;
    }
    const Tokens &t = Theme::tokens();
    constexpr double kName = 14; // px; in lower strips not each has its name
    const double height = all.height() / static_cast<double>(m_data.input.size());
    const auto named = static_cast<std::size_t>(std::max(1.0, std::ceil(kName / std::max(1.0, height))));
    for (std::size_t i = 0; i < m_data.input.size(); ++i) {
        const Lane &lane = m_data.input[i];
        const QRectF strip(all.left(), all.top() + height * static_cast<double>(i), all.width(), height);
        if (i > 0) {
            painter.setPen(t.grid);
            painter.drawLine(strip.topLeft(), strip.topRight());
        }
        drawTraces(painter, lane, strip.adjusted(0, 2, 0, -2), false);
        if (i % named != 0)
            continue;
        painter.setFont(Theme::font(11));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(9, strip.center().y() - 8, kNames - 12, 16), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                i == 0 ? tr("%1, %2").arg(laneName(lane), lane.unit) : laneName(lane), Qt::ElideRight, kNames - 12));
    }
}

void LaneView::drawTraces(QPainter &painter, const Lane &lane, const QRectF &area, bool scale) const
{
    const Tokens &t = Theme::tokens();
    std::vector<std::vector<Extent>> bands;
    float low = std::numeric_limits<float>::max(), high = std::numeric_limits<float>::lowest();
    for (const LaneTrace &trace : lane.traces) {
        bands.push_back(m_data.envelopeOf(m_data.channels.sources[trace.source], m_axis));
        for (const Extent &b : bands.back())
            if (b.valid) {
                low = std::min(low, b.low);
                high = std::max(high, b.high);
            }
    }
    if (high < low)
        return;
    const auto least = static_cast<float>(lane.leastFor(static_cast<double>(low), static_cast<double>(high)));
    const float margin = std::max(least / 4, (high - low) * 0.06f);
    low -= margin;
    high += margin;
    const auto y = [&](double value) { return area.bottom() - (value - low) / (high - low) * area.height(); };
    const int most = std::max(2, static_cast<int>(area.height() / 28));
    double step = niceStep(high - low, most);
    if (std::floor(high / step) - std::ceil(low / step) < 1)
        step = niceStep(high - low, 2 * most); // one figure alone tells no scale
    painter.setFont(Theme::font(11));
    for (double v = std::ceil(low / step) * step; scale && v <= high; v += step) {
        painter.setPen(std::abs(v) < step / 10 ? t.zeroLine : t.grid);
        painter.drawLine(QPointF(area.left(), y(v)), QPointF(area.right(), y(v)));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(kNames - 64, y(v) - 8, 56, 16), Qt::AlignRight | Qt::AlignVCenter,
            formatNumber(v, step < 0.01  ? 3
                            : step < 0.1 ? 2
                            : step < 1   ? 1
                                         : 0));
    }
    painter.save();
    painter.setClipRect(area.adjusted(0, -10, 0, 10));
    for (std::size_t a = 0; a < bands.size(); ++a) {
        QPainterPath path;
        bool open = false;
        for (std::size_t i = 0; i < bands[a].size(); ++i) {
            if (!bands[a][i].valid)
                continue;
            const double x = m_axis.left + static_cast<double>(i) + 0.5;
            const QPointF first(x, y(bands[a][i].low));
            open ? path.lineTo(first) : path.moveTo(first);
            open = true;
            if (bands[a][i].high > bands[a][i].low)
                path.lineTo(x, y(bands[a][i].high));
        }
        painter.setPen(QPen(colourOf(lane.traces[a]), 1.25));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
    painter.restore();
}

void LaneView::drawNames(QPainter &painter, const Lane &lane, const QRectF &area) const
{
    const int count = static_cast<int>(lane.traces.size()), end = static_cast<int>(area.bottom()) + 10;
    const int pitch = std::clamp((end - kRuler - 50) / std::max(3, count), 14, 20);
    painter.setFont(Theme::semibold(11));
    const bool letters = std::all_of(
        lane.traces.begin(), lane.traces.end(), [](const LaneTrace &trace) { return trace.name.size() == 1; });
    if (letters && kRuler + 48 + (count - 1) * pitch + 16 > end) { // side by side
        for (int i = 0; i < count; ++i) {
            const LaneTrace &trace = lane.traces[static_cast<std::size_t>(i)];
            painter.setPen(colourOf(trace));
            painter.drawText(
                QRect(9 + i * kLetter, kRuler + 44, kLetter + 4, 16), Qt::AlignLeft | Qt::AlignVCenter, trace.name);
        }
        return;
    }
    for (int i = 0; i < count; ++i) {
        const int top = kRuler + 48 + i * pitch;
        if (top + 16 > end)
            break;
        const LaneTrace &trace = lane.traces[static_cast<std::size_t>(i)];
        painter.setPen(QPen(colourOf(trace), 2));
        painter.drawLine(9, top + 9, 20, top + 9);
        painter.drawText(QRect(26, top, 28, 16), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(trace.name, Qt::ElideRight, 28));
    }
}

// The words that the file gave to its ranges, above the fingers they may become.
void LaneView::drawClasses(QPainter &painter) const
{
    if (m_data.classes.empty())
        return;
    const Tokens &t = Theme::tokens();
    painter.fillRect(QRect(1, tracesEnd(), width() - 2, 1), t.border);
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(QRect(9, tracesEnd(), 84, kClasses), Qt::AlignLeft | Qt::AlignVCenter, tr("Class"));
    painter.save();
    painter.setClipRect(plotArea());
    for (const TextLabel &one : m_data.classes) {
        const QRectF box = rangeBox(one.begin, one.end, tracesEnd() + 3, kClasses - 5);
        const QRectF seen = box.intersected(QRectF(plotArea()));
        if (seen.isEmpty())
            continue;
        painter.fillRect(box.adjusted(0, 0, box.width() > 3 ? -1 : 0, 0), t.track);
        painter.setPen(t.text);
        if (seen.width() > 12)
            painter.drawText(seen.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(one.text, Qt::ElideRight, static_cast<int>(seen.width()) - 8));
    }
    painter.restore();
}

// A cap at the foot of the traces, with the word where there is room: what is said there of the field is not its whole
// strength.
void LaneView::drawClipped(QPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    painter.setFont(Theme::font(11));
    const QString word = tr("sensor clips");
    const int wide = painter.fontMetrics().horizontalAdvance(word);
    double written = 0; // px: no word over the one before
    for (const auto &[begin, end] : m_data.clipped) {
        const QRectF box = rangeBox(begin, end, tracesEnd() - 4, 3).intersected(plotArea());
        if (box.isEmpty())
            continue;
        painter.fillRect(box.adjusted(0, 0, std::max(0.0, 2 - box.width()), 0), t.warn);
        if (box.width() < wide || box.left() < written)
            continue;
        painter.setPen(t.warn);
        painter.drawText(QRectF(box.left(), box.top() - 17, wide + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, word);
        written = box.left() + wide + 16;
    }
}

void LaneView::drawLane(QPainter &painter, int finger) const
{
    const Tokens &t = Theme::tokens();
    const auto f = static_cast<std::size_t>(finger);
    const QColor colour = t.finger[f];
    const double top = laneTop(finger), base = top + 25, block = top + 8;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PredictedRun &run : m_data.predicted[f]) {
        if (timeOf(m_data.samples, run.end) < m_axis.begin || timeOf(m_data.samples, run.begin) > m_axis.end)
            continue;
        if (run.state == Finger::Flexed) {
            const QRectF box = rangeBox(run.begin, run.end, block, 20);
            drawHatch(painter, box, colour);
            QPen outline(colour, 1.5);
            if (run.doubt)
                outline.setDashPattern({2.5, 2});
            painter.setPen(outline);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), Theme::kBarRadius, Theme::kBarRadius);
        } else {
            const QRectF line = rangeBox(run.begin, run.end, base, 3);
            QPen dashes(faded(colour, 0.55), 3, Qt::CustomDashLine, Qt::FlatCap);
            dashes.setDashPattern({1.4, 1.4});
            painter.setPen(dashes);
            painter.drawLine(QPointF(line.left(), line.center().y()), QPointF(line.right(), line.center().y()));
        }
    }
    for (const LabelledSegment &s : m_data.segments) {
        const Finger state = s.segment.fingers[f];
        const bool givenUp = s.source == LabelSource::CannotTell;
        if (state == Finger::Unknown && !givenUp)
            continue;
        const QRectF whole = rangeBox(s.segment.begin, s.segment.end, top + 1, kLane - 1);
        if (whole.right() < m_axis.left || whole.left() > m_axis.left + m_axis.width)
            continue;
        painter.fillRect(whole, t.surface); // a person's word covers the prediction
        if (state == Finger::Flexed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawRoundedRect(
                QRectF(whole.left(), block, whole.width(), 20), Theme::kBarRadius, Theme::kBarRadius);
        } else if (givenUp) {
            painter.fillRect(QRectF(whole.left(), block, whole.width(), 20), t.track);
            painter.setFont(Theme::font(11));
            painter.setPen(t.tertiary);
            if (whole.width() > 12)
                painter.drawText(QRectF(whole.left(), block, whole.width(), 20), Qt::AlignCenter, QStringLiteral("?"));
        } else {
            painter.fillRect(QRectF(whole.left(), base, whole.width(), 3), colour);
        }
    }
}

void LaneView::drawHeat(QPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    const std::vector<int> levels = heatColumns(m_axis, m_data.tBegin, m_data.tEnd, m_data.uncertainty);
    for (std::size_t c = 0; c < levels.size(); ++c) {
        if (levels[c] == 0)
            continue;
        const double left = m_axis.left + 8.0 * static_cast<double>(c);
        painter.fillRect(QRectF(left, laneTop(5) + 8, std::min(8.0, m_axis.left + m_axis.width - left), kUnsure - 15),
            t.unsureHeat[static_cast<std::size_t>(levels[c] - 1)]);
    }
}

// Overlapping labels: a person has to say which of them holds.
void LaneView::drawConflicts(QPainter &painter) const
{
    const QColor warn = Theme::tokens().warn;
    for (const Conflict &c : m_data.conflicts) {
        QRectF box = rangeBox(c.begin, c.end, laneTop(0) + 1, laneTop(5) - laneTop(0) - 2);
        box.setWidth(std::max(3.0, box.width()));
        drawHatch(painter, box, warn);
        painter.setPen(QPen(warn, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

// Above the overlap nearest to the playhead: what it is, and the keys that settle it.
void LaneView::drawConflictSentence(QPainter &painter) const
{
    const std::optional<Conflict> conflict = nearestConflict(m_data.conflicts, sampleAt(m_data.samples, m_playhead));
    if (!conflict)
        return;
    const QRectF hatched = rangeBox(conflict->begin, conflict->end, 0, 1);
    if (hatched.right() < m_axis.left || hatched.left() > m_axis.left + m_axis.width)
        return;
    const Tokens &t = Theme::tokens();
    painter.setFont(Theme::font(11));
    const QFontMetrics metrics(painter.font());
    const QString sentence = conflict->same ? tr("Two labels overlap and say the same")
                                            : tr("Two labels overlap and differ");
    const QString words[] = {tr("keep earlier"), tr("keep later")};
    const QString keys[] = {QStringLiteral("["), QStringLiteral("]")};
    double width = metrics.horizontalAdvance(sentence) + 16;
    for (int i = 0; i < 2; ++i)
        width += 16 + keyCapSize(keys[i]).width() + 4 + metrics.horizontalAdvance(words[i]);
    const double left = std::clamp(hatched.center().x() - width / 2, m_axis.left + 4,
        std::max(m_axis.left + 4, m_axis.left + m_axis.width - width - 4));
    const QRectF box(left, laneTop(0) - 32.5, width, 24);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.warn, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, Theme::kRadius, Theme::kRadius);
    painter.setPen(t.text);
    painter.drawText(box.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, sentence);
    double x = box.left() + 8 + metrics.horizontalAdvance(sentence);
    for (int i = 0; i < 2; ++i) {
        const QSize cap = keyCapSize(keys[i]);
        x += 16;
        paintKeyCap(painter, QRectF(x, box.top() + 4, cap.width(), cap.height()), keys[i]);
        x += cap.width() + 4;
        painter.setFont(Theme::font(11));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(x, box.top(), width, box.height()), Qt::AlignLeft | Qt::AlignVCenter, words[i]);
        x += metrics.horizontalAdvance(words[i]);
    }
}

void LaneView::drawRange(QPainter &painter) const
{
    if (m_begin >= m_end)
        return;
    const Tokens &t = Theme::tokens();
    const QColor colour = m_asked ? t.unsure : t.text;
    const QRectF box = rangeBox(m_begin, m_end, kRuler, height() - kRuler - 1);
    painter.fillRect(box, faded(colour, 0.10));
    painter.fillRect(QRectF(box.left(), kRuler, box.width(), 3), colour);
    painter.setRenderHint(QPainter::Antialiasing);
    for (double x : {box.left(), box.right()}) {
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QPointF(x, kRuler), QPointF(x, height() - 1));
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(x - 3, (kRuler + tracesEnd()) / 2.0 - 12, 6, 24), 2, 2);
    }
}

void LaneView::paintEvent(QPaintEvent *)
{
    const bool session = !m_data.samples.empty();
    if (m_traces.isNull()) {
        m_traces = QPixmap(size() * devicePixelRatioF());
        m_traces.setDevicePixelRatio(devicePixelRatioF());
        m_traces.fill(Qt::transparent);
        QPainter painter(&m_traces);
        drawFrame(painter);
        if (session) {
            drawTraces(painter);
            drawClipped(painter);
            drawClasses(painter);
        }
    }
    if (m_lanes.isNull()) {
        m_lanes = m_traces;
        QPainter painter(&m_lanes);
        painter.setClipRect(plotArea());
        for (int f = 0; session && f < 5; ++f)
            drawLane(painter, f);
        if (session) {
            drawConflicts(painter);
            drawHeat(painter);
        }
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_lanes);
    if (!session)
        return;
    painter.setClipRect(plotArea().adjusted(-7, 0, 0, 0));
    painter.save();
    painter.setClipRect(plotArea());
    drawRange(painter);
    painter.restore();
    drawPlayhead(painter);
    drawConflictSentence(painter);
}

void LaneView::drawPlayhead(QPainter &painter) const
{
    if (m_playhead < m_axis.begin || m_playhead > m_axis.end)
        return;
    const Tokens &t = Theme::tokens();
    const double x = m_axis.toPixel(m_playhead);
    for (const Tick &tick : timeTicks(m_axis)) // the flag and a time in one place could both not be read
        if (const double at = m_axis.toPixel(tick.t); tick.major && std::abs(at - x) < 26)
            painter.fillRect(QRectF(at - 32, 2, 64, 15), t.sunk);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text, 1.5));
    painter.drawLine(QPointF(x, 10), QPointF(x, height() - 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawPolygon(QPolygonF({{x - 6, 8}, {x + 6, 8}, {x + 6, 15}, {x, 20}, {x - 6, 15}}));
}

} // namespace lodestone
