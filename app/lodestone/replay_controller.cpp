// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/replay_controller.h"

#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/replay_flow.h"
#include "app/studio/training.h"
#include "widgets/glove/glove_page.h"
#include <algorithm>

namespace lodestone {

ReplayController::ReplayController(GlovePage *page, ReplayFlow *flow, GloveState *glove, ProjectState *project,
    const Recording *recording, QObject *parent)
    : QObject(parent), m_page(page), m_flow(flow), m_project(project), m_recording(recording)
{
    connect(page, &GlovePage::replayRequested, this, [this](qint64 session) {
        if (m_flow->obstacle(m_recording->active()).isEmpty())
            m_flow->start(session);
    });
    connect(page, &GlovePage::replayStopRequested, flow, &ReplayFlow::stop);
    connect(flow, &ReplayFlow::changed, this, &ReplayController::show);
    connect(glove, &GloveState::changed, this, &ReplayController::show);
    connect(recording, &Recording::changed, this, &ReplayController::show);
    connect(project, &ProjectState::opened, flow, &ReplayFlow::forget);
    connect(project, &ProjectState::changed, this, &ReplayController::showSessions);
    showSessions();
    show();
}

void ReplayController::showSessions()
{
    std::vector<ReplaySession> known;
    for (const SessionInfo &session : m_project->sessions())
        if (session.finished && session.damage.isEmpty())
            known.push_back({session.id, session.name, session.seconds, m_project->labelsOf(session.id) > 0});
    std::reverse(known.begin(), known.end());
    if (known != m_sessions) // the project changes with every piece of a recording; this list does not
        m_page->setReplaySessions(m_sessions = std::move(known));
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
    view.obstacle = m_flow->obstacle(m_recording->active());
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
    QJsonObject facts{{"running", m_flow->running()}, {"problem", m_flow->problem()},
        {"obstacle", m_flow->obstacle(m_recording->active())}};
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
