// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projects.h"
#include "app/cli/verbs/registry.h"
#include "app/studio/sentences.h"
#include "engine/jobs/lists.h"

namespace lodestone::cli {

Work declareRecipes(CLI::App &)
{
    return [](Run &run) {
        EngineClient engine;
        const RecipesJob::Result known = runJob<RecipesJob>(run, engine, {});
        bool compared = false;
        for (const RecipesJob::Entry &recipe : known.recipes) {
            if (recipe.forComparison && !compared)
                run.print(QStringLiteral("Published techniques, for comparison:\n"));
            compared = recipe.forComparison;
            run.print(QStringLiteral("%1  %2%3\n")
                          .arg(recipe.name, -16)
                          .arg(recipeInWords(recipe.name),
                              recipe.name == known.preferred ? QStringLiteral(" (default)") : QString()));
            if (!recipe.origin.isEmpty())
                run.print(QStringLiteral("%1  %2\n").arg(QString(), -16).arg(recipe.origin));
        }
        return toJson(known);
    };
}

} // namespace lodestone::cli
