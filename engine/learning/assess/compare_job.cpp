// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/assess/paired.h"
#include "engine/learning/assess/promotion.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/seen_samples.h"

namespace lodestone {
namespace {

struct Compared
{
    ModelInfo info;
    Network network;
    std::optional<SeenSamples> seen;
};

Compared load(const QString &file, qint64 id)
{
    const auto project = openProject(file);
    const std::optional<ModelInfo> info = project->model(id);
    if (!info)
        throw JobFailed{JobProblem::NoSuchModel, {QString::number(id)}};
    ModelRequest request;
    request.weights = info->weights;
    return {*info, networkOf(request), SeenSamples::fromProvenance(info->provenance)};
}

} // namespace

CompareJob::Result compareJob(const CompareJob::Request &asked, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    if (asked.models[0] == asked.models[1])
        throw JobFailed{JobProblem::SameModels};
    const Compared first = load(asked.project, asked.models[0]), second = load(asked.project, asked.models[1]);
    if (first.network.window != second.network.window)
        throw JobFailed{JobProblem::WindowsDiffer, {first.info.name, QString::number(first.network.window),
                                                       second.info.name, QString::number(second.network.window)}};
    if (namesOf(first.network.inputs) != namesOf(second.network.inputs))
        throw JobFailed{JobProblem::ChannelsDiffer, {first.info.name, second.info.name}};
    Dataset data = loadDataset({{asked}, {.length = first.network.window}, true, first.network.inputs});
    const auto learntFrom = [&](const Window &w) {
        const qint64 session = data.sessions[std::size_t(w.session)].info.id;
        return (first.seen && first.seen->touches(session, w)) || (second.seen && second.seen->touches(session, w));
    };
    std::erase_if(data.test, learntFrom);
    std::erase_if(data.compared, learntFrom);
    if (data.test.empty())
        throw JobFailed{JobProblem::NothingHeldOut};
    context.progress(QStringLiteral("check"), 0.3);
    const auto check = [&context] { context.check(); };
    const LabelledWindows test = data.labelled(data.test);
    CompareJob::Result result{
        comparePaired(predict(first.network, data.inputOf(first.network, data.test), check),
            predict(second.network, data.inputOf(second.network, data.test), check), test.fingers, blocksOf(test)),
        {evaluate(first.network, data, check), evaluate(second.network, data, check)}, {}, data.shapeOf()};
    if (!first.seen || !second.seen)
        result.warning = Evaluation::Warning::OldModel;
    return result;
}

} // namespace lodestone
