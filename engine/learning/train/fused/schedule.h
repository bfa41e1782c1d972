// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/learning/recipes/recipe.h"
#include <cmath>

namespace lodestone::fused {

// What the learning rate is multiplied by after done of total steps: a line up over the recipe's warm-up, then half a
// cosine down to zero.
inline double schedule(const Recipe &recipe, int done, int total)
{
    const double at = (done + 0.5) / total;
    if (at < recipe.warmup)
        return at / recipe.warmup;
    return 0.5 * (1 + std::cos(3.14159265358979323846 * (at - recipe.warmup) / (1 - recipe.warmup)));
}

} // namespace lodestone::fused
