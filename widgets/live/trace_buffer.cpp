// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/trace_buffer.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

float TraceBuffer::channel(const Sample &sample, int index)
{
    const auto i = static_cast<std::size_t>(index % 3);
    return index < 3 ? sample.accel[i] : index < 6 ? sample.gyro[i] : sample.mag[i];
}

void TraceBuffer::append(const std::vector<Sample> &samples)
{
    if (samples.empty()) return;
    if (!empty() && samples.front().t < lastTime()) clear();
    m_samples.insert(m_samples.end(), samples.begin(), samples.end());
    const double oldest = m_samples.back().t - m_keep;
    while (m_first + 1 < m_samples.size() && m_samples[m_first].t < oldest) ++m_first;
    if (m_first > 4096 && m_first > m_samples.size() / 2) {
        m_samples.erase(m_samples.begin(), m_samples.begin() + static_cast<std::ptrdiff_t>(m_first));
        m_first = 0;
    }
}

void TraceBuffer::clear()
{
    m_samples.clear();
    m_first = 0;
}

double TraceBuffer::firstTime() const { return empty() ? 0 : m_samples[m_first].t; }
double TraceBuffer::lastTime() const { return empty() ? 0 : m_samples.back().t; }

std::size_t TraceBuffer::lower(double t) const
{
    const auto start = m_samples.begin() + static_cast<std::ptrdiff_t>(m_first);
    const auto at = std::lower_bound(start, m_samples.end(), t, [](const Sample &s, double when) { return s.t < when; });
    return static_cast<std::size_t>(at - m_samples.begin());
}

const Sample *TraceBuffer::nearest(double t) const
{
    if (empty()) return nullptr;
    std::size_t i = std::min(lower(t), m_samples.size() - 1);
    if (i > m_first && t - m_samples[i - 1].t < m_samples[i].t - t) --i;
    return &m_samples[i];
}

TraceBuffer::Points TraceBuffer::points(int index, double from, double to, int columns) const
{
    Points out;
    if (empty() || !(to > from) || columns < 1) return out;
    std::size_t i = lower(from);
    if (i > m_first) --i;
    std::size_t end = std::min(lower(to) + 1, m_samples.size());
    if (end <= i) return out;
    const auto add = [&](std::size_t at) {
        out.t.append(m_samples[at].t);
        out.value.append(static_cast<double>(channel(m_samples[at], index)));
    };
    if (end - i <= static_cast<std::size_t>(columns) * 2) {
        for (; i < end; ++i) add(i);
        return out;
    }
    const double width = (to - from) / columns;
    while (i < end) {
        const double column = std::floor((m_samples[i].t - from) / width);
        std::size_t low = i, high = i;
        for (++i; i < end && std::floor((m_samples[i].t - from) / width) <= column; ++i) {
            if (channel(m_samples[i], index) < channel(m_samples[low], index)) low = i;
            if (channel(m_samples[i], index) > channel(m_samples[high], index)) high = i;
        }
        add(std::min(low, high));
        if (low != high) add(std::max(low, high));
    }
    return out;
}

TraceBuffer::Range TraceBuffer::range(int firstChannel, double from, double to) const
{
    Range r;
    bool any = false;
    for (std::size_t i = lower(from); i < m_samples.size() && m_samples[i].t <= to; ++i)
        for (int k = 0; k < 3; ++k) {
            const double v = static_cast<double>(channel(m_samples[i], firstChannel + k));
            if (!std::isfinite(v)) continue;
            r.low = any ? std::min(r.low, v) : v;
            r.high = any ? std::max(r.high, v) : v;
            any = true;
        }
    return r;
}

TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least)
{
    double span = std::max(data.high - data.low, least);
    const double middle = (data.high + data.low) / 2;
    const TraceBuffer::Range wanted{middle - span * 0.58, middle + span * 0.66}; // more room on top, for the name
    const double shownSpan = shown.high - shown.low;
    if (!(shownSpan > 0)) return wanted;
    TraceBuffer::Range out = shown;
    // Grow at once, shrink only when a third of the room is empty: an axis that follows every sample is unreadable.
    const double slack = (wanted.high - wanted.low) * 0.5;
    if (data.low < shown.low + shownSpan * 0.02 || wanted.low > shown.low + slack) out.low = wanted.low;
    if (data.high > shown.high - shownSpan * 0.10 || wanted.high < shown.high - slack) out.high = wanted.high;
    return out;
}

} // namespace lodestone
