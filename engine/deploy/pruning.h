// SPDX-License-Identifier: GPL-3.0-or-later
// Structured pruning: whole filters, LSTM units and dense units go, so the image and its time shrink with them. A
// unit's worth is what the next layer's sums lose, in mean square over real windows, when the unit is held at its mean;
// that mean moves into the next biases (channel pruning by reconstruction error, after He, Zhang, Sun,
// arXiv:1707.06168).
#pragma once
#include "engine/deploy/network.h"

namespace lodestone {

// Layers whose units may go: every convolution, LSTM and dense layer but the last.
std::vector<int> prunableLayers(const Network &network);

struct UnitMeasure
{
    std::vector<double> worth;           // one a unit, >= 0; 0: removing it changes nothing
    std::vector<double> mean, stateMean; // as the next layer sees it, and as an LSTM's own next step does
};
// input: windows back to back, as inputOf() gives them; at most 1,000 of them are looked at. layer: one of
// prunableLayers().
UnitMeasure measureUnits(const Network &network, int layer, const std::vector<float> &input);

// The network without these units of this layer. Without a measure they count as silent. At least one unit must stay;
// throws std::invalid_argument otherwise.
Network withoutUnits(const Network &network, int layer, const std::vector<int> &units, const UnitMeasure &measure = {});

// Takes the least worthy `fraction` (0..1) of every prunable layer's units, front to back; at least one of each stays.
// The network should then be fitted again (engine/learning/train/distil.h).
Network prune(const Network &network, double fraction, const std::vector<float> &input);

} // namespace lodestone
