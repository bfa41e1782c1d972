// SPDX-License-Identifier: GPL-3.0-or-later
// Chorus: the hand's orientation as context beside the field, fused by a gate. L. Zhang, Y. Liu, K. H. Liu, R. Huang,
// X. Ouyang, "Chorus: Harmonizing Context and Sensing Signals for Data-Free Model Customization in IoT", 2025,
// arXiv:2512.15206. Its steps: context and sensing learn to reconstruct one another without labels; a light gated head
// is trained on the labels; a context that does not shift is cached. Context here is gravity in the sensor's frame, its
// embedding comes from 16 units, and
//     fused = g * h + (1 - g) * e,    h: the LSTM's last state, e: the embedding, g = sigmoid(G e): one gate a feature.
// The paper's gate reads h as well; ours reads the context alone, so that a cached context makes it a constant, and the
// dense layer behind takes it into its own weights: the glove then runs an ordinary network on the magnetometer only.
// The host's answer uses each window's own gravity. Torch first: Qt's word "slots" must not reach its headers.
#include <torch/torch.h>
#include <ATen/CPUGeneratorImpl.h>
#include "engine/learning/train/eager.h"

namespace lodestone {

using namespace eager;

Recipe recipeV4Regularized();
Recipe recipeContextGated();

namespace {

constexpr int kContextUnits = 16, kReconstructionEpochs = 10;
constexpr double kContextNoise = 0.1; // of gravity's unit vector while training: keeps close orientations close

struct ChorusImpl : nn::Module
{
    ChorusImpl(const Recipe &recipe, std::uint64_t seed)
        : body(register_module("body", Body(recipe, seed))),
          encode(register_module("encode", nn::Linear(3, kContextUnits))),
          embed(register_module("embed", nn::Linear(kContextUnits, recipe.lstm))),
          gate(register_module("gate", nn::Linear(recipe.lstm, recipe.lstm))),
          toField(register_module("to_field", nn::Linear(recipe.lstm, recipe.channels))),
          toGravity(register_module("to_gravity", nn::Linear(recipe.lstm, 3)))
    {
        torch::NoGradGuard guard;
        for (const nn::Linear &layer : {encode, embed, gate, toField, toGravity}) {
            fillXavier(layer->weight, body->random);
            layer->bias.zero_();
        }
        gate->bias.fill_(2); // the field speaks at first
    }
    Tensor embedding(const Tensor &gravity) // windows x 3 -> windows x lstm, within -1..1 as the LSTM's state
    {
        const Tensor seen = is_training()
                                ? gravity + kContextNoise * torch::empty(gravity.sizes()).normal_(0, 1, body->random)
                                : gravity;
        return torch::tanh(embed(torch::relu(encode(seen))));
    }
    Tensor logits(const Tensor &x, const Tensor &embedding)
    {
        const Tensor g = torch::sigmoid(gate(embedding));
        return body->answered(g * body->features(x) + (1 - g) * embedding, body->out->weight);
    }
    // Each side from the other: gravity from the field's features, the mean field from the context's embedding.
    Tensor reconstruction(const Tensor &x, const Tensor &gravity)
    {
        return (toGravity(body->features(x)) - gravity).square().mean()
               + (toField(embedding(gravity)) - x.mean(1)).square().mean();
    }
    Body body;
    nn::Linear encode, embed, gate, toField, toGravity;
};
TORCH_MODULE(Chorus);

Tensor gravityOf(const LabelledWindows &windows, int first = 0, int last = -1)
{
    const std::int64_t count = (last < 0 ? windows.count() : last) - first;
    const Tensor gravity = torch::empty({count, 3});
    float *to = gravity.data_ptr<float>();
    for (std::int64_t w = 0; w < count; ++w)
        for (const float axis : windows.context[std::size_t(first + w)].gravity)
            *to++ = std::isnan(axis) ? 0.f : axis; // no accelerometer: one context for all
    return gravity;
}

void reconstruct(Chorus &model, const Recipe &recipe, const LabelledWindows &windows, const TrainOptions &options,
    const Standardisation &scale)
{
    const LossOfBatch loss = [&](const LabelledWindows &some, int first, int last) {
        return model->reconstruction(toTensors(some, recipe, scale, first, last).x, gravityOf(some, first, last));
    };
    Recipe plain = recipe;
    plain.syntheticShare = 0;
    TrainOptions brief = options;
    brief.epochs = kReconstructionEpochs;
    brief.progress = nullptr;
    runEpochs(plain, {windows, {}, {}, {}}, brief, learnable(*model, recipe, loss));
}

// The network that answers as the model does when the context's embedding is this one.
Network cached(Chorus &model, const Recipe &recipe, const Standardisation &scale, const Tensor &embedding)
{
    Network network = toNetwork(model->body, recipe, scale);
    NetworkLayer &dense = network.layers[5];
    const std::vector<float> e = floats(embedding), g = floats(torch::sigmoid(model->gate(embedding)));
    for (std::size_t row = 0; row < std::size_t(dense.units); ++row)
        for (std::size_t i = 0; i < e.size(); ++i) {
            float &weight = dense.weight[row * e.size() + i];
            dense.bias[row] += weight * (1 - g[i]) * e[i];
            weight *= g[i];
        }
    return network;
}

TrainOutcome trainContextGated(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    useOneThread();
    LabelledWindows all = data.source;
    all.append(data.target);
    all.append(data.unlabelled);
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? float(kInputScale) : 0.f);
    Chorus model(recipe, options.seed);
    reconstruct(model, recipe, all, options, scale);
    const LossOfBatch loss = [&](const LabelledWindows &windows, int first, int last) {
        const Batch batch = toTensors(windows, recipe, scale, first, last);
        const Tensor logits = model->logits(batch.x, model->embedding(gravityOf(windows, first, last)));
        return crossEntropy(logits, recipe, batch) + recipe.l2 * model->body->penalty();
    };
    TrainOutcome outcome = runEpochs(recipe, data, options, learnable(*model, recipe, loss));
    torch::NoGradGuard guard;
    model->eval();
    const LabelledWindows &met = data.unlabelled.count() > 0 ? data.unlabelled
                                 : data.target.count() > 0   ? data.target
                                                             : data.source;
    const Tensor mean = model->embedding(gravityOf(met)).mean(0);
    outcome.network = cached(model, recipe, scale, mean);
    outcome.figures["gate"] = torch::sigmoid(model->gate(mean)).mean().item<double>();
    outcome.answer = [model, recipe, scale](const LabelledWindows &windows) mutable {
        torch::NoGradGuard noGradient;
        const Tensor x = toTensors(windows, recipe, scale).x;
        return answersOf(model->logits(x, model->embedding(gravityOf(windows))));
    };
    return outcome;
}

} // namespace

Recipe recipeContextGated()
{
    Recipe r = recipeV4Regularized();
    r.name = "context-gated";
    r.origin = "arXiv:2512.15206 (Chorus)";
    r.learner = trainContextGated;
    r.batch = 64;
    return r;
}

} // namespace lodestone
