// SPDX-License-Identifier: GPL-3.0-or-later
// HN-MVTS: a hypernetwork, used in training only, makes the weights that belong to a channel from a learned embedding
// of that channel: a prior that lets related channels share. A. Savchenko, O. Kachan, "HN-MVTS: HyperNetwork-based
// Multivariate Time Series Forecasting", AAAI 2026, arXiv:2511.08340. A forecaster's channels are its outputs, so the
// paper makes the last layer; a glove's channels are three axes in and five fingers out, so here both the first and the
// last layer are made. Torch first: Qt's word "slots" must not reach its headers.
#include <torch/torch.h>
#include <ATen/CPUGeneratorImpl.h>
#include "engine/learning/train/eager.h"

namespace lodestone {

using namespace eager;

Recipe recipeV4Regularized();
Recipe recipeHypernet();

namespace {

constexpr int kEmbedding = 8;

// Weights of channels, made: channels x size.
struct MadeWeightsImpl : nn::Module
{
    // deviation: of the weights to be made at first (Chang et al., ICLR 2020: as large as those they stand for)
    MadeWeightsImpl(int channels, int size, double deviation, const at::Generator &random)
        : embedding(register_parameter("embedding", torch::empty({channels, kEmbedding}).normal_(0, 1, random))),
          maker(register_module("maker", nn::Linear(kEmbedding, size)))
    {
        torch::NoGradGuard guard;
        maker->weight.normal_(0, deviation / std::sqrt(double(kEmbedding)), random);
        maker->bias.zero_();
    }
    Tensor forward() { return maker(embedding); }
    Tensor embedding;
    nn::Linear maker;
};
TORCH_MODULE(MadeWeights);

struct HypernetImpl : nn::Module
{
    HypernetImpl(const Recipe &recipe, std::uint64_t seed)
        : body(register_module("body", Body(recipe, seed))),
          axes(register_module("axes", MadeWeights(recipe.channels, recipe.filters * recipe.kernel,
                                           deviationOf(body->conv->weight), body->random))),
          fingers(
              register_module("fingers", MadeWeights(5, recipe.dense, deviationOf(body->out->weight), body->random)))
    {
        body->conv->weight.set_requires_grad(false); // both only hold what was made, at the end
        body->out->weight.set_requires_grad(false);
    }
    static double deviationOf(const Tensor &kernel) { return kernel.std().item<double>(); }
    Tensor first() // filters x axes x kernel
    {
        const Tensor &like = body->conv->weight;
        return axes().reshape({like.size(1), like.size(0), like.size(2)}).transpose(0, 1);
    }
    Tensor last() { return fingers(); }

    Body body;
    MadeWeights axes, fingers;
};
TORCH_MODULE(Hypernet);

TrainOutcome trainHypernet(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    useOneThread();
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? float(kInputScale) : 0.f);
    Hypernet hyper(recipe, options.seed);
    Body &body = hyper->body;
    const LossOfBatch loss = [&](const LabelledWindows &windows, int first, int last) {
        const Batch batch = toTensors(windows, recipe, scale, first, last);
        const Tensor kernel = hyper->last();
        const Tensor logits = body->answered(body->remembered(body->convolved(batch.x, hyper->first())), kernel);
        return crossEntropy(logits, recipe, batch)
               + recipe.l2 * (body->dense->weight.square().sum() + kernel.square().sum());
    };
    TrainOutcome outcome = runEpochs(recipe, data, options, learnable(*hyper, recipe, loss));
    torch::NoGradGuard guard;
    body->conv->weight.copy_(hyper->first());
    body->out->weight.copy_(hyper->last());
    outcome.network = toNetwork(body, recipe, scale);
    return outcome;
}

} // namespace

Recipe recipeHypernet()
{
    Recipe r = recipeV4Regularized();
    r.name = "hypernet";
    r.origin = "arXiv:2511.08340 (HN-MVTS)";
    r.learner = trainHypernet;
    r.batch = 64;
    return r;
}

} // namespace lodestone
