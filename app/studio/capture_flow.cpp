// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/capture_flow.h"

#include "app/studio/capture_note.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/start_recording.h"
#include <utility>

namespace lodestone {
CaptureFlow::CaptureFlow(
    GloveState *glove, ReplayFlow *replay, ProjectState *project, Recording *recording, QObject *parent)
    : QObject(parent), m_glove(glove), m_replay(replay), m_project(project), m_recording(recording)
{
    connect(glove, &GloveState::changed, this, &CaptureFlow::followGlove);
    connect(recording, &Recording::changed, this, &CaptureFlow::followRecording);
    connect(recording, &Recording::taken, this, &CaptureFlow::take);
}

CaptureFlow::~CaptureFlow() = default;

void CaptureFlow::enter(State state)
{
    m_state = state;
    emit changed();
}

void CaptureFlow::start(const Plan &plan)
{
    if (running())
        return;
    m_waits = std::make_unique<QObject>(); // what an earlier run still waits for is the recording's care alone
    m_plan = plan.name;
    m_puttingOn = plan.puttingOn;
    m_problem.clear();
    m_run.emplace(stepsOf(plan));
    m_labels.clear();
    m_attitude.reset();
    m_visited.clear();
    m_session = 0;
    m_phase = m_run->phase();
    m_step = m_changes = m_storing = 0;
    m_ownsRecording = m_resumesOnReturn = false;
    enter(State::Starting);
    followRecording();
}

void CaptureFlow::followRecording()
{
    if (m_state == State::Running) {
        if (m_recording->state() == Recording::State::Failed) {
            fail(m_recording->problem());
        } else if (!m_recording->takes()) {
            m_ownsRecording = false;
            m_run->stop(); // whoever stopped it; the labels still come before its end
            follow(true);
        }
        return;
    }
    if (m_state != State::Starting)
        return;
    if (m_recording->state() == Recording::State::Running) {
        begin();
    } else if (m_ownsRecording && m_recording->state() == Recording::State::Failed) {
        fail(m_recording->problem());
    } else if (m_ownsRecording && !m_recording->takes()) {
        stop();
    } else if (!m_recording->active() && m_project->opening()) {
        lodestone::follow(
            m_waits.get(), m_project->whenOpen(), [this] { followRecording(); },
            [this](const QString &why) {
                if (m_state == State::Starting)
                    fail(why);
            });
    } else if (!m_recording->active()) {
        m_ownsRecording = true;
        const QString obstacle = startRecording(
            *m_recording, *m_glove, *m_replay, *m_project, tr("Guided capture: %1").arg(planText(m_plan)));
        if (!obstacle.isEmpty())
            fail(obstacle);
    }
}

void CaptureFlow::begin()
{
    m_session = m_recording->session();
    m_run->next();
    enter(State::Running);
    followGlove();
}

void CaptureFlow::take(const LiveBlock &block)
{
    if (m_state != State::Running)
        return;
    for (std::size_t i = 0; i < block.samples.size(); ++i) {
        const double t = block.samples[i].t + m_recording->clockOffset();
        const int step = m_run->step();
        m_run->sample(t, int(m_recording->indexAt(t)));
        if (m_run->step() != step)
            m_visited.clear();
        m_attitude = block.attitude.empty() ? std::nullopt : std::optional(block.attitude[i]);
        if (m_attitude && m_run->phase() == CapturePhase::Record)
            m_visited.add(m_attitude->orientation, m_attitude->heading.trusted);
    }
    follow(false);
}

void CaptureFlow::followGlove()
{
    if (m_state != State::Running)
        return;
    if (!m_glove->connected())
        m_resumesOnReturn = m_run->pause() || m_resumesOnReturn;
    else if (std::exchange(m_resumesOnReturn, false))
        m_run->resume();
    follow(false);
}

void CaptureFlow::next()
{
    if (m_state == State::Running && m_glove->connected())
        follow(m_run->next());
}

void CaptureFlow::togglePause()
{
    if (m_state != State::Running)
        return;
    if (!m_glove->connected())
        m_resumesOnReturn = !m_resumesOnReturn;
    else if (!m_run->pause())
        m_run->resume();
    follow(true);
}

void CaptureFlow::redo()
{
    if (m_state != State::Running)
        return;
    m_run->redo();
    m_visited.clear();
    followGlove();
}

void CaptureFlow::skip()
{
    if (m_state != State::Running)
        return;
    m_run->skip();
    m_visited.clear();
    followGlove();
}

void CaptureFlow::stop()
{
    if (!running())
        return;
    m_run->stop();
    follow(true);
}

void CaptureFlow::follow(bool acted)
{
    const bool over = m_run->phase() == CapturePhase::Finished;
    const bool recorded = m_run->changes() != m_changes;
    if (recorded)
        store();
    if (over)
        m_state = State::Storing;
    const bool moved = std::exchange(m_phase, m_run->phase()) != m_run->phase();
    if (std::exchange(m_step, m_run->step()) != m_run->step() || moved || recorded || acted)
        emit changed();
    if (over)
        leaveRecording();
    if (recorded || over)
        emit stretchesChanged();
    settle();
}

void CaptureFlow::store()
{
    m_changes = m_run->changes();
    std::vector<LabelledSegment> labels;
    for (const Segment &segment : m_run->labels())
        labels.push_back({segment, LabelSource::Plan});
    const LabelEdits edits = editsBetween(m_labels, labels);
    m_labels = std::move(labels);
    ++m_storing;
    // The note first: done again, it is the same.
    const auto work = [session = m_session, edits, note = CaptureNote{m_plan, m_puttingOn, m_run->stretches()}](
                          Project &project) {
        keepNote(project, session, note);
        project.editLabels(session, edits);
    };
    lodestone::follow(
        m_waits.get(), m_recording->store(work),
        [this] {
            --m_storing;
            settle();
        },
        [this](const QString &sentence) { fail(sentence); });
}

void CaptureFlow::settle()
{
    if (m_state == State::Storing && m_storing == 0)
        enter(m_run->stopped() ? State::Cancelled : State::Done);
}

void CaptureFlow::fail(const QString &sentence)
{
    if (m_state == State::Failed)
        return; // several pieces may wait for the file that failed
    const State before = std::exchange(m_state, State::Failed);
    m_problem = sentence;
    if (before == State::Starting)
        m_run.reset();
    else
        m_run->stop();
    leaveRecording();
    emit changed();
    if (before == State::Running)
        emit stretchesChanged();
}

void CaptureFlow::leaveRecording()
{
    if (std::exchange(m_ownsRecording, false))
        m_recording->stop();
}

void CaptureFlow::putAway()
{
    if (running())
        return;
    m_waits.reset();
    m_run.reset();
    m_session = 0;
    enter(State::Idle);
}

} // namespace lodestone
