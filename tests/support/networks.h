// SPDX-License-Identifier: GPL-3.0-or-later
// Networks and windows made from a seed, for tests of the quantiser and the runtime.
#pragma once
#include "engine/deploy/network.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

namespace lodestone::support {

using Kind = NetworkLayer::Kind;

struct Maker
{
    std::mt19937 random;
    explicit Maker(std::uint32_t seed) : random(seed) {}
    float uniform(float low, float high) { return low + (high - low) * static_cast<float>(random() >> 8) / 16777216.f; }
    float normal()
    {
        const float u = uniform(1e-6f, 1), v = uniform(0, 6.2831853f);
        return std::sqrt(-2 * std::log(u)) * std::cos(v);
    }
    std::vector<float> values(int count, float low, float high)
    {
        std::vector<float> v(static_cast<std::size_t>(count));
        for (float &x : v)
            x = uniform(low, high);
        return v;
    }
    // Weights with Glorot initialisation, as in a newly trained layer.
    NetworkLayer conv(int inputs, int units, int kernel)
    {
        const float r = std::sqrt(6.f / static_cast<float>(kernel * (inputs + units)));
        return {Kind::Conv1d, units, inputs, kernel, values(units * inputs * kernel, -r, r), values(units, -0.1f, 0.1f),
            {}, {}};
    }
    NetworkLayer norm(int units, bool negative)
    {
        NetworkLayer l{Kind::BatchNorm, units, units, 0, values(units, 0.5f, 1.5f), values(units, -0.5f, 0.5f),
            values(units, 0, 0.5f), values(units, 0.2f, 1)};
        for (std::size_t i = 0; negative && i < l.weight.size(); i += 2)
            l.weight[i] = -l.weight[i];
        return l;
    }
    NetworkLayer lstm(int inputs, int units)
    {
        const float r = std::sqrt(6.f / static_cast<float>(inputs + 4 * units)),
                    s = std::sqrt(3.f / static_cast<float>(units));
        NetworkLayer l{
            Kind::Lstm, units, inputs, 0, values(4 * units * inputs, -r, r), values(4 * units, -0.2f, 0.2f), {}, {}};
        const auto recurrent = values(4 * units * units, -s, s);
        l.weight.insert(l.weight.end(), recurrent.begin(), recurrent.end());
        for (int i = units; i < 2 * units; ++i)
            l.bias[static_cast<std::size_t>(i)] += 1; // bias 1 of the forget gate, as usual for an LSTM
        return l;
    }
    NetworkLayer dense(int inputs, int units, float gain = 1)
    {
        const float r = gain * std::sqrt(6.f / static_cast<float>(inputs + units));
        return {Kind::Dense, units, inputs, 0, values(units * inputs, -r, r), values(units, -0.1f, 0.1f), {}, {}};
    }
};

inline NetworkLayer plain(NetworkLayer::Kind kind, int units = 0) { return {kind, units, 0, 0, {}, {}, {}, {}}; }

// The shape of recipe v4-regularized with seeded weights; negative: every second gamma of the batch normalisation is
// below zero.
inline Network makeV4Network(std::uint32_t seed, bool negative = false)
{
    Maker m(seed);
    Network n;
    n.recipe = "v4-regularized";
    n.inputMean = {12.5f, -60.25f, 130};
    n.inputStd = {220, 310, 480};
    n.layers = {m.conv(3, 32, 3), plain(Kind::Relu), m.norm(32, negative), plain(Kind::MaxPool, 2), m.lstm(32, 32),
        m.dense(32, 32, 2), plain(Kind::Relu), m.dense(32, 5, 3), plain(Kind::Sigmoid)};
    return n;
}

// The shape of the default recipe: 2,693 parameters, input asinh(field / 60 uT).
inline Network makeSmallNetwork(std::uint32_t seed)
{
    Maker m(seed);
    Network n;
    n.inputScale = 60;
    n.inputMean = {0.4f, -1.1f, 1.9f};
    n.inputStd = {1.4f, 1.1f, 1.7f};
    n.layers = {m.conv(3, 16, 3), plain(Kind::Relu), m.norm(16, false), plain(Kind::MaxPool, 2), m.lstm(16, 16),
        m.dense(16, 16, 2), plain(Kind::Relu), m.dense(16, 5, 3), plain(Kind::Sigmoid)};
    return n;
}

// Windows of a hand that holds a pose with a tremor: one field level per window plus small noise; uT.
inline std::vector<float> makeWindows(const Network &network, int count, std::uint32_t seed)
{
    Maker m(seed);
    std::vector<float> mag;
    for (int w = 0; w < count; ++w) {
        std::vector<float> level(network.inputMean.size());
        for (std::size_t a = 0; a < level.size(); ++a)
            level[a] = network.inputMean[a] + network.inputStd[a] * m.normal();
        for (int i = 0; i < network.window * network.channels; ++i) {
            const auto axis = static_cast<std::size_t>(i % network.channels) % level.size();
            float v = level[axis] + 0.05f * network.inputStd[axis] * m.normal();
            if (network.inputScale > 0)
                v = network.inputScale * std::sinh(v);
            mag.push_back(std::round(std::clamp(v, -3200.f, 3200.f) * 10) / 10);
        }
    }
    return mag;
}

} // namespace lodestone::support
