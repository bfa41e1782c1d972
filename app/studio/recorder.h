// SPDX-License-Identifier: GPL-3.0-or-later
// Takes blocks from the link and hands them on in bundles, at least once a second of wall clock, so that a killed
// program loses no more than that. Where they go is the caller's: a Project here, or a project's thread in the window.
#pragma once
#include "app/studio/live_block.h"
#include "app/studio/samples.h"
#include <QElapsedTimer>
#include <functional>

namespace lodestone {

class Recorder
{
public:
    using Append =
        std::function<void(const std::vector<Sample> &)>; // may throw; the bundle is then kept and tried again

    // everyMilliseconds: the longest a sample waits while blocks keep coming; call tick() when they might not.
    explicit Recorder(int everyMilliseconds = 500);
    void start(const link::GloveInfo &info, Append append);
    void take(const link::SampleBlock &block); // ignored while not recording
    void take(const LiveBlock &block) { take(block.raw, block.samples); }
    void tick();  // hands on what has waited long enough
    void flush(); // hands on everything now
    void stop();  // flush, then ignore blocks
    bool recording() const { return m_recording; }

    std::uint64_t kept() const { return m_kept; } // samples handed on
    std::uint64_t waiting() const { return m_buffer.size(); }
    std::uint64_t lost() const { return m_lost; } // samples whose index never came, since start
    double seconds() const;                       // from the first sample to the last, session time
    // Added to the device clock: not 0 once the glove restarted in mid-session and its clock began anew.
    double clockOffset() const { return m_offset; }

private:
    void take(const link::SampleBlock &raw, std::vector<Sample> samples); // samples: of raw, in SI units
    Append m_append;
    link::GloveInfo m_info;
    std::vector<Sample> m_buffer;
    QElapsedTimer m_sinceHandOn;
    int m_every;
    bool m_recording = false, m_any = false;
    std::uint64_t m_kept = 0, m_lost = 0;
    std::uint32_t m_next = 0;
    std::int64_t m_lastHost = 0;
    double m_offset = 0, m_first = 0, m_last = 0;
};

} // namespace lodestone
