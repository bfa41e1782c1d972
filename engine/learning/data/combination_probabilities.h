// SPDX-License-Identifier: GPL-3.0-or-later
// Beliefs about combinations, 32 of them, thumb = bit 0: what labels lead to expect, and what time adds.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/data/training_data.h"

namespace lodestone {

using CombinationProbabilities = std::vector<std::array<float, 32>>; // one a window, sums to 1

Probabilities fingersOf(const CombinationProbabilities &combinations);

// Share of each of the 32 combinations that labels lead to expect: those seen alike, whatever their count, the others
// together a tenth. Sums to 1.
std::vector<double> combinationPrior(const LabelledWindows &source, const LabelledWindows &target);

// What the windows before and after say of each one: a hand keeps its combination for seconds, and changes it where the
// input moves fast (hidden Markov model, forward and backward: Rabiner, Proc. IEEE 77, 1989). Windows with known
// fingers are certain. Windows of one session are taken in order of time; those of no session stay as they are. each:
// the answer to every window on its own, by Bayes with prior.
CombinationProbabilities inTime(
    const CombinationProbabilities &each, const LabelledWindows &windows, const std::vector<double> &prior);

} // namespace lodestone
