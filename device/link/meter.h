// SPDX-License-Identifier: GPL-3.0-or-later
// Link statistics: the sample rate over the last second, and samples lost in the glove or on the line.
#pragma once
#include "device/link/events.h"
#include <deque>

namespace lodestone::link {

class Meter
{
public:
    void frame() { ++m_statistics.frames; }
    void block(const SampleBlock &block);
    void restart(); // the sample index restarts: the jump is not a loss
    void addErrors(std::uint64_t crcErrors) { m_statistics.crcErrors += crcErrors; }
    LinkStatistics statistics(Nanoseconds now) const;

private:
    struct Mark
    {
        Nanoseconds at;
        std::uint32_t index;
    };
    LinkStatistics m_statistics;
    std::deque<Mark> m_marks; // index after each block of the last second or so
    bool m_counting = false;
    std::uint32_t m_next = 0;
    std::uint16_t m_gaps = 0;
};

} // namespace lodestone::link
