// SPDX-License-Identifier: GPL-3.0-or-later
// V4-Regularized as published: strong dropout, L2 on the dense kernels, smoothed labels, half of the windows synthetic.
#include "engine/learning/recipes/recipe.h"

namespace lodestone {

Recipe recipeV4Regularized();
Recipe recipeV4Regularized()
{
    Recipe r;
    r.name = "v4-regularized";
    r.origin = "V4-Regularized of the published trials, as published";
    r.dropout = {0.4, 0.5, 0.4};
    r.l2 = 0.01;
    r.labelSmoothing = 0.1;
    r.syntheticShare = 0.5;
    return r;
}

} // namespace lodestone
