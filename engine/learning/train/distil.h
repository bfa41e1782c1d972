// SPDX-License-Identifier: GPL-3.0-or-later
// A small network trained on a teacher's answers (Hinton, Vinyals, Dean, arXiv:1503.02531): labels where there are any,
// the teacher's probabilities as soft targets elsewhere.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/train/network_fit.h"

namespace lodestone {

// The target of a known finger is its label, of an unknown one the teacher's probability. teacher: one answer a window.
// Throws std::invalid_argument when the counts differ.
Examples softTargets(const LabelledWindows &windows, const Probabilities &teacher);

// shape: as for fitNetwork(). Throws std::invalid_argument, TrainCancelled.
Network distil(
    const Recipe &shape, const LabelledWindows &windows, const Probabilities &teacher, const NetworkFit &fit);

// Removes `fraction` (0..1) of every layer's units (engine/deploy/pruning.h), then trains the smaller network on the
// answers of the whole one. recipe: dropout, learning rate and so on; its shape follows the network.
Network pruneAndDistil(const Recipe &recipe, const Network &network, double fraction, const LabelledWindows &windows,
    const NetworkFit &fit);

} // namespace lodestone
