// SPDX-License-Identifier: GPL-3.0-or-later
// Which moments of a session are worth a label: asks the engine, and keeps its answer until another session is shown.
// A state machine: a question ends as answered, cancelled or failed, and the next may be asked at once.
#pragma once
#include "engine/jobs/query.h"
#include <QFuture>
#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace lodestone {

class EngineClient;
class ProjectThread;
namespace simulator {
class Hand;
}

class QuestionFlow : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Asking, Answered, Cancelled, Failed };
    struct Question
    {
        QueryJob::Pick pick;
        Combination guess; // where a person starts: an open hand for what the model does not know
        QString reason;    // why it is asked about, and for a simulated hand without a picture what a person would see
    };
    QuestionFlow(EngineClient *engine, ProjectThread *project, QObject *parent = nullptr);
    ~QuestionFlow() override;

    // Another session is shown: nothing is asked of it yet. source: where it was recorded; times: s, of each sample.
    void setSession(qint64 session, const QString &source, std::vector<double> times);
    void ask(); // nothing happens without samples, or while a question is under way
    void stop();
    State state() const { return m_state; }
    const QString &problem() const { return m_problem; } // of Failed: cause and remedy
    const std::vector<Question> &questions() const { return m_questions; }
    const QueryJob::Result &answer() const { return m_answer; } // empty before the first
    bool hasSamples() const { return !m_times.empty(); }
    // What the simulated hand did in the middle of a range, for sessions of the virtual glove; else all unknown.
    Combination simulatedTruth(int start, int end) const;

signals:
    void changed();

private:
    void enter(State state, const QString &problem = {});
    void submit(const QueryJob::Request &request);
    void take(const QueryJob::Result &answer);
    template<class T, class Done>
    void wait(QFuture<T> future, Done done);

    EngineClient *m_engine;
    ProjectThread *m_project;
    std::unique_ptr<QObject> m_run; // owner of what the question under way waits for
    std::function<void()> m_cancelStep;
    State m_state = State::Idle;
    QString m_problem;
    qint64 m_session = 0;
    std::vector<double> m_times;
    std::unique_ptr<simulator::Hand> m_hand; // only for sessions of the virtual glove
    std::vector<double> m_pictures;          // s, of the session's, as the question began
    QueryJob::Result m_answer;
    std::vector<Question> m_questions;
};

} // namespace lodestone
