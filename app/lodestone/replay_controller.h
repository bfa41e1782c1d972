// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on the Glove page what ReplayFlow does, and the sessions that can be replayed.
#pragma once
#include "engine/project/project.h"
#include "widgets/controls/time_left.h"
#include "widgets/glove/glove_types.h"
#include <QJsonObject>
#include <QObject>

namespace lodestone {

class GlovePage;
class GloveState;
class ProjectThread;
class ReplayFlow;

class ReplayController : public QObject
{
    Q_OBJECT
public:
    ReplayController(
        GlovePage *page, ReplayFlow *flow, GloveState *glove, ProjectThread *project, QObject *parent = nullptr);

    void setRecording(bool recording); // the live samples are wanted: no replay now
    void refreshSessions();            // others, or other labels, are in the file
    QJsonObject facts() const;

private:
    void show();
    ReplayView view() const;

    GlovePage *m_page;
    ReplayFlow *m_flow;
    ProjectThread *m_project;
    TimeLeft m_left;
    bool m_running = false; // m_left belongs to the running replay
    bool m_recording = false;
};

} // namespace lodestone
