// SPDX-License-Identifier: GPL-3.0-or-later
// Between a Network and the flat array of a fused one.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/train/fused/layout.h"
#include "engine/learning/recipes/recipe.h"
#include <optional>

namespace lodestone::fused {

// The figures of shape of a network that conv, ReLU, batch-norm, pool, LSTM, dense, ReLU, dense 5, sigmoid make; else
// nothing.
std::optional<Recipe> shapeOf(const Network &network);
bool sameShape(const Recipe &a, const Recipe &b);
Network blankNetwork(const Layout &layout); // all weights zero, except the norm's gain and variance: 1
// Weights as Keras draws them: Glorot uniform, orthogonal recurrent ones, forget gate open.
Network freshNetwork(const Layout &layout, std::uint64_t seed);
void toState(
    const Network &network, const Layout &layout, float *state); // state: layout.state floats, padding untouched
void fromState(const float *state, const Layout &layout, Network &network); // network: of this shape

} // namespace lodestone::fused
