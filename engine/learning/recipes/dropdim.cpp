// SPDX-License-Identifier: GPL-3.0-or-later
// DropDim: dropout that takes whole feature dimensions from a window, for all its time steps, so that no dimension can
// be leant on alone. H. Zhang, D. Qu, K. Shao, X. Yang, "DropDim: A Regularization Method for Transformer Networks",
// IEEE Signal Processing Letters 29, 2022, arXiv:2304.10321. Its two strategies: dimensions by chance, or one run of
// neighbours. There the dimensions are a transformer's embedding; here the filters of the convolution and the cells of
// the LSTM.
#include "engine/learning/recipes/recipe.h"

namespace lodestone {

Recipe recipeV4Regularized();
Recipe recipeDropdim();
Recipe recipeDropdimSpan();

Recipe recipeDropdim()
{
    Recipe r = recipeV4Regularized();
    r.name = "dropdim";
    r.origin = "arXiv:2304.10321 (DropDim, random)";
    r.dropping = Dropping::Dimensions;
    r.dropout = {0.3, 0.3, 0.4};
    return r;
}

Recipe recipeDropdimSpan()
{
    Recipe r = recipeDropdim();
    r.name = "dropdim-span";
    r.origin = "arXiv:2304.10321 (DropDim, span)";
    r.dropping = Dropping::Span;
    return r;
}

} // namespace lodestone
