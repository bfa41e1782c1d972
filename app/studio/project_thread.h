// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that owns the open project file. Work is posted to it in order; each piece of work answers by a
// future.
#pragma once
#include "app/studio/guarded.h"
#include "engine/project/project.h"
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace lodestone {

class ProjectThread : public QObject
{
    Q_OBJECT
public:
    explicit ProjectThread(QObject *parent = nullptr);
    ~ProjectThread() override; // finishes what was posted, then closes the file

    // Opens file in place of the one before. Where it cannot be opened the future ends with a ProjectError, and the
    // file before stays open. Also told by opened.
    QFuture<void> open(const QString &file, bool readOnly = false) { return open(file, readOnly, false); }
    // The same with a whole copy of the open file, to a file that is not there yet. Nothing is written between.
    QFuture<void> openCopy(const QString &file) { return open(file, false, true); }
    // The work posted so far is done first; what comes after fails. Ends when the file is closed.
    QFuture<void> close();
    // Counts the files asked for. Work for a certain file, such as the samples of a recording, is posted with its
    // number, so that it never reaches another one.
    int generation() const { return m_generation; }

    // Runs work(Project &) on the project's thread. The future ends with its result, or with the ProjectError it threw,
    // or with one when no file is open or another one than that of the given generation.
    template<typename Work>
    auto run(Work work, int generation = 0) -> QFuture<std::invoke_result_t<Work, Project &>>
    {
        using Result = std::invoke_result_t<Work, Project &>;
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        post([this, promise, generation, work = std::move(work)]() mutable {
            try {
                if (promise->isCanceled())
                    return promise->finish();
                Project &project = openProject(generation);
                const qint64 before = project.rowsWritten();
                if constexpr (std::is_void_v<Result>)
                    work(project);
                else
                    promise->addResult(work(project));
                if (project.rowsWritten() != before)
                    emit saved();
            } catch (const ProjectError &error) {
                promise->setException(std::current_exception());
                if (error.mayPass())
                    emit notSaved(error.text);
            } catch (const std::exception &exception) {
                promise->setException(std::make_exception_ptr(unexpectedError(exception)));
            }
            promise->finish();
        });
        return future;
    }

signals:
    void opened(const QString &file);
    void saved();                           // a piece of work has changed the file
    void notSaved(const QString &sentence); // the file is locked, or the disk full or broken

private:
    QFuture<void> open(const QString &file, bool readOnly, bool copy);
    void post(std::function<void()> work);
    Project &openProject(int generation); // throws ProjectError when it is not open

    QThread m_thread;
    QObject *m_inside;                  // lives in m_thread, receives the posted work
    std::unique_ptr<Project> m_project; // touched by m_thread only, as is m_openGeneration
    int m_openGeneration = 0;
    int m_generation = 0;
};

} // namespace lodestone
