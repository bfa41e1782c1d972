// SPDX-License-Identifier: GPL-3.0-or-later
// Monte-Carlo dropout: the moments where the network, thinned twenty times at random, is least sure on average.
#include "engine/learning/acquisition.h"
#include "engine/learning/recipe.h"
#include <stdexcept>

namespace lodestone {

std::vector<int> pickByDropout(const Pool &pool);
std::vector<int> pickByDropout(const Pool &pool)
{
    constexpr int kPasses = 20;
    if (!pool.network)
        throw std::invalid_argument("mc-dropout needs a trained model; train one first, or query with k-center");
    const Recipe *recipe = findRecipe(pool.network->recipe);
    const std::array<double, 3> rates = recipe ? recipe->dropout : std::array<double, 3>{0.4, 0.5, 0.4};
    std::vector<double> score;
    for (const auto &p : dropoutMean(*pool.network, pool.mag, rates, kPasses, pool.seed, pool.check))
        score.push_back(entropy(p));
    return pickHighest(pool, score);
}

} // namespace lodestone
