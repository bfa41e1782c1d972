// SPDX-License-Identifier: GPL-3.0-or-later
// Leave one session out: what a model is worth on a session it never saw, for every session in turn.
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/handlers.h"
#include "engine/learning/train/trainer.h"
#include <QCborArray>
#include <algorithm>

namespace lodestone {
namespace {

std::vector<LoadedSession> labelledSessions(const DatasetRequest &request)
{
    std::vector<LoadedSession> labelled;
    for (LoadedSession &session : loadDataset(request).sessions)
        if (!session.segments.empty())
            labelled.push_back(std::move(session));
    if (labelled.size() < 2)
        throw JobFailed{JobProblem::OneSessionToLeaveOut, {QString::number(labelled.size())}};
    return labelled;
}

} // namespace

QCborMap leaveOneOutJob(const QCborMap &arguments, JobContext &context)
{
    const Recipe *recipe = &recipeOf(arguments);
    DatasetRequest request = datasetRequest(arguments);
    request.split = QStringLiteral("session");
    request.target = request.test = 0;
    request.windows.length = recipe->window;
    const std::vector<LoadedSession> sessions = labelledSessions(request);

    TrainOptions options;
    options.seed = request.seed;
    options.epochs = int(std::clamp<qint64>(arguments.value(QStringLiteral("epochs")).toInteger(0), 0, 10000));
    options.cancelled = [&] { return context.cancelled(); };
    QCborArray domains;
    Scores mean;
    for (const LoadedSession &left : sessions) {
        context.progress(QStringLiteral("session"), double(domains.size()) / double(sessions.size()),
            {{QStringLiteral("name"), left.info.name}});
        context.check();
        request.test = left.info.id;
        request.sources.clear();
        for (const LoadedSession &other : sessions)
            if (other.info.id != left.info.id)
                request.sources << other.info.id;
        const Dataset data = buildDataset(sessions, request);
        if (data.test.empty())
            continue; // its labels are shorter than a window
        Scores s;
        try {
            const LabelledWindows test = data.labelled(data.test);
            s = score(answerOf(train(*recipe, trainingData(data, request.seed), options), test), test.fingers);
        } catch (const TrainCancelled &) {
            throw JobCancelled{};
        }
        QCborMap row = toMap(s);
        row.insert(QStringLiteral("session"), left.info.id);
        row.insert(QStringLiteral("name"), left.info.name);
        row.insert(QStringLiteral("trained"), false);
        domains.append(row);
        mean.accuracy += s.accuracy;
        mean.exact += s.exact;
        mean.majority += s.majority;
        mean.ece += s.ece;
    }
    if (domains.isEmpty())
        throw JobFailed{JobProblem::NoWholeWindow, {QString::number(recipe->window)}};
    const double n = double(domains.size());
    return {{QStringLiteral("domains"), domains}, {QStringLiteral("accuracy"), mean.accuracy / n},
        {QStringLiteral("exact"), mean.exact / n}, {QStringLiteral("majority"), mean.majority / n},
        {QStringLiteral("ece"), mean.ece / n}, {QStringLiteral("recipe"), QString::fromStdString(recipe->name)},
        {QStringLiteral("split"), request.split}};
}

} // namespace lodestone
