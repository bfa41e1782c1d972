// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recorder.h"

namespace lodestone {

Recorder::Recorder(int everyMilliseconds) : m_every(everyMilliseconds) {}

void Recorder::start(const link::GloveInfo &info, Append append)
{
    stop();
    m_append = std::move(append);
    m_info = info;
    m_buffer.clear();
    m_kept = m_lost = 0;
    m_offset = m_first = m_last = 0;
    m_any = false;
    m_recording = true;
    m_sinceHandOn.start();
}

void Recorder::take(const link::SampleBlock &block)
{
    if (m_recording)
        take(block, toSamples(block, m_info));
}

void Recorder::take(const link::SampleBlock &block, std::vector<Sample> samples)
{
    if (!m_recording || samples.empty())
        return;
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
    for (Sample &sample : samples) {
        sample.t += m_offset;
        m_buffer.push_back(sample);
    }
    m_last = samples.back().t;
    m_next = block.first + std::uint32_t(block.samples.size());
    m_lastHost = block.hostNanoseconds;
    tick();
}

void Recorder::tick()
{
    if (m_recording && m_sinceHandOn.elapsed() >= m_every)
        flush();
}

void Recorder::flush()
{
    m_sinceHandOn.start();
    if (m_buffer.empty() || !m_append)
        return;
    m_append(m_buffer);
    m_kept += m_buffer.size();
    m_buffer.clear();
}

void Recorder::stop()
{
    if (!m_recording)
        return;
    flush();
    m_recording = false;
}

double Recorder::seconds() const { return m_any ? m_last - m_first : 0; }

} // namespace lodestone
