// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/reliability_plot.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace lodestone {
namespace {

constexpr double kUnsure = 0.75; // below this stated confidence a decision counts as unsure
constexpr double kStrip = 40,
                 kAxis = 18; // px: height of the bars of counts with their numbers; height of the axis with its title

bool any(const std::vector<ConfidenceBin> &bins)
{
    return std::any_of(bins.begin(), bins.end(), [](const ConfidenceBin &b) { return b.count > 0; });
}

struct Frame
{
    QRectF diagram, strip;
    double low = 0.5;
    double x(double stated) const { return diagram.left() + (stated - 0.5) / 0.5 * diagram.width(); }
    double y(double right) const { return diagram.bottom() - (right - low) / (1 - low) * diagram.height(); }
};

void paintGrid(QPainter &painter, const Frame &frame, const Tokens &t)
{
    painter.setFont(Theme::font(11));
    for (int percent = 50; percent <= 100; percent += 10) {
        const double x = frame.x(percent / 100.0);
        painter.setPen(QPen(t.grid, 1));
        painter.drawLine(QPointF(x, frame.diagram.top()), QPointF(x, frame.diagram.bottom()));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(x - 30, frame.strip.bottom() + 2, 60, 16), Qt::AlignHCenter | Qt::AlignVCenter,
            QString::number(percent));
    }
    int step = frame.low < 0.5 ? 25 : 10;
    if (frame.diagram.height() * step / 100 / (1 - frame.low) < 14)
        step = frame.low < 0.5 ? 50 : 25; // a short diagram has fewer tick labels
    for (int percent = int(frame.low * 100); percent <= 100; percent += step) {
        const double y = frame.y(percent / 100.0);
        painter.setPen(QPen(t.grid, 1));
        painter.drawLine(QPointF(frame.diagram.left(), y), QPointF(frame.diagram.right(), y));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(frame.diagram.left() - 40, y - 8, 32, 16), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(percent));
    }
    painter.setPen(QPen(t.neutral, 1, Qt::DashLine));
    painter.drawLine(QPointF(frame.x(0.5), frame.y(0.5)), QPointF(frame.x(1), frame.y(1)));
}

void paintLine(QPainter &painter, const Frame &frame, const std::vector<ConfidenceBin> &bins, const QColor &colour,
    const QColor &background, bool strong)
{
    QPainterPath path;
    for (const ConfidenceBin &bin : bins) {
        if (bin.count == 0)
            continue;
        const QPointF point(frame.x(bin.stated), frame.y(bin.right));
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, strong ? 1.75 : 1.25));
    painter.drawPath(path);
    if (!strong)
        return;
    painter.setBrush(background);
    painter.setPen(QPen(colour, 1.5));
    for (const ConfidenceBin &bin : bins)
        if (bin.count > 0)
            painter.drawEllipse(QPointF(frame.x(bin.stated), frame.y(bin.right)), 3.5, 3.5);
}

void paintCounts(QPainter &painter, const Frame &frame, const std::vector<ConfidenceBin> &bins, const Tokens &t)
{
    int most = 1;
    for (const ConfidenceBin &bin : bins)
        most = std::max(most, bin.count);
    painter.setFont(Theme::font(10));
    for (const ConfidenceBin &bin : bins) {
        const double left = frame.x(bin.low) + 1, width = frame.x(bin.high) - frame.x(bin.low) - 2;
        const double height = bin.count > 0 ? std::max(1.0, (frame.strip.height() - 14) * bin.count / most) : 0;
        const bool unsure = bin.high <= kUnsure + 1e-9;
        painter.fillRect(QRectF(left, frame.strip.bottom() - height, width, height), unsure ? t.unsure : t.neutral);
        painter.setPen(unsure ? t.unsureText : t.secondary);
        painter.drawText(QRectF(left - 10, frame.strip.bottom() - height - 14, width + 20, 13),
            Qt::AlignHCenter | Qt::AlignVCenter, formatCount(bin.count));
    }
    painter.setPen(QPen(t.border, 1));
    painter.drawLine(frame.strip.bottomLeft(), frame.strip.bottomRight());
}

} // namespace

double unsureShare(const std::vector<ConfidenceBin> &bins)
{
    double all = 0, unsure = 0;
    for (const ConfidenceBin &bin : bins) {
        all += bin.count;
        if (bin.high <= kUnsure + 1e-9)
            unsure += bin.count;
    }
    return all > 0 ? unsure / all : 0;
}

double lowestShown(const std::vector<ConfidenceBin> &bins)
{
    double low = 0.5;
    for (const ConfidenceBin &bin : bins)
        if (bin.count > 0)
            low = std::min(low, bin.right < 0.25 ? 0.0 : bin.right < 0.5 ? 0.25 : 0.5);
    return low;
}

void paintReliability(QPainter &painter, const QRectF &box, const std::vector<ConfidenceBin> &bins,
    const std::vector<ConfidenceBin> &other, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Frame frame;
    frame.diagram = QRectF(
        box.left() + 40, box.top() + 8, box.width() - 40 - 16, box.height() - 8 - 8 - kStrip - 2 * kAxis);
    frame.strip = QRectF(frame.diagram.left(), frame.diagram.bottom() + 8, frame.diagram.width(), kStrip);
    frame.low = std::min(lowestShown(bins), lowestShown(other));
    paintGrid(painter, frame, tokens);
    paintLine(painter, frame, other, tokens.neutral, tokens.surface, false);
    paintLine(painter, frame, bins, tokens.text, tokens.surface, true);
    paintCounts(painter, frame, bins, tokens);
    painter.setFont(Theme::font(11));
    painter.setPen(tokens.secondary);
    painter.drawText(QRectF(frame.strip.left(), frame.strip.bottom() + kAxis, frame.strip.width(), 16),
        Qt::AlignHCenter | Qt::AlignVCenter, ReliabilityPlot::tr("stated confidence, %; bars: decisions"));
    const QString upright = ReliabilityPlot::tr("came true, %");
    const double length = painter.fontMetrics().horizontalAdvance(upright);
    painter.translate(
        box.left() + 6, std::max(frame.diagram.center().y(),
                            box.top() + length / 2)); // in a short diagram it moves down so that it is not cut
    painter.rotate(-90);
    painter.drawText(QRectF(-90, -8, 180, 16), Qt::AlignCenter, upright);
    painter.restore();
}

ReliabilityPlot::ReliabilityPlot(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("Reliability diagram")); }

void ReliabilityPlot::setBins(const std::vector<ConfidenceBin> &bins, const std::vector<ConfidenceBin> &other)
{
    m_bins = bins;
    m_other = other;
    QStringList words;
    for (const ConfidenceBin &bin : bins)
        if (bin.count > 0)
            words << tr("stated %1, came true %2, %3 decisions")
                         .arg(formatPercent(bin.stated, 1), formatPercent(bin.right, 1), formatCount(bin.count));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setToolTip(words.join(QLatin1Char('\n')));
    update();
}

void ReliabilityPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (any(m_bins))
        return paintReliability(painter, rect(), m_bins, m_other, Theme::tokens());
    painter.setPen(Theme::tokens().tertiary);
    painter.setFont(Theme::font());
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
        tr("How well the confidence is calibrated appears here after a training"));
}

} // namespace lodestone
