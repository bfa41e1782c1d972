// SPDX-License-Identifier: GPL-3.0-or-later
// What LaneView paints of the session itself, again when the view changes: frame, traces, classes.
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/format.h"
#include "widgets/label/lane_view.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr int kLetter = 11; // px, of a trace's name beside others

// Short, for the column of names.
QString laneName(const Lane &lane)
{
    if (lane.quantity != Quantity::MagneticField)
        return lane.title;
    return lane.number ? LaneView::tr("Field %1").arg(lane.number) : LaneView::tr("Field");
}

} // namespace

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

} // namespace lodestone
