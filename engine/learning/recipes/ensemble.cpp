// SPDX-License-Identifier: GPL-3.0-or-later
// Ensemble: the same network from several starts, their answers averaged, each finger weighted by how sure a member is
// of it (B. Lakshminarayanan et al., "Simple and Scalable Predictive Uncertainty Estimation using Deep Ensembles",
// NeurIPS 2017; the weights: 1 at certainty, almost 0 at a probability of 0.5). The host answers with all of them; the
// glove gets one network that learned their answers on the unlabelled windows (G. Hinton et al., "Distilling the
// Knowledge in a Neural Network", 2015).
#include "engine/learning/train/examples.h"
#include <chrono>
#include <cmath>

namespace lodestone {

Recipe recipeV4Regularized();
Recipe recipeEnsemble();

namespace {

constexpr int kMembers = 5;
constexpr int kDistilEpochs = 4; // times the recipe's: its epochs repeat the target's windows, these do not
constexpr float kLeastWeight = 0.01f;

using Answers = std::vector<std::array<float, 5>>;

Answers agreed(const std::vector<Network> &members, const std::vector<float> &input)
{
    Answers sum, weights;
    for (const Network &member : members) {
        const Answers one = answerAll(member, input);
        sum.resize(one.size());
        weights.resize(one.size());
        for (std::size_t w = 0; w < one.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f) {
                const float weight = kLeastWeight + std::abs(2 * one[w][f] - 1);
                sum[w][f] += weight * one[w][f];
                weights[w][f] += weight;
            }
    }
    for (std::size_t w = 0; w < sum.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f)
            sum[w][f] /= weights[w][f];
    return sum;
}

void append(Examples &to, const LabelledWindows &windows, const Answers &targets, float weight)
{
    for (std::size_t w = 0; w < targets.size(); ++w)
        to.add(windows.input.data() + w * std::size_t(windows.values), targets[w], weight);
}

// Labels where people gave them, the members' answer elsewhere; the target's windows count as much as the source's.
Network distilled(const Recipe &recipe, const TrainingData &data, const TrainOptions &options,
    const std::vector<Network> &members, std::vector<double> &loss)
{
    const int there = data.target.count() + data.unlabelled.count();
    const float weight = there > 0 ? float(data.source.count()) / float(there) : 1;
    Examples examples;
    examples.values = data.source.values;
    append(examples, data.source, examplesOf(data.source).target, 1);
    append(examples, data.target, examplesOf(data.target).target, weight);
    append(examples, data.unlabelled, agreed(members, data.unlabelled.input), weight);
    Recipe student = recipe;
    student.labelSmoothing = 0; // the answers are as soft as they should be, and too many to learn by heart
    student.l2 = 1e-4;
    student.dropout = {0.1, 0.1, 0.1};
    NetworkFit fit;
    fit.seed = options.seed;
    fit.epochs = kDistilEpochs * (options.epochs > 0 ? options.epochs : recipe.epochs);
    fit.noise = 1.5f;
    fit.progress = reportTo(options, fit.epochs, loss);
    fit.cancelled = options.cancelled;
    return fitNetwork(student, examples, fit);
}

TrainOutcome trainEnsemble(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    std::vector<Network> members;
    for (int m = 0; m < kMembers; ++m)
        members.push_back(fitToLabels(recipe, data, options, options.seed + std::uint64_t(m) * 1000003));
    TrainOutcome outcome;
    outcome.network = distilled(recipe, data, options, members, outcome.loss);
    outcome.answer = [members](const LabelledWindows &windows) { return agreed(members, windows.input); };
    outcome.figures["members"] = kMembers;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace

Recipe recipeEnsemble()
{
    Recipe r = recipeV4Regularized();
    r.name = "ensemble";
    r.origin = "Lakshminarayanan et al., NeurIPS 2017 (deep ensembles); Hinton et al., 2015 (distillation)";
    r.learner = trainEnsemble;
    return r;
}

} // namespace lodestone
