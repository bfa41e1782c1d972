// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/epochs.h"
#include "engine/learning/train/fused/model.h"
#include "engine/learning/train/fused/schedule.h"
#include <algorithm>
#include <limits>
#include <stdexcept>

namespace lodestone {
namespace {

using fused::Model;

void put(Model &model, const LabelledWindows &windows, int first, int last)
{
    model.begin(last - first);
    for (int w = first; w < last; ++w) {
        std::array<float, 5> target{};
        for (std::size_t f = 0; f < target.size(); ++f) {
            const Finger finger = windows.fingers[std::size_t(w)][f];
            target[f] = finger == Finger::Unknown  ? std::numeric_limits<float>::quiet_NaN()
                        : finger == Finger::Flexed ? 1.f
                                                   : 0.f;
        }
        model.put(w - first, windows.input.data() + std::ptrdiff_t(w) * windows.values, target, 1);
    }
}

double lossOf(Model &model, const LabelledWindows &windows)
{
    Model::Sum all;
    for (int first = 0; first < windows.count(); first += model.capacity()) {
        put(model, windows, first, std::min(first + model.capacity(), windows.count()));
        const Model::Sum here = model.look();
        all.loss += here.loss;
        all.known += here.known;
    }
    return all.loss / std::max(1.0, all.known) + model.penalty();
}

Network startOf(const Recipe &recipe, const TrainingData &data, std::uint64_t seed)
{
    const Standardisation scale = standardise(data.source, data.target, recipe.asinh ? float(kInputScale) : 0.f);
    Network n = fused::freshNetwork(fused::layoutOf(recipe), seed);
    n.inputScale = scale.scale;
    n.inputMean = scale.mean;
    n.inputStd = scale.deviation;
    return n;
}

int stepsOf(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const int windows = EpochMaker(recipe, data, options.seed, options.windowsPerEpoch).windowsPerEpoch();
    return (options.epochs > 0 ? options.epochs : recipe.epochs) * ((windows + recipe.batch - 1) / recipe.batch);
}

} // namespace

TrainOutcome trainNetwork(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    if (data.source.values != recipe.window * recipe.channels)
        throw std::invalid_argument("the windows are not of the recipe's length");
    Model model(recipe, startOf(recipe, data, options.seed), options.seed ^ 0x5851f42d4c957f2du);
    const bool scheduled = recipe.optimiser == Optimiser::NAdamW;
    const int total = scheduled ? stepsOf(recipe, data, options) : 0;
    int done = 0;
    std::vector<float> best;
    Learnable learner;
    learner.step = [&](const LabelledWindows &epoch, int first, int last) {
        put(model, epoch, first, last);
        return model.learn(recipe.learningRate * (scheduled ? fused::schedule(recipe, done++, total) : 1));
    };
    learner.loss = [&](const LabelledWindows &holdout) { return lossOf(model, holdout); };
    learner.keep = [&] { best = model.state(); };
    learner.restore = [&] { model.restore(best); };
    TrainOutcome outcome = runEpochs(recipe, data, options, learner);
    outcome.network = model.network();
    return outcome;
}

} // namespace lodestone
