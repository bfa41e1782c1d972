// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/trace_buffer.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

TraceBuffer::TraceBuffer(double keepSeconds) : m_keep(keepSeconds)
{
    setSources(lanesOf(nineAxes()).sources, nineAxes().size());
}

void TraceBuffer::setSources(const std::vector<TraceSource> &sources, std::size_t channels)
{
    m_sources = sources;
    m_channels = channels;
    clear();
}

void TraceBuffer::append(const Rows &rows)
{
    if (rows.empty())
        return;
    if (!empty() && rows.t.front() < lastTime())
        clear();
    for (std::size_t done = 0; done < rows.size();) {
        if (m_chunks.empty() || m_chunks.back().t.size() == kChunk) {
            m_chunks.emplace_back();
            m_chunks.back().trace.resize(m_sources.size());
        }
        Chunk &chunk = m_chunks.back();
        const std::size_t count = std::min(rows.size() - done, kChunk - chunk.t.size());
        m_values.resize(count);
        for (std::size_t s = 0; s < m_sources.size(); ++s) {
            for (std::size_t i = 0; i < count; ++i) {
                float &value = m_values[i] = m_sources[s].of(rows.values.data() + (done + i) * m_channels);
                if (!std::isfinite(value))
                    value = i > 0 ? m_values[i - 1] : empty() ? 0 : this->value(m_end - 1, s);
            }
            chunk.trace[s].append(m_values.data(), count);
        }
        for (std::size_t i = 0; i < count; ++i) {
            const double t = rows.t[done + i];
            if (!empty() || i > 0) {
                // A slow average that ignores pauses in the stream, so that a pause still counts as a gap.
                const double step = t - (i > 0 ? rows.t[done + i - 1] : lastTime());
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

float TraceBuffer::value(std::size_t number, std::size_t source) const
{
    return m_chunks[number / kChunk].trace[source].extent(number % kChunk, number % kChunk + 1).low;
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

std::optional<std::size_t> TraceBuffer::nearest(double t) const
{
    if (empty())
        return {};
    const std::size_t i = std::min(lower(t), m_end - 1);
    return i > m_first && t - time(i - 1) < time(i) - t ? i - 1 : i;
}

MinMax TraceBuffer::extent(std::size_t source, std::size_t from, std::size_t to) const
{
    MinMax all;
    from = std::max(from, m_first);
    to = std::min(to, m_end);
    while (from < to) {
        const std::size_t start = from / kChunk * kChunk, stop = std::min(to, start + kChunk);
        const MinMax part = m_chunks[from / kChunk].trace[source].extent(from - start, stop - start);
        all.low = all.empty ? part.low : std::min(all.low, part.low);
        all.high = all.empty ? part.high : std::max(all.high, part.high);
        all.empty = false;
        from = stop;
    }
    return all;
}

bool TraceBuffer::follows(std::size_t number) const
{
    return number > m_first && time(number) - time(number - 1) <= 3.5 * m_period;
}

TraceBuffer::Range axisRange(TraceBuffer::Range data, TraceBuffer::Range shown, double least, double title)
{
    const double span = std::max(data.high - data.low, least);
    const double middle = (data.high + data.low) / 2;
    const TraceBuffer::Range wanted{
        middle - span * 0.58, middle + span * std::max(0.66, 0.5 + 1.08 * title / (1 - title))};
    const double shownSpan = shown.high - shown.low;
    if (!(shownSpan > 0))
        return wanted;
    TraceBuffer::Range out = shown;
    // Grow at once, shrink only when a third of the space is empty: an axis that follows every sample cannot be read.
    const double slack = (wanted.high - wanted.low) * 0.5;
    if (data.low < shown.low + shownSpan * 0.02 || wanted.low > shown.low + slack)
        out.low = wanted.low;
    if (data.high > shown.high - shownSpan * std::max(0.10, 0.8 * title) || wanted.high < shown.high - slack)
        out.high = wanted.high;
    return out;
}

} // namespace lodestone
