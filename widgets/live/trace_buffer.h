// SPDX-License-Identifier: GPL-3.0-or-later
// The last minutes of samples, and the few points of them that a plot needs. Owned by the Live page; no window needed.
#pragma once
#include "engine/signal/sample.h"
#include <QVector>
#include <cstddef>

namespace lodestone {

class TraceBuffer {
public:
    explicit TraceBuffer(double keepSeconds = 120) : m_keep(keepSeconds) {}
    // In time order. A first time before the last one kept means another session: the buffer starts again.
    void append(const std::vector<Sample> &samples);
    void clear();
    bool empty() const { return begin() == m_samples.size(); }
    std::size_t size() const { return m_samples.size() - m_first; }
    double firstTime() const;
    double lastTime() const;
    const Sample &last() const { return m_samples.back(); }
    const Sample *nearest(double t) const;     // nullptr when empty

    // Channel 0..8: accel xyz, gyro xyz, mag xyz. At most two points for each of columns: where a column holds more
    // samples, its minimum and maximum in time order. The points just outside [from, to] are included, for the line.
    struct Points { QVector<double> t, value; };
    Points points(int channel, double from, double to, int columns) const;
    struct Range { double low = 0, high = 0; };
    Range range(int firstChannel, double from, double to) const;   // over three channels; 0,0 when there is nothing

    static float channel(const Sample &sample, int index);

private:
    std::size_t begin() const { return m_first; }
    std::size_t lower(double t) const;
    double m_keep;
    std::vector<Sample> m_samples;             // the front part is dropped in large steps
    std::size_t m_first = 0;
};

// Axis limits for a value range: a margin, never narrower than least, and eased so that the axis does not tremble.
TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least);

} // namespace lodestone
