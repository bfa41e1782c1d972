// SPDX-License-Identifier: GPL-3.0-or-later
// Beliefs about combinations, 32 of them, thumb = bit 0: what labels lead to expect.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/data/training_data.h"

namespace lodestone {

using CombinationProbabilities = std::vector<std::array<float, 32>>; // one a window, sums to 1

Probabilities fingersOf(const CombinationProbabilities &combinations);

// Share of each of the 32 combinations that labels lead to expect: those seen alike, whatever their count, the others
// together a tenth. Sums to 1.
std::vector<double> combinationPrior(const LabelledWindows &source, const LabelledWindows &target);

} // namespace lodestone
