// SPDX-License-Identifier: GPL-3.0-or-later
// How everything in app/ waits for a future: what it ends with is told in the thread of an owner, as one of three ends.
// An owner that is gone hears nothing, so a flow that deletes the owner of one run can start the next at once. Answers
// come in the order in which the futures end, and none before this call has returned.
// Not QFuture::then(): up to Qt 6.4 it runs twice, and crashes, where it is called in the moment in which another
// thread finishes the future (setContinuation() and runContinuation() both find it). tests/house/arrows.py looks.
#pragma once
#include "app/studio/sentences.h"
#include "engine/formats/import.h"
#include "engine/jobs/failure.h"
#include "engine/project/project.h"
#include <QFutureWatcher>
#include <functional>
#include <memory>
#include <type_traits>

namespace lodestone {

struct GloveFailed
{
    QString text;
}; // held by a future of the glove: one sentence, cause and remedy

// failed: takes a sentence, or the ProjectError itself where the future holds no other.
template<class T, class Done, class Failed>
void follow(
    QObject *owner, const QFuture<T> &future, Done done, Failed failed, std::function<void()> cancelled = [] {})
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
        [watcher, done = std::move(done), failed = std::move(failed), cancelled = std::move(cancelled)]() mutable {
            QFuture<T> ended = watcher->future();
            watcher->deleteLater();
            try {
                ended.waitForFinished(); // throws what it holds
            } catch (const ProjectError &error) {
                if constexpr (std::is_invocable_v<Failed, const ProjectError &>)
                    return failed(error);
                else
                    return failed(error.text);
            } catch (const JobFailed &failure) {
                if constexpr (std::is_invocable_v<Failed, const QString &>)
                    return failed(failureInWords(failure));
            } catch (const ImportError &error) {
                if constexpr (std::is_invocable_v<Failed, const QString &>)
                    return failed(error.reason);
            } catch (const GloveFailed &failure) {
                if constexpr (std::is_invocable_v<Failed, const QString &>)
                    return failed(failure.text);
            }
            if (ended.isCanceled())
                return cancelled();
            if constexpr (std::is_void_v<T>)
                done();
            else
                done(ended.result());
        });
    watcher->setFuture(future);
}

// The owner of a run goes, and hears nothing from here on. One of its own waits may be the caller.
inline void endRun(std::unique_ptr<QObject> &run)
{
    if (!run)
        return;
    for (QObject *waiting : run->children())
        waiting->disconnect(run.get());
    run.release()->deleteLater();
}

} // namespace lodestone
