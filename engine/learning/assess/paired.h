// SPDX-License-Identifier: GPL-3.0-or-later
// Two models on the same windows: how far apart they are, and whether that is more than chance.
#pragma once
#include "engine/learning/assess/evaluation.h"

namespace lodestone {

struct PairedFigure
{
    int windows = 0, blocks = 0, decisions = 0; // decisions: fingers with a label
    int onlyFirst = 0, onlySecond = 0;          // decisions that only one of the two has right
    double points = 0;                          // the first's accuracy minus the second's, percentage points
    double error = 0;                           // standard error of points over blocks; 0 below two blocks
    double chance = 1;                          // how often luck alone gives a difference as large, either way, 0..1
};

// Neighbouring windows share samples and pose, so blocks are what varies: with D the difference and n the decisions of
// a block and d = sum D / sum n, the error is that of a ratio estimate, sqrt(B / (B - 1) sum (D - d n)^2) / sum n
// (Cochran, Sampling Techniques, 3rd ed., 6.4). The chance is that of Fisher's randomisation test over the blocks'
// signs (promotion.h), two-sided.
PairedFigure comparePaired(const Probabilities &first, const Probabilities &second,
    const std::vector<Combination> &truth, const std::vector<int> &block);

} // namespace lodestone
