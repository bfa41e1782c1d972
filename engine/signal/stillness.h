// SPDX-License-Identifier: GPL-3.0-or-later
// Where the field, or another chosen signal, keeps still long enough to be one pose of the hand.
#pragma once
#include "engine/signal/sample.h"
#include <vector>

namespace lodestone {

// The still pose each sample belongs to, numbered from 0 in the order of time; -1 while the field moves or the pose
// lasts shorter than a window of ten samples. A still pose may turn with the hand: it ends where the field jumps, or at
// a gap.
std::vector<int> stillStretches(const std::vector<Sample> &samples);
// The same of any channels: input is times x channels, in the units of featureOf().
std::vector<int> stillStretches(
    const std::vector<double> &times, const std::vector<float> &input, std::size_t channels);

} // namespace lodestone
