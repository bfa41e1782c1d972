// SPDX-License-Identifier: GPL-3.0-or-later
// Guided capture as a machine: walks the steps of a plan by the samples' own time and by a person's acts, and says
// which sample numbers belong to which pose. It never touches a sample: whoever records keeps them all, labelled or
// not.
#pragma once
#include "engine/project/plan.h"
#include "engine/signal/windows.h"

namespace lodestone {

enum class CapturePhase { Ready, Preview, Prepare, Record, Paused, Finished };
QString toString(CapturePhase phase); // "ready" "preview" …

// A stretch of one step while it was being recorded; begin <= i < end as recorded, before anything is cut off for the
// label.
struct CaptureStretch
{
    enum class Fate { Kept, Redone, Skipped }; // only Kept is labelled
    int begin = 0, end = 0;                    // all that was recorded of the pose
    int labelBegin = 0, labelEnd = 0; // without the moments in which the hand may still or already move; may be empty
    int step = 0;
    Fate fate = Fate::Kept;
};

class CaptureRun
{
public:
    // The first moments of a recording, and the last before an act ended it, are not labelled, s.
    static constexpr double kSettle = 0.5, kReaction = 0.5;
    // A longer step between two samples is a break in the link: it does not count as time, s.
    static constexpr double kBreak = 0.5;

    explicit CaptureRun(std::vector<PlanPose> steps); // no steps: finished

    // The next sample, s, the session's clock. number: which it is in the session; without one, samples are counted
    // from 0. Those of one stretch follow one another without a gap in the numbers.
    void sample(double t) { sample(t, m_next); }
    void sample(double t, int number);

    // Acts. Each does nothing where it makes no sense, and says so by false.
    bool next(); // starts; cuts preview and preparation short; ends a recording that is good enough; goes on after a
                 // pause
    bool pause();
    bool resume(); // prepares again, then records what is left of the pose
    bool redo();   // this pose again, or the one before while nothing of this one is recorded
    bool skip();   // this pose is left out, and what was recorded of it stays unlabelled
    bool stop();   // what was recorded stays, labelled

    CapturePhase phase() const { return m_phase; }
    CapturePhase pausedIn() const { return m_pausedIn; } // the phase that pause() interrupted
    int step() const { return m_step; }                  // == steps().size() once the last is done
    const std::vector<PlanPose> &steps() const { return m_steps; }
    bool stopped() const { return m_stopped; }
    double length() const;                       // of the phase, s; of the phase interrupted while paused
    double elapsed() const { return m_elapsed; } // in this phase, s
    double recorded() const;                     // of this step, s
    double remaining() const;                    // of the whole plan, s

    // Stretches so far in order, the one being recorded not among them. Grows, and changes fates, with changes().
    const std::vector<CaptureStretch> &stretches() const { return m_stretches; }
    int changes() const { return m_changes; } // counts whatever changed the labels
    std::vector<Segment> labels() const;

private:
    void enter(CapturePhase phase);
    void begin(int step);
    void closeStretch(bool byAct);
    void condemn(int step, CaptureStretch::Fate fate);
    bool hasStretch(int step) const;
    const PlanPose &pose() const { return m_steps[std::size_t(m_step)]; }

    std::vector<PlanPose> m_steps;
    std::vector<CaptureStretch> m_stretches;
    std::vector<double> m_times; // of the stretch being recorded, one a sample
    CapturePhase m_phase = CapturePhase::Ready, m_pausedIn = CapturePhase::Preview;
    int m_next = 0, m_step = 0, m_changes = 0;
    double m_elapsed = 0, m_recordedBefore = 0, m_last = 0;
    bool m_any = false, m_stopped = false;
};

} // namespace lodestone
