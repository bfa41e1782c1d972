// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/ping.h"
#include <QElapsedTimer>
#include <QThread>
#include <algorithm>

namespace lodestone {

PingJob::Result pingJob(const PingJob::Request &request, JobContext &context)
{
    const qint64 wanted = request.milliseconds;
    if (wanted < 0)
        throw JobFailed{JobProblem::BadPing, {QString::number(wanted)}};
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < wanted) {
        context.check();
        context.progress(QStringLiteral("ping"), double(clock.elapsed()) / double(wanted));
        QThread::msleep(static_cast<unsigned long>(std::clamp<qint64>(wanted - clock.elapsed(), 0, 20)));
    }
    context.check();
    return {clock.elapsed()};
}

} // namespace lodestone
