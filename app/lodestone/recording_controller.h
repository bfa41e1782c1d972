// SPDX-License-Identifier: GPL-3.0-or-later
// The record button: begins a recording of the glove into the open project, or ends it; and which sitting a recording
// belongs to: proposed when it begins, put right with one key, doubted where the open hand reads otherwise than before.
#pragma once
#include <QObject>
#include <memory>

class QAction;

namespace lodestone {

class GloveState;
class MainWindow;
class Notices;
class ProjectState;
class ProjectThread;
class Recording;
class ReplayFlow;

class RecordingController : public QObject
{
    Q_OBJECT
public:
    RecordingController(MainWindow *window, Recording *recording, GloveState *glove, ProjectState *project,
        ProjectThread *thread, ReplayFlow *replay, Notices *notices, QObject *parent = nullptr);

    void toggle();

private:
    void start();
    void showState();
    void askSitting(qint64 session);
    void changeSitting(); // of the session that is recorded, or was last: anew, or as the one before
    void lookAtBaseline(qint64 session);

    MainWindow *m_window;
    Recording *m_recording;
    GloveState *m_glove;
    ProjectState *m_project;
    ProjectThread *m_thread;
    ReplayFlow *m_replay;
    Notices *m_notices;
    QAction *m_otherSitting;
    std::unique_ptr<QObject> m_waits; // the button was pressed while the project was being opened
    qint64 m_session = 0;             // that changeSitting() is about; 0: none
    int m_sitting = 0, m_instead = 0; // what it is in, and what the key puts it in
};

} // namespace lodestone
