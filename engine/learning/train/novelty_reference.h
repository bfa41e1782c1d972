// SPDX-License-Identifier: GPL-3.0-or-later
// The reference that engine/signal/novelty.h compares live windows with: places and a threshold from the training
// windows.
#pragma once
#include "engine/learning/data/training_data.h"
#include "engine/signal/novelty.h"

namespace lodestone {

// Every labelled window of the training, measured ones only. Places by farthest-first traversal (Gonzalez, Theoretical
// Computer Science 38, 1985), at most mostPlaces. Threshold: the quantile of each window's distance to the nearest
// place that is not of the same half second, for neighbours share samples. Not valid() with fewer than 20 windows.
NoveltyReference noveltyReference(const TrainingData &data, double quantile = 0.99, int mostPlaces = 300);

} // namespace lodestone
