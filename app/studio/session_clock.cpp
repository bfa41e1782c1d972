// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session_clock.h"

#include "app/studio/samples.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr double kLatest = 1e9;                            // s; no glove has been on for thirty years
constexpr double kShortestStep = 0.5e-3, kLongestStep = 2; // s; gloves send 1 to 1,000 samples a second
constexpr double kHeldUp = 2;                              // s that the first block may have waited on its way
constexpr double kFaster = 1.1;                            // no crystal is as wrong as that
constexpr double kMicrosecond = 1e-6, kNanosecond = 1e-9;  // s

} // namespace

std::vector<Sample> SessionClock::add(const link::SampleBlock &block, const link::GloveInfo &info)
{
    return add(block, toSamples(block, info));
}

std::vector<Sample> SessionClock::add(const link::SampleBlock &block, std::vector<Sample> samples)
{
    if (samples.empty())
        return {};
    const double says = samples.front().t, step = stepOf(block);
    double begin = 0;
    if (!m_any) {
        begin = m_first = says < kLatest ? says : 0;
        m_firstHost = block.hostNanoseconds;
    } else {
        begin = beginOf(block, says, step);
        // No more can be missing than the gap has room for.
        if (block.first > m_next)
            m_lost += std::min<std::uint64_t>(block.first - m_next, std::uint64_t((begin - m_last) / step + 0.5));
    }
    if (begin != says + m_offset)
        m_offset = begin - says;
    const bool asItSays = says < kLatest && step == block.periodMicroseconds * kMicrosecond;
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].t = asItSays ? samples[i].t + m_offset : begin + double(i) * step;
    m_any = true;
    m_last = samples.back().t;
    if (block.periodMicroseconds == m_lastPeriod)
        m_step = step; // one that is said once may be wrong
    m_sampled += double(samples.size()) * m_step;
    m_next = block.first + std::uint32_t(samples.size());
    m_lastHost = block.hostNanoseconds;
    m_lastDevice = block.deviceMicroseconds;
    m_lastPeriod = block.periodMicroseconds;
    m_lastCount = samples.size();
    return samples;
}

std::vector<double> SessionClock::add(std::vector<double> times, std::int64_t hostNanoseconds)
{
    if (times.empty())
        return times;
    const double span = times.back() - times.front();
    if (times.size() > 1)
        m_step = std::clamp(span / double(times.size() - 1), kShortestStep, kLongestStep);
    if (!m_any)
        m_first = times.front();
    else if (times.front() + m_offset <= m_last)
        m_offset = m_last + std::max(m_step, double(hostNanoseconds - m_lastHost) * kNanosecond - span) - times.front();
    for (double &t : times)
        t += m_offset;
    m_any = true;
    m_last = times.back();
    m_lastHost = hostNanoseconds;
    return times;
}

double SessionClock::stepOf(const link::SampleBlock &block) const
{
    const auto possible = [](double step) { return step >= kShortestStep && step <= kLongestStep; };
    // The samples of the block before were taken before this block began. A clock that went back wraps, and says
    // nothing.
    const double bound = m_any ? double(block.deviceMicroseconds - m_lastDevice) * kMicrosecond / double(m_lastCount)
                               : 0;
    const double step = block.periodMicroseconds * kMicrosecond;
    const bool again = block.periodMicroseconds == m_lastPeriod;
    const bool tooLong = m_any && !again && m_last + double(block.samples.size()) * step > latestEnd(block);
    if (!possible(step) || tooLong)
        return block.first == m_next && possible(bound) ? bound : m_step;
    return again && step > 1.5 * bound && possible(bound) ? bound : step;
}

double SessionClock::latestEnd(const link::SampleBlock &block) const
{
    const double here = double(block.hostNanoseconds - m_firstHost) * kNanosecond;
    return m_first + kHeldUp + kFaster * std::max(here, m_sampled + double(block.samples.size()) * m_step);
}

double SessionClock::beginOf(const link::SampleBlock &block, double says, double step) const
{
    const double begin = says + m_offset, length = double(block.samples.size() - 1) * step;
    if (says < kLatest && begin > m_last && begin + length <= latestEnd(block))
        return begin;
    if (block.first == m_next)
        return m_last + step;
    return m_last + std::max(step, double(block.hostNanoseconds - m_lastHost) * kNanosecond - length);
}

} // namespace lodestone
