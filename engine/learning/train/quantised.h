// SPDX-License-Identifier: GPL-3.0-or-later
// What a network loses on its way to the glove: the int8 image beside the float network, on the same windows.
#pragma once
#include "engine/learning/train/quantisation_refinement.h"
#include "engine/learning/assess/evaluation.h"

namespace lodestone {

// The windows that ranges are taken from: source, target AND the unlabelled pool, evenly thinned to at most 3,000, back
// to back. With the source alone the glove clips where a turned hand's field goes further.
std::vector<float> mixedCalibration(const TrainingData &data);

struct QuantisedScores
{
    QuantisationRefinement made; // the image, its network and how much care it took
    Scores real, int8;           // of the float network and of the image, on the test windows
    int flips = 0;               // finger decisions, five a window, that int8 takes the other way
    double drop() const { return real.accuracy - int8.accuracy; } // 0..1, negative where int8 is luckier
    double flipRate() const { return int8.windows ? flips / (5.0 * int8.windows) : 0; } // 0..1; no drop can be larger
};
// test may be empty: then the image alone is made. seed: of a fine-tune, where one is needed. check may throw to
// cancel. Throws QuantiseError.
QuantisedScores scoreQuantised(const Network &network, const std::vector<float> &calibration,
    const LabelledWindows &test, std::uint64_t seed, const std::function<void()> &check = {});
// The image's answers; throws QuantiseError when it does not open.
Probabilities predictInt8(
    const QByteArray &image, const std::vector<float> &input, const std::function<void()> &check = {});

} // namespace lodestone
