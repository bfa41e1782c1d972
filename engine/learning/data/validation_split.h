// SPDX-License-Identifier: GPL-3.0-or-later
// Labels kept out of training, for recipes that choose a hyperparameter before they train on everything.
#pragma once
#include "engine/learning/data/training_data.h"

namespace lodestone {

struct ValidationSplit
{
    TrainingData train;
    LabelledWindows validation;
};
// The hold-out where there is one; else every fifth window of the target, or with fewer than ten there of the source.
ValidationSplit validationSplit(const TrainingData &data);

} // namespace lodestone
