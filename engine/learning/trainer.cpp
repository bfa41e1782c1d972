// SPDX-License-Identifier: GPL-3.0-or-later
// Torch first: Qt's word "slots" (through network.h) must not reach torch's headers.
#include <torch/torch.h>
#include "engine/learning/eager.h"
#include "engine/learning/epochs.h"

namespace lodestone {

using namespace eager;

TrainOutcome train(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    return (recipe.learner ? recipe.learner : trainNetwork)(recipe, data, options);
}

TrainOutcome trainNetwork(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto alone = trainAlone(options.seed);
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? kAsinhScale : 0.f);
    Body body(recipe);
    torch::optim::Adam adam(body->trained(), torch::optim::AdamOptions(recipe.learningRate).eps(1e-7));
    std::vector<Tensor> best;
    Learnable learner;
    learner.step = [&](const LabelledWindows &epoch, int first, int last) {
        body->train();
        const Tensor loss = lossOf(body, recipe, toTensors(epoch, recipe, scale, first, last));
        adam.zero_grad();
        loss.backward();
        adam.step();
        return loss.item<double>();
    };
    learner.loss = [&](const LabelledWindows &holdout) {
        torch::NoGradGuard guard;
        body->eval();
        return lossOf(body, recipe, toTensors(holdout, recipe, scale)).item<double>();
    };
    learner.keep = [&] {
        best.clear();
        for (const Tensor &t : stateOf(*body))
            best.push_back(t.detach().clone());
    };
    learner.restore = [&] {
        torch::NoGradGuard guard;
        const std::vector<Tensor> state = stateOf(*body);
        for (std::size_t i = 0; i < state.size(); ++i)
            state[i].copy_(best[i]);
    };
    TrainOutcome outcome = runEpochs(recipe, data, options, learner);
    outcome.network = toNetwork(body, recipe, scale);
    return outcome;
}

std::vector<std::array<float, 5>> forwardWithTorch(const Recipe &recipe, const Network &network, const std::vector<float> &mag)
{
    useOneThread();
    torch::NoGradGuard guard;
    Body body = toBody(network, recipe);
    body->eval();
    LabelledWindows windows;
    windows.values = recipe.window * recipe.channels;
    windows.mag = mag;
    windows.fingers.resize(mag.size() / static_cast<std::size_t>(windows.values));
    const Standardisation scale{network.inputMean, network.inputStd, network.inputScale};
    const std::vector<float> flat = floats(torch::sigmoid(body->forward(toTensors(windows, recipe, scale).x)));
    std::vector<std::array<float, 5>> out(windows.fingers.size());
    for (std::size_t i = 0; i < flat.size(); ++i)
        out[i / 5][i % 5] = flat[i];
    return out;
}

} // namespace lodestone
