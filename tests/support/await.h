// SPDX-License-Identifier: GPL-3.0-or-later
// What a future ends with, waited for in the event loop of a test. The future's exception is thrown.
#pragma once
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFuture>
#include <stdexcept>

namespace lodestone {

template<class T>
bool ends(const QFuture<T> &future, int milliseconds = 30000)
{
    QElapsedTimer clock;
    clock.start();
    while (!future.isFinished() && clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return future.isFinished();
}
template<class T>
T await(QFuture<T> future, int milliseconds = 30000)
{
    if (!ends(future, milliseconds))
        throw std::runtime_error("the future did not end in time");
    future.waitForFinished(); // throws what it holds
    if (future.isCanceled())
        throw std::runtime_error("the future was cancelled");
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

} // namespace lodestone
