// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/dispute_flow.h"

#include "app/studio/follow.h"
#include "app/studio/project_thread.h"
#include "engine/jobs/client.h"
#include <algorithm>
#include <utility>

namespace lodestone {

DisputeFlow::DisputeFlow(EngineClient *engine, ProjectThread *project, QObject *parent)
    : QObject(parent), m_engine(engine), m_project(project)
{}

DisputeFlow::~DisputeFlow()
{
    if (m_cancelStep)
        m_cancelStep();
}

template<class T, class Done>
void DisputeFlow::wait(QFuture<T> future, Done done)
{
    m_cancelStep = [future]() mutable { future.cancel(); };
    follow(
        m_run.get(), future, std::move(done), [this](const QString &sentence) { enter(State::Failed, sentence); },
        [this] { enter(State::Cancelled); });
}

// Whoever waits for what was asked before hears nothing of it.
void DisputeFlow::enter(State state, const QString &problem)
{
    m_state = state;
    m_problem = problem;
    m_cancelStep = {};
    endRun(m_run);
    m_run = std::make_unique<QObject>();
    emit changed();
}

void DisputeFlow::stop()
{
    if (m_state != State::Checking)
        return;
    const auto cancelStep = std::exchange(m_cancelStep, {});
    enter(State::Cancelled);
    if (cancelStep)
        cancelStep();
}

void DisputeFlow::clear()
{
    stop();
    m_found.clear();
    m_labels.clear();
    m_result = {};
    enter(State::Idle);
}

void DisputeFlow::start(const QString &recipe)
{
    if (m_state == State::Checking)
        return;
    m_fraction = 0;
    m_found.clear();
    m_labels.clear();
    m_result = {};
    enter(State::Checking);
    wait(m_project->run([recipe](Project &project) { return planDisputes(project, recipe); }),
        [this](const DisputesJob::Request &request) {
            const auto progress = [this](const JobProgress &told) {
                m_fraction = told.fraction;
                emit changed();
            };
            wait(m_engine->run<DisputesJob>(request, progress), [this](const DisputesJob::Result &result) {
                m_result = result;
                wait(m_project->run([disputes = result.disputes](Project &project) {
                    return contestedLabels(project, standing(project, disputes));
                }),
                    [this](const std::vector<ContestedLabel> &found) {
                        m_found = m_labels = found;
                        enter(State::Done);
                    });
            });
        });
}

void DisputeFlow::refresh()
{
    if (m_state != State::Done || m_found.empty())
        return;
    std::vector<Dispute> disputes;
    for (const ContestedLabel &label : m_found)
        disputes.push_back(label.dispute);
    follow(
        m_run.get(),
        m_project->run([disputes = std::move(disputes)](Project &project) { return standing(project, disputes); }),
        [this](const std::vector<Dispute> &still) {
            std::vector<ContestedLabel> labels;
            std::copy_if(m_found.begin(), m_found.end(), std::back_inserter(labels), [&](const ContestedLabel &label) {
                return std::find(still.begin(), still.end(), label.dispute) != still.end();
            });
            const auto same = [](const ContestedLabel &a, const ContestedLabel &b) { return a.dispute == b.dispute; };
            if (std::equal(labels.begin(), labels.end(), m_labels.begin(), m_labels.end(), same))
                return; // the project changes with every piece of a recording
            m_labels = std::move(labels);
            emit changed();
        },
        [](const QString &) {}); // the file went away, or it is told elsewhere
}

void DisputeFlow::keep(std::size_t which)
{
    if (which >= m_labels.size())
        return;
    follow(
        m_run.get(),
        m_project->run([dispute = m_labels[which].dispute](Project &project) { keepLabel(project, dispute); }),
        [this] {
            m_problem.clear(); // of an attempt before
            refresh();
        },
        [this](const QString &sentence) {
            m_problem = sentence;
            emit changed();
        });
}

} // namespace lodestone
