// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the blocks of a link on one clock, that of a session: it begins with the glove's own and goes on steadily when
// the glove restarts. A glove's clock that cannot be right (it goes back, or runs far ahead of the time that passed
// here) is not followed: what comes without a gap in its numbers goes on at once, and in front of everything else a gap
// as long as the time that passed here is left. Counts the samples that never came.
#pragma once
#include "device/link/types.h"
#include "engine/signal/sample.h"
#include <vector>

namespace lodestone {

class SessionClock
{
public:
    // samples: those of the block, in SI units and on the glove's clock. The same on the session's: finite, and each
    // later than the one before.
    std::vector<Sample> add(const link::SampleBlock &block, std::vector<Sample> samples);
    std::vector<Sample> add(const link::SampleBlock &block, const link::GloveInfo &info);
    // Of a text board, whose times are even already (engine/formats/board_reader.h), s. Where they begin anew, as after
    // an unplug, a gap is left as long as the time that passed here. hostNanoseconds: when the last row came.
    std::vector<double> add(std::vector<double> times, std::int64_t hostNanoseconds);

    std::uint64_t lost() const { return m_lost; }                   // samples whose index never came
    double seconds() const { return m_any ? m_last - m_first : 0; } // from the first sample to the last
    // Added to the device's clock: not 0 once the glove restarted and its clock began anew, s.
    double offset() const { return m_offset; }

private:
    double stepOf(const link::SampleBlock &block) const; // s
    // Of its last sample, on the session's clock. The glove's clock is ahead of the time here only by what the first
    // block waited on its way; or all the time, where a virtual glove runs fast.
    double latestEnd(const link::SampleBlock &block) const;
    double beginOf(const link::SampleBlock &block, double says, double step) const; // s, on the session's clock

    bool m_any = false;
    std::uint64_t m_lost = 0;
    std::uint32_t m_next = 0;
    std::int64_t m_firstHost = 0, m_lastHost = 0;
    double m_offset = 0, m_first = 0, m_last = 0;
    double m_step = 0.02; // s, for a block that does not say it
    double m_sampled = 0; // s, the samples that came, at the steps that were said more than once
    // Of the newest block, as it said.
    std::uint64_t m_lastDevice = 0;
    std::uint32_t m_lastPeriod = 0;
    std::size_t m_lastCount = 0;
};

} // namespace lodestone
