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
    if (samples.empty())
        return;
    if (!empty() && samples.front().t < lastTime())
        clear();
    for (std::size_t done = 0; done < samples.size();) {
        if (m_chunks.empty() || m_chunks.back().t.size() == kChunk)
            m_chunks.emplace_back();
        Chunk &chunk = m_chunks.back();
        const std::size_t count = std::min(samples.size() - done, kChunk - chunk.t.size());
        std::vector<float> values(count);
        for (int c = 0; c < kChannels; ++c) {
            for (std::size_t i = 0; i < count; ++i)
                values[i] = channel(samples[done + i], c);
            chunk.channel[static_cast<std::size_t>(c)].append(values.data(), count);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const double t = samples[done + i].t;
            if (!empty() || i > 0) {
                // A slow average that ignores pauses in the stream, so that a pause still counts as a gap.
                const double step = t - (i > 0 ? samples[done + i - 1].t : lastTime());
                m_period += m_period > 0 ? (std::min(step, 2 * m_period) - m_period) / 64 : step;
            }
            chunk.t.push_back(t);
        }
        m_end += count;
        done += count;
    }
    const double oldest = lastTime() - m_keep;
    while (m_first + 1 < m_end && time(m_first) < oldest)
        ++m_first;
    for (; m_first >= kChunk; m_first -= kChunk, m_end -= kChunk)
        m_chunks.pop_front();
}

void TraceBuffer::clear()
{
    m_chunks.clear();
    m_first = m_end = 0;
    m_period = 0;
}

double TraceBuffer::time(std::size_t number) const { return m_chunks[number / kChunk].t[number % kChunk]; }

float TraceBuffer::value(std::size_t number, int channel) const
{
    return m_chunks[number / kChunk]
        .channel[static_cast<std::size_t>(channel)]
        .extent(number % kChunk, number % kChunk + 1)
        .low;
}

std::size_t TraceBuffer::lower(double t) const
{
    std::size_t from = m_first, count = size();
    while (count > 0) {
        const std::size_t half = count / 2;
        const bool before = time(from + half) < t;
        if (before)
            from += half + 1;
        count = before ? count - half - 1 : half;
    }
    return from;
}

std::optional<Sample> TraceBuffer::nearest(double t) const
{
    if (empty())
        return {};
    std::size_t i = std::min(lower(t), m_end - 1);
    if (i > m_first && t - time(i - 1) < time(i) - t)
        --i;
    Sample sample;
    sample.t = time(i);
    for (int k = 0; k < 3; ++k) {
        const auto axis = static_cast<std::size_t>(k);
        sample.accel[axis] = value(i, k);
        sample.gyro[axis] = value(i, 3 + k);
        sample.mag[axis] = value(i, 6 + k);
    }
    return sample;
}

MinMax TraceBuffer::extent(int channel, std::size_t from, std::size_t to) const
{
    MinMax all;
    from = std::max(from, m_first);
    to = std::min(to, m_end);
    while (from < to) {
        const std::size_t start = from / kChunk * kChunk, stop = std::min(to, start + kChunk);
        const MinMax part = m_chunks[from / kChunk].channel[static_cast<std::size_t>(channel)].extent(
            from - start, stop - start);
        all.low = all.empty ? part.low : std::min(all.low, part.low);
        all.high = all.empty ? part.high : std::max(all.high, part.high);
        all.empty = false;
        from = stop;
    }
    return all;
}

TraceBuffer::Range TraceBuffer::range(int firstChannel, double from, double to, const std::array<bool, 3> &shown) const
{
    const std::size_t first = lower(from), last = lower(std::nextafter(to, to + 1));
    Range r;
    bool any = false;
    for (int k = 0; k < 3 && first < last; ++k) {
        if (!shown[static_cast<std::size_t>(k)])
            continue;
        const MinMax e = extent(firstChannel + k, first, last);
        r.low = any ? std::min(r.low, static_cast<double>(e.low)) : static_cast<double>(e.low);
        r.high = any ? std::max(r.high, static_cast<double>(e.high)) : static_cast<double>(e.high);
        any = true;
    }
    return r;
}

bool TraceBuffer::follows(std::size_t number) const
{
    return number > m_first && time(number) - time(number - 1) <= 3.5 * m_period;
}

TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least)
{
    double span = std::max(data.high - data.low, least);
    const double middle = (data.high + data.low) / 2;
    const TraceBuffer::Range wanted{middle - span * 0.58, middle + span * 0.66}; // more room at the top, for the title
    const double shownSpan = shown.high - shown.low;
    if (!(shownSpan > 0))
        return wanted;
    TraceBuffer::Range out = shown;
    // Grow at once, shrink only when a third of the space is empty: an axis that follows every sample cannot be read.
    const double slack = (wanted.high - wanted.low) * 0.5;
    if (data.low < shown.low + shownSpan * 0.02 || wanted.low > shown.low + slack)
        out.low = wanted.low;
    if (data.high > shown.high - shownSpan * 0.10 || wanted.high < shown.high - slack)
        out.high = wanted.high;
    return out;
}

} // namespace lodestone
