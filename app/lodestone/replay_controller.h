// SPDX-License-Identifier: GPL-3.0-or-later
// Shows on the Glove page what ReplayFlow does, and the sessions that can be replayed.
#pragma once
#include "widgets/controls/time_left.h"
#include "widgets/glove/glove_types.h"
#include <QJsonObject>
#include <QObject>

namespace lodestone {

class GlovePage;
class GloveState;
class ProjectState;
class Recording;
class ReplayFlow;

class ReplayController : public QObject
{
    Q_OBJECT
public:
    ReplayController(GlovePage *page, ReplayFlow *flow, GloveState *glove, ProjectState *project,
        const Recording *recording, QObject *parent = nullptr);

    QJsonObject facts() const;

private:
    void showSessions();
    void show();
    ReplayView view() const;

    GlovePage *m_page;
    ReplayFlow *m_flow;
    ProjectState *m_project;
    const Recording *m_recording;          // while it runs the live samples are wanted: no replay then
    std::vector<ReplaySession> m_sessions; // as the page shows them
    TimeLeft m_left;
    bool m_running = false; // m_left belongs to the running replay
};

} // namespace lodestone
