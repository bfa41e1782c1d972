// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes: a network's shape and how it is trained, as data. A new one is one file in recipes/ and one line in
// recipes.cpp.
#pragma once
#include <array>
#include <string>
#include <vector>

namespace lodestone {

struct Recipe;
struct TrainingData;
struct TrainOptions;
struct TrainOutcome;
using Learner = TrainOutcome (*)(const Recipe &recipe, const TrainingData &data, const TrainOptions &options);
enum class Optimiser { Adam, NAdamW };
// What the dropout after the pool and after the LSTM takes away from a window: single numbers, or feature dimensions
// for all time steps at once (arXiv:2304.10321), each by its own chance or as one run of neighbours.
enum class Dropping { Units, Dimensions, Span };

// conv1d (same) - ReLU - batch-norm - max-pool - dropout - LSTM - dropout - dense - ReLU - dropout - dense 5 - sigmoid
struct Recipe
{
    std::string name;
    std::string origin;        // paper, or "ours"; printed in docs/results.md
    Learner learner = nullptr; // nullptr: trainNetwork(), by the figures below alone
    Optimiser optimiser = Optimiser::Adam;
    bool asinh = false;            // asinh(input / kInputScale), then standardised; else the input standardised
    bool deployable = true;        // false: its network is empty, only the host can answer (a reference row)
    bool forComparison = false;    // true: a published technique, kept for what it shows; nobody should choose it
    bool needsHand = false;        // true: refuses data that no hand fits (TrainingData::fitsHand())
    int window = 10, channels = 3; // of a window that nobody asked to be longer or shorter; train() takes the data's
    int filters = 32, kernel = 3, pool = 2, lstm = 32, dense = 32;
    std::array<double, 3> dropout{}; // after pool, after LSTM, after dense; 0..1
    Dropping dropping = Dropping::Units;
    double l2 = 0;              // times sum(w^2) of the two dense kernels, as Keras counts it
    double labelSmoothing = 0;  // 0.1: targets 0.05 and 0.95
    double learningRate = 1e-3; // epsilon 1e-7
    double beta1 = 0.9, beta2 = 0.999;
    double weightDecay = 0; // NAdamW: of every weight kernel, times the learning rate, apart from the gradient
    double warmup = 0;      // share of all steps in which the learning rate first rises in a line
    int epochs = 30, batch = 32;
    int patience = 5;           // epochs without a better hold-out loss before training ends; 0: never
    double syntheticShare = 0;  // of the windows that are not the target's: drawn around each combination
    double syntheticSpread = 1; // times the standard deviation of that combination's windows
};

const std::vector<Recipe> &recipes();
const Recipe *findRecipe(const std::string &name); // nullptr when unknown
const Recipe &defaultRecipe();                     // what one click trains

} // namespace lodestone
