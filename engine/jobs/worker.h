// SPDX-License-Identifier: GPL-3.0-or-later
// The worker's loop: reads job messages from standard input on a thread of its own, runs one job after another,
// answers on standard output. Knows nothing of learning: handlers are given to it.
#pragma once
#include "engine/jobs/codec.h"
#include <QCborMap>
#include <QString>
#include <functional>
#include <map>

namespace lodestone {

struct JobCancelled
{}; // thrown by JobContext::check
class JobContext
{
public:
    virtual ~JobContext() = default;
    virtual bool cancelled() const = 0;
    void check() const
    {
        if (cancelled())
            throw JobCancelled{};
    }
    virtual void progress(const QString &stage, double fraction, const QCborMap &details = {}) = 0;
};
using JobHandler = std::function<QCborMap(const QCborMap &arguments, JobContext &context)>;

// What carries out one kind of job, as an entry of the worker's table.
template<class Job>
std::pair<const QString, JobHandler> handlerOf(
    typename Job::Result (*carryOut)(const typename Job::Request &request, JobContext &context))
{
    return {QLatin1String(Job::kind), [carryOut](const QCborMap &arguments, JobContext &context) {
                return encode(carryOut(decode<typename Job::Request>(arguments), context));
            }};
}
int runWorker(const std::map<QString, JobHandler> &handlers, int inputFd = 0, int outputFd = 1); // exit code

} // namespace lodestone
