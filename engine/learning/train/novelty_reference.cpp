// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/novelty_reference.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr int kLeastWindows = 20;
constexpr double kNeighbours = 0.5;      // s
constexpr double kLeastThreshold = 0.02; // about 1 uT at 0 uT: the sensor's own noise must not count as new

struct Known
{
    Feature feature;
    double time = 0;
    int session = -1;
};

std::vector<Known> measuredWindows(const TrainingData &data)
{
    std::vector<Known> known;
    for (const LabelledWindows *set : {&data.source, &data.target, &data.holdout})
        for (int w = 0; w < set->count(); ++w) {
            const WindowContext &context = set->context[std::size_t(w)];
            known.push_back({featureOf(*set, w), context.time, context.session});
        }
    return known;
}

std::vector<std::size_t> farthestFirst(const std::vector<Known> &known, std::size_t most)
{
    std::vector<std::size_t> chosen{0};
    std::vector<double> nearest(known.size(), std::numeric_limits<double>::infinity());
    while (chosen.size() < std::min(most, known.size())) {
        std::size_t farthest = 0;
        for (std::size_t i = 0; i < known.size(); ++i) {
            nearest[i] = std::min(nearest[i], featureDistance(known[i].feature, known[chosen.back()].feature));
            if (nearest[i] > nearest[farthest])
                farthest = i;
        }
        if (nearest[farthest] <= 0)
            break; // the rest are copies
        chosen.push_back(farthest);
    }
    return chosen;
}

bool neighbours(const Known &a, const Known &b)
{
    return &a == &b || (a.session == b.session && a.session >= 0 && std::abs(a.time - b.time) < kNeighbours);
}

} // namespace

NoveltyReference noveltyReference(const TrainingData &data, double quantile, int mostPlaces)
{
    NoveltyReference reference;
    const std::vector<Known> known = measuredWindows(data);
    if (int(known.size()) < kLeastWindows)
        return reference;
    const std::vector<std::size_t> chosen = farthestFirst(known, std::size_t(mostPlaces));
    std::vector<double> distances;
    for (const Known &window : known) {
        double nearest = std::numeric_limits<double>::infinity();
        for (const std::size_t c : chosen)
            if (!neighbours(window, known[c]))
                nearest = std::min(nearest, featureDistance(window.feature, known[c].feature));
        if (std::isfinite(nearest))
            distances.push_back(nearest);
    }
    if (distances.empty())
        return reference;
    const std::size_t place = std::min(distances.size() - 1, std::size_t(quantile * double(distances.size())));
    std::nth_element(distances.begin(), distances.begin() + std::ptrdiff_t(place), distances.end());
    reference.quantile = quantile;
    reference.threshold = std::max(kLeastThreshold, distances[place]);
    reference.window = data.source.values / data.source.channels;
    reference.field = data.inputs.empty();
    for (const std::size_t c : chosen)
        reference.places.push_back(known[c].feature);
    return reference;
}

} // namespace lodestone
