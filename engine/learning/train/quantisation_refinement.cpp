// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/quantisation_refinement.h"
#include "engine/deploy/parity.h"
#include "engine/learning/train/fused/model.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace lodestone {
namespace {

struct Halves
{
    std::vector<float> calibrate, judge;
};
// Blocks of 20 windows, so that few neighbours that share samples fall on two sides.
Halves split(const std::vector<float> &windows, std::size_t values)
{
    const std::size_t count = windows.size() / values, block = std::clamp<std::size_t>(count / 10, 1, 20);
    Halves out;
    for (std::size_t w = 0; w < count; ++w) {
        auto &to = w / block % 5 == 4 ? out.judge : out.calibrate;
        to.insert(
            to.end(), windows.begin() + std::ptrdiff_t(w * values), windows.begin() + std::ptrdiff_t((w + 1) * values));
    }
    return out;
}

Rounding roundingOf(QuantisationRefinement::Method method)
{
    return method == QuantisationRefinement::Method::Nearest ? Rounding::Nearest : Rounding::Calibrated;
}

// network: of the image; given: what it must decide like.
QuantisationRefinement attempt(
    const Network &network, const Network &given, const Halves &windows, QuantisationRefinement::Method method)
{
    QuantisationRefinement c{network, {}, {}, method, 0};
    c.image = quantise(network, windows.calibrate, &c.report, roundingOf(method));
    c.flipRate = evaluateImage(given, c.image, windows.judge).flipRate();
    return c;
}

// The steps in the flat order of a fused network's state; 0 where nothing is rounded.
std::vector<float> stateSteps(Network network, const fused::Layout &layout, const std::vector<float> &calibration)
{
    const auto steps = weightSteps(network, calibration);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        NetworkLayer &l = network.layers[i];
        for (auto *values : {&l.weight, &l.bias, &l.mean, &l.variance})
            std::fill(values->begin(), values->end(), 0.f);
        if (!steps[i].empty())
            l.weight = steps[i];
    }
    std::vector<float> state(std::size_t(layout.state), 0.f);
    fused::toState(network, layout, state.data());
    return state;
}

void learnRounded(
    fused::Model &model, std::vector<float> &real, const std::vector<float> &steps, double rate, float noise)
{
    std::vector<float> rounded = real;
    for (std::size_t i = 0; i < real.size(); ++i)
        if (steps[i] > 0)
            rounded[i] = steps[i] * std::clamp(std::round(real[i] / steps[i]), -127.f, 127.f);
    model.restore(rounded);
    model.learn(rate, noise);
    const std::vector<float> after = model.state();
    for (std::size_t i = 0; i < real.size(); ++i)
        real[i] += after[i] - rounded[i];
}

Recipe fineTuning(const Network &network)
{
    std::optional<Recipe> r = fused::shapeOf(network);
    if (!r)
        throw std::invalid_argument("only a network of the recipes' shape can go on learning");
    r->learningRate = 3e-4;
    r->batch = 32;
    return *r;
}

} // namespace

Network fitRounded(const Recipe &shape, const Examples &examples, const NetworkFit &fit)
{
    if (!fit.start || examples.count() == 0 || fit.epochs < 1)
        throw std::invalid_argument("a rounded fit needs a network to start from, examples and an epoch");
    fused::Model model(shape, *fit.start, fit.seed);
    const fused::Layout layout = fused::layoutOf(shape);
    std::vector<float> real = model.state();
    std::mt19937_64 random(fit.seed);
    std::vector<std::size_t> order(std::size_t(examples.count()));
    std::iota(order.begin(), order.end(), std::size_t(0));
    for (int epoch = 0; epoch < fit.epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        const std::vector<float> steps = stateSteps(model.network(), layout, examples.input);
        const double rate = shape.learningRate * 0.5 * (1 + std::cos(3.14159265358979323846 * epoch / fit.epochs));
        for (int first = 0; first < examples.count(); first += shape.batch) {
            if (fit.cancelled && fit.cancelled())
                throw TrainCancelled{};
            const int here = std::min(shape.batch, examples.count() - first);
            model.begin(here);
            for (int b = 0; b < here; ++b) {
                const std::size_t w = order[std::size_t(first + b)];
                model.put(b, examples.input.data() + w * std::size_t(examples.values), examples.target[w],
                    examples.weight.empty() ? 1.f : examples.weight[w]);
            }
            learnRounded(model, real, steps, rate, fit.noise);
        }
        model.restore(real);
    }
    return model.network();
}

namespace {

// The attempt with the fewest flips, the next more careful one only while there are too many.
QuantisationRefinement attemptsOf(const Network &network, const Halves &halves, std::uint64_t seed,
    const std::function<bool()> &cancelled, double mostFlips)
{
    using Method = QuantisationRefinement::Method;
    QuantisationRefinement best = attempt(network, network, halves, Method::Nearest);
    const auto better = [&best, mostFlips](QuantisationRefinement next) {
        if (next.flipRate < best.flipRate)
            best = std::move(next);
        return best.flipRate <= mostFlips;
    };
    if (best.flipRate <= mostFlips || better(attempt(network, network, halves, Method::Calibrated))
        || !fused::shapeOf(network))
        return best;

    Examples examples;
    examples.values = network.window * network.channels;
    examples.input = halves.calibrate;
    examples.target = answerAll(network, halves.calibrate);
    NetworkFit fit;
    fit.seed = seed;
    fit.epochs = 10;
    fit.start = &network;
    fit.cancelled = cancelled;
    better(attempt(fitRounded(fineTuning(network), examples, fit), network, halves, Method::FineTuned));
    return best;
}

} // namespace

QuantisationRefinement refineQuantisation(const Network &network, const std::vector<float> &windows, std::uint64_t seed,
    const std::function<bool()> &cancelled, double mostFlips)
{
    const Halves halves = split(windows, std::size_t(network.window) * std::size_t(network.channels));
    QuantisationRefinement best = attemptsOf(network, halves, seed, cancelled, mostFlips);
    best.image = quantise(best.network, windows, &best.report, roundingOf(best.method));
    return best;
}

} // namespace lodestone
