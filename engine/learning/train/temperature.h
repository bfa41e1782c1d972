// SPDX-License-Identifier: GPL-3.0-or-later
// Temperature scaling: one number a finger that makes a network's confidence equal its accuracy (Guo, Pleiss, Sun and
// Weinberger, On Calibration of Modern Neural Networks, ICML 2017). It divides what goes into the last sigmoid, so no
// decision changes, and it is folded into the last dense layer, so that the int8 image on the glove is calibrated as
// well.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/data/training_data.h"

namespace lodestone {

using FingerLogits = std::vector<std::array<double, 5>>; // log odds of flexed, one a window, thumb first
struct Temperatures
{
    std::array<double, 5> finger{1, 1, 1, 1, 1}; // above 1: the network was too sure of this finger
    int windows = 0;                             // fitted on; 0: nothing to fit on, all stay 1
};

// The temperatures of least negative log likelihood on windows the network was not trained on, drawn towards 1 the more
// the fewer windows there are: 1/T has a Gaussian prior around 1 with deviation 1/2, and five windows count as one
// piece of evidence, for neighbours share samples and poses. Fingers without a label take no part. Always within 0.2
// to 20.
Temperatures fitTemperatures(const FingerLogits &logits, const std::vector<Combination> &truth);

// What goes into the network's last sigmoid. Throws std::invalid_argument with problem().
FingerLogits logitsOf(const Network &network, const std::vector<float> &input);

// Divides the last dense layer by the temperatures. False, and the network as it was, when no dense layer of five
// stands right before the last sigmoid.
bool applyTemperatures(Network &network, const Temperatures &temperatures);

// Fits on the hold-out and applies: what a training does last. Without a hold-out the network stays as it was.
Temperatures calibrate(Network &network, const LabelledWindows &holdout);

} // namespace lodestone
