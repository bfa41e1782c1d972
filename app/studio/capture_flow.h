// SPDX-License-Identifier: GPL-3.0-or-later
// A guided capture, from the choice of a plan to the last label in the file. It begins a recording of its own, or joins
// the one that runs; the recording keeps every sample whatever happens here. Labels are placed by the samples' time and
// handed to the recording as edits each time a pose ends, is done again or left out: they wait with the samples while
// the file refuses. A glove that goes away pauses the plan, and its return goes on with it.
#pragma once
#include "app/studio/live_block.h"
#include "engine/project/capture.h"
#include "engine/project/label_edit.h"
#include "engine/signal/visited_sphere.h"
#include <QFuture>
#include <QObject>
#include <memory>
#include <optional>

namespace lodestone {

class GloveState;
class ProjectState;
class Recording;
class ReplayFlow;

class CaptureFlow : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,      // none yet, or put away
        Starting,  // the session is being begun; first the project is opened, or an earlier recording finished
        Running,   // the plan is walked; run()->phase() says where it is
        Storing,   // the plan is over; the file has not acknowledged its last labels yet
        Done,      // to its end
        Cancelled, // stopped before: by stop(), or because the recording was
        Failed     // problem() says why; what was labelled before stays
    };
    CaptureFlow(
        GloveState *glove, ReplayFlow *replay, ProjectState *project, Recording *recording, QObject *parent = nullptr);
    ~CaptureFlow() override;

    void start(const Plan &plan); // does nothing while running()
    // Acts of a person. Each does nothing where it makes no sense; stop() works in every state, at once.
    void next();
    void togglePause(); // while the glove is away: whether the plan goes on by itself when it is back
    void redo();
    void skip();
    void stop();
    void putAway(); // the outcome was seen: Idle

    State state() const { return m_state; }
    bool running() const { return m_state == State::Starting || m_state == State::Running; }
    const QString &problem() const { return m_problem; } // with Failed: a sentence
    const QString &plan() const { return m_plan; }       // its name, English
    bool puttingOn() const { return m_puttingOn; }       // Plan::puttingOn
    // Null in Idle, and where the recording could not be begun. In the phase Ready while Starting.
    const CaptureRun *run() const { return m_run ? &*m_run : nullptr; }
    qint64 session() const { return m_session; } // 0 while Starting
    bool waitsForGlove() const { return m_resumesOnReturn; }
    const std::optional<LiveAttitude> &attitude() const { return m_attitude; } // of the newest sample
    const VisitedOrientations &visited() const { return m_visited; }           // in this pose

signals:
    void changed(); // state, phase or step; not the seconds left
    // Another part of the plan was recorded, or taken back; or it is over. Comes after changed().
    void stretchesChanged();

private:
    void enter(State state);
    void fail(const QString &sentence);
    void followRecording();
    void followGlove();
    void begin(); // the recording runs
    void take(const LiveBlock &block);
    void follow(bool acted); // the run, which may have changed
    void store();
    void settle(); // where nothing waits for the file any more
    void leaveRecording();

    GloveState *m_glove;
    ReplayFlow *m_replay;
    ProjectState *m_project;
    Recording *m_recording;
    State m_state = State::Idle;
    QString m_plan, m_problem;
    bool m_puttingOn = false;
    std::optional<CaptureRun> m_run;
    std::unique_ptr<QObject> m_waits; // owner of what this run waits for
    std::vector<LabelledSegment> m_labels;
    std::optional<LiveAttitude> m_attitude;
    VisitedOrientations m_visited;
    qint64 m_session = 0;
    CapturePhase m_phase = CapturePhase::Ready; // as told, with m_step
    int m_step = 0, m_changes = 0, m_storing = 0;
    bool m_ownsRecording = false, m_resumesOnReturn = false;
};

} // namespace lodestone
