// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between sittings: query by committee (H. Seung, M. Opper, H. Sompolinsky, COLT 1992) whose members are
// the sittings, each the nearest neighbours among its own labels; where they answer differently, putting the glove on
// anew has changed what a field means. Their disagreement weighs the distances of k-center (O. Sener and S. Savarese,
// ICLR 2018), as uncertainty weighs the clusters of CLUE (V. Prabhu et al., ICCV 2021), so that picks still spread.
// With labels of one sitting alone it is k-center. It was not ahead of k-center on simulated users: docs/results.md.
#include "engine/learning/query/acquisition.h"
#include "engine/learning/train/nearest_neighbours.h"
#include <map>

namespace lodestone {
namespace {

constexpr double kAgreed = 0.2; // weight of a window that all sittings answer alike; one that halves them has 1 more

// Four times the variance of the members' probabilities, mean over fingers: 0 alike .. 1 half say flexed, half
// extended.
std::vector<double> disagreementOf(const std::vector<Probabilities> &members, std::size_t windows)
{
    const Probabilities mean = meanOf(members);
    std::vector<double> out(windows);
    for (const Probabilities &member : members)
        for (std::size_t w = 0; w < windows; ++w)
            for (std::size_t f = 0; f < 5; ++f)
                out[w] += 4 * std::pow(double(member[w][f] - mean[w][f]), 2) / double(5 * members.size());
    return out;
}

} // namespace

std::vector<int> pickBySittings(const Pool &pool);
std::vector<int> pickBySittings(const Pool &pool)
{
    std::map<int, NearestNeighbours> sittings;
    for (std::size_t l = 0; l < pool.labelledSitting.size(); ++l)
        sittings[pool.labelledSitting[l]].add(pool.labelled[l], pool.labelledFingers[l]);
    std::erase_if(sittings, [](const auto &one) { return one.second.empty(); });
    std::vector<double> weight(pool.features.size(), kAgreed);
    if (sittings.size() > 1) {
        std::vector<Probabilities> members;
        for (const auto &[sitting, labels] : sittings) {
            if (pool.check)
                pool.check();
            members.push_back(fingersOf(labels.combinations(pool.features)));
        }
        const std::vector<double> disagreement = disagreementOf(members, weight.size());
        for (std::size_t w = 0; w < weight.size(); ++w)
            weight[w] += disagreement[w];
    }
    return pickFarthest(pool, weight);
}

} // namespace lodestone
