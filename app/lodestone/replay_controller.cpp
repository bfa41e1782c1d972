// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/replay_controller.h"

#include "app/studio/glove_state.h"
#include "app/studio/project_thread.h"
#include "app/studio/replay_flow.h"
#include "app/studio/training.h"
#include "widgets/glove/glove_page.h"
#include <algorithm>

namespace lodestone {

ReplayController::ReplayController(
    GlovePage *page, ReplayFlow *flow, GloveState *glove, ProjectThread *project, QObject *parent)
    : QObject(parent), m_page(page), m_flow(flow), m_project(project)
{
    connect(page, &GlovePage::replayRequested, this, [this](qint64 session) {
        if (m_flow->obstacle(m_recording).isEmpty())
            m_flow->start(session);
    });
    connect(page, &GlovePage::replayStopRequested, flow, &ReplayFlow::stop);
    connect(flow, &ReplayFlow::changed, this, &ReplayController::show);
    connect(glove, &GloveState::changed, this, &ReplayController::show);
    show();
}

void ReplayController::setRecording(bool recording)
{
    m_recording = recording;
    show();
}

void ReplayController::refreshSessions()
{
    m_project->ask(
        [](Project &project) {
            std::vector<ReplaySession> known;
            for (const SessionInfo &session : project.sessions())
                if (session.finished)
                    known.push_back({session.id, session.name, session.seconds, !project.labels(session.id).isEmpty()});
            std::reverse(known.begin(), known.end());
            return known;
        },
        this, [this](const std::vector<ReplaySession> &known) { m_page->setReplaySessions(known); });
}

void ReplayController::show()
{
    if (m_flow->running() != m_running) {
        m_running = m_flow->running();
        m_left.start();
    }
    if (m_running && m_flow->state() == ReplayFlow::State::Replaying)
        m_left.update(m_flow->seconds(), m_flow->fraction());
    m_page->setReplay(view());
}

ReplayView ReplayController::view() const
{
    ReplayView view;
    view.obstacle = m_flow->obstacle(m_recording);
    view.running = m_flow->running();
    view.fraction = m_flow->fraction();
    view.timeLeft = m_left.words();
    view.problem = m_flow->problem();
    if (const auto &result = m_flow->result(); result && result->figures.answered > 0) {
        const Replay::Figures &f = result->figures;
        view.result.emplace();
        view.result->session = result->session;
        view.result->model = modelInWords(result->model);
        view.result->expected = f.expected;
        view.result->answered = f.answered;
        view.result->scored = f.scored;
        view.result->accuracy = f.accuracy;
        view.result->majority = f.majority;
        view.result->exact = f.exact;
        view.result->fingers = f.fingers;
        view.result->fingerMajority = f.fingerMajority;
        view.result->compared = f.compared;
        view.result->mismatches = f.mismatches;
        view.result->stopped = m_flow->state() == ReplayFlow::State::Cancelled;
    }
    return view;
}

QJsonObject ReplayController::facts() const
{
    QJsonObject facts{
        {"running", m_flow->running()}, {"problem", m_flow->problem()}, {"obstacle", m_flow->obstacle(m_recording)}};
    if (const auto &result = m_flow->result()) {
        const Replay::Figures &f = result->figures;
        facts["answered"] = f.answered;
        facts["expected"] = f.expected;
        facts["windows"] = f.scored;
        facts["accuracy"] = f.accuracy;
        facts["majority"] = f.majority;
        facts["exact"] = f.exact;
        facts["compared"] = f.compared;
        facts["mismatches"] = f.mismatches;
    }
    return facts;
}

} // namespace lodestone
