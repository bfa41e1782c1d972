// SPDX-License-Identifier: GPL-3.0-or-later
// Query by committee (H. Seung, M. Opper, H. Sompolinsky, COLT 1992; vote entropy: I. Dagan and S. Engelson, ICML
// 1995): the moments where models that learnt the same from different starts vote differently. Near ties are settled by
// how far their probabilities scatter.
#include "engine/learning/query/acquisition.h"

namespace lodestone {

std::vector<int> pickByCommittee(const Pool &pool);
std::vector<int> pickByCommittee(const Pool &pool)
{
    demand("ensemble", pool);
    Probabilities votes(pool.features.size()), square = votes;
    const float share = 1 / float(pool.members.size());
    for (const Probabilities &member : pool.members)
        for (std::size_t w = 0; w < votes.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f) {
                votes[w][f] += member[w][f] >= 0.5f ? share : 0.f;
                square[w][f] += share * member[w][f] * member[w][f];
            }
    const Probabilities mean = meanOf(pool.members);
    std::vector<double> score;
    for (std::size_t w = 0; w < votes.size(); ++w) {
        double variance = 0;
        for (std::size_t f = 0; f < 5; ++f)
            variance += double(square[w][f] - mean[w][f] * mean[w][f]) / 5;
        score.push_back(entropy(votes[w]) + variance);
    }
    return pickHighest(pool, score);
}

} // namespace lodestone
