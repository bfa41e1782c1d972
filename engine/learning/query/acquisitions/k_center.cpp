// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy k-center, farthest first (O. Sener and S. Savarese, ICLR 2018): every pick is the window farthest from all
// that is labelled or picked already, so picks cover the new domain instead of repeating one puzzling moment.
#include "engine/learning/query/acquisition.h"

namespace lodestone {

std::vector<int> pickByKCenter(const Pool &pool);
std::vector<int> pickByKCenter(const Pool &pool)
{
    return pickFarthest(pool, std::vector<double>(pool.features.size(), 1));
}

} // namespace lodestone
