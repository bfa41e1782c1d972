// SPDX-License-Identifier: GPL-3.0-or-later
// TypiClust (G. Hacohen, A. Dekel, D. Weinshall, ICML 2022, arXiv:2202.02794): with few labels ask about the typical,
// not the odd. As many clusters as labels there will be; the largest one without a label first, and in it the window in
// the densest place.
#include "engine/learning/query/clusters.h"
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr std::size_t kNeighbours = 20;

// The inverse of the mean distance to the nearest neighbours within its cluster.
std::vector<double> typicality(const Pool &pool, const Clusters &clusters)
{
    std::vector<double> out(pool.features.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (pool.check && i % 64 == 0)
            pool.check();
        std::vector<double> distance;
        for (std::size_t j = 0; j < out.size(); ++j)
            if (j != i && clusters.of[i] == clusters.of[j])
                distance.push_back(std::sqrt(squaredDistance(pool.features[i], pool.features[j])));
        const std::size_t near = std::min(kNeighbours, distance.size());
        std::partial_sort(distance.begin(), distance.begin() + std::ptrdiff_t(near), distance.end());
        double sum = 1e-6;
        for (std::size_t n = 0; n < near; ++n)
            sum += distance[n];
        out[i] = near > 0 ? double(near) / sum : 0;
    }
    return out;
}

// A cluster is covered by a label given in it, or by an older labelled window no farther off than its own windows are
// on average.
std::vector<bool> coveredClusters(const Pool &pool, const Clusters &clusters)
{
    const std::size_t count = clusters.centre.size();
    std::vector<double> spread(count), size(count), nearest(count, std::numeric_limits<double>::max());
    for (std::size_t i = 0; i < pool.features.size(); ++i) {
        const std::size_t c = std::size_t(clusters.of[i]);
        spread[c] += squaredDistance(pool.features[i], clusters.centre[c]);
        ++size[c];
    }
    std::vector<bool> covered(count);
    for (std::size_t c = 0; c < count; ++c) {
        for (const Feature &labelled : pool.labelled)
            nearest[c] = std::min(nearest[c], squaredDistance(labelled, clusters.centre[c]));
        covered[c] = size[c] > 0 && nearest[c] <= spread[c] / size[c];
    }
    for (const int asked : pool.asked)
        covered[std::size_t(clusters.of[std::size_t(asked)])] = true;
    return covered;
}

} // namespace

std::vector<int> pickTypical(const Pool &pool);
std::vector<int> pickTypical(const Pool &pool)
{
    const Clusters clusters = kMeans(pool.features, pool.budget + int(pool.asked.size()), pool.seed);
    const std::vector<double> typical = typicality(pool, clusters);
    std::vector<bool> covered = coveredClusters(pool, clusters);
    std::vector<int> size(clusters.centre.size());
    for (const int c : clusters.of)
        ++size[std::size_t(c)];
    Selection selection(pool);
    std::vector<double> score(typical.size());
    const double most = typical.empty() ? 1 : 1 + *std::max_element(typical.begin(), typical.end());
    for (;;) {
        // Uncovered before covered, then large before small, then typical before odd: one number says all three.
        for (std::size_t i = 0; i < score.size(); ++i) {
            const std::size_t c = std::size_t(clusters.of[i]);
            score[i] = (covered[c] ? 0 : 2) + double(size[c]) / double(score.size() + 1)
                       + typical[i] / most / double(score.size() + 1);
        }
        const int p = selection.best(score);
        if (p < 0)
            return selection.picks();
        selection.add(p);
        const std::size_t c = std::size_t(clusters.of[std::size_t(p)]);
        covered[c] = true;
        size[c] /= 2; // once every cluster has a label, its next one waits behind those half as large
    }
}

} // namespace lodestone
