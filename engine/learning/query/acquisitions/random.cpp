// SPDX-License-Identifier: GPL-3.0-or-later
// The one every other has to beat.
#include "engine/learning/query/acquisition.h"
#include <random>

namespace lodestone {

std::vector<int> pickAtRandom(const Pool &pool);
std::vector<int> pickAtRandom(const Pool &pool)
{
    std::mt19937_64 random(pool.seed);
    std::vector<double> score;
    for (std::size_t i = 0; i < pool.features.size(); ++i)
        score.push_back(double(random() >> 11));
    return pickHighest(pool, score);
}

} // namespace lodestone
