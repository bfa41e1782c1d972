// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/recipes/recipe.h"
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

namespace lodestone {
namespace {

constexpr std::array<double, 3> kUsualDropout{0.4, 0.5, 0.4}; // V4's, for a network that was trained without any

} // namespace

// Every acquisition function: its name, what the pool must hold for it, and its function. The first is the default. A
// new one is its file in acquisitions/ and its line below.
// clang-format off
#define LODESTONE_ACQUISITIONS(acquisition) \
    acquisition("k-center", Field, pickByKCenter) \
    acquisition("sittings", Field, pickBySittings) \
    acquisition("lodestone", Field, pickByCoverage) \
    acquisition("typiclust", Field, pickTypical) \
    acquisition("random", Nothing, pickAtRandom) \
    acquisition("entropy", Answer, pickByEntropy) \
    acquisition("margin", Answer, pickByMargin) \
    acquisition("mc-dropout", Network, pickByDropout) \
    acquisition("bald", Models, pickByMutualInformation) \
    acquisition("badge", Network, pickByGradients) \
    acquisition("ensemble", Members, pickByCommittee)
// clang-format on

#define DECLARED(name, asks, pick) std::vector<int> pick(const Pool &pool);
LODESTONE_ACQUISITIONS(DECLARED)

const std::vector<Acquisition> &acquisitions()
{
#define LISTED(name, asks, pick) {name, Asks::asks, pick},
    static const std::vector<Acquisition> all{LODESTONE_ACQUISITIONS(LISTED)};
    return all;
}

const Acquisition &defaultAcquisition() { return acquisitions().front(); }

const Acquisition *findAcquisition(const std::string &name)
{
    const auto found = std::find_if(
        acquisitions().begin(), acquisitions().end(), [&](const Acquisition &a) { return a.name == name; });
    return found == acquisitions().end() ? nullptr : &*found;
}

std::string whyNot(const Acquisition &acquisition, const Pool &pool)
{
    const char *missing = nullptr;
    if (acquisition.asks == Asks::Answer && !pool.network && pool.probability.empty())
        missing = "a model, and this project has none yet";
    if (acquisition.asks == Asks::Network && !pool.network)
        missing = "a network, and this project has none yet";
    if (acquisition.asks == Asks::Models && !pool.network && pool.members.size() < 2)
        missing = "a network, and this project has none yet";
    if (acquisition.asks == Asks::Members && pool.members.size() < 2)
        missing = "several models, and this project does not have two yet";
    return missing ? acquisition.name + " asks " + missing + "; train one, or use k-center or random." : std::string();
}

void demand(const char *acquisition, const Pool &pool)
{
    if (const std::string why = whyNot(*findAcquisition(acquisition), pool); !why.empty())
        throw std::invalid_argument(why);
}

Pool poolOf(const LabelledWindows &candidates, const LabelledWindows &source, const LabelledWindows &target)
{
    Pool pool;
    pool.input = candidates.input;
    for (int w = 0; w < candidates.count(); ++w) {
        const WindowContext &c = candidates.context[std::size_t(w)];
        pool.features.push_back(featureOf(candidates, w));
        pool.time.push_back(c.time);
        pool.stretch.push_back(c.stretch);
        pool.gravity.push_back(c.gravity);
    }
    for (const LabelledWindows *set : {&source, &target})
        for (int w = 0; w < set->count(); ++w) {
            pool.labelled.push_back(featureOf(*set, w));
            pool.labelledFingers.push_back(set->fingers[std::size_t(w)]);
            pool.labelledSitting.push_back(set->context[std::size_t(w)].sitting);
        }
    return pool;
}

std::vector<int> pickHighest(const Pool &pool, const std::vector<double> &score)
{
    Selection selection(pool);
    for (int p = selection.best(score); p >= 0; p = selection.best(score))
        selection.add(p);
    return selection.picks();
}

std::vector<int> pickFarthest(const Pool &pool, const std::vector<double> &weight)
{
    std::vector<double> nearest(pool.features.size(), std::numeric_limits<double>::max()), score = nearest;
    const auto cover = [&](const Feature &centre) {
        for (std::size_t i = 0; i < nearest.size(); ++i)
            nearest[i] = std::min(nearest[i], squaredDistance(pool.features[i], centre));
    };
    for (std::size_t i = 0; i < pool.labelled.size(); ++i) {
        if (pool.check && i % 256 == 0)
            pool.check();
        cover(pool.labelled[i]);
    }
    Selection selection(pool);
    for (;;) {
        for (std::size_t i = 0; i < score.size(); ++i)
            score[i] = weight[i] * nearest[i];
        const int p = selection.best(score);
        if (p < 0)
            return selection.picks();
        selection.add(p);
        cover(pool.features[std::size_t(p)]);
    }
}

Probabilities answersOf(const Pool &pool)
{
    return !pool.probability.empty() ? pool.probability : predict(*pool.network, pool.input, pool.check);
}

double entropy(const std::array<float, 5> &probability)
{
    double sum = 0;
    for (const float value : probability) {
        const double p = std::clamp(double(value), 1e-9, 1 - 1e-9);
        sum -= p * std::log2(p) + (1 - p) * std::log2(1 - p);
    }
    return std::clamp(sum / 5, 0.0, 1.0);
}

Probabilities meanOf(const std::vector<Probabilities> &passes)
{
    Probabilities mean(passes.empty() ? 0 : passes.front().size());
    for (const Probabilities &one : passes)
        for (std::size_t w = 0; w < one.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f)
                mean[w][f] += one[w][f] / float(passes.size());
    return mean;
}

std::vector<Probabilities> dropoutPasses(const Network &network, const std::vector<float> &input, int passes,
    std::uint64_t seed, const std::function<void()> &check)
{
    const Recipe *recipe = findRecipe(network.recipe);
    const std::array<double, 3> rates = recipe && recipe->dropout != std::array<double, 3>{} ? recipe->dropout
                                                                                             : kUsualDropout;
    std::mt19937_64 random(seed);
    const auto mask = [&](NetworkLayer &layer, double rate) {
        // Dropping an input of a layer is the same as dropping its column of weights, so forward() needs no change.
        for (int i = 0; i < layer.inputs; ++i) {
            const bool dropped = double(random() >> 11) * 0x1.0p-53 < rate;
            for (int row = 0; row < (layer.kind == NetworkLayer::Kind::Lstm ? 4 : 1) * layer.units; ++row)
                layer.weight[std::size_t(row * layer.inputs + i)] *= dropped ? 0.f : float(1 / (1 - rate));
        }
    };
    std::vector<Probabilities> out;
    for (int pass = 0; pass < passes; ++pass) {
        Network thinned = network;
        std::size_t dense = 1;
        for (NetworkLayer &layer : thinned.layers) {
            if (layer.kind == NetworkLayer::Kind::Lstm)
                mask(layer, rates[0]);
            else if (layer.kind == NetworkLayer::Kind::Dense && dense < rates.size())
                mask(layer, rates[dense++]);
        }
        out.push_back(predict(thinned, input, check));
    }
    return out;
}

} // namespace lodestone
