// SPDX-License-Identifier: GPL-3.0-or-later
// The session being recorded, from the start to its end in the file. Blocks wait in memory until the file has
// acknowledged them: while it is locked, full or slow they stay there, counted, and are written when the cause goes.
// It writes over a connection of its own, so that nothing else that is done with the project holds it up, and no other
// project that is opened meanwhile can get its samples. What it has taken is in the file within kEvery plus the time of
// one commit. Lives in the thread of its owner.
#pragma once
#include "app/studio/device_clock.h"
#include "app/studio/live_block.h"
#include "app/studio/project_thread.h"
#include "app/studio/session_clock.h"
#include <QElapsedTimer>
#include <QTimer>
#include <deque>
#include <functional>

namespace lodestone {

class Recording : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,     // nothing is recorded, or the last recording is whole in the file
        Starting, // the session is being begun; samples are kept already
        Running,  // samples are taken
        Stopping, // what waits is written, then the session is finished
        Failed    // it could not be begun, or not be finished; problem() says why. Can be started again.
    };
    struct Limits
    {
        int everyMilliseconds = 250;      // the longest a sample waits before it is offered to the file
        std::size_t waiting = 1'000'000;  // samples in memory; what comes beyond is dropped and counted
        int patienceMilliseconds = 30000; // how long Stopping tries to write to a file that refuses
        int retryMilliseconds = 200;      // after a refusal
    };
    explicit Recording(QObject *parent = nullptr);
    Recording(const Limits &limits, QObject *parent = nullptr);
    ~Recording() override; // a recording under way is stopped; waits for the file, at most about 10 s

    // file: a project that exists. sitting: the session's number of it, 0: not told. False, and nothing happens, while
    // another recording is active.
    bool start(const QString &file, const QString &name, const QString &source, const link::GloveInfo &info,
        const Layout &channels = nineAxes(), int sitting = 0);
    // True where the block became the next rows of the session: it is Starting or Running, and there is room for it. A
    // block with other channels ends the recording.
    bool take(const link::SampleBlock &block);
    bool take(const LiveBlock &block);
    void stop();
    // Ends when the file has all samples taken so far; with a ProjectError when it never got them.
    QFuture<void> flush();
    // Work on the file that belongs to the session, such as its labels: done in order, behind the samples taken so far
    // and before the session is finished. Where the file refuses it waits as the samples do and is done again, so it
    // must be all or nothing. Ends when it is done; with a ProjectError when it never was.
    QFuture<void> store(std::function<void(Project &)> work);

    State state() const { return m_state; }
    bool active() const { return m_state != State::Idle && m_state != State::Failed; }
    bool takes() const { return (m_state == State::Starting && !m_stopWanted) || m_state == State::Running; }
    qint64 session() const { return m_session; } // 0 before it is begun
    int sitting() const { return m_sitting; }    // as start() was told
    const QString &file() const { return m_file; }
    // Why samples wait in memory; in Failed, why it failed and what is lost. Empty when all is well.
    const QString &problem() const { return m_problem; }

    qint64 kept() const { return m_kept; } // rows the file acknowledged
    qint64 waiting() const { return qint64(m_waiting.size() + m_flying.size()); }
    qint64 rows() const { return kept() + waiting(); } // what the next row's index will be
    qint64 dropped() const { return m_dropped; }       // there was no room left in memory
    quint64 lost() const { return m_clock.lost(); }    // never came from the glove
    double seconds() const { return m_clock.seconds(); }
    double clockOffset() const { return m_clock.offset(); } // from the glove's clock to the session's, s
    // The index in the session of the first row at or after this time of the session's clock, acknowledged or waiting;
    // rows() when there is none.
    qint64 indexAt(double seconds) const;
    // Where a moment of this computer's clock (CameraFrame::hostNanoseconds) lies on the session's, s. Nothing before
    // the first block.
    std::optional<double> timeAt(std::int64_t hostNanoseconds) const { return m_deviceClock.deviceOf(hostNanoseconds); }

    // For a project that goes on in another file. hold() ends when nothing is being written; until continueIn() or
    // release() everything waits in memory.
    QFuture<void> hold();
    void continueIn(const QString &file);
    void release();

signals:
    void changed();                                // state or problem
    void taken(const lodestone::LiveBlock &block); // by take(); clockOffset() and indexAt() know it
    void started(qint64 session);
    void saved(); // the file acknowledged something
    void notSaved(const QString &sentence);
    void finished(qint64 session); // whole and finished in the file

private:
    void enter(State state);
    void begin(const QString &name, const QString &source, const Layout &channels, int sitting);
    void pump();
    void write();
    void work();
    void finish();
    void refused(const ProjectError &error);
    void fail(const QString &sentence);
    void settled(); // a piece of work for the file has ended
    void setProblem(const QString &sentence);
    void watch();
    QString waitingInWords() const;

    struct Stretch // rows at even steps of time
    {
        double from, to;
        qint64 first, count;
        double step() const { return count > 1 ? (to - from) / double(count - 1) : 0; }
    };
    bool add(const Rows &rows, std::int64_t hostNanoseconds);
    void remember(const std::vector<double> &times);

    struct Behind // what waits for samples that are not in the file yet
    {
        qint64 rows;                         // so many must be
        std::function<void(Project &)> work; // empty: nothing is to be done then
        QPromise<void> promise;
    };
    QFuture<void> wait(std::function<void(Project &)> work);
    void endFlushes();
    void failWaiting(const QString &sentence);

    Limits m_limits;
    ProjectThread m_writer;
    State m_state = State::Idle;
    QString m_file, m_problem;
    link::GloveInfo m_info;
    SessionClock m_clock;
    DeviceClock m_deviceClock;
    qint64 m_session = 0, m_kept = 0, m_dropped = 0;
    int m_sitting = 0;
    Layout m_channels;
    Rows m_waiting, m_flying; // flying: offered to the file, not acknowledged yet
    std::vector<Stretch> m_stretches;
    std::deque<Behind> m_behind;
    std::vector<QPromise<void>> m_holds;
    QFuture<void> m_flight;
    bool m_busy = false, m_working = false, m_held = false, m_stopWanted = false;
    QElapsedTimer m_sinceOffer, m_sinceStop;
    QTimer m_pump, m_watch;
};

} // namespace lodestone
