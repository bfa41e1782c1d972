// SPDX-License-Identifier: GPL-3.0-or-later
// A small network softTargets by a larger answer (Hinton, Vinyals, Dean, arXiv:1503.02531): soft targets where nobody
// labelled, labels where somebody did.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/network_fit.h"

namespace lodestone {

// A window's known fingers are told by its label, the others by the teacher's answer; one answer a window.
// Throws std::invalid_argument when the counts differ.
Examples softTargets(const LabelledWindows &windows, const Probabilities &teacher);

// shape: as for fitNetwork(). Throws std::invalid_argument, TrainCancelled.
Network distil(
    const Recipe &shape, const LabelledWindows &windows, const Probabilities &teacher, const NetworkFit &fit);

// Takes `fraction` of every layer's units (engine/deploy/pruning.h), then lets the smaller network learn from the whole
// one on windows. recipe: dropout, learning rate and so on; its shape follows the network.
Network pruneAndDistil(const Recipe &recipe, const Network &network, double fraction, const LabelledWindows &windows,
    const NetworkFit &fit);

} // namespace lodestone
