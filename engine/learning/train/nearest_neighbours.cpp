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

void NearestNeighbours::add(const Feature &window, const Combination &said)
{
    if (said.isUnknown())
        return;
    m_features.push_back(window);
    std::vector<int> &open = m_combinations.emplace_back();
    for (int number = 0; number < kCombinations; ++number)
        if (leavesOpen(said, Combination::fromBits(number)))
            open.push_back(number);
}

void NearestNeighbours::add(const LabelledWindows &windows)
{
    for (int w = 0; w < windows.count(); ++w)
        add(featureOf(windows, w), windows.fingers[std::size_t(w)]);
}

CombinationProbabilities NearestNeighbours::combinations(const std::vector<Feature> &windows) const
{
    struct Neighbour
    {
        double distance;
        std::size_t index;
    };
    CombinationProbabilities out(windows.size());
    std::vector<Neighbour> all(m_features.size());
    const std::size_t near = std::min(all.size(), std::size_t(m_neighbours));
    for (std::size_t w = 0; w < windows.size(); ++w) {
        auto &answer = out[w];
        if (near == 0) {
            answer.fill(1.f / 32);
            continue;
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = {featureDistance(m_features[i], windows[w]), i};
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
