// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/capture.h"
#include <algorithm>

namespace lodestone {

QString toString(CapturePhase phase)
{
    static constexpr std::array<const char *, 6> words{"ready", "preview", "prepare", "record", "paused", "finished"};
    return QString::fromLatin1(words[std::size_t(phase)]);
}

CaptureRun::CaptureRun(std::vector<PlanPose> steps) : m_steps(std::move(steps))
{
    if (m_steps.empty())
        m_phase = CapturePhase::Finished;
}

double CaptureRun::length() const
{
    if (m_phase == CapturePhase::Ready || m_phase == CapturePhase::Finished)
        return 0;
    switch (m_phase == CapturePhase::Paused ? m_pausedIn : m_phase) {
    case CapturePhase::Preview: return pose().preview;
    case CapturePhase::Prepare: return pose().prepare;
    default: return pose().record - m_recordedBefore;
    }
}

void CaptureRun::enter(CapturePhase phase)
{
    m_phase = phase;
    m_elapsed = 0;
}

void CaptureRun::begin(int step)
{
    m_step = step;
    m_recordedBefore = 0;
    enter(step < int(m_steps.size()) ? CapturePhase::Preview : CapturePhase::Finished);
}

void CaptureRun::sample(double t, int number)
{
    m_next = number + 1;
    const double dt = m_any ? t - m_last : 0;
    m_any = true;
    m_last = t;
    const bool running = m_phase == CapturePhase::Preview || m_phase == CapturePhase::Prepare
                         || m_phase == CapturePhase::Record;
    if (!running)
        return;
    if (dt > 0 && dt <= kBreak)
        m_elapsed += dt;
    // What is left over counts for the next phase, so that a plan takes as long as it says; an empty phase takes no
    // sample.
    while (m_phase != CapturePhase::Finished && m_elapsed >= length() - 1e-9) {
        const double over = m_elapsed - length();
        if (m_phase == CapturePhase::Preview) {
            enter(CapturePhase::Prepare);
        } else if (m_phase == CapturePhase::Prepare) {
            enter(CapturePhase::Record);
        } else {
            --m_next; // this sample is no longer part of the pose
            closeStretch(false);
            ++m_next;
            begin(m_step + 1);
        }
        m_elapsed = std::max(over, 0.0);
    }
    if (m_phase == CapturePhase::Record) {
        Q_ASSERT(m_next == number + 1);
        m_times.push_back(t);
    }
}

void CaptureRun::closeStretch(bool byAct)
{
    if (m_times.empty())
        return;
    const int begin = m_next - int(m_times.size());
    const double settled = m_times.front() + kSettle, left = byAct ? m_times.back() - kReaction : m_times.back();
    const auto from = std::lower_bound(m_times.begin(), m_times.end(), settled - 1e-9);
    const auto to = std::upper_bound(m_times.begin(), m_times.end(), left + 1e-9);
    CaptureStretch stretch{begin, m_next, begin + int(from - m_times.begin()), begin + int(to - m_times.begin()),
        m_step, CaptureStretch::Fate::Kept};
    stretch.labelEnd = std::max(stretch.labelBegin, stretch.labelEnd);
    m_stretches.push_back(stretch);
    m_times.clear();
    ++m_changes;
}

bool CaptureRun::hasStretch(int step) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(),
        [step](const CaptureStretch &s) { return s.step == step && s.fate == CaptureStretch::Fate::Kept; });
}

void CaptureRun::condemn(int step, CaptureStretch::Fate fate)
{
    for (CaptureStretch &stretch : m_stretches) {
        if (stretch.step == step && stretch.fate == CaptureStretch::Fate::Kept) {
            stretch.fate = fate;
            ++m_changes;
        }
    }
}

bool CaptureRun::next()
{
    switch (m_phase) {
    case CapturePhase::Ready: begin(0); return true;
    case CapturePhase::Preview: enter(CapturePhase::Prepare); return true;
    case CapturePhase::Prepare: enter(CapturePhase::Record); return true;
    case CapturePhase::Record:
        closeStretch(true);
        begin(m_step + 1);
        return true;
    case CapturePhase::Paused: return resume();
    default: return false;
    }
}

bool CaptureRun::pause()
{
    if (m_phase == CapturePhase::Ready || m_phase == CapturePhase::Paused || m_phase == CapturePhase::Finished)
        return false;
    m_pausedIn = m_phase;
    if (m_phase == CapturePhase::Record) {
        m_recordedBefore += m_elapsed;
        closeStretch(true);
        m_elapsed = 0;
    }
    m_phase = CapturePhase::Paused;
    return true;
}

bool CaptureRun::resume()
{
    if (m_phase != CapturePhase::Paused)
        return false;
    enter(m_pausedIn == CapturePhase::Preview ? CapturePhase::Preview : CapturePhase::Prepare);
    return true;
}

bool CaptureRun::redo()
{
    if (m_phase == CapturePhase::Ready || (m_phase == CapturePhase::Finished && (m_stopped || m_steps.empty())))
        return false;
    closeStretch(true);
    int again = m_step;
    if (!hasStretch(again) && again > 0)
        --again;
    condemn(again, CaptureStretch::Fate::Redone);
    begin(again);
    return true;
}

bool CaptureRun::skip()
{
    if (m_phase == CapturePhase::Ready || m_phase == CapturePhase::Finished)
        return false;
    closeStretch(true);
    condemn(m_step, CaptureStretch::Fate::Skipped);
    begin(m_step + 1);
    return true;
}

bool CaptureRun::stop()
{
    if (m_phase == CapturePhase::Finished)
        return false;
    if (m_phase != CapturePhase::Ready)
        closeStretch(true);
    m_stopped = true;
    enter(CapturePhase::Finished);
    return true;
}

double CaptureRun::recorded() const { return m_recordedBefore + (m_phase == CapturePhase::Record ? m_elapsed : 0); }

double CaptureRun::remaining() const
{
    if (m_phase == CapturePhase::Finished)
        return 0;
    if (m_phase == CapturePhase::Ready)
        return secondsOf(m_steps);
    double sum = 0;
    for (std::size_t i = std::size_t(m_step) + 1; i < m_steps.size(); ++i)
        sum += m_steps[i].seconds();
    switch (m_phase == CapturePhase::Paused ? m_pausedIn : m_phase) {
    case CapturePhase::Preview: sum += pose().seconds(); break;
    case CapturePhase::Prepare: sum += pose().prepare + pose().record - m_recordedBefore; break;
    default: sum += pose().record - m_recordedBefore; break;
    }
    return sum - m_elapsed;
}

std::vector<Segment> CaptureRun::labels() const
{
    std::vector<Segment> segments;
    for (const CaptureStretch &stretch : m_stretches) {
        const auto &fingers = m_steps[std::size_t(stretch.step)].fingers;
        if (stretch.fate == CaptureStretch::Fate::Kept && fingers && stretch.labelEnd > stretch.labelBegin)
            segments.push_back({stretch.labelBegin, stretch.labelEnd, *fingers});
    }
    return segments;
}

} // namespace lodestone
