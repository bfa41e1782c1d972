// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/question_flow.h"

#include "app/studio/follow.h"
#include "app/studio/picture_order.h"
#include "app/studio/project_thread.h"
#include "app/studio/session_source.h"
#include "app/studio/training.h"
#include "device/simulator/hand.h"
#include "engine/jobs/client.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

constexpr int kBudget = 12; // questions a round: about a minute of a person's time
constexpr int kBack = 6;    // places by which a moment without a picture comes later

} // namespace

QuestionFlow::QuestionFlow(EngineClient *engine, ProjectThread *project, QObject *parent)
    : QObject(parent), m_engine(engine), m_project(project)
{}

QuestionFlow::~QuestionFlow()
{
    if (m_cancelStep)
        m_cancelStep();
}

template<class T, class Done>
void QuestionFlow::wait(QFuture<T> future, Done done)
{
    m_cancelStep = [future]() mutable { future.cancel(); };
    follow(
        m_run.get(), future, std::move(done), [this](const QString &sentence) { enter(State::Failed, sentence); },
        [this] { enter(State::Cancelled); });
}

void QuestionFlow::enter(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    if (state != State::Asking) {
        m_cancelStep = {};
        endRun(m_run);
    }
    emit changed();
}

void QuestionFlow::setSession(qint64 session, const QString &source, std::vector<double> times)
{
    stop(); // it asks about the session before
    m_session = session;
    m_hand = handOf(source);
    m_times = std::move(times);
    m_questions.clear();
    m_answer = {};
    enter(State::Idle);
}

void QuestionFlow::stop()
{
    if (m_state != State::Asking)
        return;
    const auto cancelStep = std::exchange(m_cancelStep, {});
    enter(State::Cancelled);
    if (cancelStep)
        cancelStep();
}

void QuestionFlow::ask()
{
    if (m_times.empty() || m_state == State::Asking)
        return;
    m_run = std::make_unique<QObject>();
    enter(State::Asking);
    struct Planned
    {
        QueryJob::Request request;
        std::vector<double> pictures;
    };
    wait(m_project->run([session = m_session](Project &project) {
        return Planned{planQuery(project, session), project.pictureTimes(session)};
    }),
        [this](const Planned &plan) {
            m_pictures = plan.pictures;
            submit(plan.request);
        });
}

void QuestionFlow::submit(const QueryJob::Request &plan)
{
    QueryJob::Request request = plan;
    request.budget = m_pictures.empty() ? kBudget : kBudget + kBack; // some of which come later
    wait(m_engine->run<QueryJob>(request), [this](const QueryJob::Result &answer) { take(answer); });
}

void QuestionFlow::take(const QueryJob::Result &answer)
{
    m_answer = answer;
    if (!m_pictures.empty())
        m_answer.picks = picturedFirst(answer.picks, m_pictures, kBack);
    m_answer.picks.resize(std::min(m_answer.picks.size(), std::size_t(kBudget)));
    m_questions.clear();
    for (const QueryJob::Pick &pick : m_answer.picks) {
        // Before the first model there is no guess; an open hand is where a person starts.
        Question question{pick, pick.combination.completed(), groundInWords(pick, answer.acquisition)};
        // Without a picture nobody can see a simulated hand.
        if (m_hand && !hasPicture(m_pictures, (pick.tStart + pick.tEnd) / 2))
            question.reason = tr("Simulated hand: %1. %2")
                                  .arg(QString::fromStdString(simulatedTruth(pick.start, pick.end).toString()),
                                      question.reason);
        m_questions.push_back(question);
    }
    enter(State::Answered);
}

Combination QuestionFlow::simulatedTruth(int start, int end) const
{
    const auto middle = std::size_t((start + end) / 2);
    if (!m_hand || middle >= m_times.size())
        return {};
    return Combination(m_hand->truth(m_times[middle]).flexed);
}

} // namespace lodestone
