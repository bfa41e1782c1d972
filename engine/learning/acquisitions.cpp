// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/acquisition.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lodestone {

std::vector<int> pickByKCenter(const Pool &pool);
std::vector<int> pickByDropout(const Pool &pool);
std::vector<int> pickAtRandom(const Pool &pool);

const std::vector<Acquisition> &acquisitions()
{
    static const std::vector<Acquisition> all{
        {"k-center", "Unlike anything labelled", pickByKCenter},
        {"mc-dropout", "The model contradicts itself", pickByDropout},
        {"random", "Chosen at random", pickAtRandom},
    };
    return all;
}

const Acquisition *findAcquisition(const std::string &name)
{
    const auto found = std::find_if(acquisitions().begin(), acquisitions().end(), [&](const Acquisition &a) { return a.name == name; });
    return found == acquisitions().end() ? nullptr : &*found;
}

Pool poolOf(const LabelledWindows &candidates, const LabelledWindows &source, const LabelledWindows &target)
{
    Pool pool;
    const int values = candidates.values, samples = values / 3;
    pool.mag = candidates.mag;
    for (int w = 0; w < candidates.count(); ++w) {
        const WindowContext &c = candidates.context[std::size_t(w)];
        pool.features.push_back(fieldFeature(candidates.mag.data() + std::ptrdiff_t(w) * values, samples));
        pool.time.push_back(c.time);
        pool.stretch.push_back(c.stretch);
        pool.gravity.push_back(c.gravity);
    }
    for (const LabelledWindows *set : {&source, &target})
        for (int w = 0; w < set->count(); ++w) {
            pool.labelled.push_back(fieldFeature(set->mag.data() + std::ptrdiff_t(w) * set->values, set->values / 3));
            pool.labelledFingers.push_back(set->fingers[std::size_t(w)]);
        }
    return pool;
}

bool apartFrom(const Pool &pool, const std::vector<int> &picks, int candidate)
{
    return std::none_of(picks.begin(), picks.end(), [&](int p) {
        return std::abs(pool.time[std::size_t(p)] - pool.time[std::size_t(candidate)]) < pool.apart;
    });
}

std::vector<int> pickHighest(const Pool &pool, const std::vector<double> &score)
{
    std::vector<int> order(score.size()), picks;
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return score[std::size_t(a)] > score[std::size_t(b)]; });
    for (const int candidate : order)
        if (int(picks.size()) < pool.budget && apartFrom(pool, picks, candidate))
            picks.push_back(candidate);
    return picks;
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

Probabilities dropoutMean(const Network &network, const std::vector<float> &mag, const std::array<double, 3> &rates, int passes,
                          std::uint64_t seed, const std::function<void()> &check)
{
    std::mt19937_64 random(seed);
    const auto mask = [&](NetworkLayer &layer, double rate) {
        // Dropping an input of a layer is the same as dropping its column of weights, so forward() needs no change.
        for (int i = 0; i < layer.inputs; ++i) {
            const bool dropped = double(random() >> 11) * 0x1.0p-53 < rate;
            for (int row = 0; row < (layer.kind == NetworkLayer::Kind::Lstm ? 4 : 1) * layer.units; ++row)
                layer.weight[std::size_t(row * layer.inputs + i)] *= dropped ? 0.f : float(1 / (1 - rate));
        }
    };
    Probabilities mean;
    for (int pass = 0; pass < passes; ++pass) {
        Network thinned = network;
        std::size_t dense = 1;
        for (NetworkLayer &layer : thinned.layers) {
            if (layer.kind == NetworkLayer::Kind::Lstm)
                mask(layer, rates[0]);
            else if (layer.kind == NetworkLayer::Kind::Dense && dense < rates.size())
                mask(layer, rates[dense++]);
        }
        const Probabilities one = predict(thinned, mag, check);
        mean.resize(one.size());
        for (std::size_t w = 0; w < one.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f)
                mean[w][f] += one[w][f] / float(passes);
    }
    return mean;
}

} // namespace lodestone
