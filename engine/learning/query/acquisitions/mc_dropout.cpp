// SPDX-License-Identifier: GPL-3.0-or-later
// Monte-Carlo dropout (Y. Gal and Z. Ghahramani, ICML 2016): the moments where the network, thinned at random again and
// again, is least sure on average. bald is its sibling, which subtracts the doubt that every single pass has.
#include "engine/learning/query/acquisition.h"

namespace lodestone {

std::vector<int> pickByDropout(const Pool &pool);
std::vector<int> pickByDropout(const Pool &pool)
{
    constexpr int kPasses = 20;
    demand("mc-dropout", pool);
    std::vector<double> score;
    for (const auto &p : meanOf(dropoutPasses(*pool.network, pool.input, kPasses, pool.seed, pool.check)))
        score.push_back(entropy(p));
    return pickHighest(pool, score);
}

} // namespace lodestone
