// SPDX-License-Identifier: GPL-3.0-or-later
// An engine without learning, for the tests of flows: it speaks the real protocol, and a file beside the project says
// what becomes of a job: "answer" (the usual), "refuse", "die", "wait" (until it is cancelled) or "deaf" (until it is
// killed).
#include "engine/jobs/disputes.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/query.h"
#include "engine/jobs/train.h"
#include "engine/jobs/worker.h"
#include <QFile>
#include <csignal>
#include <thread>

using namespace lodestone;

namespace {

void behave(const QString &project, JobContext &context)
{
    QFile file(project + QStringLiteral(".behaviour"));
    const QByteArray behaviour = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("answer");
    context.progress(QStringLiteral("windows"), 0);
    if (behaviour == "refuse")
        throw JobFailed{JobProblem::NoLabels, {}};
    if (behaviour == "die")
        std::raise(SIGKILL);
    while (behaviour == "wait" || behaviour == "deaf") {
        context.progress(QStringLiteral("train"), 0.5, encode(TrainProgress{3, 30, 0.25, 0.5}));
        if (behaviour == "wait")
            context.check();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

RetrainJob::Result retrain(const TrainRequest &request, JobContext &context)
{
    behave(request.project, context);
    RetrainJob::Result result;
    result.weights = "weights";
    result.image = "image";
    result.provenance.recipe = request.recipe;
    result.provenance.request = Provenance::Asked{{request}, request.epochs};
    if (request.recipe == QLatin1String("worse"))
        result.promotion = Promotion{.promote = false, .verdict = Verdict::Worse, .before = 0.9, .after = 0.8};
    if (request.recipe == QLatin1String("worn"))
        result.adapted = Adapted{0.7, 0.9, 60};
    return result;
}

QueryJob::Result query(const QueryJob::Request &request, JobContext &context)
{
    behave(request.project, context);
    QueryJob::Result result;
    result.acquisition = QStringLiteral("lodestone");
    QueryJob::Pick &pick = result.picks.emplace_back();
    pick.session = request.session;
    pick.start = 10;
    pick.end = 30;
    result.window.length = 20;
    return result;
}

// Two labels of the first session, one of which the project may not have.
DisputesJob::Result disputes(const TrainRequest &request, JobContext &context)
{
    behave(request.project, context);
    DisputesJob::Result result;
    result.labels = 3;
    result.judged = 2;
    result.parts = 3;
    result.recipe = request.recipe;
    const auto of = [](const char *letters) { return *Combination::fromString(letters); };
    result.disputes = {{1, 10, 30, 0.2, 0.58, of("efeee"), of("feeee"), 0.97, {}},
        {1, 50, 70, 1, 1.38, of("eeeee"), of("eeeef"), 0.9, {}}};
    return result;
}

} // namespace

int main()
{
    return runWorker({handlerOf<RetrainJob>(retrain), handlerOf<QueryJob>(query), handlerOf<DisputesJob>(disputes)});
}
