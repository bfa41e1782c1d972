// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/combination_probabilities.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr double kUnseen = 0.1; // of the prior: all combinations without a label together

} // namespace

Probabilities fingersOf(const CombinationProbabilities &combinations)
{
    Probabilities out(combinations.size());
    for (std::size_t w = 0; w < combinations.size(); ++w) {
        for (std::size_t c = 0; c < 32; ++c)
            for (std::size_t f = 0; f < 5; ++f)
                if ((c >> f) & 1)
                    out[w][f] += combinations[w][c];
        for (float &p : out[w])
            p = std::clamp(p, 0.f, 1.f); // 32 rounded numbers may add up to a hair more
    }
    return out;
}

std::vector<double> combinationPrior(const LabelledWindows &source, const LabelledWindows &target)
{
    std::array<bool, 32> seen{};
    for (const LabelledWindows *set : {&source, &target})
        for (const Combination &c : set->fingers)
            if (const int number = c.bits(); number >= 0)
                seen[std::size_t(number)] = true;
    const auto count = double(std::count(seen.begin(), seen.end(), true));
    std::vector<double> prior(32, 1.0 / 32);
    for (std::size_t c = 0; c < 32 && count > 0 && count < 32; ++c)
        prior[c] = seen[c] ? (1 - kUnseen) / count : kUnseen / (32 - count);
    return prior;
}

} // namespace lodestone
