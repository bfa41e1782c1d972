// SPDX-License-Identifier: GPL-3.0-or-later
// LABO: how much each label is smoothed is learned too, as the outer level of a bi-level problem. P. Lu, A. Rashid, I.
// Kobyzev, M. Rezagholizadeh, P. Langlais, "LABO: Towards Learning Optimal Label Regularization via Bi-level
// Optimization", Findings of ACL 2023, arXiv:2305.04971. The paper regularises each instance's distribution over
// classes; five yes-or-no fingers leave one number each. Inner level: a step of training. Outer level: the smoothing
// follows the gradient of the validation loss after that step, dLv/de = -rate * grad Lv . d(grad Lt)/de, the last
// factor by a central difference along grad Lv (Liu et al., DARTS, ICLR 2019, eq. 8). What was found then trains a
// network on every label. Torch first: Qt's word "slots" must not reach its headers.
#include <torch/torch.h>
#include <ATen/CPUGeneratorImpl.h>
#include "engine/learning/data/validation_split.h"
#include "engine/learning/train/eager.h"

namespace lodestone {

using namespace eager;

Recipe recipeV4Regularized();
Recipe recipeLabo();

namespace {

constexpr int kInnerSteps = 4;      // between two steps of the smoothing
constexpr double kOuterRate = 0.01; // Adam: about what one step may change a smoothing by
constexpr double kMostSmoothing = 0.5;

// dLt/de of each finger: the training loss is linear in the smoothing e, (y - 1/2) z a window, averaged over what is
// known.
Tensor pullOfSmoothing(Body &body, const Batch &batch)
{
    return ((batch.y - 0.5) * body->forward(batch.x) * batch.known).sum(0) / batch.known.sum().clamp_min(1);
}

void shift(const std::vector<Tensor> &weights, const std::vector<Tensor> &along, double by)
{
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i].add_(along[i], by);
}

// The validation loss's gradient by the smoothing of each finger, through one step of training; but for the step's
// length.
Tensor gradientOfSmoothing(Body &body, const Batch &train, const Batch &validation)
{
    body->eval();
    const std::vector<Tensor> weights = trainedOf(*body);
    const std::vector<Tensor> along = torch::autograd::grad(
        {crossEntropy(body->forward(validation.x), torch::zeros(5), validation)}, weights);
    torch::NoGradGuard guard;
    double length = 0;
    for (const Tensor &t : along)
        length += t.square().sum().item<double>();
    const double step = 0.01 / std::max(1e-12, std::sqrt(length));
    shift(weights, along, step);
    const Tensor ahead = pullOfSmoothing(body, train);
    shift(weights, along, -2 * step);
    const Tensor behind = pullOfSmoothing(body, train);
    shift(weights, along, step);
    return (behind - ahead) / (2 * step);
}

Learnable smoothed(
    Body &body, const Recipe &recipe, LossOfBatch &loss, const Standardisation &scale, const Tensor &smoothing)
{
    loss = [&](const LabelledWindows &windows, int first, int last) {
        const Batch batch = toTensors(windows, recipe, scale, first, last);
        return crossEntropy(body->forward(batch.x), smoothing, batch) + recipe.l2 * body->penalty();
    };
    return learnable(*body, recipe, loss);
}

// Trains on one part of the labels, and moves the smoothing by the other.
void learnSmoothing(const Recipe &recipe, const TrainingData &data, const TrainOptions &options,
    const Standardisation &scale, Tensor &smoothing)
{
    const ValidationSplit split = validationSplit(data);
    const Batch validation = toTensors(split.validation, recipe, scale);
    Body body(recipe, options.seed + 1);
    LossOfBatch loss;
    Learnable learner = smoothed(body, recipe, loss, scale, smoothing);
    torch::optim::Adam outer({smoothing}, torch::optim::AdamOptions(kOuterRate));
    int steps = 0;
    const auto inner = learner.step;
    learner.step = [&](const LabelledWindows &epoch, int first, int last) {
        const double value = inner(epoch, first, last);
        if (++steps % kInnerSteps == 0) {
            smoothing.mutable_grad() = gradientOfSmoothing(
                body, toTensors(epoch, recipe, scale, first, last), validation);
            outer.step();
            smoothing.clamp_(0, kMostSmoothing);
        }
        return value;
    };
    TrainOptions search = options;
    search.epochs = std::max(1, (options.epochs > 0 ? options.epochs : recipe.epochs) / 2);
    search.earlyStop = false;
    search.progress = nullptr;
    runEpochs(recipe, split.train, search, learner);
}

TrainOutcome trainLabo(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    useOneThread();
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? float(kInputScale) : 0.f);
    Tensor smoothing = torch::full({5}, recipe.labelSmoothing);
    learnSmoothing(recipe, data, options, scale, smoothing);
    Body body(recipe, options.seed);
    LossOfBatch loss;
    const Learnable learner = smoothed(body, recipe, loss, scale, smoothing);
    TrainOutcome outcome = runEpochs(recipe, data, options, learner);
    outcome.network = toNetwork(body, recipe, scale);
    const std::vector<float> found = floats(smoothing);
    for (std::size_t f = 0; f < 5; ++f)
        outcome.figures["smoothing_" + std::string(kFingerNames[f])] = double(found[f]);
    return outcome;
}

} // namespace

Recipe recipeLabo()
{
    Recipe r = recipeV4Regularized();
    r.name = "labo";
    r.origin = "arXiv:2305.04971 (LABO)";
    r.learner = trainLabo;
    r.batch = 64;
    return r;
}

} // namespace lodestone
