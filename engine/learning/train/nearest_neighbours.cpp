// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/nearest_neighbours.h"
#include "engine/learning/query/acquisition.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kNearest = 1e-3; // of the asinh-scaled field: nearer than the sensor's noise is as near as can be

std::array<double, 3> featureOf(const LabelledWindows &windows, int w)
{
    return fieldFeature(windows.mag.data() + std::ptrdiff_t(w) * windows.values, windows.values / 3);
}

} // namespace

void NearestNeighbours::add(const LabelledWindows &windows)
{
    for (int w = 0; w < windows.count(); ++w) {
        const int number = windows.fingers[std::size_t(w)].bits();
        if (number < 0)
            continue;
        m_features.push_back(featureOf(windows, w));
        m_combination.push_back(number);
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
            all[i] = {
                std::hypot(m_features[i][0] - here[0], m_features[i][1] - here[1], m_features[i][2] - here[2]), i};
        // The index decides between equals, so that the answer does not depend on the sort.
        std::partial_sort(
            all.begin(), all.begin() + std::ptrdiff_t(near), all.end(), [](const Neighbour &a, const Neighbour &b) {
                return a.distance != b.distance ? a.distance < b.distance : a.index < b.index;
            });
        double total = 0;
        for (std::size_t n = 0; n < near; ++n)
            total += 1 / (all[n].distance + kNearest);
        for (std::size_t n = 0; n < near; ++n)
            answer[std::size_t(m_combination[all[n].index])] += float(1 / (all[n].distance + kNearest) / total);
    }
    return out;
}

} // namespace lodestone
