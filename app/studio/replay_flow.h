// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a recorded session through the glove's own network and scores the answers. The session is read on the
// project's thread; the host's network runs beside the glove's on the global thread pool.
#pragma once
#include "app/studio/replay.h"
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace lodestone {

class GloveState;
class ProjectThread;
class Project;

class ReplayFlow : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,      // none yet in this project
        Reading,   // the session is read from the file
        Replaying, // samples go to the glove, answers come back
        Done,
        Cancelled, // by stop(), or by an update that needs the wire; keeps the figures so far
        Failed     // problem() says why
    };
    struct Result
    {
        QString session, model; // names as in the project
        Replay::Figures figures;
    };
    static constexpr int kPatience = 3000; // ms without an answer, then the glove answers no more

    ReplayFlow(GloveState *glove, ProjectThread *project, QObject *parent = nullptr);
    ~ReplayFlow() override;

    // Does nothing where obstacle() is not empty or a replay runs. Otherwise it ends in Done, Cancelled or Failed.
    void start(qint64 session);
    void stop();   // at once
    void forget(); // another project is open: stops, and there is no result any more

    // Why none can start now, a sentence with the remedy; empty: one can. recording: the live samples are wanted.
    QString obstacle(bool recording) const;
    State state() const { return m_state; }
    bool running() const { return m_state == State::Reading || m_state == State::Replaying; }
    double fraction() const { return m_fraction; }                   // of the windows that are answered, 0..1
    double seconds() const;                                          // since the first sample was sent
    const QString &problem() const { return m_problem; }             // with Failed
    const std::optional<Result> &result() const { return m_result; } // of the running one so far, or of the last one

signals:
    void changed(); // while Replaying up to ten times a second

private:
    struct Run;
    struct Prepared;
    static Prepared prepare(Project &project, qint64 session, const QByteArray &hash, const link::GloveInfo &info);
    void send(const std::shared_ptr<Run> &run);
    void score();
    void takeFigures(double fraction, const Replay::Figures &figures);
    void finish();
    void end(State state, const QString &problem = {});

    GloveState *m_glove;
    ProjectThread *m_project;
    std::shared_ptr<Run> m_run; // of the running replay; work of an earlier one finds its own run gone
    QTimer m_tick;
    State m_state = State::Idle;
    double m_fraction = 0;
    QString m_problem;
    std::optional<Result> m_result;
};

} // namespace lodestone
