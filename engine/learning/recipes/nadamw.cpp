// SPDX-License-Identifier: GPL-3.0-or-later
// NAdamW with a list of figures worked out beforehand: instead of a search, a handful of settings that did well on many
// other tasks are tried in order, and labels kept back choose. S. Medapati, P. Kasimbeg, S. Krishnan, N. Agarwal, G.
// Dahl, "Training neural networks faster with minimal tuning using pre-computed lists of hyperparameters for NAdamW",
// 2025, arXiv:2503.03986. The figures are those the AlgoPerf benchmark published for its NAdamW baseline; weight decay
// takes the place of L2.
#include "engine/learning/data/validation_split.h"
#include "engine/learning/train/examples.h"
#include <chrono>
#include <iterator>

namespace lodestone {

Recipe recipeV4Regularized();
Recipe recipeNadamw();

namespace {

struct Setting
{
    double learningRate, beta1, beta2, weightDecay, warmup, smoothing, dropout;
};
constexpr Setting kList[] = {
    {0.0013082, 0.97313, 0.99812, 0.16375, 0.10, 0.1, 0.0},
    {0.0008445, 0.88958, 0.99785, 0.08135, 0.05, 0.2, 0.0},
    {0.0049585, 0.86374, 0.62919, 0.11474, 0.02, 0.1, 0.0},
    {0.0017486, 0.93266, 0.99552, 0.08122, 0.02, 0.1, 0.1},
};

Recipe with(const Recipe &recipe, const Setting &s)
{
    Recipe r = recipe;
    r.learningRate = s.learningRate;
    r.beta1 = s.beta1;
    r.beta2 = s.beta2;
    r.weightDecay = s.weightDecay;
    r.warmup = s.warmup;
    r.labelSmoothing = s.smoothing;
    r.dropout = {s.dropout, s.dropout, s.dropout};
    return r;
}

TrainOutcome trainNadamw(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    const ValidationSplit split = validationSplit(data);
    TrainOutcome outcome;
    double best = 0;
    for (std::size_t i = 0; i < std::size(kList); ++i) {
        const Network tried = fitToLabels(with(recipe, kList[i]), split.train, options, options.seed);
        const double loss = crossEntropy(answerAll(tried, split.validation.input), split.validation.fingers);
        outcome.figures["validation_loss_" + std::to_string(i + 1)] = loss;
        if (i == 0 || loss < best) {
            best = loss;
            outcome.figures["setting"] = double(i) + 1;
        }
    }
    const Setting &chosen = kList[std::size_t(outcome.figures["setting"]) - 1];
    outcome.network = fitToLabels(with(recipe, chosen), data, options, options.seed, &outcome.loss);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace

Recipe recipeNadamw()
{
    Recipe r = recipeV4Regularized();
    r.name = "nadamw";
    r.origin = "arXiv:2503.03986 (NAdamW with a pre-computed list)";
    r.learner = trainNadamw;
    r.optimiser = Optimiser::NAdamW;
    r.l2 = 0;
    return r;
}

} // namespace lodestone
