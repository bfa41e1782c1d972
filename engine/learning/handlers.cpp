// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/data/dataset.h"
#include "engine/learning/train/trainer.h"

namespace lodestone {
namespace {

// What the folders below throw, as the worker knows it.
template<class Job>
std::pair<const QString, JobHandler> job(
    typename Job::Result (*carryOut)(const typename Job::Request &request, JobContext &context))
{
    auto [kind, handler] = handlerOf<Job>(carryOut);
    return {kind, [handler = std::move(handler)](const QCborMap &arguments, JobContext &context) {
                try {
                    return handler(arguments, context);
                } catch (const TrainCancelled &) {
                    throw JobCancelled{};
                } catch (const ProjectError &error) {
                    throw JobFailed{JobProblem::ProjectRefused, {error.text}};
                }
            }};
}

} // namespace

std::map<QString, JobHandler> learningJobs()
{
    return {
        job<TrainJob>(trainJob),
        job<RetrainJob>(retrainJob),
        job<EvaluateJob>(evaluateJob),
        job<CompareJob>(compareJob),
        job<QueryJob>(queryJob),
        job<QuantiseJob>(quantiseJob),
        job<LeaveOneOutJob>(leaveOneOutJob),
        job<DisputesJob>(disputesJob),
        job<AcquisitionsJob>(acquisitionsJob),
        job<StudyJob>(studyJob),
        job<RecipesJob>(recipesJob),
        job<BenchmarkTrainingJob>(benchmarkTrainingJob),
    };
}

std::optional<Network> networkIfAny(const ModelRequest &request)
{
    QByteArray weights = request.weights;
    if (weights.isEmpty()) {
        const auto project = openProject(request.project);
        const std::optional<ModelInfo> model = request.model != 0 ? project->model(request.model)
                                                                  : project->newestModel();
        if (!model && request.model != 0)
            throw JobFailed{JobProblem::NoSuchModel, {QString::number(request.model)}};
        if (!model)
            return {};
        weights = model->weights;
    }
    Network network;
    if (!Network::deserialise(weights, network))
        throw JobFailed{JobProblem::WeightsDamaged};
    if (std::size_t(network.channels) != channelsOf(network.inputs))
        throw JobFailed{JobProblem::WrongChannels, {QString::number(network.channels)}};
    return network;
}

Network networkOf(const ModelRequest &request)
{
    if (std::optional<Network> network = networkIfAny(request))
        return *std::move(network);
    throw JobFailed{JobProblem::NoModel};
}

} // namespace lodestone
