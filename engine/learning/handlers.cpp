// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/data/dataset.h"

namespace lodestone {

std::map<QString, JobHandler> learningJobs()
{
    return {
        {QStringLiteral("train"), trainJob},
        {QStringLiteral("retrain"), retrainJob},
        {QStringLiteral("evaluate"), evaluateJob},
        {QStringLiteral("compare"), compareJob},
        {QStringLiteral("query"), queryJob},
        {QStringLiteral("quantise"), quantiseJob},
        {QStringLiteral("leave-one-out"), leaveOneOutJob},
        {QStringLiteral("acquisitions"), acquisitionsJob},
        {QStringLiteral("study"), studyJob},
        {QStringLiteral("recipes"), recipesJob},
        {QStringLiteral("benchmark-training"), benchmarkTrainingJob},
    };
}

std::optional<Network> networkIfAny(const QCborMap &arguments)
{
    QByteArray weights = arguments.value(QStringLiteral("weights")).toByteArray();
    if (weights.isEmpty()) {
        const auto project = openProject(arguments.value(QStringLiteral("project")).toString());
        const qint64 id = arguments.value(QStringLiteral("model")).toInteger();
        const std::optional<ModelInfo> model = id != 0 ? project->model(id) : project->newestModel();
        if (!model && id != 0)
            throw JobFailed{JobProblem::NoSuchModel, {QString::number(id)}};
        if (!model)
            return {};
        weights = model->weights;
    }
    Network network;
    if (!Network::deserialise(weights, network))
        throw JobFailed{JobProblem::WeightsDamaged};
    if (network.channels != 3)
        throw JobFailed{JobProblem::WrongChannels, {QString::number(network.channels)}};
    return network;
}

Network networkOf(const QCborMap &arguments)
{
    if (std::optional<Network> network = networkIfAny(arguments))
        return *std::move(network);
    throw JobFailed{JobProblem::NoModel};
}

} // namespace lodestone
