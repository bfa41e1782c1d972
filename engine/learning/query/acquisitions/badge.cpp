// SPDX-License-Identifier: GPL-3.0-or-later
// Batch active learning by diverse gradient embeddings (J. Ash et al., ICLR 2020, arXiv:1906.03671): each window stands
// as the gradient of the last layer that its own guess would give, so sure windows lie near zero; k-means++ draws a
// spread-out batch of long ones. One gradient for each finger, (p - guess) times the layer's input, laid side by side.
#include "engine/learning/query/clusters.h"
#include "engine/learning/query/selection.h"
#include <algorithm>
#include <stdexcept>

namespace lodestone {
namespace {

// The gradient is an outer product, so inner products come apart: (error . error') (input . input').
struct Gradient
{
    std::array<double, 5> error{};
    std::vector<float> input;
};

double inner(const Gradient &a, const Gradient &b)
{
    double errors = 0, inputs = 1; // 1: the bias
    for (std::size_t f = 0; f < 5; ++f)
        errors += a.error[f] * b.error[f];
    for (std::size_t i = 0; i < a.input.size(); ++i)
        inputs += double(a.input[i]) * double(b.input[i]);
    return errors * inputs;
}

std::vector<Gradient> gradients(const Pool &pool)
{
    const Network &network = *pool.network;
    std::size_t last = network.layers.size();
    while (last > 0 && network.layers[last - 1].kind != NetworkLayer::Kind::Dense)
        --last;
    if (last == 0)
        throw std::invalid_argument("badge asks a network with a dense layer; train another recipe, or use lodestone.");
    const std::size_t values = std::size_t(network.window) * std::size_t(network.channels);
    std::vector<Gradient> out(pool.features.size());
    Trace trace;
    for (std::size_t w = 0; w < out.size(); ++w) {
        if (pool.check && w % 64 == 0)
            pool.check();
        lodestone::trace(network, pool.input.data() + w * values, trace);
        out[w].input = last > 1 ? trace.outputs[last - 2] : trace.input;
        for (std::size_t f = 0; f < 5; ++f) {
            const double p = double(trace.outputs.back()[f]);
            out[w].error[f] = p - (p >= 0.5 ? 1 : 0);
        }
    }
    return out;
}

} // namespace

std::vector<int> pickByGradients(const Pool &pool);
std::vector<int> pickByGradients(const Pool &pool)
{
    demand("badge", pool);
    const std::vector<Gradient> gradient = gradients(pool);
    std::vector<double> length, weight;
    for (const Gradient &g : gradient)
        length.push_back(inner(g, g));
    weight = length; // the first pick: the longest, as the paper's code does
    std::mt19937_64 random(pool.seed);
    Selection selection(pool);
    for (int p = selection.best(weight); p >= 0;) {
        selection.add(p);
        const std::size_t taken = std::size_t(p);
        for (std::size_t i = 0; i < weight.size(); ++i) {
            const double apart = std::max(0.0, length[i] + length[taken] - 2 * inner(gradient[i], gradient[taken]));
            weight[i] = selection.picks().size() == 1 ? apart : std::min(weight[i], apart);
        }
        p = selection.best(weight);
        if (p < 0)
            break;
        std::vector<double> drawable(weight.size()); // the draw is among what best() chose from
        for (int i = 0; i < int(weight.size()); ++i)
            if (selection.open(i) && selection.unsteadiness(i) == selection.unsteadiness(p))
                drawable[std::size_t(i)] = weight[std::size_t(i)];
        if (const int drawn = drawByWeight(drawable, random); drawn >= 0)
            p = drawn;
    }
    return selection.picks();
}

} // namespace lodestone
