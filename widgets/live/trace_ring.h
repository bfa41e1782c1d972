// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of three traces that scrolls without being drawn again: a ring of finished pixel columns. Column c of a
// width covers the times [c, c + 1) x width; it is painted once, when every sample of it is there, and stays where it
// is.
#pragma once
#include "widgets/live/trace_buffer.h"
#include <QColor>
#include <QImage>
#include <cstdint>

class QPainter;

namespace lodestone {

// A view of whole columns: [first, first + count), each so many seconds wide.
struct ColumnView
{
    std::int64_t first = 0;
    int count = 0;
    double seconds = 0;
    // The view of span seconds that ends with the last column finished by time to.
    static ColumnView endingAt(double to, double span, int columns);
    double from() const { return static_cast<double>(first) * seconds; }
    double to() const { return static_cast<double>(first + count) * seconds; }
};

class TraceRing
{
public:
    struct Look
    {
        int firstChannel = 0, height = 0; // height in device pixels
        TraceBuffer::Range range;         // values at the lower and the upper edge
        std::array<bool, 3> shown{true, true, true};
        std::array<QColor, 3> ink;
        double line = 1.25; // device pixels
    };
    // Paints the columns of the view that are finished and not yet there. A change of look or width starts again.
    void follow(const TraceBuffer &buffer, const ColumnView &view, const Look &look);
    void clear() { m_from = m_to = 0; } // the samples are others
    void draw(QPainter &painter, const QRectF &target) const;
    int painted() const { return m_painted; } // columns that the last follow() painted
    QImage image() const;                     // the view unrolled, device pixels, transparent where nothing is

private:
    void paint(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    // From minimum to maximum where a column holds two samples or more; otherwise lines from sample to sample.
    void paintExtents(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    void paintLines(const TraceBuffer &buffer, std::int64_t from, std::int64_t to);
    void span(int x, double top, double bottom, const QColor &ink);
    double y(double value) const;

    QImage m_image;
    ColumnView m_view;
    Look m_look;
    bool m_dense = false;
    std::int64_t m_from = 0, m_to = 0; // the finished columns
    int m_painted = 0;
};

} // namespace lodestone
