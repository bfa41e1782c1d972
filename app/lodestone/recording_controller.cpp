// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/recording_controller.h"

#include "app/lodestone/notices.h"
#include "app/studio/follow.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/project_thread.h"
#include "app/studio/recording.h"
#include "app/studio/replay_flow.h"
#include "app/studio/sitting.h"
#include "app/studio/start_recording.h"
#include "widgets/main_window.h"
#include <QAction>
#include <algorithm>

namespace lodestone {

RecordingController::RecordingController(MainWindow *window, Recording *recording, GloveState *glove,
    ProjectState *project, ProjectThread *thread, ReplayFlow *replay, Notices *notices, QObject *parent)
    : QObject(parent), m_window(window), m_recording(recording), m_glove(glove), m_project(project), m_thread(thread),
      m_replay(replay), m_notices(notices), m_otherSitting(new QAction(tr("The glove was put on anew"), window))
{
    m_otherSitting->setObjectName(QStringLiteral("otherSitting"));
    m_otherSitting->setShortcut(Qt::SHIFT | Qt::Key_S);
    m_otherSitting->setEnabled(false);
    window->addAction(m_otherSitting);
    connect(m_otherSitting, &QAction::triggered, this, &RecordingController::changeSitting);
    connect(window, &MainWindow::recordToggled, this, &RecordingController::toggle);
    connect(recording, &Recording::changed, this, &RecordingController::showState);
    connect(recording, &Recording::started, this, [this](qint64 session) {
        m_notices->settle(matter::kRecording);
        askSitting(session);
    });
    connect(recording, &Recording::finished, this, &RecordingController::lookAtBaseline);
}

void RecordingController::toggle()
{
    if (m_recording->takes()) {
        m_recording->stop();
    } else if (m_waits) { // a second press takes the first one back
        m_waits.reset();
        m_notices->settle(matter::kRecording);
    } else if (m_glove->connected() && m_project->opening()) {
        m_waits = std::make_unique<QObject>();
        m_notices->message(tr("The recording begins as soon as the project is open."), matter::kRecording);
        follow(
            m_waits.get(), m_project->whenOpen(),
            [this] {
                endRun(m_waits);
                start();
            },
            [this](const ProjectError &) { // which is told
                endRun(m_waits);
                m_notices->settle(matter::kRecording);
            });
    } else {
        start();
    }
}

void RecordingController::start()
{
    if (const QString why = startRecording(*m_recording, *m_glove, *m_replay, *m_project); !why.isEmpty())
        m_notices->problem(why, matter::kRecording);
}

void RecordingController::showState()
{
    if (m_recording->state() == Recording::State::Failed)
        m_notices->problem(m_recording->problem(), matter::kRecording);
    m_window->setRecording(m_recording->takes(), m_recording->seconds());
    m_window->refreshKeys();
}

void RecordingController::askSitting(qint64 session)
{
    QList<SessionInfo> before = m_project->sessions();
    before.removeIf([session](const SessionInfo &s) { return s.id >= session; });
    int newest = 0;
    for (const SessionInfo &one : before)
        newest = std::max(newest, one.sitting);
    const SittingProposal proposed = proposeSitting(before, newest, m_glove->source(), QDateTime::currentDateTimeUtc());
    m_session = session;
    m_sitting = m_recording->sitting();
    m_instead = proposed.anew() ? newest : std::max(newest, m_sitting) + 1;
    m_otherSitting->setEnabled(m_instead > 0);
    const QString anew = tr("It was put on anew"), same = tr("Still sitting %1").arg(m_instead);
    switch (proposed.why) {
    case SittingProposal::Why::First: break;
    case SittingProposal::Why::GoesOn:
        m_notices->propose(
            tr("Sitting %1 goes on: the glove was not taken off since the last session.").arg(m_sitting), anew,
            [this] { changeSitting(); }, matter::kSitting);
        break;
    case SittingProposal::Why::LongAgo:
        m_notices->propose(
            tr("Sitting %1 begins, for the last session is long ago.").arg(m_sitting), same,
            [this] { changeSitting(); }, matter::kSitting);
        break;
    case SittingProposal::Why::OtherBoard:
        m_notices->propose(
            tr("Sitting %1 begins, for the last session was of another glove.").arg(m_sitting), same,
            [this] { changeSitting(); }, matter::kSitting);
        break;
    }
}

void RecordingController::changeSitting()
{
    if (m_session == 0 || m_instead == 0)
        return;
    // At once: a second press before the file has answered takes the first one back.
    const int now = m_instead;
    m_instead = std::exchange(m_sitting, now);
    follow(
        this, m_project->setSitting(m_session, now),
        [this, now] {
            m_notices->settle(matter::kSitting);
            m_notices->done(tr("This session is of sitting %1.").arg(now));
        },
        [this, now](const ProjectError &error) {
            if (m_sitting == now)
                std::swap(m_sitting, m_instead);
            m_notices->problem(error.text, matter::kSitting);
        });
}

void RecordingController::lookAtBaseline(qint64 session)
{
    if (session != m_session)
        return;
    const auto measure = [session](Project &project) { return baselineJump(project, session); };
    follow(
        this, m_thread->run(measure),
        [this, session](const std::optional<double> &jump) {
            if (session != m_session || !jump || *jump <= kBaselineJump)
                return;
            m_instead = m_project->newestSitting() + 1;
            m_otherSitting->setEnabled(true);
            m_notices->propose(
                tr("The open hand reads %1 µT otherwise than in the session before, as it does when the "
                   "glove is put on anew.")
                    .arg(*jump, 0, 'f', 0),
                tr("It was put on anew"), [this] { changeSitting(); }, matter::kSitting);
        },
        [](const ProjectError &) {}); // no proposal is lost work
}

} // namespace lodestone
