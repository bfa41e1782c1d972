// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/temperature.h"
#include <cmath>
#include <stdexcept>

namespace lodestone {
namespace {

constexpr double kAlike = 5;                           // windows that tell about as much as one
constexpr double kPriorPrecision = 4;                  // of 1/T around 1: deviation 1/2
constexpr double kLeast = 1.0 / 20, kMost = 1.0 / 0.2; // of 1/T

// Minimises sum softplus(-a m) / kAlike + kPriorPrecision (a - 1)^2 / 2 over a = 1/T, where m is the logit towards the
// true side. It is convex, so Newton's step is taken where it stays between the bounds found so far, and halving
// otherwise.
double inverseTemperature(const std::vector<double> &margins)
{
    double low = kLeast, high = kMost, a = 1;
    for (int step = 0; step < 60 && high - low > 1e-12; ++step) {
        double slope = kPriorPrecision * (a - 1), curvature = kPriorPrecision;
        for (const double m : margins) {
            const double wrong = 1 / (1 + std::exp(a * m));
            slope -= m * wrong / kAlike;
            curvature += m * m * wrong * (1 - wrong) / kAlike;
        }
        const double next = a - slope / curvature;
        if (std::abs(next - a) < 1e-12)
            break;
        (slope > 0 ? high : low) = a;
        a = next > low && next < high ? next : (low + high) / 2;
    }
    return a;
}

} // namespace

Temperatures fitTemperatures(const FingerLogits &logits, const std::vector<Combination> &truth)
{
    if (logits.size() != truth.size())
        throw std::invalid_argument("as many answers as labels are needed");
    Temperatures t;
    t.windows = static_cast<int>(truth.size());
    for (std::size_t f = 0; f < 5; ++f) {
        std::vector<double> margins;
        for (std::size_t w = 0; w < truth.size(); ++w)
            if (truth[w][f] != Finger::Unknown && std::isfinite(logits[w][f]))
                margins.push_back(truth[w][f] == Finger::Flexed ? logits[w][f] : -logits[w][f]);
        t.finger[f] = 1 / inverseTemperature(margins);
    }
    return t;
}

FingerLogits logitsOf(const Network &network, const std::vector<float> &input)
{
    if (const std::string why = network.problem(); !why.empty())
        throw std::invalid_argument(why);
    if (network.layers.size() < 2)
        throw std::invalid_argument("the network has nothing before its sigmoid");
    const std::size_t values = std::size_t(network.window) * std::size_t(network.channels);
    FingerLogits logits(input.size() / values);
    Trace steps;
    for (std::size_t w = 0; w < logits.size(); ++w) {
        trace(network, input.data() + w * values, steps);
        const std::vector<float> &last = steps.outputs[steps.outputs.size() - 2];
        for (std::size_t f = 0; f < 5; ++f)
            logits[w][f] = double(last[f]);
    }
    return logits;
}

bool applyTemperatures(Network &network, const Temperatures &temperatures)
{
    const std::size_t layers = network.layers.size();
    if (layers < 2 || network.layers[layers - 1].kind != NetworkLayer::Kind::Sigmoid)
        return false;
    NetworkLayer &dense = network.layers[layers - 2];
    if (dense.kind != NetworkLayer::Kind::Dense || dense.units != 5)
        return false;
    for (std::size_t f = 0; f < 5; ++f) {
        const float factor = static_cast<float>(1 / temperatures.finger[f]);
        for (std::size_t i = 0; i < std::size_t(dense.inputs); ++i)
            dense.weight[f * std::size_t(dense.inputs) + i] *= factor;
        dense.bias[f] *= factor;
    }
    return true;
}

Temperatures calibrate(Network &network, const LabelledWindows &holdout)
{
    if (holdout.count() == 0 || network.layers.size() < 2)
        return {};
    const Temperatures fitted = fitTemperatures(logitsOf(network, holdout.input), holdout.fingers);
    return applyTemperatures(network, fitted) ? fitted : Temperatures{};
}

} // namespace lodestone
