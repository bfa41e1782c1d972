// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/recipes/recipe.h"
#include <algorithm>

namespace lodestone {

// Every recipe, in the order it is offered in: the default first, then those that make sense, then published techniques
// that are here for comparison. A new one is its file here and its line below.
// clang-format off
#define LODESTONE_RECIPES(recipe, compared) \
    recipe(Lodestone) \
    recipe(V3) \
    recipe(Memory) \
    recipe(FittedHand) \
    compared(V4Regularized) \
    compared(Dropdim) \
    compared(DropdimSpan) \
    compared(ContextGated) \
    compared(Labo) \
    compared(Ensemble) \
    compared(Nadamw) \
    compared(Pretrained) \
    compared(Hypernet) \
    compared(ActiveSelfTraining)
// clang-format on

#define DECLARED(name) Recipe recipe##name();
LODESTONE_RECIPES(DECLARED, DECLARED)

const std::vector<Recipe> &recipes()
{
#define MADE(name) recipe##name(),
#define MARKED(name) forComparison(recipe##name()),
    const auto forComparison = [](Recipe recipe) {
        recipe.forComparison = true;
        return recipe;
    };
    static const std::vector<Recipe> all{LODESTONE_RECIPES(MADE, MARKED)};
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
