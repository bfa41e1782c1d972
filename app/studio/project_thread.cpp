// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/project_thread.h"

namespace lodestone {

ProjectThread::ProjectThread(QObject *parent) : QObject(parent), m_inside(new QObject)
{
    m_thread.setObjectName(QStringLiteral("project"));
    m_inside->moveToThread(&m_thread);
    m_thread.start();
}

ProjectThread::~ProjectThread()
{
    // The file closes on its own thread, behind everything already posted: nothing told to it is lost.
    QMetaObject::invokeMethod(
        m_inside, [this] { m_project.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_inside;
}

void ProjectThread::open(const QString &file)
{
    QMetaObject::invokeMethod(
        m_inside,
        [this, file] {
            try {
                m_project.reset();
                m_project = Project::open(file);
                emit opened(file);
            } catch (const ProjectError &error) {
                emit failed(error.text);
            }
        },
        Qt::QueuedConnection);
}

void ProjectThread::post(std::function<void(Project &)> work)
{
    QMetaObject::invokeMethod(
        m_inside,
        [this, work = std::move(work)] {
            if (!m_project) {
                emit failed(tr("No project file is open; choose one with Ctrl+O."));
                return;
            }
            try {
                work(*m_project);
            } catch (const ProjectError &error) {
                emit failed(error.text);
            }
        },
        Qt::QueuedConnection);
}

} // namespace lodestone
