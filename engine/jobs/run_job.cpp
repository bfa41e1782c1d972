// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/client.h"
#include <QEventLoop>
#include <optional>

namespace lodestone {

QCborMap runJob(EngineClient &client, const QString &kind, const QCborMap &arguments,
    const std::function<void(const QString &, double)> &progress)
{
    QEventLoop loop;
    std::optional<QCborMap> result;
    JobFailed failure{JobProblem::Cancelled};
    const int job = client.submit(kind, arguments);
    QObject::connect(
        &client, &EngineClient::progress, &loop, [&](int id, const QString &stage, double fraction, const QCborMap &) {
            if (id == job && progress)
                progress(stage, fraction);
        });
    QObject::connect(&client, &EngineClient::finished, &loop, [&](int id, const QCborMap &map) {
        if (id != job)
            return;
        result = map;
        loop.quit();
    });
    QObject::connect(&client, &EngineClient::failed, &loop, [&](int id, const JobFailed &why) {
        if (id != job)
            return;
        failure = why;
        loop.quit();
    });
    QObject::connect(&client, &EngineClient::cancelled, &loop, [&](int id) {
        if (id != job)
            return;
        loop.quit();
    });
    loop.exec();
    if (!result)
        throw failure;
    return *result;
}

} // namespace lodestone
