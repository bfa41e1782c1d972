// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/epochs.h"
#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>

namespace lodestone {
namespace {

double oneEpoch(const LabelledWindows &epoch, int batch, const TrainOptions &options, const Learnable &learner)
{
    double sum = 0;
    for (int first = 0; first < epoch.count(); first += batch) {
        if (options.cancelled && options.cancelled())
            throw TrainCancelled{};
        const int last = std::min(first + batch, epoch.count());
        sum += learner.step(epoch, first, last) * (last - first);
    }
    return sum / epoch.count();
}

} // namespace

TrainOutcome runEpochs(
    const Recipe &recipe, const TrainingData &data, const TrainOptions &options, const Learnable &learner)
{
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    const auto start = std::chrono::steady_clock::now();
    const int epochs = options.epochs > 0 ? options.epochs : recipe.epochs;
    const bool watch = data.holdout.count() > 0;
    const bool mayStop = watch && options.earlyStop && recipe.patience > 0 && data.target.count() == 0;
    EpochMaker maker(recipe, data, options.seed, options.windowsPerEpoch);

    TrainOutcome outcome;
    outcome.windowsPerEpoch = maker.windowsPerEpoch();
    double best = std::numeric_limits<double>::infinity();
    int since = 0;
    for (int epoch = 0; epoch < epochs && !(mayStop && since >= recipe.patience); ++epoch) {
        EpochReport report{epoch + 1, epochs, oneEpoch(maker.next(), recipe.batch, options, learner), 0, watch};
        outcome.loss.push_back(report.loss);
        if (watch)
            outcome.lossHoldout.push_back(report.lossHoldout = learner.loss(data.holdout));
        if (options.progress)
            options.progress(report);
        ++since;
        if (mayStop && report.lossHoldout < best) {
            best = report.lossHoldout;
            since = 0;
            learner.keep();
        }
    }
    if (best < std::numeric_limits<double>::infinity())
        learner.restore();
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace lodestone
