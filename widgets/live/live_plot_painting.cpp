// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_plot_painting.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot.h"
#include "widgets/theme/theme.h"
#include <QPainter>
#include <qcustomplot.h>

namespace lodestone {
namespace {

constexpr int kValue = 40; // px for a value, beside its name

QRectF areaOf(const LivePlot &plot)
{
    return QRectF(plot.rows().front().rect->rect()) | QRectF(plot.rows().back().rect->rect());
}

void paintBands(QPainter &painter, const LivePlot &plot)
{
    const Tokens &t = Theme::tokens();
    const QRectF area = areaOf(plot);
    painter.setFont(Theme::font(11));
    const QString word = LivePlot::tr("unsure");
    const LivePlot::Cursors &cursors = plot.cursors();
    const double a = plot.pixelOf(cursors.t[0]), b = plot.pixelOf(cursors.t[1]);
    for (const Band &band : plot.bands()) {
        const QRectF box(QPointF(plot.pixelOf(band.from), area.top()), QPointF(plot.pixelOf(band.to), area.bottom()));
        QColor fill = t.unsure;
        fill.setAlphaF(0.10F);
        painter.fillRect(box, fill);
        painter.fillRect(QRectF(box.left(), area.top() - 3, box.width(), 3), t.unsure);
        // Between the cursors' labels the text shows their distance; there only the violet top of the band is drawn.
        const bool taken = cursors.on && box.right() > std::min(a, b) - 10 && box.left() < std::max(a, b) + 10;
        painter.setPen(t.unsureText);
        if (!taken && box.width() >= painter.fontMetrics().horizontalAdvance(word) + 4)
            painter.drawText(QRectF(box.left(), area.top() - 22, box.width(), 18), Qt::AlignCenter, word);
    }
}

QString scaleOf(const LivePlot &plot, const LivePlot::Row &row)
{
    if (plot.autoScale())
        return row.lane.unit;
    const double reach = row.shown.high;
    const QString number = formatNumber(reach, reach < 0.1 ? 2 : reach < 1 ? 1 : 0);
    return row.lane.unit.isEmpty() ? LivePlot::tr("fixed at ±%1").arg(number)
                                   : LivePlot::tr("%1, fixed at ±%2").arg(row.lane.unit, number);
}

void paintTitle(QPainter &painter, const LivePlot &plot, const LivePlot::Row &row)
{
    const Tokens &t = Theme::tokens();
    const QRectF area = row.rect->rect();
    const QPointF at(area.left() + 8, area.top() + 17);
    const QString scale = scaleOf(plot, row);
    const double advance = QFontMetricsF(Theme::semibold(11)).horizontalAdvance(row.lane.title);
    // A patch of background keeps the name readable where a trace crosses it.
    QColor patch = t.surface;
    patch.setAlphaF(0.8F);
    painter.fillRect(
        QRectF(at.x() - 4, at.y() - 13, advance + QFontMetricsF(Theme::font(11)).horizontalAdvance(scale) + 18, 18),
        patch);
    painter.setFont(Theme::semibold(11));
    painter.setPen(t.text);
    painter.drawText(at, row.lane.title);
    painter.setFont(Theme::font(11));
    painter.setPen(t.secondary);
    painter.drawText(at + QPointF(advance + 10, 0), scale);
}

void paintValues(QPainter &painter, const LivePlot &plot, std::size_t index)
{
    const Tokens &t = Theme::tokens();
    const LivePlot::Row &row = plot.rows()[index];
    painter.setFont(Theme::font(11));
    const bool both = plot.hasRoomForBoth(index), deltaOnly = plot.cursors().on && !both;
    const std::size_t count = row.lane.traces.size();
    for (std::size_t i = 0; i < count; ++i) {
        const QRectF box = plot.valueBox(index, i);
        painter.setPen(row.on[i] && !plot.greyed() ? t.text : t.tertiary);
        const QString delta = plot.hasValues() ? formatSigned(row.delta[i], row.decimals) : QStringLiteral("—");
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
            !row.on[i]         ? LivePlot::tr("hidden")
            : deltaOnly        ? delta
            : plot.hasValues() ? formatNumber(row.values[i], row.decimals)
                               : QStringLiteral("—"));
        if (!plot.cursors().on || !both || !row.on[i])
            continue;
        painter.setPen(t.secondary);
        painter.drawText(
            box.translated(0, static_cast<double>(count + 1) * box.height()), Qt::AlignRight | Qt::AlignVCenter, delta);
    }
}

void paintCursors(QPainter &painter, const LivePlot &plot)
{
    const Tokens &t = Theme::tokens();
    const QRectF area = areaOf(plot);
    const std::array<double, 2> times = plot.cursors().t;
    std::array<double, 2> x{};
    for (std::size_t i = 0; i < 2; ++i) {
        x[i] = plot.pixelOf(times[i]);
        if (x[i] < area.left() - 1 || x[i] > area.right() + 1)
            continue;
        QPen pen(t.text, 1);
        pen.setDashPattern({4, 3});
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(pen);
        painter.drawLine(QPointF(x[i], area.top() - 6), QPointF(x[i], area.bottom()));
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF flag(x[i] - 8, area.top() - 22, 16, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text);
        painter.drawRoundedRect(flag, 3, 3);
        painter.setPen(t.surface);
        painter.setFont(Theme::font(10, QFont::Bold));
        painter.drawText(flag, Qt::AlignCenter, i == 0 ? LivePlot::tr("A") : LivePlot::tr("B"));
    }
    const QString between = LivePlot::tr("%1 s").arg(formatNumber(std::abs(times[1] - times[0]), 3));
    painter.setFont(Theme::semibold(11));
    painter.setPen(t.text);
    const double left = std::max(std::min(x[0], x[1]) + 10, area.left()),
                 right = std::min(std::max(x[0], x[1]) - 10, area.right());
    const double needs = painter.fontMetrics().horizontalAdvance(between) + 2;
    if (right - left >= needs)
        painter.drawText(QRectF(left, area.top() - 22, right - left, 16), Qt::AlignCenter, between);
    else if (right + 20 + needs < area.right())
        painter.drawText(QRectF(right + 22, area.top() - 22, needs, 16), Qt::AlignCenter, between);
}

} // namespace

