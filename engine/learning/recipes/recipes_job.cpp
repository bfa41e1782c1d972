// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/recipes/recipe.h"

namespace lodestone {

RecipesJob::Result recipesJob(const NoArguments &, JobContext &)
{
    RecipesJob::Result result{{}, QString::fromStdString(defaultRecipe().name)};
    for (const Recipe &r : recipes())
        result.recipes.push_back(
            {QString::fromStdString(r.name), QString::fromStdString(r.origin), r.deployable, r.forComparison});
    return result;
}

} // namespace lodestone
