// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/lane_view.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace lodestone {

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

QString LaneView::doubtInWords(double t) const
{
    if (m_data.uncertainty.empty())
        return tr("How far the model doubts: nothing before there is a model.");
    float most = 0;
    for (std::size_t i = 0; i < m_data.uncertainty.size(); ++i)
        if (m_data.tBegin[i] <= t && t < m_data.tEnd[i])
            most = std::max(most, m_data.uncertainty[i]);
    return tr("How far the model doubts here: %1, from 0 (sure) to 1 (a guess). The darker, the more a label helps.")
        .arg(formatNumber(static_cast<double>(most), 2));
}

bool LaneView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!m_data.samples.empty() && help->y() >= laneTop(5) && plotArea().contains(help->x(), help->y()))
        QToolTip::showText(help->globalPos(), doubtInWords(m_axis.toTime(help->x())), this);
    else
        QToolTip::hideText();
    return true;
}

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
    setAccessibleDescription(overlaps
                                 ? tr("%n overlaps of labels to settle", nullptr, overlaps)
                                 : tr("Drag on the lanes to choose a range; the wheel scrolls, with Ctrl it zooms"));
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
    const QPoint angle = event->angleDelta();
    const int turn = angle.x() != 0 ? angle.x() : angle.y();
    if (m_data.samples.empty() || turn == 0)
        return;
    // As on Live: the wheel scrolls, with Ctrl it zooms.
    const TimeAxis next = event->modifiers() & Qt::ControlModifier
                              ? zoomed(m_axis, std::pow(1.25, turn / 120.0), m_axis.toTime(event->position().x()),
                                  m_data.length())
                              : pannedTo(m_axis, m_axis.begin - turn / 1200.0 * m_axis.span(), m_data.length());
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

} // namespace lodestone
