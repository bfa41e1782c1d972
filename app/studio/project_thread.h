// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that owns the open project file. Work is posted to it; answers come back in the asker's thread.
#pragma once
#include "engine/project/project.h"
#include <QObject>
#include <QPointer>
#include <QThread>
#include <functional>
#include <type_traits>
#include <utility>

namespace lodestone {

class ProjectThread : public QObject
{
    Q_OBJECT
public:
    explicit ProjectThread(QObject *parent = nullptr);
    ~ProjectThread() override; // finishes what was posted, then closes the file

    void open(const QString &file); // answers by opened or failed

    // Runs work(Project &) on the project's thread, then then(result) in this object's thread, unless context died.
    // A ProjectError becomes failed(sentence). Work posted before a file is open is answered by failed as well.
    template<typename Work, typename Then>
    void ask(Work work, QObject *context, Then then)
    {
        post([this, work = std::move(work), context = QPointer<QObject>(context), then = std::move(then)](
                 Project &project) {
            if constexpr (std::is_void_v<std::invoke_result_t<Work, Project &>>) {
                work(project);
                QMetaObject::invokeMethod(
                    this,
                    [context, then] {
                        if (context)
                            then();
                    },
                    Qt::QueuedConnection);
            } else {
                auto result = work(project);
                QMetaObject::invokeMethod(
                    this,
                    [context, then, result = std::move(result)] {
                        if (context)
                            then(result);
                    },
                    Qt::QueuedConnection);
            }
        });
    }
    void tell(std::function<void(Project &)> work) { post(std::move(work)); }

signals:
    void opened(const QString &file);
    void failed(const QString &sentence);

private:
    void post(std::function<void(Project &)> work);

    QThread m_thread;
    QObject *m_inside;                  // lives in m_thread, receives the posted work
    std::unique_ptr<Project> m_project; // touched by m_thread only
};

} // namespace lodestone
