// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters of windows by their field. Pure functions; the same seed gives the same clusters.
#pragma once
#include "engine/signal/feature.h"
#include <cstdint>
#include <random>
#include <vector>

namespace lodestone {

struct Clusters
{
    std::vector<Feature> centre;
    std::vector<int> of; // the cluster of each point
};
// k-means by Lloyd's iterations from k-means++ seeds (D. Arthur and S. Vassilvitskii, SODA 2007). At most as many
// clusters as distinct points.
Clusters kMeans(const std::vector<Feature> &points, int clusters, std::uint64_t seed);

// An index drawn with a probability proportional to its weight; -1 when no weight is above 0.
int drawByWeight(const std::vector<double> &weight, std::mt19937_64 &random);

} // namespace lodestone
