// SPDX-License-Identifier: GPL-3.0-or-later
// Leave one session out: what a model is worth on a session it never saw, for every session in turn. Where there are
// two sittings, it has not seen the others of that session's sitting either: they look alike.
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/handlers.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>

namespace lodestone {
namespace {

struct Labelled
{
    qint64 session = 0;
    int sitting = 0;
};

std::vector<Labelled> labelledSessions(const DatasetRequest &request)
{
    const Dataset data = loadDataset(request);
    std::vector<Labelled> labelled;
    for (int s = 0; s < int(data.sessions.size()); ++s)
        if (const LoadedSession &session = data.sessions[std::size_t(s)]; !session.segments.empty())
            labelled.push_back({session.info.id, data.sittingOf(s)});
    if (labelled.size() < 2)
        throw JobFailed{JobProblem::OneSessionToLeaveOut, {QString::number(labelled.size())}};
    return labelled;
}

// Those of other sittings; of a single sitting the other sessions.
QList<qint64> othersThan(const Labelled &left, const std::vector<Labelled> &all)
{
    QList<qint64> sittings, sessions;
    for (const Labelled &one : all) {
        if (one.sitting != left.sitting)
            sittings << one.session;
        if (one.session != left.session)
            sessions << one.session;
    }
    return sittings.isEmpty() ? sessions : sittings;
}

} // namespace

LeaveOneOutJob::Result leaveOneOutJob(const TrainRequest &asked, JobContext &context)
{
    const Recipe &recipe = recipeNamed(asked.recipe);
    DatasetRequest request{{asked}, {.length = recipe.window}, true, {}, asked.window};
    request.split = SplitBy::Session;
    request.target = request.test = 0;
    const std::vector<Labelled> sessions = labelledSessions(request);

    TrainOptions options;
    options.seed = request.seed;
    options.epochs = std::clamp(asked.epochs, 0, 10000);
    options.cancelled = [&] { return context.cancelled(); };
    LeaveOneOutJob::Result result;
    for (const Labelled &one : sessions) {
        const qint64 left = one.session;
        context.check();
        request.test = left;
        request.sources = othersThan(one, sessions);
        // Loaded anew each time: a channel's centre and spread are those of the others too.
        const Dataset data = loadDataset(request);
        const QString name = data.sessions[std::size_t(data.indexOf(left))].info.name;
        context.progress(QStringLiteral("session"), double(result.domains.size()) / double(sessions.size()),
            encode(LeaveOneOutJob::Details{name}));
        result.window = data.shapeOf();
        if (data.test.empty())
            continue; // its labels are shorter than a window
        const LabelledWindows test = data.labelled(data.test);
        const Scores s = score(answerOf(train(recipe, trainingData(data, request.seed), options), test), test.fingers);
        result.domains.push_back({{figuresOf(s)}, name, false, left});
    }
    if (result.domains.empty())
        throw JobFailed{JobProblem::NoWholeWindow, {QString::number(result.window.length)}};
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
