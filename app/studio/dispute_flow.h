// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for labels that a model contests which has not seen them, and keeps what was found until it is asked again or
// another project is open. A state machine: a search ends as done, cancelled or failed, and can be started again at
// once.
#pragma once
#include "app/studio/disputes.h"
#include <QFuture>
#include <QObject>
#include <functional>
#include <memory>

namespace lodestone {

class EngineClient;
class ProjectThread;

class DisputeFlow : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Checking, Done, Cancelled, Failed };
    DisputeFlow(EngineClient *engine, ProjectThread *project, QObject *parent = nullptr);
    ~DisputeFlow() override;

    void start(const QString &recipe); // of the models that are asked; nothing happens while it checks
    void stop();
    void clear();                 // another project is open
    void refresh();               // labels may have changed
    void keep(std::size_t which); // of labels(): it is right as it is

    State state() const { return m_state; }
    double fraction() const { return m_fraction; }       // of Checking, 0..1
    const QString &problem() const { return m_problem; } // of Failed, or of a keep() since Done: cause and remedy
    const DisputesJob::Result &result() const { return m_result; }         // of Done: of all labels, as they were then
    const std::vector<ContestedLabel> &labels() const { return m_labels; } // that are contested still, the surest first

signals:
    void changed();

private:
    void enter(State state, const QString &problem = {});
    template<class T, class Done>
    void wait(QFuture<T> future, Done done);

    EngineClient *m_engine;
    ProjectThread *m_project;
    std::unique_ptr<QObject> m_run; // owner of what the search under way, or its refreshing, waits for
    std::function<void()> m_cancelStep;
    State m_state = State::Idle;
    double m_fraction = 0;
    QString m_problem;
    DisputesJob::Result m_result;
    std::vector<ContestedLabel> m_found, m_labels;
};

} // namespace lodestone
