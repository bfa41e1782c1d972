// SPDX-License-Identifier: GPL-3.0-or-later
// Pretrained: first learn what fields are like without any label, then fine-tune on the labels: what a foundation model
// does, at a glove's size. D. Xue et al., "Leveraging Foundation Models for Zero-Shot IoT Sensing", 2024,
// arXiv:2407.19893. The task without labels is masked reconstruction (Devlin et al., BERT, 2019): a run of time steps
// and one axis are hidden, and the LSTM's last state must tell what stood there; a still hand's axes are bound by its
// magnets, so the axis is what teaches. Beside the user's windows, labels unseen, it is given windows of simulated
// hands, none of them the user's. Torch first: Qt's word "slots" must not reach its headers.
#include <torch/torch.h>
#include <ATen/CPUGeneratorImpl.h>
#include "engine/learning/train/eager.h"
#include "engine/learning/hand/fitted_hand.h"

namespace lodestone {

using namespace eager;

Recipe recipeV4Regularized();
Recipe recipePretrained();

namespace {

constexpr int kPretrainEpochs = 12;
constexpr int kHands = 100, kSimulatedWindows = 600;

struct ReconstructorImpl : nn::Module
{
    ReconstructorImpl(const Recipe &recipe, std::uint64_t seed)
        : body(register_module("body", Body(recipe, seed))),
          back(register_module("back", nn::Linear(recipe.lstm, recipe.window * recipe.channels)))
    {
        fillXavier(back->weight, body->random);
        back->bias.data().zero_();
    }
    Tensor forward(const Tensor &x) { return back(body->features(x)).reshape(x.sizes()); }
    Body body;
    nn::Linear back;
};
TORCH_MODULE(Reconstructor);

// 1 where a value stays, 0 where it is hidden: one axis throughout, and a run of time steps of all three.
Tensor maskFor(const Tensor &x, const at::Generator &random)
{
    const std::int64_t count = x.size(0);
    const Tensor axis = torch::empty({count, 1, 1}, torch::kLong).random_(0, x.size(2), random);
    const std::int64_t hidden = x.size(1) / 2;
    const Tensor start = torch::empty({count, 1, 1}, torch::kLong).random_(0, x.size(1) - hidden + 1, random);
    const Tensor time = torch::arange(x.size(1)).reshape({1, -1, 1});
    const Tensor shown = torch::logical_or(time < start, time >= start + hidden);
    return torch::logical_and(shown, torch::arange(x.size(2)).reshape({1, 1, -1}) != axis).to(torch::kFloat);
}

double pretrain(Reconstructor &model, const Recipe &recipe, const LabelledWindows &windows, const TrainOptions &options,
    const Standardisation &scale)
{
    const LossOfBatch loss = [&](const LabelledWindows &some, int first, int last) {
        const Tensor x = toTensors(some, recipe, scale, first, last).x, mask = maskFor(x, model->body->random);
        return ((model(x * mask) - x).square() * (1 - mask)).sum() / (1 - mask).sum();
    };
    Recipe plain = recipe;
    plain.syntheticShare = 0;
    TrainOptions brief = options;
    brief.epochs = kPretrainEpochs;
    brief.progress = nullptr;
    return runEpochs(plain, {windows, {}, {}, {}, {}}, brief, learnable(*model, recipe, loss)).loss.back();
}

TrainOutcome trainPretrained(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    useOneThread();
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    LabelledWindows all = data.source;
    all.append(data.target);
    all.append(data.unlabelled);
    all.append(
        drawHands(kHands, options.seed).simulate(kSimulatedWindows, all, std::vector<double>(32, 1), options.seed));
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? float(kInputScale) : 0.f);
    Reconstructor model(recipe, options.seed);
    const double reconstruction = pretrain(model, recipe, all, options, scale);
    Body &body = model->body;
    const LossOfBatch loss = [&](const LabelledWindows &windows, int first, int last) {
        return lossOf(body, recipe, toTensors(windows, recipe, scale, first, last));
    };
    TrainOutcome outcome = runEpochs(recipe, data, options, learnable(*body, recipe, loss));
    outcome.network = toNetwork(body, recipe, scale);
    outcome.figures["reconstruction_error"] = reconstruction;
    return outcome;
}

} // namespace

Recipe recipePretrained()
{
    Recipe r = recipeV4Regularized();
    r.name = "pretrained";
    r.origin = "arXiv:2407.19893 (foundation models for sensing), at our size";
    r.learner = trainPretrained;
    r.needsHand = true;
    r.batch = 64;
    return r;
}

} // namespace lodestone
