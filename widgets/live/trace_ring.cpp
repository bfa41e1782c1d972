// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/trace_ring.h"
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

// Blends the colour into the pixel; cover: 0..1.
void blend(QRgb &pixel, QRgb colour, double cover)
{
    const int a = static_cast<int>(std::lround(cover * 255)), rest = 255 - a;
    const auto mix = [&](int over, int under) { return (over * a + under * rest + 127) / 255; };
    pixel = qRgba(mix(qRed(colour), qRed(pixel)), mix(qGreen(colour), qGreen(pixel)), mix(qBlue(colour), qBlue(pixel)),
        mix(255, qAlpha(pixel)));
}

} // namespace

ColumnView ColumnView::endingAt(double to, double span, int columns)
{
    ColumnView view;
    view.count = columns;
    view.seconds = span / columns;
    view.first = static_cast<std::int64_t>(std::floor(to / view.seconds)) - columns;
    return view;
}

double TraceRing::y(double value) const
{
    return m_look.height * (m_look.range.high - value) / (m_look.range.high - m_look.range.low);
}

void TraceRing::follow(const TraceBuffer &buffer, const ColumnView &view, const Look &look)
{
    m_painted = 0;
    if (view.count < 1 || look.height < 1 || !(look.range.high > look.range.low))
        return;
    if (view.count != m_view.count || view.seconds != m_view.seconds || !(look == m_look)) {
        if (m_image.size() != QSize(view.count, look.height))
            m_image = QImage(view.count, look.height, QImage::Format_ARGB32_Premultiplied);
        m_look = look;
        m_from = m_to = 0;
    }
    m_view = view;
    // A column is finished when no later sample can change it.
    const auto finished = buffer.empty() ? view.first
                                         : static_cast<std::int64_t>(std::floor(buffer.lastTime() / view.seconds));
    const std::int64_t from = view.first, to = std::max(from, std::min(from + view.count, finished));
    const bool apart = m_from == m_to || to <= m_from || from >= m_to;
    if (apart) {
        // Decided once for the whole picture, so that all its parts look the same.
        m_dense = view.seconds >= 2 * buffer.period();
        paint(buffer, from, to);
    } else {
        // A line reaches into the neighbouring column, so the two columns at the seam are repainted when both
        // neighbours are there.
        if (to > m_to)
            paint(buffer, std::max(from, m_to - 2), to);
        if (from < m_from)
            paint(buffer, from, std::min(to, m_from + 2));
    }
    m_from = from;
    m_to = to;
}

void TraceRing::paint(const TraceBuffer &buffer, std::int64_t from, std::int64_t to)
{
    const std::int64_t around = m_view.count;
    while (from < to) {
        const std::int64_t lap = (from % around + around) % around, piece = std::min(to, from - lap + around);
        for (int row = 0; row < m_look.height; ++row) {
            QRgb *line = reinterpret_cast<QRgb *>(m_image.scanLine(row)) + lap;
            std::fill(line, line + (piece - from), 0U);
        }
        if (m_dense)
            paintExtents(buffer, from, piece);
        else
            paintLines(buffer, from, piece);
        m_painted += static_cast<int>(piece - from);
        from = piece;
    }
}

void TraceRing::paintExtents(const TraceBuffer &buffer, std::int64_t from, std::int64_t to)
{
    const auto sampleAt = [&](std::int64_t column) {
        return buffer.lower(static_cast<double>(column) * m_view.seconds);
    };
    const int lap = static_cast<int>((from % m_view.count + m_view.count) % m_view.count);
    std::size_t first = sampleAt(from - 1), next = sampleAt(from);
    std::array<MinMax, kMostTraces> before;
    for (std::size_t k = 0; k < m_look.count; ++k)
        before[k] = buffer.extent(m_look.traces[k].source, first, next);
    for (std::int64_t column = from; column < to; ++column) {
        first = next;
        next = sampleAt(column + 1);
        for (std::size_t k = 0; k < m_look.count; ++k) {
            const MinMax own = buffer.extent(m_look.traces[k].source, first, next),
                         last = std::exchange(before[k], own);
            if (own.empty)
                continue;
            // Extends to the end of the previous column, so that a steep trace stays connected.
            const bool joined = !last.empty && buffer.follows(first);
            const double high = joined ? std::max(own.high, last.low) : own.high,
                         low = joined ? std::min(own.low, last.high) : own.low;
            span(lap + static_cast<int>(column - from), y(high) - m_look.line / 2, y(low) + m_look.line / 2,
                m_look.traces[k].colour);
        }
    }
}

void TraceRing::span(int x, double top, double bottom, const QColor &colour)
{
    top = std::clamp(top, 0.0, static_cast<double>(m_look.height));
    bottom = std::clamp(bottom, 0.0, static_cast<double>(m_look.height));
    const int last = std::min(static_cast<int>(std::ceil(bottom)), m_look.height);
    for (int row = static_cast<int>(top); row < last; ++row) {
        QRgb &pixel = reinterpret_cast<QRgb *>(m_image.scanLine(row))[x];
        blend(pixel, colour.rgb(), std::min(bottom, row + 1.0) - std::max(top, static_cast<double>(row)));
    }
}

void TraceRing::paintLines(const TraceBuffer &buffer, std::int64_t from, std::int64_t to)
{
    if (buffer.empty())
        return;
    const int lap = static_cast<int>((from % m_view.count + m_view.count) % m_view.count);
    // Two more columns at both ends and the samples beyond them, because lines enter from outside.
    std::size_t first = buffer.lower(static_cast<double>(from - 2) * m_view.seconds),
                last = buffer.lower(static_cast<double>(to + 2) * m_view.seconds);
    first = std::max(buffer.begin(), first > 0 ? first - 1 : 0);
    last = std::min(buffer.end(), last + 1);
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(lap, 0, static_cast<double>(to - from), m_look.height));
    QPolygonF line;
    for (std::size_t k = 0; k < m_look.count; ++k) {
        painter.setPen(QPen(m_look.traces[k].colour, m_look.line, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        const auto stroke = [&] {
            // One segment at a time: the raster engine needs a second for the outline of one long noisy line.
            for (qsizetype i = 1; i < line.size(); ++i)
                painter.drawLine(line[i - 1], line[i]);
            if (line.size() == 1)
                painter.drawEllipse(line[0], m_look.line / 2, m_look.line / 2); // a single sample between two gaps
            line.clear();
        };
        for (std::size_t i = first; i < last; ++i) {
            if (!buffer.follows(i))
                stroke();
            line.append({buffer.time(i) / m_view.seconds - static_cast<double>(from) + lap,
                y(static_cast<double>(buffer.value(i, m_look.traces[k].source)))});
        }
        stroke();
    }
}

void TraceRing::draw(QPainter &painter, const QRectF &target) const
{
    if (m_from >= m_to)
        return;
    const double pixel = target.width() / m_view.count;
    const std::int64_t around = m_view.count;
    for (std::int64_t from = m_from; from < m_to;) {
        const std::int64_t lap = (from % around + around) % around, to = std::min(m_to, from - lap + around);
        const QRectF source(static_cast<double>(lap), 0, static_cast<double>(to - from), m_look.height);
        painter.drawImage(QRectF(target.left() + static_cast<double>(from - m_view.first) * pixel, target.top(),
                              source.width() * pixel, target.height()),
            m_image, source);
        from = to;
    }
}

QImage TraceRing::image() const
{
    QImage out(std::max(1, m_view.count), std::max(1, m_look.height), QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    draw(painter, QRectF(out.rect()));
    return out;
}

} // namespace lodestone
