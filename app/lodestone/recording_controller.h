// SPDX-License-Identifier: GPL-3.0-or-later
// The record button: begins a recording of the glove into the open project, or ends it.
#pragma once
#include <QObject>

namespace lodestone {

class GloveState;
class MainWindow;
class Notices;
class ProjectState;
class Recording;
class ReplayFlow;

class RecordingController : public QObject
{
    Q_OBJECT
public:
    RecordingController(MainWindow *window, Recording *recording, GloveState *glove, ProjectState *project,
        ReplayFlow *replay, Notices *notices, QObject *parent = nullptr);

    void toggle();

private:
    void follow();

    MainWindow *m_window;
    Recording *m_recording;
    GloveState *m_glove;
    ProjectState *m_project;
    ReplayFlow *m_replay;
    Notices *m_notices;
};

} // namespace lodestone
