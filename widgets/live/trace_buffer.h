// SPDX-License-Identifier: GPL-3.0-or-later
// The last minutes of rows, with fast minimum and maximum of any range. Owned by the Live page; needs no window.
#pragma once
#include "engine/signal/pyramid.h"
#include "widgets/live/channel_lanes.h"
#include <cstddef>
#include <deque>
#include <optional>

namespace lodestone {

class TraceBuffer
{
public:
    struct Range
    {
        double low = 0, high = 0;
        bool operator==(const Range &) const = default;
    };

    explicit TraceBuffer(double keepSeconds = 120); // of nineAxes()
    // What the rows are from now on; the buffer starts again. channels: values in a row.
    void setSources(const std::vector<TraceSource> &sources, std::size_t channels);
    std::size_t sources() const { return m_sources.size(); }
    // Rows in time order. If the first time is before the last one stored, it is another session and the buffer starts
    // again. A value that is not finite counts as the one before it.
    void append(const Rows &rows);
    void clear();
    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_end - m_first; }
    double firstTime() const { return empty() ? 0 : time(m_first); }
    double lastTime() const { return empty() ? 0 : time(m_end - 1); }
    double period() const { return m_period; }          // s, average time between samples; 0 below two samples
    std::optional<std::size_t> nearest(double t) const; // the number of that sample; empty when there is none

    // Samples are numbered from begin() to end() - 1. append() may renumber them.
    std::size_t begin() const { return m_first; }
    std::size_t end() const { return m_end; }
    std::size_t lower(double t) const; // the first sample at or after t; end() when there is none
    double time(std::size_t number) const;
    float value(std::size_t number, std::size_t source) const;
    MinMax extent(std::size_t source, std::size_t from, std::size_t to) const; // of samples [from, to)
    // Whether no samples were lost before this one. A line across a gap would show values that were not measured.
    bool follows(std::size_t number) const;

private:
    // Old samples are dropped in whole chunks, because a pyramid can only grow at its end.
    struct Chunk
    {
        std::vector<double> t;
        std::vector<Pyramid> trace;
    };
    static constexpr std::size_t kChunk = 1 << 15; // samples per chunk; half a minute at 1 kHz

    double m_keep, m_period = 0;
    std::vector<TraceSource> m_sources;
    std::size_t m_channels = 0;
    std::vector<float> m_values; // one source's values on their way into a chunk
    std::deque<Chunk> m_chunks;
    std::size_t m_first = 0, m_end = 0; // sample numbers, counted from the first sample of the front chunk
};

// Axis limits for a value range: with a margin, at least `least` wide, and with hysteresis so that the axis does not
// flicker. title: the share of the axis at its top that the values leave to the title.
TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least, double title = 0);

} // namespace lodestone
