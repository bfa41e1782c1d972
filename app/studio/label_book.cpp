// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/label_book.h"

#include "app/studio/follow.h"
#include "app/studio/project_state.h"
#include "app/studio/project_thread.h"
#include "engine/signal/inputs.h"
#include "engine/signal/stillness.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

std::vector<LabelledSegment> labelsOf(const Project &project, qint64 session)
{
    std::vector<LabelledSegment> labels;
    for (const Label &label : project.labels(session))
        labels.push_back({label.segment, label.source});
    sortLabels(labels);
    return labels;
}

} // namespace

LabelBook::LabelBook(ProjectThread *thread, ProjectState *project, QObject *parent)
    : QObject(parent), m_thread(thread), m_project(project)
{
    connect(project, &ProjectState::opened, this, &LabelBook::forget);
    connect(project, &ProjectState::changedElsewhere, this, &LabelBook::reload);
}

void LabelBook::show(qint64 wanted)
{
    ++m_reading;
    const auto read = [wanted, before = m_session.info.id](Project &project) {
        Content content;
        Session &session = *content.session;
        for (bool again = true; std::exchange(again, false);) {
            session.info = {};
            for (const SessionInfo &one : project.sessions()) {
                const bool better = wanted ? session.info.id != wanted && (one.id == wanted || one.id == before)
                                           : one.id > session.info.id && one.damage.isEmpty();
                if (better)
                    session.info = one;
            }
            if (!session.info.id)
                break;
            try {
                session.rows = project.rows(session.info.id);
            } catch (const ProjectError &) {
                // Its reading found that it is damaged: of those that are not, the newest is shown.
                if (wanted || project.session(session.info.id)->damage.isEmpty())
                    throw;
                again = true;
            }
        }
        if (session.info.id) {
            session.samples = samplesOf(session.rows, session.info.layout);
            session.classes = project.textLabels(session.info.id);
            const SignalInput input = usualInput(session.rows, session.info.layout);
            session.poses = input.channels > 0 ? stillStretches(session.rows.t, input.values, input.channels)
                                               : std::vector<int>(session.rows.size(), -1);
            session.coverage = SessionCoverage(session.samples);
            content.labels = labelsOf(project, session.info.id);
        }
        content.known = project.labelledCombinations();
        return content;
    };
    follow(
        this, m_thread->run(read, m_thread->generation()),
        [this](const Content &content) {
            if (!--m_reading) // else another session was wanted meanwhile
                take(content);
        },
        [this](const ProjectError &error) {
            if (!--m_reading)
                emit problem(error.text);
        });
}

void LabelBook::take(const Content &content)
{
    m_session = std::move(*content.session);
    m_stored = content.labels;
    m_known = content.known;
    m_labels = combined();
    emit shown();
    if (const auto there = std::exchange(m_stepThere, {}); there && there->first.session == m_session.info.id)
        emit stepped(there->first.act, there->second);
}

void LabelBook::reload()
{
    const qint64 id = m_session.info.id;
    const auto read = [id](Project &project) {
        Content content;
        content.session->info = project.session(id).value_or(SessionInfo{});
        content.labels = labelsOf(project, id);
        content.known = project.labelledCombinations();
        return content;
    };
    follow(
        this, m_thread->run(read, m_thread->generation()),
        [this, id](const Content &content) {
            if (id != m_session.info.id)
                return; // another one is shown by now
            if (!content.session->info.id) {
                const QList<SessionInfo> &all = m_project->sessions();
                if (id || std::any_of(all.begin(), all.end(), [](const SessionInfo &one) { return one.finished; }))
                    show(0);
                return;
            }
            m_session.info = content.session->info;
            m_stored = content.labels;
            const bool known = std::exchange(m_known, content.known) != m_known;
            if (std::exchange(m_labels, combined()) != m_labels || known)
                emit labelsChanged();
        },
        [this](const ProjectError &error) { emit problem(error.text); });
}

void LabelBook::forget()
{
    if (!m_waiting.empty())
        failed({tr("Another project is open by now.")});
    m_history = {};
    m_stepThere.reset();
    m_session = {};
    m_stored.clear();
    m_labels.clear();
    emit shown();
    show(0);
}

std::vector<LabelledSegment> LabelBook::combined() const
{
    std::vector<LabelledSegment> labels = m_stored;
    for (const auto &write : m_waiting)
        if (write->step.session == m_session.info.id)
            labels = applied(std::move(labels), write->edits());
    return labels;
}

void LabelBook::combine()
{
    if (std::exchange(m_labels, combined()) != m_labels)
        emit labelsChanged();
}

