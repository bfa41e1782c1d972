// SPDX-License-Identifier: GPL-3.0-or-later
// In place of the four recipes that train in eager LibTorch, where the engine is built without it: they are listed as
// ever, and training one says what is missing.
#include "engine/jobs/failure.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/learning/train/trainer.h"
#include <QString>

namespace lodestone {

Recipe recipeContextGated();
Recipe recipeHypernet();
Recipe recipeLabo();
Recipe recipePretrained();

namespace {

TrainOutcome refuse(const Recipe &recipe, const TrainingData &, const TrainOptions &)
{
    throw JobFailed{JobProblem::RecipeNeedsTorch, {QString::fromStdString(recipe.name)}};
}

Recipe refusing(const char *name)
{
    Recipe recipe;
    recipe.name = name;
    recipe.origin = "not in this engine: it was built without LibTorch";
    recipe.learner = refuse;
    return recipe;
}

} // namespace

Recipe recipeContextGated() { return refusing("context-gated"); }
Recipe recipeHypernet() { return refusing("hypernet"); }
Recipe recipeLabo() { return refusing("labo"); }
Recipe recipePretrained() { return refusing("pretrained"); }

} // namespace lodestone
