// SPDX-License-Identifier: GPL-3.0-or-later
// Active self-training (B. Wei et al., ActiveSelfHAR, arXiv:2303.15107), kept from feeding on itself: a person's
// answers carry over to the windows of their still pose; a first network, its probabilities temperature-scaled, then
// adds the pool's windows it is sure of, as many flexed as extended for each finger, never more than the labelled ones;
// and it trains once more. One round, for a second one collapsed in every trial. Without an answer there is nothing to
// hold on to, and it is plain V4.
#include "engine/learning/data/pseudo_labels.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/learning/train/trainer.h"

namespace lodestone {

Recipe recipeV4Regularized();
Recipe recipeActiveSelfTraining();

namespace {

LabelledWindows everyNth(const LabelledWindows &from, int most)
{
    LabelledWindows out = from.none();
    const int step = most > 0 ? from.count() / most + 1 : from.count() + 1;
    for (int w = step - 1; w < from.count(); w += step)
        out.add(from.input.data() + std::ptrdiff_t(w) * from.values, from.fingers[std::size_t(w)],
            from.context[std::size_t(w)]);
    return out;
}

TrainOutcome selfTrain(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    if (data.target.count() == 0)
        return trainNetwork(recipe, data, options);
    TrainingData known = data;
    known.target.append(carriedOver(data.target, data.unlabelled));
    const TrainOutcome first = trainNetwork(recipe, known, options);
    const Temperatures temperatures = fitTemperatures(
        logitsOf(first.network, data.holdout.input), data.holdout.fingers);
    const LabelledWindows sure = sureOf(
        data.unlabelled, scaled(predict(first.network, data.unlabelled.input), temperatures));
    TrainingData more = known;
    more.target.append(everyNth(sure, known.target.count()));
    TrainOutcome second = trainNetwork(recipe, more, options);
    second.seconds += first.seconds;
    second.figures["carried_over"] = known.target.count() - data.target.count();
    second.figures["sure"] = more.target.count() - known.target.count();
    return second;
}

} // namespace

Recipe recipeActiveSelfTraining()
{
    Recipe r = recipeV4Regularized();
    r.name = "active-self-training";
    r.origin = "arXiv:2303.15107 (ActiveSelfHAR); carrying over and the balance are ours";
    r.learner = selfTrain;
    return r;
}

} // namespace lodestone
