// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that no person gave: a given label extended over its still pose, and a model's confident predictions (active
// self-training: B. Wei et al., ActiveSelfHAR, arXiv:2303.15107). Pure functions.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/temperature.h"

namespace lodestone {

// Distance of the asinh-scaled field. At a larger distance within one still pose the hand has turned so far that a
// finger may have moved slowly.
inline constexpr double kCarryReach = 0.5;
// The pool's windows that lie in the same session and still pose as a labelled one and within reach of it, with the
// nearest one's label; where labels of one pose disagree about a finger, that finger stays Unknown. The labelled
// windows themselves are left out: no window of the result has the time of a labelled one in its session.
LabelledWindows carriedOver(const LabelledWindows &labelled, const LabelledWindows &pool, double reach = kCarryReach);

// Probabilities after temperature scaling, finger by finger.
Probabilities scaled(const Probabilities &probability, const Temperatures &temperatures);

// The pool's windows with the fingers that calibrated probabilities are sure of, the others Unknown; windows without
// any are left out. Balanced as in class-balanced self-training (Y. Zou et al., ECCV 2018): of each finger as many
// flexed as extended, the surest first, so that no state swamps the other; a finger sure of one state only gives none.
LabelledWindows sureOf(const LabelledWindows &pool, const Probabilities &calibrated, double confidence = 0.9);

} // namespace lodestone
