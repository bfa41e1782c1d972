// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the blocks of a link on one clock, that of a session: it begins with the glove's own and goes on steadily when
// the glove restarts. Counts the samples that never came.
#pragma once
#include "device/link/types.h"
#include "engine/signal/sample.h"

namespace lodestone {

class SessionClock
{
public:
    // samples: those of the block, in SI units and on the glove's clock. The same on the session's.
    std::vector<Sample> add(const link::SampleBlock &block, std::vector<Sample> samples);
    std::vector<Sample> add(const link::SampleBlock &block, const link::GloveInfo &info);

    std::uint64_t lost() const { return m_lost; }                   // samples whose index never came
    double seconds() const { return m_any ? m_last - m_first : 0; } // from the first sample to the last
    // Added to the device's clock: not 0 once the glove restarted and its clock began anew, s.
    double offset() const { return m_offset; }

private:
    bool m_any = false;
    std::uint64_t m_lost = 0;
    std::uint32_t m_next = 0;
    std::int64_t m_lastHost = 0;
    double m_offset = 0, m_first = 0, m_last = 0;
};

} // namespace lodestone
