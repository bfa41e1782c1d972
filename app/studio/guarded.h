// SPDX-License-Identifier: GPL-3.0-or-later
// No exception crosses Qt's event loop: Guarded<QApplication> stops it where the event was delivered and hands it to
// one handler, in the application's thread. Without a handler the program says it and ends with 1.
#pragma once
#include "engine/project/project.h"
#include <QCoreApplication>
#include <QThread>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>

namespace lodestone {

QString unexpectedInWords(const std::exception_ptr &exception); // what happened and what to do, translated
ProjectError unexpectedError(const std::exception &exception);  // the same for a future of work on a project

template<class Application>
class Guarded : public Application
{
public:
    using Application::Application;
    void setHandler(std::function<void(std::exception_ptr)> handler) { m_handler = std::move(handler); }
    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return Application::notify(receiver, event);
        } catch (...) {
            QMetaObject::invokeMethod(
                this, [this, exception = std::current_exception()] { handle(exception); },
                QThread::currentThread() == this->thread() ? Qt::DirectConnection : Qt::QueuedConnection);
        }
        return false;
    }

private:
    void handle(const std::exception_ptr &exception)
    {
        if (m_handler)
            return m_handler(exception);
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(QCoreApplication::applicationName()),
            qUtf8Printable(unexpectedInWords(exception)));
        std::exit(1);
    }
    std::function<void(std::exception_ptr)> m_handler;
};

} // namespace lodestone
