// SPDX-License-Identifier: GPL-3.0-or-later
// Acquisition functions: which unlabelled windows to ask about. A new one is one file in acquisitions/ and one line in
// acquisitions.cpp.
#pragma once
#include "engine/deploy/network.h"
#include "engine/learning/assess/evaluation.h"
#include "engine/signal/feature.h"
#include <cstdint>
#include <functional>

namespace lodestone {

struct Pool
{
    std::vector<Feature> features;             // featureOf() each window
    std::vector<double> time;                  // s, the window's middle
    std::vector<float> input;                  // windows back to back, as LabelledWindows
    std::vector<int> stretch;                  // still pose of each, as WindowContext::stretch; empty: unknown
    std::vector<std::array<float, 3>> gravity; // as WindowContext::gravity; empty: unknown
    std::vector<Feature> labelled;             // features of every labelled window, source and target
    std::vector<Combination> labelledFingers;  // their answers
    std::vector<int> labelledSitting;          // as WindowContext::sitting, of each of them; empty: one sitting
    std::vector<int> asked; // indices already labelled in an earlier round: picks keep `apart` from them
    const Network *network = nullptr;
    Probabilities probability;          // the host's best answer for each candidate (a recipe's answer); may be empty
    std::vector<Probabilities> members; // answers of models with other seeds; empty: none were trained
    int budget = 1;
    double apart = 1.0; // s, least distance between picks
    std::uint64_t seed = 1;
    std::function<void()> check; // may throw to cancel
};
enum class Asks {
    Nothing,
    Field,
    Answer,
    Network,
    Models,
    Members
}; // what a function needs; Models: the members, else passes with dropout
struct Acquisition
{
    std::string name; // as a person asks for it
    Asks asks = Asks::Field;
    std::vector<int> (*pick)(const Pool &pool); // indices into the pool, most wanted first; at most budget
};
const std::vector<Acquisition> &acquisitions(); // the first one is the default
const Acquisition &defaultAcquisition();        // needs no model
const Acquisition *findAcquisition(const std::string &name);
// Empty when the pool has what the function asks for; else a sentence with the remedy.
std::string whyNot(const Acquisition &acquisition, const Pool &pool);
void demand(const char *acquisition, const Pool &pool); // throws that sentence as std::invalid_argument, as pick() does

// A pool of a target's unlabelled windows beside everything labelled so far. network, probability, budget, seed: the
// caller's.
Pool poolOf(const LabelledWindows &candidates, const LabelledWindows &source, const LabelledWindows &target);

// Highest scores first, by the rules of Selection.
std::vector<int> pickHighest(const Pool &pool, const std::vector<double> &score);
// The farthest first from all that is labelled or picked already: by squared distance times the candidate's weight.
std::vector<int> pickFarthest(const Pool &pool, const std::vector<double> &weight);

double entropy(const std::array<float, 5> &probability); // mean over fingers, bits: 0 certain .. 1 all at 0.5
// The pool's answers: probability where the caller gave one, else the network's; one of them must be there.
Probabilities answersOf(const Pool &pool);
Probabilities meanOf(const std::vector<Probabilities> &passes);
// Passes of the network with dropout left on, at its recipe's rates (Gal and Ghahramani, ICML 2016; the recurrent masks
// as in their NeurIPS 2016 paper: one mask for all time steps).
std::vector<Probabilities> dropoutPasses(const Network &network, const std::vector<float> &input, int passes,
    std::uint64_t seed, const std::function<void()> &check);

} // namespace lodestone
