// SPDX-License-Identifier: GPL-3.0-or-later
// Two models on the same windows: how far apart they are, and whether that is more than chance.
#pragma once
#include "engine/jobs/compare.h"
#include "engine/learning/assess/evaluation.h"

namespace lodestone {

// Neighbouring windows share samples and pose, so blocks are what varies: with D the difference and n the decisions of
// a block and d = sum D / sum n, the error is that of a ratio estimate, sqrt(B / (B - 1) sum (D - d n)^2) / sum n
// (Cochran, Sampling Techniques, 3rd ed., 6.4). The chance is that of Fisher's randomisation test over the blocks'
// signs (promotion.h), two-sided.
PairedFigure comparePaired(const Probabilities &first, const Probabilities &second,
    const std::vector<Combination> &truth, const std::vector<int> &block);

} // namespace lodestone
