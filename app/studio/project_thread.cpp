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
    // The file closes on its own thread, behind everything already posted: no posted work is lost.
    QMetaObject::invokeMethod(
        m_inside, [this] { m_project.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_inside;
}

QFuture<void> ProjectThread::open(const QString &file, bool readOnly, bool copy)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> future = promise->future();
    post([this, file, readOnly, copy, promise, generation = ++m_generation] {
        try {
            if (copy)
                openProject(0).copyTo(file);
            std::unique_ptr<Project> project = Project::open(file, readOnly);
            m_project = std::move(project);
            emit opened(file);
        } catch (const ProjectError &) {
            promise->setException(std::current_exception());
        } catch (const std::exception &exception) {
            promise->setException(std::make_exception_ptr(unexpectedError(exception)));
        }
        m_openGeneration = generation; // of the file before where it stays open
        promise->finish();
    });
    return future;
}

QFuture<void> ProjectThread::close()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    ++m_generation;
    post([this, promise] {
        m_project.reset();
        promise->finish();
    });
    return promise->future();
}

void ProjectThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_inside, std::move(work), Qt::QueuedConnection);
}

Project &ProjectThread::openProject(int generation)
{
    if (!m_project)
        throw ProjectError{tr("No project file is open; choose one with Ctrl+O.")};
    if (generation && generation != m_openGeneration)
        throw ProjectError{tr("Another project file is open by now; nothing was written to it.")};
    return *m_project;
}

} // namespace lodestone
