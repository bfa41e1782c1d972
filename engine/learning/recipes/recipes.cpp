// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/recipes/recipe.h"
#include <algorithm>

namespace lodestone {

// Every recipe, in the order it is offered in; the first is the default. A new one is its file here and its line below.
// clang-format off
#define LODESTONE_RECIPES(recipe) \
    recipe(Lodestone) \
    recipe(V4Regularized) \
    recipe(V3) \
    recipe(Dropdim) \
    recipe(DropdimSpan) \
    recipe(ContextGated) \
    recipe(Labo) \
    recipe(Ensemble) \
    recipe(Nadamw) \
    recipe(Pretrained) \
    recipe(Hypernet) \
    recipe(ActiveSelfTraining) \
    recipe(Memory) \
    recipe(FittedHand)
// clang-format on

#define DECLARED(name) Recipe recipe##name();
LODESTONE_RECIPES(DECLARED)

const std::vector<Recipe> &recipes()
{
#define MADE(name) recipe##name(),
    static const std::vector<Recipe> all{LODESTONE_RECIPES(MADE)};
    return all;
}

const Recipe *findRecipe(const std::string &name)
{
    const auto found = std::find_if(
        recipes().begin(), recipes().end(), [&](const Recipe &r) { return r.name == name; });
    return found == recipes().end() ? nullptr : &*found;
}

const Recipe &defaultRecipe() { return recipes().front(); }

} // namespace lodestone
