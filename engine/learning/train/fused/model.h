// SPDX-License-Identifier: GPL-3.0-or-later
// One fused network that learns batch by batch. Thread: any, one at a time.
#pragma once
#include "engine/learning/train/fused/kernels.h"
#include "engine/learning/train/fused/weights.h"
#include "engine/learning/data/training_data.h"
#include <random>

namespace lodestone::fused {

class Model
{
public:
    // start: its weights and its input transform are taken; of the recipe's shape. Throws std::invalid_argument.
    Model(const Recipe &recipe, const Network &start, std::uint64_t seed,
        const Kernels<float> &kernels = *setsHere().set[0]);

    // A batch: count windows are put, then learned from or looked at. count is at most capacity().
    int capacity() const { return m_capacity; }
    void begin(int count);
    // target: probability of flexed, NaN where unknown; the recipe's label smoothing is applied. weight: of all its
    // fingers.
    void put(int row, const float *input, const std::array<float, 5> &target, float weight);
    // One step of the optimiser; noise in the input's unit. Gives the loss: cross entropy by known finger, plus the L2
    // penalty.
    double learn(double learningRate, float noise = 0);
    struct Sum
    {
        double loss = 0, known = 0;
    };             // cross entropies by weight, and how many fingers were known
    Sum look();    // nothing learned, nothing dropped
    void answer(); // then probability() holds
    float probability(int row, int finger) const { return m_memory.work.logits[row * m_layout.o + finger]; }

    double penalty() const; // the recipe's L2
    std::vector<float> state() const { return {m_state.data.get(), m_state.data.get() + m_layout.state}; }
    void restore(const std::vector<float> &state);
    Network network() const;

private:
    void transform(float noise);
    void move(double learningRate);

    const Recipe m_recipe;
    const Kernels<float> &m_kernels;
    const Layout m_layout;
    const int m_capacity;
    const int m_values; // floats a window
    Network m_network;  // its input transform and shape; the weights live in m_state
    std::mt19937_64 m_random;
    WorkMemory<float> m_memory;
    Aligned<float> m_state, m_gradient, m_first, m_second, m_back, m_input, m_x, m_mean, m_gain;
    double m_known = 0;
    int m_steps = 0;
};

} // namespace lodestone::fused
