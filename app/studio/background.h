// SPDX-License-Identifier: GPL-3.0-or-later
// Work on a thread of the global pool that answers by a future. What work() throws ends the future as a ProjectError.
#pragma once
#include "app/studio/guarded.h"
#include "engine/project/project.h"
#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace lodestone {

template<typename Work>
auto runInBackground(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using Result = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    QFuture<Result> future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        try {
            if (!promise->isCanceled())
                promise->addResult(work());
        } catch (const ProjectError &) {
            promise->setException(std::current_exception());
        } catch (const std::exception &exception) {
            promise->setException(std::make_exception_ptr(unexpectedError(exception)));
        }
        promise->finish();
    });
    return future;
}

} // namespace lodestone
