// SPDX-License-Identifier: GPL-3.0-or-later
// The last minutes of samples, with the minimum and maximum of any stretch at hand. Owned by the Live page; no window
// needed.
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
    // In time order. A first time before the last one kept means another session: the buffer starts again.
    void append(const std::vector<Sample> &samples);
    void clear();
    bool empty() const { return size() == 0; }
    std::size_t size() const { return m_end - m_first; }
    double firstTime() const { return empty() ? 0 : time(m_first); }
    double lastTime() const { return empty() ? 0 : time(m_end - 1); }
    double period() const { return m_period; }     // s, the usual step from sample to sample; 0 below two
    std::optional<Sample> nearest(double t) const; // nothing when empty

    // Samples have numbers from begin() up to, not with, end(); the numbers of the older ones fall away.
    std::size_t begin() const { return m_first; }
    std::size_t end() const { return m_end; }
    std::size_t lower(double t) const; // the first sample at or after t; end() when there is none
    double time(std::size_t number) const;
    float value(std::size_t number, int channel) const;
    MinMax extent(int channel, std::size_t from, std::size_t to) const; // of samples [from, to)
    // Over the shown ones of three channels, in [from, to] seconds; 0, 0 when there is nothing.
    Range range(int firstChannel, double from, double to, const std::array<bool, 3> &shown = {true, true, true}) const;
    // Samples were lost before this one: a line to it would show what nobody measured.
    bool follows(std::size_t number) const;

    static float channel(const Sample &sample, int index);

private:
    // Whole chapters are forgotten from the front, since a pyramid only grows at its end.
    struct Chapter
    {
        std::vector<double> t;
        std::array<Pyramid, kChannels> channel;
    };
    static constexpr std::size_t kChapter = 1 << 15; // samples; half a minute at 1 kHz

    double m_keep, m_period = 0;
    std::deque<Chapter> m_chapters;
    std::size_t m_first = 0, m_end = 0; // counted from the front chapter's first sample
};

// Axis limits for a value range: a margin, never narrower than least, and eased so that the axis does not tremble.
TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least);

} // namespace lodestone
