// SPDX-License-Identifier: GPL-3.0-or-later
// Distillation as the recipes with a teacher do it: the small network learns the labels, and what the teacher says of
// unlabelled and of drawn windows.
#pragma once
#include "engine/learning/hand/teacher.h"
#include "engine/learning/train/trainer.h"

namespace lodestone {

// conv16 - LSTM16 - dense16 with asinh input: an image below 4 KB.
Recipe smallGloveShape();

// The network that comes nearest to the teacher on what the glove will meet. answer is left empty: only the network's
// own answers count. Throws TrainCancelled.
TrainOutcome distilTeacher(
    const Recipe &shape, const Teacher &teacher, const TrainingData &data, const TrainOptions &options);

} // namespace lodestone
