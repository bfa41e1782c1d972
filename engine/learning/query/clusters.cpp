// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/clusters.h"
#include <algorithm>
#include <limits>
#include <numeric>

namespace lodestone {
namespace {

std::vector<Feature> seeds(const std::vector<Feature> &points, int clusters, std::mt19937_64 &random)
{
    std::vector<Feature> centres;
    std::vector<double> nearest(points.size(), std::numeric_limits<double>::max());
    int next = points.empty() ? -1 : int(random() % points.size());
    while (next >= 0) {
        centres.push_back(points[std::size_t(next)]);
        for (std::size_t i = 0; i < points.size(); ++i)
            nearest[i] = std::min(nearest[i], squaredDistance(points[i], centres.back()));
        next = int(centres.size()) < clusters ? drawByWeight(nearest, random) : -1;
    }
    return centres;
}

bool assign(const std::vector<Feature> &points, Clusters &clusters)
{
    bool changed = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto nearer = [&](const Feature &a, const Feature &b) {
            return squaredDistance(points[i], a) < squaredDistance(points[i], b);
        };
        const int nearest = int(
            std::min_element(clusters.centre.begin(), clusters.centre.end(), nearer) - clusters.centre.begin());
        changed |= nearest != clusters.of[i];
        clusters.of[i] = nearest;
    }
    return changed;
}

void recentre(const std::vector<Feature> &points, Clusters &clusters)
{
    const std::size_t channels = points.empty() ? 0 : points.front().size();
    std::vector<Feature> sum(clusters.centre.size(), Feature(channels));
    std::vector<int> count(clusters.centre.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t c = std::size_t(clusters.of[i]);
        ++count[c];
        for (std::size_t a = 0; a < channels; ++a)
            sum[c][a] += points[i][a];
    }
    for (std::size_t c = 0; c < sum.size(); ++c)
        for (std::size_t a = 0; a < channels && count[c] > 0; ++a)
            clusters.centre[c][a] = sum[c][a] / count[c];
}

} // namespace

int drawByWeight(const std::vector<double> &weight, std::mt19937_64 &random)
{
    const double whole = std::accumulate(weight.begin(), weight.end(), 0.0);
    double left = double(random() >> 11) * 0x1.0p-53 * whole;
    int last = -1;
    for (std::size_t i = 0; i < weight.size(); ++i) {
        if (weight[i] <= 0)
            continue;
        last = int(i);
        left -= weight[i];
        if (left < 0)
            break;
    }
    return last;
}

Clusters kMeans(const std::vector<Feature> &points, int clusters, std::uint64_t seed)
{
    constexpr int kMostRounds = 50;
    std::mt19937_64 random(seed);
    Clusters out{seeds(points, clusters, random), std::vector<int>(points.size(), -1)};
    for (int round = 0; round < kMostRounds && assign(points, out); ++round)
        recentre(points, out);
    return out;
}

} // namespace lodestone
