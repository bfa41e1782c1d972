// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy k-center, farthest first (O. Sener and S. Savarese, ICLR 2018): every pick is the window farthest from all that is
// labelled or picked already, so picks cover the new domain instead of repeating one puzzling moment.
#include "engine/learning/acquisition.h"
#include <algorithm>
#include <limits>

namespace lodestone {
namespace {

double squaredDistance(const std::array<double, 3> &a, const std::array<double, 3> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

} // namespace

std::vector<int> pickByKCenter(const Pool &pool);
std::vector<int> pickByKCenter(const Pool &pool)
{
    std::vector<double> nearest(pool.features.size(), std::numeric_limits<double>::max());
    const auto cover = [&](const std::array<double, 3> &centre) {
        for (std::size_t i = 0; i < nearest.size(); ++i)
            nearest[i] = std::min(nearest[i], squaredDistance(pool.features[i], centre));
    };
    for (std::size_t i = 0; i < pool.labelled.size(); ++i) {
        if (pool.check && i % 256 == 0)
            pool.check();
        cover(pool.labelled[i]);
    }
    std::vector<int> picks;
    while (int(picks.size()) < pool.budget) {
        int best = -1;
        for (int i = 0; i < int(nearest.size()); ++i)
            if (apartFrom(pool, picks, i) && (best < 0 || nearest[std::size_t(i)] > nearest[std::size_t(best)]))
                best = i;
        if (best < 0)
            break;
        picks.push_back(best);
        cover(pool.features[std::size_t(best)]);
        if (pool.check)
            pool.check();
    }
    return picks;
}

} // namespace lodestone
