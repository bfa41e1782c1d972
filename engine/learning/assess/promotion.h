// SPDX-License-Identifier: GPL-3.0-or-later
// The promotion gate: a retrained model replaces the old one unless labels it never saw say that it is worse beyond
// noise.
#pragma once
#include "engine/jobs/promotion.h"
#include "engine/learning/assess/evaluation.h"

namespace lodestone {

inline constexpr double kPromotionChance = 0.05;
inline constexpr int kFewestBlocks = 5; // with four, the worst of all signs comes up in 1 of 16 by luck

// Paired: both models answer the same windows. Neighbouring windows share samples and pose, so whole blocks are
// compared, not windows: in each block the fingers the new model has right more than the old. Were the two equally
// good, every block's difference could as well have the other sign (Fisher's randomisation test, The Design of
// Experiments, 1935; all signs are tried up to 12 blocks, else 4,000 drawn ones). The old model stays when the
// differences sum to less than zero and fewer than 5 % of the signs give as little or less; below five blocks nothing
// can be told and the new model is taken.
Promotion decidePromotion(const Probabilities &before, const Probabilities &after,
    const std::vector<Combination> &truth, const std::vector<int> &block);

// The share of the ways to give each difference a sign, the other or its own, whose sum is no larger than theirs:
// one-sided.
double chanceOfSigns(const std::vector<int> &difference);

// One block for each run of windows that follow each other in one session with the same label; counted from 0.
std::vector<int> blocksOf(const LabelledWindows &windows);

} // namespace lodestone