void paintPlotBackground(QPainter &painter, const LivePlot &plot)
{
    const Tokens &t = Theme::tokens();
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(plot.rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kCardRadius, Theme::kCardRadius);
}

void paintPlotChannelNames(QPainter &painter, const LivePlot &plot)
{
    const Tokens &t = Theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(t.border, 1));
    for (const LivePlot::Row &row : plot.rows()) {
        const int y = row.rect->rect().bottom();
        painter.drawLine(1, y, plot.width() - 2, y);
    }
    const QRectF area = areaOf(plot);
    for (double x : {area.left() - 1, area.right()})
        painter.drawLine(QPointF(x, 1), QPointF(x, area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t index = 0; index < plot.rows().size(); ++index) {
        const LivePlot::Row &row = plot.rows()[index];
        const std::size_t count = row.lane.traces.size();
        const bool deltas = plot.cursors().on && plot.hasRoomForBoth(index);
        painter.setFont(Theme::font(11, QFont::Bold));
        for (std::size_t i = 0; i < count; ++i) {
            const QRectF box = plot.valueBox(index, i);
            painter.setPen(row.on[i] && !plot.greyed() ? colourOf(row.lane.traces[i]) : t.tertiary);
            const QString name = painter.fontMetrics().elidedText(
                row.lane.traces[i].name, Qt::ElideRight, static_cast<int>(box.width()) - kValue);
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
            if (deltas && row.on[i])
                painter.drawText(box.translated(0, static_cast<double>(count + 1) * box.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, name);
        }
        if (!deltas)
            continue;
        painter.setFont(Theme::font(11));
        painter.setPen(t.tertiary);
        const QRectF last = plot.valueBox(index, count - 1);
        painter.drawText(last.translated(0, last.height()), Qt::AlignRight | Qt::AlignVCenter, LivePlot::tr("B − A"));
    }
}

void paintPlotMovingParts(QPainter &painter, const LivePlot &plot)
{
    paintBands(painter, plot);
    for (std::size_t i = 0; i < plot.rows().size(); ++i) {
        const LivePlot::Row &row = plot.rows()[i];
        row.ring.draw(painter, QRectF(row.rect->rect()));
        paintTitle(painter, plot, row);
        paintValues(painter, plot, i);
    }
    const QRectF area = areaOf(plot);
    painter.setFont(Theme::font(11));
    painter.setPen(Theme::tokens().text);
    if (plot.hasValues())
        painter.drawText(QRectF(area.right() - 60, area.bottom() + 7, 120, 16), Qt::AlignCenter,
            formatClock(std::max(0.0, plot.to()) + 1e-6));
    if (plot.cursors().on)
        paintCursors(painter, plot);
}

} // namespace lodestone
