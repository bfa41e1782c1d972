// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/nearest_neighbours.h"
#include "engine/learning/query/acquisition.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kNearest = 1e-3; // of the asinh-scaled field: nearer than the sensor's noise is as near as can be

bool leavesOpen(const Combination &said, const Combination &one)
{
    return std::equal(
        said.begin(), said.end(), one.begin(), [](Finger s, Finger o) { return s == Finger::Unknown || s == o; });
}

} // namespace

void NearestNeighbours::add(const LabelledWindows &windows)
{
    for (int w = 0; w < windows.count(); ++w) {
        const Combination &said = windows.fingers[std::size_t(w)];
        if (said.isUnknown())
            continue;
        m_features.push_back(featureOf(windows, w));
        std::vector<int> &open = m_combinations.emplace_back();
        for (int number = 0; number < kCombinations; ++number)
            if (leavesOpen(said, Combination::fromBits(number)))
                open.push_back(number);
    }
}

CombinationProbabilities NearestNeighbours::combinations(const LabelledWindows &windows) const
{
    struct Neighbour
    {
        double distance;
        std::size_t index;
    };
    CombinationProbabilities out(std::size_t(windows.count()));
    std::vector<Neighbour> all(m_features.size());
    const std::size_t near = std::min(all.size(), std::size_t(m_neighbours));
    for (int w = 0; w < windows.count(); ++w) {
        auto &answer = out[std::size_t(w)];
        if (near == 0) {
            answer.fill(1.f / 32);
            continue;
        }
        const auto here = featureOf(windows, w);
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = {featureDistance(m_features[i], here), i};
        // The index decides between equals, so that the answer does not depend on the sort.
        std::partial_sort(
            all.begin(), all.begin() + std::ptrdiff_t(near), all.end(), [](const Neighbour &a, const Neighbour &b) {
                return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
            });
        double total = 0;
        for (std::size_t n = 0; n < near; ++n)
            total += 1 / (all[n].distance + kNearest);
        for (std::size_t n = 0; n < near; ++n) {
            const std::vector<int> &open = m_combinations[all[n].index];
            for (const int number : open)
                answer[std::size_t(number)] += float(1 / (all[n].distance + kNearest) / total / double(open.size()));
        }
    }
    return out;
}

} // namespace lodestone
