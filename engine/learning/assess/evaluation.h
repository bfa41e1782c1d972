// SPDX-License-Identifier: GPL-3.0-or-later
// How good a network is, from its probabilities and the labels. Fractions 0..1.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/data/dataset.h"

namespace lodestone {

using Probabilities = std::vector<std::array<float, 5>>; // of flexed, thumb first, one a window

// One of ten bins of confidence from 50 to 100 %: how sure the network said it was, and how often it was right.
struct ReliabilityBin
{
    int count = 0, right = 0;
    double confidence = 0;
}; // finger decisions; confidence: their sum

struct Scores
{
    int windows = 0;
    double accuracy = 0; // mean over fingers; only what the label knows counts
    double exact = 0;    // every known finger right
    double majority = 0; // mean over fingers of the larger class's share: what guessing reaches
    double ece = 0;      // expected calibration error, ten bins of confidence (Guo et al., ICML 2017)
    std::array<ReliabilityBin, 10> reliability{}; // what ece is made of
    std::array<double, 5> fingers{};              // accuracy of each
    std::array<double, 5> fingerMajority{};
};
Scores score(const Probabilities &probability, const std::vector<Combination> &truth);

// What one finger combination is mistaken for most often; of two as often, the first in the order of toString.
struct Mistake
{
    Combination combination;
    int windows = 0;
}; // windows 0: every window was answered right
Mistake commonestMistake(const Probabilities &probability, const Combination &truth);

// Network::forward over windows; calls check between them so that a job stays cancellable.
Probabilities predict(const Network &network, const std::vector<float> &input, const std::function<void()> &check = {});

TestScores figuresOf(const Scores &scores);

struct TrainOutcome;
LabelledWindows blind(LabelledWindows windows); // the same, every finger Unknown
// The host's answer where a recipe has one, else its network's. It never sees the windows' fingers.
Probabilities answerOf(const TrainOutcome &outcome, const LabelledWindows &windows);

Evaluation evaluate(const Network &network, const Dataset &dataset, const std::function<void()> &check = {});

} // namespace lodestone
