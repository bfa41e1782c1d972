// SPDX-License-Identifier: GPL-3.0-or-later
// V3, the baseline. Its own numbers were not published in full; this is our reading: the same body as V4 before it was
// regularised, so dropout 0.3 throughout, no L2, no label smoothing, and the same half of synthetic windows.
#include "engine/learning/recipes/recipe.h"

namespace lodestone {

Recipe recipeV3();
Recipe recipeV3()
{
    Recipe r;
    r.name = "v3";
    r.origin = "V3 of the published trials; not published in full, our reading";
    r.dropout = {0.3, 0.3, 0.3};
    r.syntheticShare = 0.5;
    return r;
}

} // namespace lodestone
