// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_plot_ink.h"
#include "widgets/controls/format.h"
#include "widgets/live/live_plot.h"
#include "widgets/theme/theme.h"

namespace lodestone {
namespace {

QRectF areaOf(const LivePlot &owner)
{
    return QRectF(owner.rows()[0].rect->rect()) | QRectF(owner.rows()[2].rect->rect());
}

double pixelOf(const LivePlot &owner, double t) { return owner.rows()[0].rect->axis(QCPAxis::atBottom)->coordToPixel(t); }

} // namespace

LivePlotGround::LivePlotGround(QCustomPlot *plot, const LivePlot &owner)
    : QCPLayerable(plot, QStringLiteral("background")), m_owner(owner)
{
}

void LivePlotGround::applyDefaultAntialiasingHint(QCPPainter *painter) const { painter->setAntialiasing(false); }

void LivePlotGround::draw(QCPPainter *painter)
{
    const Tokens &t = Theme::tokens();
    const QRectF area = areaOf(m_owner);
    const double width = painter->device()->width() / painter->device()->devicePixelRatioF();
    for (const Band &band : m_owner.bands()) {
        const QRectF box(QPointF(pixelOf(m_owner, band.from), area.top()), QPointF(pixelOf(m_owner, band.to), area.bottom()));
        QColor fill = t.unsure;
        fill.setAlphaF(0.10F);
        painter->fillRect(box, fill);
        painter->fillRect(QRectF(box.left(), area.top() - 3, box.width(), 3), t.unsure);
        const QString word = LivePlot::tr("unsure");
        painter->setFont(Theme::font(11));
        painter->setPen(t.unsureText);
        // Between the cursors' flags stands their distance; there the violet cap alone must do.
        const LivePlot::Cursors &cursors = m_owner.cursors();
        const double a = pixelOf(m_owner, cursors.t[0]), b = pixelOf(m_owner, cursors.t[1]);
        const bool taken = cursors.on && box.right() > std::min(a, b) - 10 && box.left() < std::max(a, b) + 10;
        if (!taken && box.width() >= painter->fontMetrics().horizontalAdvance(word) + 4)
            painter->drawText(QRectF(box.left(), area.top() - 22, box.width(), 18), Qt::AlignCenter, word);
    }
    painter->setPen(QPen(t.border, 1));
    for (const LivePlot::Row &row : m_owner.rows()) {
        const double y = row.rect->rect().bottom() + 0.5;
        painter->drawLine(QPointF(0, y), QPointF(width, y));
    }
    for (double x : {area.left() - 0.5, area.right() + 0.5})
        painter->drawLine(QPointF(x, 0), QPointF(x, area.bottom()));
}

LivePlotInk::LivePlotInk(QCustomPlot *plot, const LivePlot &owner)
    : QCPLayerable(plot, QStringLiteral("overlay")), m_owner(owner)
{
}

void LivePlotInk::applyDefaultAntialiasingHint(QCPPainter *painter) const { painter->setAntialiasing(true); }

void LivePlotInk::draw(QCPPainter *painter)
{
    const Tokens &t = Theme::tokens();
    static const std::array<const char *, 3> names{"x", "y", "z"};
    for (const LivePlot::Row &row : m_owner.rows()) {
        const QRectF area = row.rect->rect();
        QPointF at(area.left() + 8, area.top() + 17);
        painter->setFont(Theme::semibold(11));
        painter->setPen(t.text);
        const double advance = painter->fontMetrics().horizontalAdvance(row.title);
        // A patch of ground keeps the name readable where a trace runs through it.
        QColor patch = t.surface;
        patch.setAlphaF(0.8F);
        const double unitWidth = QFontMetricsF(Theme::font(11)).horizontalAdvance(row.unit);
        painter->fillRect(QRectF(at.x() - 4, at.y() - 13, advance + unitWidth + 18, 18), patch);
        painter->drawText(at, row.title);
        painter->setFont(Theme::font(11));
        painter->setPen(t.secondary);
        painter->drawText(at + QPointF(advance + 10, 0), row.unit);
        for (std::size_t i = 0; i < 3; ++i) {
            const double y = area.center().y() - 36 + 24 * static_cast<double>(i);
            const QRectF box(area.right() + 8, y, 56, 24);
            painter->setFont(Theme::font(11, QFont::Bold));
            painter->setPen(t.axis[i]);
            painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QLatin1String(names[i]));
            painter->setFont(Theme::font(11));
            painter->setPen(t.text);
            painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                              m_owner.hasValues() ? formatNumber(row.values[i], row.decimals) : QStringLiteral("—"));
        }
    }
    if (m_owner.cursors().on) drawCursors(*painter);
}

void LivePlotInk::drawCursors(QCPPainter &painter) const
{
    const Tokens &t = Theme::tokens();
    const QRectF area = areaOf(m_owner);
    const std::array<double, 2> times = m_owner.cursors().t;
    std::array<double, 2> x{};
    for (std::size_t i = 0; i < 2; ++i) {
        x[i] = pixelOf(m_owner, times[i]);
        if (x[i] < area.left() - 1 || x[i] > area.right() + 1) continue;
        QPen pen(t.text, 1);
        pen.setDashPattern({4, 3});
        painter.setAntialiasing(false);
        painter.setPen(pen);
        painter.drawLine(QPointF(x[i], area.top() - 6), QPointF(x[i], area.bottom()));
        painter.setAntialiasing(true);
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
    const double room = std::abs(x[1] - x[0]) - 20, needs = painter.fontMetrics().horizontalAdvance(between) + 2;
    if (room >= needs)
        painter.drawText(QRectF(std::min(x[0], x[1]) + 10, area.top() - 22, room, 16), Qt::AlignCenter, between);
}

} // namespace lodestone
