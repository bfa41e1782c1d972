// SPDX-License-Identifier: GPL-3.0-or-later
// Starts lodestone-engine, sends it jobs, and starts it again when it dies. Belongs to one thread, which needs an event
// loop; everything is told there.
#pragma once
#include "engine/jobs/codec.h"
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <functional>
#include <memory>

namespace lodestone {

struct JobProgress
{
    QString stage;       // a word of the kind's own: "windows", "train"
    double fraction = 0; // 0..1
    QCborMap details;    // of Job::Details; often empty
    template<class Details>
    std::optional<Details> as() const
    {
        return details.isEmpty() ? std::nullopt : std::optional(decode<Details>(details));
    }
};

class EngineClient : public QObject
{
    Q_OBJECT
public:
    // program: path of lodestone-engine; empty looks beside this executable.
    explicit EngineClient(const QString &program = {}, QObject *parent = nullptr);
    ~EngineClient() override; // every future that is still open ends as cancelled

    // Starts the engine when needed; jobs queue up. The future ends with the result, or with JobFailed (also when the
    // engine cannot be started, dies or sends rubbish). Cancelling this future, not one chained to it, ends it at once,
    // whatever the engine does; the engine is told, and killed if it goes on. progress is not called after that.
    template<class Job>
    QFuture<typename Job::Result> run(
        const typename Job::Request &request, std::function<void(const JobProgress &)> progress = {})
    {
        auto promise = std::make_shared<QPromise<typename Job::Result>>();
        promise->start();
        Ends ends;
        ends.progress = std::move(progress);
        ends.done = [promise](const QCborMap &result) {
            try {
                promise->addResult(decode<typename Job::Result>(result));
            } catch (const JobFailed &) {
                promise->setException(std::current_exception());
            }
            promise->finish();
        };
        ends.failed = [promise](const JobFailed &failure) {
            promise->setException(std::make_exception_ptr(failure));
            promise->finish();
        };
        ends.cancelled = [promise] {
            promise->future().cancel();
            promise->finish();
        };
        const QFuture<typename Job::Result> future = promise->future();
        submit(QLatin1String(Job::kind), encode(request), std::move(ends), QFuture<void>(future));
        return future;
    }
    bool busy() const;        // a job that nobody cancelled runs or waits
    qint64 processId() const; // 0 when not running
    int deaths() const;       // as many as engineDied() told
    // How long the engine may take to say hello, and to obey a cancel, before it is killed. ms.
    void setTimeLimits(int hello, int obey);

signals:
    void engineDied(const lodestone::JobFailed
            &cause); // it is started again with the next job; not told when this client killed it

private:
    struct Ends // each job has one end: done, failed or cancelled
    {
        std::function<void(const JobProgress &)> progress;
        std::function<void(const QCborMap &)> done;
        std::function<void(const JobFailed &)> failed;
        std::function<void()> cancelled;
    };
    void submit(const QString &kind, const QCborMap &arguments, Ends ends, const QFuture<void> &future);
    struct Job;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lodestone
