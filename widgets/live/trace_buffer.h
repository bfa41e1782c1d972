// SPDX-License-Identifier: GPL-3.0-or-later
// The last minutes of samples, with fast minimum and maximum of any range. Owned by the Live page; needs no window.
#pragma once
#include "engine/signal/pyramid.h"
#include "engine/signal/sample.h"
#include <array>
#include <cstddef>
#include <deque>
#include <optional>

namespace lodestone {

// Channels 0..8: accelerometer x y z (m/s2), gyroscope x y z (rad/s), magnetometer x y z (uT).
class TraceBuffer
{
public:
    static constexpr int kChannels = 9;
    struct Range
    {
        double low = 0, high = 0;
    };

    explicit TraceBuffer(double keepSeconds = 120) : m_keep(keepSeconds) {}
    // Samples in time order. If the first time is before the last one stored, it is another session and the buffer
    // starts again.
    void append(const std::vector<Sample> &samples);
    void clear();
    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_end - m_first; }
    double firstTime() const { return empty() ? 0 : time(m_first); }
    double lastTime() const { return empty() ? 0 : time(m_end - 1); }
    double period() const { return m_period; }     // s, average time between samples; 0 below two samples
    std::optional<Sample> nearest(double t) const; // empty when there is no sample

    // Samples are numbered from begin() to end() - 1. append() may renumber them.
    std::size_t begin() const { return m_first; }
    std::size_t end() const { return m_end; }
    std::size_t lower(double t) const; // the first sample at or after t; end() when there is none
    double time(std::size_t number) const;
    float value(std::size_t number, int channel) const;
    MinMax extent(int channel, std::size_t from, std::size_t to) const; // of samples [from, to)
    // Range of the visible ones of three channels within [from, to] s; {0, 0} without samples.
    Range range(int firstChannel, double from, double to, const std::array<bool, 3> &shown = {true, true, true}) const;
    // Whether no samples were lost before this one. A line across a gap would show values that were not measured.
    bool follows(std::size_t number) const;

    static float channel(const Sample &sample, int index);

private:
    // Old samples are dropped in whole chunks, because a pyramid can only grow at its end.
    struct Chunk
    {
        std::vector<double> t;
        std::array<Pyramid, kChannels> channel;
    };
    static constexpr std::size_t kChunk = 1 << 15; // samples per chunk; half a minute at 1 kHz

    double m_keep, m_period = 0;
    std::deque<Chunk> m_chunks;
    std::size_t m_first = 0, m_end = 0; // sample numbers, counted from the first sample of the front chunk
};

// Axis limits for a value range: with a margin, at least `least` wide, and with hysteresis so that the axis does not
// flicker.
TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least);

} // namespace lodestone
