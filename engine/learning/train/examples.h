// SPDX-License-Identifier: GPL-3.0-or-later
// From labelled windows to a fused fit's examples.
#pragma once
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/trainer.h"

namespace lodestone {

// 1 where a finger is flexed, 0 extended, NaN unknown.
std::array<float, 5> targetOf(const Combination &fingers);
Examples examplesOf(const LabelledWindows &windows);

// The recipe's network fitted to an epoch of its windows (EpochMaker: source, synthetic, at least half of the target),
// repeated for the recipe's epochs. loss: one an epoch is appended, and options.progress told; nullptr: an intermediate
// fit, without any report. Throws as trainNetwork() does.
Network fitToLabels(const Recipe &recipe, const TrainingData &data, const TrainOptions &options, std::uint64_t seed,
    std::vector<double> *loss = nullptr);
// Progress callback of a fit of that many epochs: appends to loss and calls options.progress.
std::function<void(int, double)> reportTo(const TrainOptions &options, int epochs, std::vector<double> &loss);

// Mean binary cross entropy over the known fingers.
double crossEntropy(const std::vector<std::array<float, 5>> &probability, const std::vector<Combination> &truth);

} // namespace lodestone
