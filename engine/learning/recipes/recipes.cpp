// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/recipes/recipe.h"
#include <algorithm>

namespace lodestone {

Recipe recipeActiveSelfTraining();
Recipe recipeV4Regularized();
Recipe recipeV3();
Recipe recipeDropdim();
Recipe recipeDropdimSpan();
Recipe recipeContextGated();
Recipe recipeLabo();
Recipe recipeEnsemble();
Recipe recipeNadamw();
Recipe recipePretrained();
Recipe recipeHypernet();
Recipe recipeMemory();
Recipe recipeFittedHand();
Recipe recipeLodestone();

const std::vector<Recipe> &recipes()
{
    static const std::vector<Recipe> all{
        recipeLodestone(),
        recipeV4Regularized(),
        recipeV3(),
        recipeDropdim(),
        recipeDropdimSpan(),
        recipeContextGated(),
        recipeLabo(),
        recipeEnsemble(),
        recipeNadamw(),
        recipePretrained(),
        recipeHypernet(),
        recipeActiveSelfTraining(),
        recipeMemory(),
        recipeFittedHand(),
    };
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