QFuture<void> LabelBook::apply(qint64 session, const LabelAct &act)
{
    Step step{session, act};
    History after = m_history;
    after.steps.resize(after.done);
    const Step *last = after.done && act.stroke ? after.steps.constLast().get() : nullptr;
    if (last && last->session == step.session && act.edits.size() == 1 && last->act.edits.size() == 1
        && last->act.edits[0].after == act.edits[0].before) {
        Step whole = step;
        whole.act.edits[0].before = last->act.edits[0].before;
        whole.act.before = last->act.before;
        after.steps.removeLast();
        if (whole.act.edits[0].before != whole.act.edits[0].after)
            after.steps.append(std::make_shared<const Step>(whole));
    } else {
        after.steps.append(std::make_shared<const Step>(step));
    }
    after.done = after.steps.size();
    return write(Kind::Do, step, after);
}

QFuture<void> LabelBook::undo() { return canUndo() ? move(Kind::Undo) : QFuture<void>(); }
QFuture<void> LabelBook::redo() { return canRedo() ? move(Kind::Redo) : QFuture<void>(); }

QFuture<void> LabelBook::move(Kind kind)
{
    const bool back = kind == Kind::Undo;
    History after = m_history;
    const Step step = *after.steps.at(back ? after.done - 1 : after.done);
    after.done += back ? -1 : 1;
    const QFuture<void> future = write(kind, step, after);
    emit moved(step.session, step.act);
    if (step.session == m_session.info.id) {
        emit stepped(step.act, back);
    } else {
        m_stepThere = std::pair(step, back);
        show(step.session);
    }
    return future;
}

QFuture<void> LabelBook::write(Kind kind, const Step &step, const History &after)
{
    const auto write = std::make_shared<Write>();
    write->kind = kind;
    write->step = step;
    write->before = std::exchange(m_history, after);
    write->promise.start();
    m_waiting.push_back(write);
    combine();
    // While another project is being opened this one is no longer written to; -1 belongs to none.
    const int generation = m_project->wanted() == m_project->file() ? m_thread->generation() : -1;
    const auto store = [session = step.session, edits = write->edits(), broken = m_broken](Project &project) {
        LabelEdits missed;
        if (*broken || edits.empty())
            return missed;
        *broken = true; // until it went well
        missed = project.editLabels(session, edits);
        *broken = !missed.empty();
        return missed;
    };
    follow(
        this, m_thread->run(store, generation), [this, write](const LabelEdits &missed) { ended(write, missed); },
        [this, write](const ProjectError &error) {
            if (!m_waiting.empty() && m_waiting.front() == write)
                failed(error);
        });
    return write->promise.future();
}

void LabelBook::ended(const std::shared_ptr<Write> &write, const LabelEdits &missed)
{
    if (m_waiting.empty() || m_waiting.front() != write)
        return; // given up with the one before it
    if (!missed.empty())
        return failed({tr("Another program has changed that label in %1 since.").arg(nameOf(write->step.session))});
    m_waiting.pop_front();
    if (write->step.session == m_session.info.id)
        m_stored = applied(std::move(m_stored), write->edits());
    if (!write->step.act.edits.empty())
        emit stored();
    write->promise.finish();
}

// The write in front was not stored, and those behind it build on it.
void LabelBook::failed(const ProjectError &cause)
{
    const auto given = std::exchange(m_waiting, {});
    m_broken = std::make_shared<bool>(false);
    m_stepThere.reset();
    const Write &first = *given.front();
    m_history = first.before;
    if (first.kind != Kind::Do && !cause.mayPass()) { // it will never be possible again
        m_history.steps.removeAt(first.kind == Kind::Undo ? --m_history.done : m_history.done);
    }
    combine();
    for (auto one = given.rbegin(); one != given.rend(); ++one)
        if ((*one)->step.session == m_session.info.id)
            emit stepped((*one)->step.act, (*one)->kind != Kind::Undo);
    reload();
    const QString sentence = first.kind == Kind::Do     ? tr("“%1” was not stored. %2")
                             : first.kind == Kind::Undo ? tr("“%1” was not undone. %2")
                                                        : tr("“%1” was not done again. %2");
    ProjectError error{sentence.arg(first.step.act.text, cause.text), cause.cause};
    for (const auto &one : given) {
        if (one == given.front())
            one->promise.setException(std::make_exception_ptr(error));
        else
            one->promise.future().cancel();
        one->promise.finish();
    }
}

QString LabelBook::nameOf(qint64 session) const
{
    for (const SessionInfo &one : m_project->sessions())
        if (one.id == session)
            return one.name;
    return tr("session %1").arg(session);
}

} // namespace lodestone
