// SPDX-License-Identifier: GPL-3.0-or-later
// Smallest margin (T. Scheffer, C. Decomain, S. Wrobel, IDA 2001): the moments where the likeliest combination leads
// the second likeliest by least. With five independent fingers the second differs in the least sure finger alone.
#include "engine/learning/query/acquisition.h"
#include <algorithm>

namespace lodestone {

std::vector<int> pickByMargin(const Pool &pool);
std::vector<int> pickByMargin(const Pool &pool)
{
    demand("margin", pool);
    std::vector<double> score;
    for (const auto &probability : answersOf(pool)) {
        double likeliest = 1, leastSure = 1;
        for (const float p : probability) {
            const double sure = std::max(double(p), 1 - double(p));
            likeliest *= sure;
            leastSure = std::min(leastSure, sure);
        }
        score.push_back(-likeliest * (1 - (1 - leastSure) / leastSure));
    }
    return pickHighest(pool, score);
}

} // namespace lodestone
