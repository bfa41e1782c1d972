// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/trainer.h"

#include "engine/jobs/failure.h"
#include "engine/learning/recipes/recipe.h"
#include <QString>
#include <stdexcept>

namespace lodestone {

TrainOutcome train(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    if (recipe.needsHand && !data.fitsHand())
        throw JobFailed{JobProblem::RecipeNeedsHand, {QString::fromStdString(recipe.name)}};
    Recipe shape = recipe;
    shape.channels = data.source.channels;
    shape.window = data.source.values / data.source.channels;
    TrainOutcome outcome = (recipe.learner ? recipe.learner : trainNetwork)(shape, data, options);
    outcome.network.inputs = data.inputs;
    return outcome;
}

} // namespace lodestone
