// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/benchmarks.h"
#include "engine/deploy/benchmark.h"
#include "engine/deploy/quantiser.h"
#include <algorithm>
#include <cmath>
#include <random>

namespace lodestone::cli {

namespace {

using Kind = NetworkLayer::Kind;
constexpr int kDefaultUnits = 16;

NetworkLayer layerOf(
    Kind kind, int units, int inputs, int kernel, std::size_t weights, std::size_t biases, std::mt19937 &random)
{
    NetworkLayer layer;
    layer.kind = kind;
    layer.units = units;
    layer.inputs = inputs;
    layer.kernel = kernel;
    // Glorot initialisation keeps the activations in a usual range.
    const double spread = std::sqrt(6.0 / std::max(1, inputs * std::max(1, kernel) + units));
    std::uniform_real_distribution<float> uniform(float(-spread), float(spread));
    for (std::size_t i = 0; i < weights; ++i)
        layer.weight.push_back(uniform(random));
    layer.bias.assign(biases, 0.0f);
    return layer;
}

// conv, pool, LSTM and dense as published, with these widths. The narrow network applies a non-linear curve to its
// input, as the default recipe does.
Network publishedShape(int conv, int lstm, int dense, std::mt19937 &random)
{
    Network network;
    network.recipe = "v4-regularized";
    network.inputStd = {300, 300, 300};
    if (conv == kDefaultUnits) {
        network.inputScale = 60;
        network.inputStd = {1.5, 1.5, 1.5};
    }
    network.layers.push_back(layerOf(Kind::Conv1d, conv, 3, 3, std::size_t(conv) * 9, conv, random));
    network.layers.push_back(layerOf(Kind::Relu, conv, conv, 0, 0, 0, random));
    NetworkLayer norm = layerOf(Kind::BatchNorm, conv, conv, 0, 0, conv, random);
    norm.weight.assign(conv, 1.0f);
    norm.mean.assign(conv, 0.0f);
    norm.variance.assign(conv, 1.0f);
    network.layers.push_back(norm);
    network.layers.push_back(layerOf(Kind::MaxPool, 2, conv, 0, 0, 0, random));
    network.layers.push_back(layerOf(Kind::Lstm, lstm, conv, 0, 4 * lstm * (conv + lstm), 4 * lstm, random));
    network.layers.push_back(layerOf(Kind::Dense, dense, lstm, 0, dense * lstm, dense, random));
    network.layers.push_back(layerOf(Kind::Relu, dense, dense, 0, 0, 0, random));
    network.layers.push_back(layerOf(Kind::Dense, 5, dense, 0, 5 * dense, 5, random));
    network.layers.push_back(layerOf(Kind::Sigmoid, 5, 5, 0, 0, 0, random));
    return network;
}

std::vector<float> windowsOf(int count, std::mt19937 &random)
{
    std::normal_distribution<float> field(0.0f, 300.0f);
    std::vector<float> values;
    for (int i = 0; i < count * 30; ++i)
        values.push_back(field(random));
    return values;
}

} // namespace

QByteArray benchmarkImage(int kilobytes)
{
    std::mt19937 random(1);
    const Network network = kilobytes < 8    ? publishedShape(kDefaultUnits, kDefaultUnits, kDefaultUnits, random)
                            : kilobytes < 32 ? publishedShape(32, 32, 32, random)
                                             : publishedShape(40, 84, 32, random);
    try {
        return quantise(network, windowsOf(64, random));
    } catch (const QuantiseError &error) {
        throw Failure{fromUtf8(error.text)};
    }
}

QJsonObject benchmarkInference(Run &run, const BenchmarkOptions &)
{
    const QByteArray image = benchmarkImage();
    const InferenceTiming timing = timeInference(image, 20000);
    run.progress(QStringLiteral("inference"), 0.5);
    QJsonObject answer{
        {"microseconds", QJsonObject{{"median", timing.medianMicroseconds}, {"p99", timing.p99Microseconds}}},
        {"windows", timing.windows}, {"image_bytes", image.size()}};
    QJsonObject cores, perMac;
    for (const char *core : {"m0", "m4"}) {
        const QJsonObject counted = countInstructions(QLatin1String(core), benchmarkImage(4));
        if (counted.isEmpty())
            continue;
        cores[QLatin1String(core)] = QJsonObject{
            {"default", counted}, {"v4", countInstructions(QLatin1String(core), image)}};
        perMac[QLatin1String(core)] = counted["instructions_per_mac"];
    }
    if (!cores.isEmpty()) {
        answer["cores"] = cores;
        answer["instructions_per_mac"] = perMac;
    }
    run.progress(QStringLiteral("inference"), 1);
    return answer;
}

} // namespace lodestone::cli
