// SPDX-License-Identifier: GPL-3.0-or-later
// What LaneView paints of the labels, the predictions and the questions, and over them the range and the playhead.
#include "widgets/controls/key_cap.h"
#include "widgets/label/lane_view.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kHatched = 10; // px; below this a hatch in an outline looks solid

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

} // namespace

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
            if (box.width() < kHatched) { // too narrow for a hatch: half as high as a label, and paler
                painter.fillRect(QRectF(box.left(), block + 10, std::max(1.0, box.width()), 10), faded(colour, 0.45));
                continue;
            }
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
