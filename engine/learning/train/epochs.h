// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a training, whatever learns: epochs of shuffled batches, a hold-out to stop by, progress and cancel.
#pragma once
#include "engine/learning/train/trainer.h"

namespace lodestone {

// What runEpochs() drives. Windows are as EpochMaker gives them; first and last (excluded) name one batch of an
// epoch.
struct Learnable
{
    std::function<double(const LabelledWindows &epoch, int first, int last)>
        step;                                                   // one step of the optimiser; the batch's loss
    std::function<double(const LabelledWindows &holdout)> loss; // nothing dropped out, nothing learned
    std::function<void()> keep, restore;                        // the best weights so far
};
// Fills all of the outcome but its network, answer and figures. Ends early by the recipe's patience where options and
// data allow it; the weights of the best epoch are then restored. Throws TrainCancelled; std::invalid_argument without
// source windows.
TrainOutcome runEpochs(
    const Recipe &recipe, const TrainingData &data, const TrainOptions &options, const Learnable &learner);

} // namespace lodestone
