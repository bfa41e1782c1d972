// SPDX-License-Identifier: GPL-3.0-or-later
// Link statistics: the sample rate over the last second, and samples lost in the glove or on the line. A jump of the
// index that is longer than the samples of the time that passed is no loss: the count begins anew there.
#pragma once
#include "device/link/events.h"
#include <algorithm>
#include <deque>

namespace lodestone::link {

class Meter
{
public:
    void text(std::size_t bytes) { m_statistics.textBytes += bytes; }
    void frame() { ++m_statistics.frames; }
    void block(const SampleBlock &block);
    void injected(std::size_t samples) { await(std::int64_t(samples)); }
    bool prediction(); // false, and it is counted as dropped: there is no sample left that it could answer
    void restart();    // the sample index restarts: the jump is not a loss
    void addErrors(std::uint64_t crcErrors) { m_statistics.crcErrors += crcErrors; }
    LinkStatistics statistics(Nanoseconds now) const;

private:
    // A glove that never predicts must not earn a flood of predictions with it.
    static constexpr std::int64_t kMostUnanswered = 65'536;
    void await(std::int64_t samples) { m_unanswered = std::min(kMostUnanswered, m_unanswered + samples); }

    struct Mark
    {
        Nanoseconds at;
        std::uint64_t samples;
    };
    LinkStatistics m_statistics;
    std::deque<Mark> m_marks; // after each block of the last second or so
    // Samples without a prediction. The reserve: predictions may come before their samples.
    std::int64_t m_unanswered = 256;
    bool m_counting = false;
    std::uint32_t m_next = 0;
    std::uint16_t m_gaps = 0;
};

} // namespace lodestone::link
