// SPDX-License-Identifier: GPL-3.0-or-later
// What a training sees: windows as floats, and how one epoch is put together from them. Plain arrays, no tensors.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/recipes/recipe.h"
#include "engine/signal/combination.h"
#include "engine/signal/feature.h"
#include "engine/signal/sample.h"
#include <cstdint>
#include <random>

namespace lodestone {

// What is known of a window besides its input. The network on the glove never sees it; a teacher on the host may.
struct WindowContext
{
    std::array<float, 3> gravity{
        0, 0, 1};     // unit vector up in the sensor's frame, as estimateGravity() gives it, mid-window; NaN: unknown
    double time = 0;  // s, mid-window, the session's clock
    int session = -1; // windows of one session share this number; -1: no session (drawn, not measured)
    int stretch = -1; // windows of one still pose of one session share this number; -1: unknown
    int sitting = -1; // windows between putting the glove on and taking it off share this number; -1: drawn
};
// Labelled windows back to back: window x channels each, as inputOf() gives them; of a magnetometer in uT.
struct LabelledWindows
{
    int values = 30;  // floats a window
    int channels = 3; // of them in a row
    std::vector<float> input;
    std::vector<Combination> fingers;   // one a window; an unknown finger takes no part in the loss
    std::vector<WindowContext> context; // one a window
    int count() const { return static_cast<int>(fingers.size()); }
    void add(const float *window, const Combination &label, const WindowContext &context = {});
    void append(const LabelledWindows &more);
    LabelledWindows none() const { return {values, channels, {}, {}, {}}; } // of the same shape
};
Feature featureOf(const LabelledWindows &windows, int w);
std::vector<Feature> featuresOf(const LabelledWindows &windows);
struct TrainingData
{
    LabelledWindows source{}, target{}; // target: human labels of the session to learn; empty before there are any
    LabelledWindows holdout{};          // for early stopping; never trained on
    LabelledWindows unlabelled{};       // the target's pool, all fingers Unknown: what the glove will meet
    std::vector<InputChannel> inputs{}; // what the windows' channels are, as Network::inputs
    // A magnetometer, and gravity for every window: what a model of the hand needs.
    bool fitsHand() const;
};
// What the network sees of its input: (input - mean) / deviation, or where scale > 0 the same of asinh(input / scale).
// Channel by channel, over all windows.
struct Standardisation
{
    std::vector<float> mean = std::vector<float>(3), deviation = std::vector<float>(3, 1);
    float scale = 0; // in the input's unit
    float apply(float one, std::size_t channel) const;
};
Standardisation standardise(const LabelledWindows &source, const LabelledWindows &target, float scale = 0);

// count windows, drawn around the combinations of real: for each time step and channel a Gaussian with the mean and
// spread x standard deviation of that combination's windows, at those windows' orientations in turn. Only fully
// labelled windows are a model for new ones.
LabelledWindows drawSynthetic(const LabelledWindows &real, int count, double spread, std::mt19937_64 &random);

// One epoch: source and synthetic windows by the recipe's share; with target windows these are half of the epoch,
// repeated with a little sensor noise, however few they are. At most windowLimit windows.
class EpochMaker
{
public:
    EpochMaker(const Recipe &recipe, const TrainingData &data, std::uint64_t seed, int windowLimit);
    LabelledWindows next(); // shuffled
    int windowsPerEpoch() const { return m_source + m_synthetic + m_target; }

private:
    const TrainingData &m_data;
    LabelledWindows m_drawn;
    std::mt19937_64 m_random;
    int m_source = 0, m_synthetic = 0, m_target = 0;
};

} // namespace lodestone
