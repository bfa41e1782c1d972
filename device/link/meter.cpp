// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/link/meter.h"
#include <algorithm>

namespace lodestone::link {

static constexpr Nanoseconds kShortestPeriod = kMillisecond; // 1,000 Hz is the fastest rate of a glove
static constexpr Nanoseconds kShortestSpan = 50 * kMillisecond;
static constexpr std::uint32_t kMostHeldUp = 65535; // samples that may come late and so seem to leave no time for a gap

bool Meter::prediction()
{
    if (m_unanswered <= 0) {
        ++m_statistics.messageDrops;
        return false;
    }
    --m_unanswered;
    return true;
}

void Meter::restart()
{
    m_counting = false;
    m_marks.clear();
}

void Meter::block(const SampleBlock &block)
{
    const auto gaps = std::uint16_t(block.gaps);
    if (m_counting && block.first < m_next)
        restart(); // the glove was reset
    if (m_counting) {
        const auto away = std::max<Nanoseconds>(0, block.hostNanoseconds - m_marks.back().at);
        if (block.first - m_next > kMostHeldUp + away / kShortestPeriod)
            restart(); // the index cannot be right
    }
    if (m_counting) {
        // A gap in the glove also skips an index. The larger of both counts holds each loss once.
        const std::uint32_t missing = block.first - m_next;
        m_statistics.lost += std::max<std::uint32_t>(missing, std::uint16_t(gaps - m_gaps));
        await(missing); // its predictions may have come all the same
    }
    await(std::int64_t(block.samples.size()));
    m_counting = true;
    m_gaps = gaps;
    m_next = block.first + std::uint32_t(block.samples.size());
    m_statistics.samples += block.samples.size();
    m_marks.push_back({block.hostNanoseconds, m_statistics.samples});
    while (m_marks.size() > 2 && m_marks[1].at <= block.hostNanoseconds - kSecond)
        m_marks.pop_front();
}

LinkStatistics Meter::statistics(Nanoseconds now) const
{
    LinkStatistics out = m_statistics;
    if (m_marks.size() < 2)
        return out;
    const auto span = m_marks.back().at - m_marks.front().at;
    // After this a stopped stream shows no rate. The second term: at slow rates a block takes long.
    const auto timeout = std::max(3 * kSecond / 2, 3 * span / Nanoseconds(m_marks.size() - 1));
    // Blocks that were held up come all at once, and say nothing about the rate.
    if (span >= kShortestSpan && now - m_marks.back().at < timeout)
        out.rateHz = double(m_marks.back().samples - m_marks.front().samples) * 1e9 / double(span);
    return out;
}

} // namespace lodestone::link
