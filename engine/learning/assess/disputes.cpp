// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/disputes.h"
#include <algorithm>
#include <limits>

namespace lodestone {
namespace {

double of(Finger state, float flexed) { return double(state == Finger::Flexed ? flexed : 1 - flexed); }

// What the model gives on average to a state of a finger, over the labels that say it.
double usual(Finger state, std::size_t finger, const std::vector<JudgedLabel> &labels)
{
    double sum = 0;
    int count = 0;
    for (const JudgedLabel &judged : labels)
        if (judged.label[finger] == state) {
            sum += of(state, judged.probability[finger]);
            ++count;
        }
    return count > 0 ? sum / count : 0;
}

// To the nearest that says the same of every finger that both know.
double distanceTo(const Combination &fingers, const JudgedLabel &judged)
{
    double least = std::numeric_limits<double>::infinity();
    for (const auto &[other, distance] : judged.nearest) {
        bool same = true;
        for (std::size_t f = 0; f < 5; ++f)
            same &= other[f] == fingers[f] || other[f] == Finger::Unknown || fingers[f] == Finger::Unknown;
        if (same)
            least = std::min(least, distance);
    }
    return least;
}

bool liesNear(const Combination &model, const JudgedLabel &judged)
{
    const double distance = distanceTo(model, judged);
    return distance <= judged.reach && 2 * distance <= distanceTo(judged.label, judged);
}

} // namespace

bool isWithinReach(const JudgedLabel &judged)
{
    return std::any_of(
        judged.nearest.begin(), judged.nearest.end(), [&](const auto &other) { return other.second <= judged.reach; });
}

std::vector<Contested> contestedOf(const std::vector<JudgedLabel> &labels)
{
    std::array<std::array<double, 5>, 2> least{}; // extended, flexed
    for (std::size_t f = 0; f < 5; ++f)
        for (const Finger state : {Finger::Extended, Finger::Flexed})
            least[state == Finger::Flexed][f] = std::max(kLeastSure, usual(state, f, labels));
    std::vector<Contested> found;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Combination &label = labels[i].label;
        Contested contested{i, label, 0};
        for (std::size_t f = 0; f < 5; ++f) {
            if (label[f] == Finger::Unknown)
                continue;
            const Finger other = label[f] == Finger::Flexed ? Finger::Extended : Finger::Flexed;
            const double sure = of(other, labels[i].probability[f]);
            if (sure < least[other == Finger::Flexed][f])
                continue;
            contested.model[f] = other;
            contested.sure = std::max(contested.sure, sure);
        }
        if (contested.model != label && liesNear(contested.model, labels[i]))
            found.push_back(contested);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.sure > b.sure; });
    return found;
}

} // namespace lodestone
