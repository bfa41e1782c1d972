// SPDX-License-Identifier: GPL-3.0-or-later
// A scrolling picture of a lane's traces as a ring of pixel columns. Column c covers the times [c, c + 1) x column
// width. It is painted once, when all its samples have arrived, and is not redrawn.
#pragma once
#include "widgets/live/trace_buffer.h"
#include <QColor>
#include <QImage>
#include <array>
#include <cstdint>

class QPainter;

namespace lodestone {

// A view of whole columns [first, first + count), each `seconds` wide.
struct ColumnView
{
    std::int64_t first = 0;
    int count = 0;
    double seconds = 0;
    // The view of `span` seconds that ends with the last column complete at time `to` (s).
    static ColumnView endingAt(double to, double span, int columns);
    double from() const { return static_cast<double>(first) * seconds; }
    double to() const { return static_cast<double>(first + count) * seconds; }
};

class TraceRing
{
public:
    struct Trace
    {
        std::size_t source = 0;
        QColor colour;
        bool operator==(const Trace &) const = default;
    };
    struct Look
    {
        std::array<Trace, kMostTraces> traces;
        std::size_t count = 0;    // of traces
        int height = 0;           // device pixels
        TraceBuffer::Range range; // values at the lower and upper edge
        double line = 1.25;       // device pixels
        bool operator==(const Look &) const = default;
    };
    // Paints the finished columns of the view that are still missing. A new look or column width repaints all.
    void follow(const TraceBuffer &buffer, const ColumnView &view, const Look &look);
    void clear() { m_from = m_to = 0; } // the samples were replaced
    void draw(QPainter &painter, const QRectF &target) const;
    int painted() const { return m_painted; } // columns painted by the last follow()
    QImage image() const;                     // the view as one image, device pixels, transparent background

private:
    void paint(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    // With two or more samples per column: a line from minimum to maximum; otherwise lines between samples.
    void paintExtents(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    void paintLines(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    void span(int x, double top, double bottom, const QColor &colour);
    double y(double value) const;

    QImage m_image;
    ColumnView m_view;
    Look m_look;
    bool m_dense = false;
    std::int64_t m_from = 0, m_to = 0; // range of the finished columns
    int m_painted = 0;
};

} // namespace lodestone
