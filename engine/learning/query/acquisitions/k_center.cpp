// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy k-center, farthest first (O. Sener and S. Savarese, ICLR 2018): every pick is the window farthest from all
// that is labelled or picked already, so picks cover the new domain instead of repeating one puzzling moment.
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <limits>

namespace lodestone {

std::vector<int> pickByKCenter(const Pool &pool);
std::vector<int> pickByKCenter(const Pool &pool)
{
    std::vector<double> nearest(pool.features.size(), std::numeric_limits<double>::max());
    const auto cover = [&](const Feature &centre) {
        for (std::size_t i = 0; i < nearest.size(); ++i)
            nearest[i] = std::min(nearest[i], squaredDistance(pool.features[i], centre));
    };
    for (std::size_t i = 0; i < pool.labelled.size(); ++i) {
        if (pool.check && i % 256 == 0)
            pool.check();
        cover(pool.labelled[i]);
    }
    Selection selection(pool);
    for (int p = selection.best(nearest); p >= 0; p = selection.best(nearest)) {
        selection.add(p);
        cover(pool.features[std::size_t(p)]);
    }
    return selection.picks();
}

} // namespace lodestone
