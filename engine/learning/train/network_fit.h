// SPDX-License-Identifier: GPL-3.0-or-later
// Trains one small network on examples with soft targets, as fast as the machine's vector unit allows: the whole
// forward and backward pass over ONE flat parameter array. Same seed, examples and instruction set give the same bytes.
// Needs no LibTorch itself; thread-safe, so a study may run several at once.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/recipes/recipe.h"
#include <cstdint>
#include <functional>
#include <vector>

namespace lodestone {

// Windows back to back with the target of each finger.
struct Examples
{
    int values = 30;                          // floats a window
    std::vector<float> input;                 // as inputOf() gives it
    std::vector<std::array<float, 5>> target; // probability of flexed, 0..1; NaN: unknown, no part in the loss
    std::vector<float> weight;                // one a window, >= 0; empty: all 1
    int count() const { return static_cast<int>(target.size()); }
    void add(const float *window, const std::array<float, 5> &target, float weight = 1);
};
struct NetworkFit
{
    std::uint64_t seed = 1;
    int epochs = 30;
    float noise = 0; // standard deviation in the input's unit, Gaussian, drawn again for every window and epoch
    const Network *start = nullptr; // continue from these weights and this input transform; else fresh
    std::function<void(int epoch, double loss)> progress;
    std::function<bool()> cancelled; // asked before every batch; true ends with TrainCancelled (trainer.h)
};
// shape: the recipe's figures of shape, dropout and what it drops, l2, labelSmoothing, batch, optimiser (learningRate,
// betas, weightDecay, warmup) and asinh. After its warm-up the learning rate falls to zero along half a cosine. Throws
// std::invalid_argument, TrainCancelled.
Network fitNetwork(const Recipe &shape, const Examples &examples, const NetworkFit &fit);

// Network::forward for many windows, vectorised; the same answers to 1e-5.
std::vector<std::array<float, 5>> answerAll(const Network &network, const std::vector<float> &input);

// "AVX2+FMA", "AVX-512", "SSE2", "scalar": what fitNetwork() uses on this machine; part of a model's provenance.
const char *instructionSetInUse();

} // namespace lodestone
