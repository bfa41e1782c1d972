// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/assess/paired.h"
#include "engine/learning/assess/promotion.h"
#include "engine/learning/data/seen_samples.h"
#include <QCborArray>

namespace lodestone {
namespace {

struct Compared
{
    ModelInfo info;
    Network network;
    std::optional<SeenSamples> seen;
};

Compared load(const QCborMap &arguments, qint64 id)
{
    const auto project = openProject(arguments.value(QStringLiteral("project")).toString());
    const std::optional<ModelInfo> info = project->model(id);
    if (!info)
        throw JobFailed{JobProblem::NoSuchModel, {QString::number(id)}};
    QCborMap one = arguments;
    one.insert(QStringLiteral("weights"), info->weights);
    return {*info, networkOf(one), SeenSamples::fromProvenance(info->provenance)};
}

QCborMap toMap(const PairedFigure &p)
{
    return {{QStringLiteral("windows"), p.windows}, {QStringLiteral("blocks"), p.blocks},
        {QStringLiteral("decisions"), p.decisions}, {QStringLiteral("only"), QCborArray{p.onlyFirst, p.onlySecond}},
        {QStringLiteral("points"), p.points}, {QStringLiteral("standard_error"), p.error},
        {QStringLiteral("chance"), p.chance}};
}

} // namespace

QCborMap compareJob(const QCborMap &arguments, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const QCborArray ids = arguments.value(QStringLiteral("models")).toArray();
    if (ids.size() != 2 || ids.at(0).toInteger() == ids.at(1).toInteger())
        throw JobFailed{JobProblem::SameModels};
    const Compared first = load(arguments, ids.at(0).toInteger()), second = load(arguments, ids.at(1).toInteger());
    if (first.network.window != second.network.window)
        throw JobFailed{JobProblem::WindowsDiffer, {first.info.name, QString::number(first.network.window),
                                                       second.info.name, QString::number(second.network.window)}};
    DatasetRequest request = datasetRequest(arguments);
    request.windows.length = first.network.window;
    Dataset data = loadDataset(request);
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
    const PairedFigure paired = comparePaired(predict(first.network, test.mag, check),
        predict(second.network, test.mag, check), test.fingers, blocksOf(test));
    QCborMap result{{QStringLiteral("paired"), toMap(paired)},
        {QStringLiteral("models"),
            QCborArray{evaluationReport(first.network, data, check), evaluationReport(second.network, data, check)}}};
    if (!first.seen || !second.seen)
        result.insert(QStringLiteral("warning"),
            QStringLiteral(
                "An older version did not keep what one of them learnt from, so it may know some of these windows."));
    return result;
}

} // namespace lodestone
