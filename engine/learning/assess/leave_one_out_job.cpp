// SPDX-License-Identifier: GPL-3.0-or-later
// Leave one session out: what a model is worth on a session it never saw, for every session in turn.
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/handlers.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>

namespace lodestone {
namespace {

// Keeps their channels in the request.
std::vector<LoadedSession> labelledSessions(DatasetRequest &request)
{
    std::vector<LoadedSession> labelled;
    Dataset all = loadDataset(request);
    request.inputs = all.inputs;
    for (LoadedSession &session : all.sessions)
        if (!session.segments.empty())
            labelled.push_back(std::move(session));
    if (labelled.size() < 2)
        throw JobFailed{JobProblem::OneSessionToLeaveOut, {QString::number(labelled.size())}};
    return labelled;
}

} // namespace

LeaveOneOutJob::Result leaveOneOutJob(const TrainRequest &asked, JobContext &context)
{
    const Recipe &recipe = recipeNamed(asked.recipe);
    DatasetRequest request{{asked}, {.length = recipe.window}};
    request.split = SplitBy::Session;
    request.target = request.test = 0;
    const std::vector<LoadedSession> sessions = labelledSessions(request);

    TrainOptions options;
    options.seed = request.seed;
    options.epochs = std::clamp(asked.epochs, 0, 10000);
    options.cancelled = [&] { return context.cancelled(); };
    LeaveOneOutJob::Result result;
    for (const LoadedSession &left : sessions) {
        context.progress(QStringLiteral("session"), double(result.domains.size()) / double(sessions.size()),
            encode(LeaveOneOutJob::Details{left.info.name}));
        context.check();
        request.test = left.info.id;
        request.sources.clear();
        for (const LoadedSession &other : sessions)
            if (other.info.id != left.info.id)
                request.sources << other.info.id;
        const Dataset data = buildDataset(sessions, request);
        if (data.test.empty())
            continue; // its labels are shorter than a window
        const LabelledWindows test = data.labelled(data.test);
        const Scores s = score(answerOf(train(recipe, trainingData(data, request.seed), options), test), test.fingers);
        result.domains.push_back({{figuresOf(s)}, left.info.name, false, left.info.id});
        result.window = data.shapeOf(recipe.window);
    }
    if (result.domains.empty())
        throw JobFailed{JobProblem::NoWholeWindow, {QString::number(recipe.window)}};
    const double n = double(result.domains.size());
    for (const Evaluation::Domain &s : result.domains) {
        result.accuracy += s.accuracy / n;
        result.exact += s.exact / n;
        result.majority += s.majority / n;
        result.ece += s.ece / n;
    }
    result.recipe = QString::fromStdString(recipe.name);
    return result;
}

} // namespace lodestone
