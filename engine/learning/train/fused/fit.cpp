// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/fused/model.h"
#include "engine/learning/train/fused/schedule.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace lodestone {
namespace {

using fused::Model;

void check(const Recipe &shape, const Examples &e, const NetworkFit &fit)
{
    if (e.count() == 0)
        throw std::invalid_argument("there are no examples to train on");
    if (e.values != shape.window * shape.channels || e.input.size() != e.target.size() * std::size_t(e.values))
        throw std::invalid_argument("the examples' windows are not of the recipe's length");
    if (!e.weight.empty() && e.weight.size() != e.target.size())
        throw std::invalid_argument("the examples need one weight a window, or none");
    if (std::any_of(e.weight.begin(), e.weight.end(), [](float w) { return !(w >= 0) || std::isinf(w); }))
        throw std::invalid_argument("an example's weight is below zero, or no number");
    for (const std::array<float, 5> &target : e.target)
        if (std::any_of(target.begin(), target.end(), [](float p) { return p < 0 || p > 1; }))
            throw std::invalid_argument("a target is outside 0 to 1");
    if (fit.epochs < 1)
        throw std::invalid_argument("a fit needs at least one epoch");
}

Network startOf(const Recipe &shape, const Examples &examples, const NetworkFit &fit)
{
    if (fit.start)
        return *fit.start;
    LabelledWindows fields;
    fields.channels = shape.channels;
    fields.input = examples.input;
    const Standardisation scale = standardise(fields, {}, shape.asinh ? float(kInputScale) : 0.f);
    Network n = fused::freshNetwork(fused::layoutOf(shape), fit.seed);
    n.inputScale = scale.scale;
    n.inputMean = scale.mean;
    n.inputStd = scale.deviation;
    return n;
}

// One turn through the examples in a new order; done: steps before it, of total. Gives the mean loss.
double oneEpoch(Model &model, const Recipe &shape, const Examples &examples, const NetworkFit &fit,
    const std::vector<std::size_t> &order, int done, int total)
{
    double sum = 0;
    const int count = examples.count();
    for (int first = 0; first < count; first += shape.batch, ++done) {
        if (fit.cancelled && fit.cancelled())
            throw TrainCancelled{};
        const int here = std::min(shape.batch, count - first);
        model.begin(here);
        for (int b = 0; b < here; ++b) {
            const std::size_t w = order[std::size_t(first + b)];
            model.put(b, examples.input.data() + w * std::size_t(examples.values), examples.target[w],
                examples.weight.empty() ? 1.f : examples.weight[w]);
        }
        sum += model.learn(shape.learningRate * fused::schedule(shape, done, total), fit.noise) * here;
    }
    return sum / count;
}

} // namespace

void Examples::add(const float *window, const std::array<float, 5> &wanted, float counts)
{
    input.insert(input.end(), window, window + values);
    if (counts != 1.f && weight.empty())
        weight.assign(target.size(), 1.f);
    target.push_back(wanted);
    if (!weight.empty() || counts != 1.f)
        weight.push_back(counts);
}

Network fitNetwork(const Recipe &shape, const Examples &examples, const NetworkFit &fit)
{
    check(shape, examples, fit);
    Model model(shape, startOf(shape, examples, fit), fit.seed ^ 0x5851f42d4c957f2du);
    std::mt19937_64 random(fit.seed + 0x14057b7ef767814fu);
    std::vector<std::size_t> order(static_cast<std::size_t>(examples.count()));
    std::iota(order.begin(), order.end(), std::size_t(0));
    const int steps = (examples.count() + shape.batch - 1) / shape.batch;
    for (int epoch = 0; epoch < fit.epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1;
             --i) // written out: std::shuffle may differ between standard libraries
            std::swap(order[i - 1], order[random() % i]);
        const double loss = oneEpoch(model, shape, examples, fit, order, epoch * steps, fit.epochs * steps);
        if (fit.progress)
            fit.progress(epoch + 1, loss);
    }
    return model.network();
}

std::vector<std::array<float, 5>> answerAll(const Network &network, const std::vector<float> &input)
{
    const std::size_t values = std::size_t(network.window) * std::size_t(network.channels),
                      count = input.size() / values;
    std::vector<std::array<float, 5>> out(count);
    std::optional<Recipe> shape = fused::shapeOf(network);
    if (!shape) {
        for (std::size_t w = 0; w < count; ++w)
            out[w] = forward(network, input.data() + w * values);
        return out;
    }
    shape->batch = int(std::clamp<std::size_t>(count, 1, 64));
    Model model(*shape, network, 0);
    for (std::size_t first = 0; first < count; first += std::size_t(model.capacity())) {
        const int here = int(std::min(count - first, std::size_t(model.capacity())));
        model.begin(here);
        for (int b = 0; b < here; ++b)
            model.put(b, input.data() + (first + std::size_t(b)) * values, {}, 0);
        model.answer();
        for (int b = 0; b < here; ++b)
            for (int f = 0; f < 5; ++f)
                out[first + std::size_t(b)][std::size_t(f)] = model.probability(b, f);
    }
    return out;
}

} // namespace lodestone
