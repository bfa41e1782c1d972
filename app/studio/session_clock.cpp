// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session_clock.h"

#include "app/studio/samples.h"
#include <algorithm>

namespace lodestone {

std::vector<Sample> SessionClock::add(const link::SampleBlock &block, const link::GloveInfo &info)
{
    return add(block, toSamples(block, info));
}

std::vector<Sample> SessionClock::add(const link::SampleBlock &block, std::vector<Sample> samples)
{
    if (samples.empty())
        return {};
    if (m_any) {
        if (block.first > m_next)
            m_lost += block.first - m_next;
        // A clock that went back is a glove that restarted: the host's clock says how long the break was.
        if (samples.front().t + m_offset <= m_last) {
            const double away = double(block.hostNanoseconds - m_lastHost) * 1e-9;
            m_offset = m_last + std::max(away, double(block.periodMicroseconds) * 1e-6) - samples.front().t;
        }
    } else {
        m_first = samples.front().t;
        m_any = true;
    }
    for (Sample &sample : samples)
        sample.t += m_offset;
    m_last = samples.back().t;
    m_next = block.first + std::uint32_t(block.samples.size());
    m_lastHost = block.hostNanoseconds;
    return samples;
}

} // namespace lodestone
