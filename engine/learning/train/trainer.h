// SPDX-License-Identifier: GPL-3.0-or-later
// Trains a recipe, on as many cores as it can use; the same seed, data and instruction set give the same bytes.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/data/training_data.h"
#include <functional>
#include <map>

namespace lodestone {

struct EpochReport
{
    int epoch = 0, epochs = 0;
    double loss = 0, lossHoldout = 0;
    bool hasHoldout = false;
};
struct TrainOptions
{
    std::uint64_t seed = 1;
    int epochs = 0;             // 0: the recipe's own
    int windowsPerEpoch = 2500; // most windows in one epoch
    bool earlyStop = true;      // never with target windows: those few must be given their steps
    std::function<void(const EpochReport &)> progress;
    std::function<bool()> cancelled; // asked before every batch, from any thread
};
struct TrainCancelled
{}; // thrown when cancelled() said so
struct TrainOutcome
{
    Network network; // what goes on the glove
    // The host's own answer, where it is more than the network's (memory, ensemble, a teacher); empty:
    // predict(network). Uses the windows' field and context, never their fingers. Thread: any, one call at a time.
    std::function<std::vector<std::array<float, 5>>(const LabelledWindows &)> answer;
    std::map<std::string, double> figures; // what the recipe found out: "fit_residual_ut", "weight_hand", ...
    std::string fallback; // the recipe that stood in, where the data lacks what this one needs; else empty
    std::vector<double> loss, lossHoldout; // one an epoch; the hold-out's is empty when there is none
    int windowsPerEpoch = 0;
    double seconds = 0;
};
// By the recipe's learner. data.source must not be empty. Throws TrainCancelled, std::invalid_argument, and
// JobFailed where the data lacks what the recipe needs. Recipes that do
// not need LibTorch may run on several threads at once.
TrainOutcome train(const Recipe &recipe, const TrainingData &data, const TrainOptions &options);
// The network of the recipe's figures, trained on source, synthetic and target windows by the fused kernels. Adam keeps
// its learning rate; NAdamW warms up and falls along half a cosine.
TrainOutcome trainNetwork(const Recipe &recipe, const TrainingData &data, const TrainOptions &options);

// The same network run by LibTorch: what forward() is held against. input: windows back to back.
std::vector<std::array<float, 5>> forwardWithTorch(
    const Recipe &recipe, const Network &network, const std::vector<float> &input);

} // namespace lodestone
