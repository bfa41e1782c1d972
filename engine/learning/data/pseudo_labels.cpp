// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/pseudo_labels.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

// The windows sure of this finger in this state, the surest first.
std::vector<int> surest(const Probabilities &probability, std::size_t finger, bool flexed, double confidence)
{
    const auto sure = [&](int w) {
        const double p = double(probability[std::size_t(w)][finger]);
        return flexed ? p : 1 - p;
    };
    std::vector<int> out;
    for (int w = 0; w < int(probability.size()); ++w)
        if (sure(w) >= confidence)
            out.push_back(w);
    std::stable_sort(out.begin(), out.end(), [&](int a, int b) { return sure(a) > sure(b); });
    return out;
}

} // namespace

LabelledWindows carriedOver(const LabelledWindows &labelled, const LabelledWindows &pool, double reach)
{
    LabelledWindows out = pool.none();
    const auto given = featuresOf(labelled), open = featuresOf(pool);
    for (std::size_t w = 0; w < open.size(); ++w) {
        const WindowContext &here = pool.context[w];
        Combination label, seen;
        std::array<bool, 5> contradicted{};
        double nearest = std::numeric_limits<double>::max();
        bool itself = here.stretch < 0;
        for (std::size_t l = 0; l < given.size() && !itself; ++l) {
            const WindowContext &there = labelled.context[l];
            if (there.session != here.session || there.stretch != here.stretch)
                continue;
            itself = there.time == here.time;
            const double distance = featureDistance(given[l], open[w]);
            if (distance > reach)
                continue;
            for (std::size_t f = 0; f < 5; ++f) {
                const Finger said = labelled.fingers[l][f];
                contradicted[f] = contradicted[f]
                                  || (said != Finger::Unknown && seen[f] != Finger::Unknown && said != seen[f]);
                seen[f] = said != Finger::Unknown ? said : seen[f];
            }
            if (distance < nearest) {
                nearest = distance;
                label = labelled.fingers[l];
            }
        }
        for (std::size_t f = 0; f < 5; ++f)
            label[f] = contradicted[f] ? Finger::Unknown : label[f];
        if (!itself && !label.isUnknown())
            out.add(pool.input.data() + std::ptrdiff_t(w) * pool.values, label, here);
    }
    return out;
}

Probabilities scaled(const Probabilities &probability, const Temperatures &temperatures)
{
    constexpr double kSurest = 1e-6;
    Probabilities out = probability;
    for (auto &window : out)
        for (std::size_t f = 0; f < 5; ++f) {
            const double p = std::clamp(double(window[f]), kSurest, 1 - kSurest);
            window[f] = float(1 / (1 + std::exp(-std::log(p / (1 - p)) / temperatures.finger[f])));
        }
    return out;
}

LabelledWindows sureOf(const LabelledWindows &pool, const Probabilities &calibrated, double confidence)
{
    std::vector<Combination> label(calibrated.size());
    for (std::size_t f = 0; f < 5; ++f) {
        const auto extended = surest(calibrated, f, false, confidence),
                   flexed = surest(calibrated, f, true, confidence);
        for (std::size_t n = 0; n < std::min(extended.size(), flexed.size()); ++n) {
            label[std::size_t(extended[n])][f] = Finger::Extended;
            label[std::size_t(flexed[n])][f] = Finger::Flexed;
        }
    }
    LabelledWindows out = pool.none();
    for (std::size_t w = 0; w < label.size(); ++w)
        if (!label[w].isUnknown())
            out.add(pool.input.data() + std::ptrdiff_t(w) * pool.values, label[w], pool.context[w]);
    return out;
}

} // namespace lodestone
