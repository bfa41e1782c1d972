// SPDX-License-Identifier: GPL-3.0-or-later
// The Glove page's replay: takes a session from the project file, sends it through the glove's network and shows what
// the answers are worth. The file is read in the project's thread, the host's network runs in a thread of the replay.
#pragma once
#include "app/studio/replay.h"
#include "engine/project/project.h"
#include "widgets/controls/time_left.h"
#include "widgets/glove/glove_types.h"
#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QThread>

namespace lodestone {

namespace link {
class Connection;
}
class GlovePage;
class ProjectThread;
class ReplayWorker;

class ReplayController : public QObject
{
    Q_OBJECT
public:
    ReplayController(GlovePage *page, link::Connection *link, ProjectThread *project, QObject *parent = nullptr);
    ~ReplayController() override;

    void setModels(const QList<ModelInfo> &models); // of the project: only their answers can be checked
    void setRecording(bool recording);              // the live samples are wanted: no replay now
    void refreshSessions();                         // others, or other labels, are in the file
    void forgetResult();                            // another project is open
    bool running() const { return m_running; }
    QJsonObject facts() const;

public slots:
    void start(qint64 session);
    void stop(); // keeps the figures so far

signals:
    void runningChanged(bool running);

private:
    struct Prepared
    {
        std::shared_ptr<Replay> replay;
        QString session, why;
    };
    void send(const Prepared &prepared);
    void takeFigures(double fraction, const Replay::Figures &figures);
    void finish(const Replay::Figures &figures);
    void end(const QString &problem);
    void endThread();
    void show();
    QString obstacle() const;
    const ModelInfo *modelOnGlove() const;

    GlovePage *m_page;
    link::Connection *m_link;
    ProjectThread *m_project;
    QList<ModelInfo> m_models;
    QThread m_thread;
    ReplayWorker *m_worker = nullptr; // lives in m_thread
    ReplayView m_view;
    ReplayResult m_result; // of the running one, so far
    TimeLeft m_left;
    QElapsedTimer m_clock;
    int m_run = 0; // so that a late answer of an earlier one is nobody's
    bool m_running = false, m_recording = false, m_flashing = false;
};

} // namespace lodestone
