// SPDX-License-Identifier: GPL-3.0-or-later
// The session that is shown and its labels, and what a person did to labels since the program was started. Every act is
// stored at once, as edits: what another program wrote stays, and appears. Lives in the thread of its owner.
#pragma once
#include "app/studio/session_coverage.h"
#include "engine/project/label_act.h"
#include "engine/project/project.h"
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <deque>
#include <memory>
#include <optional>

namespace lodestone {

class ProjectState;
class ProjectThread;

class LabelBook : public QObject
{
    Q_OBJECT
public:
    struct Session
    {
        SessionInfo info;               // id 0: none is shown
        Rows rows;                      // as read, of info.layout
        std::vector<Sample> samples;    // the same in SI units; what the layout lacks is NaN
        std::vector<TextLabel> classes; // that its file gave
        std::vector<int> poses;         // stillStretches() of its usual inputs; -1 for each where it has none
        SessionCoverage coverage;
        double seconds() const { return samples.empty() ? 0 : samples.back().t - samples.front().t; }
    };
    // What is on its way to the file still gets there when the book is deleted.
    LabelBook(ProjectThread *thread, ProjectState *project, QObject *parent = nullptr);

    // Reads a session, with as many samples as the file has by now, and then tells shown(). 0: the newest; one
    // that is not there: the one that is shown.
    void show(qint64 session);
    const Session &session() const { return m_session; }
    // Of that session, ascending by begin and then end: as the file has them, and with what is on its way to it.
    const std::vector<LabelledSegment> &labels() const { return m_labels; }
    const std::vector<Combination> &known() const { return m_known; } // labelled anywhere in the project

    // Each ends when the file has it, or with a ProjectError. Then nothing of it is stored, the labels are as the file
    // has them, and what was done after it is cancelled, for it builds on it.
    QFuture<void> apply(const LabelAct &act) { return apply(m_session.info.id, act); } // to the session that is shown
    QFuture<void> apply(qint64 session, const LabelAct &act);
    // The step before, of whatever session, which is shown then; cancelled where there is none. A step whose label
    // another program has changed since is not forced: it ends with an error and leaves the history.
    QFuture<void> undo();
    QFuture<void> redo();
    bool canUndo() const { return m_history.done > 0; }
    bool canRedo() const { return m_history.done < m_history.steps.size(); }

signals:
    void shown();         // another session, or the same read anew
    void labelsChanged(); // labels() or known()
    void stored();        // labels were changed by an act, of whatever session
    // An act in the session that is shown was taken back, or done again: by undo() or redo(), or as it was not stored.
    void stepped(const lodestone::LabelAct &act, bool back);
    void moved(qint64 session, const lodestone::LabelAct &act); // undo() or redo() of an act, of whatever session
    void problem(const QString &sentence);                      // the session could not be read

private:
    struct Step
    {
        qint64 session = 0;
        LabelAct act;
    };
    struct History
    {
        QList<std::shared_ptr<const Step>> steps;
        qsizetype done = 0; // those before it are done, the others taken back
    };
    enum class Kind { Do, Undo, Redo };
    struct Write // on its way to the file
    {
        Kind kind;
        Step step;
        History before; // of this write
        QPromise<void> promise;
        LabelEdits edits() const { return kind == Kind::Undo ? reversed(step.act.edits) : step.act.edits; }
    };
    struct Content // read from the file
    {
        std::shared_ptr<Session> session = std::make_shared<Session>(); // may be long: handed on, not copied
        std::vector<LabelledSegment> labels;
        std::vector<Combination> known;
    };

    QFuture<void> write(Kind kind, const Step &step, const History &after);
    QFuture<void> move(Kind kind);
    void ended(const std::shared_ptr<Write> &write, const LabelEdits &missed);
    void failed(const ProjectError &cause);
    void forget(); // another project is open
    void reload();
    void take(const Content &content);
    std::vector<LabelledSegment> combined() const;
    void combine();
    QString nameOf(qint64 session) const;

    ProjectThread *m_thread;
    ProjectState *m_project;
    Session m_session;
    std::vector<LabelledSegment> m_stored, m_labels;
    std::vector<Combination> m_known;
    History m_history;
    std::deque<std::shared_ptr<Write>> m_waiting;
    // Set by a write that fails, for those behind it; touched by the project's thread only.
    std::shared_ptr<bool> m_broken = std::make_shared<bool>(false);
    int m_reading = 0;                                // sessions that are being read; the last one is shown
    std::optional<std::pair<Step, bool>> m_stepThere; // told once its session is shown
};

} // namespace lodestone
