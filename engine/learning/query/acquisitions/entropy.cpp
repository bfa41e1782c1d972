// SPDX-License-Identifier: GPL-3.0-or-later
// Uncertainty sampling by entropy (D. Lewis and W. Gale, SIGIR 1994; entropy as in B. Settles' survey, 2009): the
// moments whose five answers together say least. It loves one puzzling pose and returns to it: a reference row, not
// advice.
#include "engine/learning/query/acquisition.h"

namespace lodestone {

std::vector<int> pickByEntropy(const Pool &pool);
std::vector<int> pickByEntropy(const Pool &pool)
{
    demand("entropy", pool);
    std::vector<double> score;
    for (const auto &p : answersOf(pool))
        score.push_back(entropy(p));
    return pickHighest(pool, score);
}

} // namespace lodestone
