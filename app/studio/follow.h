// SPDX-License-Identifier: GPL-3.0-or-later
// How a flow waits: what a future ends with is told in the thread of an owner, as one of three ends. An owner that is
// gone hears nothing, so a flow that deletes the owner of one run can start the next at once.
#pragma once
#include "app/studio/sentences.h"
#include "engine/jobs/failure.h"
#include "engine/project/project.h"
#include <QFutureWatcher>
#include <functional>
#include <type_traits>

namespace lodestone {

struct GloveFailed
{
    QString text;
}; // held by a future of the glove: one sentence, cause and remedy

template<class T, class Done>
void follow(QObject *owner, const QFuture<T> &future, Done done, std::function<void(const QString &sentence)> failed,
    std::function<void()> cancelled)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
        [watcher, done = std::move(done), failed = std::move(failed), cancelled = std::move(cancelled)]() mutable {
            QFuture<T> ended = watcher->future();
            watcher->deleteLater();
            try {
                ended.waitForFinished(); // throws what it holds
            } catch (const ProjectError &error) {
                return failed(error.text);
            } catch (const JobFailed &failure) {
                return failed(failureInWords(failure));
            } catch (const GloveFailed &failure) {
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

} // namespace lodestone
