// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/recording_controller.h"

#include "app/lodestone/notices.h"
#include "app/studio/glove_state.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "app/studio/replay_flow.h"
#include "app/studio/start_recording.h"
#include "widgets/main_window.h"

namespace lodestone {

RecordingController::RecordingController(MainWindow *window, Recording *recording, GloveState *glove,
    ProjectState *project, ReplayFlow *replay, Notices *notices, QObject *parent)
    : QObject(parent), m_window(window), m_recording(recording), m_glove(glove), m_project(project), m_replay(replay),
      m_notices(notices)
{
    connect(window, &MainWindow::recordToggled, this, &RecordingController::toggle);
    connect(recording, &Recording::changed, this, &RecordingController::follow);
    connect(recording, &Recording::started, notices, [notices] { notices->settle(QStringLiteral("recording")); });
}

void RecordingController::toggle()
{
    if (m_recording->takes())
        m_recording->stop();
    else if (const QString why = startRecording(*m_recording, *m_glove, *m_replay, *m_project); !why.isEmpty())
        m_notices->problem(why, QStringLiteral("recording"));
}

void RecordingController::follow()
{
    if (m_recording->state() == Recording::State::Failed)
        m_notices->problem(m_recording->problem(), QStringLiteral("recording"));
    m_window->setRecording(m_recording->takes(), m_recording->seconds());
    m_window->refreshKeys();
}

} // namespace lodestone
