// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs/benchmarks.h"
#include "engine/deploy/quantiser.h"
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <random>

namespace lodestone::cli {

namespace {

using Kind = NetworkLayer::Kind;

NetworkLayer layerOf(Kind kind, int units, int inputs, int kernel, std::size_t weights, std::size_t biases, std::mt19937 &random)
{
    NetworkLayer layer;
    layer.kind = kind;
    layer.units = units;
    layer.inputs = inputs;
    layer.kernel = kernel;
    // Glorot's spread keeps the activations in a usual range.
    const double spread = std::sqrt(6.0 / std::max(1, inputs * std::max(1, kernel) + units));
    std::uniform_real_distribution<float> uniform(float(-spread), float(spread));
    for (std::size_t i = 0; i < weights; ++i)
        layer.weight.push_back(uniform(random));
    layer.bias.assign(biases, 0.0f);
    return layer;
}

Network publishedShape(std::mt19937 &random)
{
    Network network;
    network.recipe = "v4-regularized";
    network.inputStd = {300, 300, 300};
    network.layers.push_back(layerOf(Kind::Conv1d, 32, 3, 3, 32 * 3 * 3, 32, random));
    network.layers.push_back(layerOf(Kind::Relu, 32, 32, 0, 0, 0, random));
    NetworkLayer norm = layerOf(Kind::BatchNorm, 32, 32, 0, 0, 32, random);
    norm.weight.assign(32, 1.0f);
    norm.mean.assign(32, 0.0f);
    norm.variance.assign(32, 1.0f);
    network.layers.push_back(norm);
    network.layers.push_back(layerOf(Kind::MaxPool, 2, 32, 0, 0, 0, random));
    network.layers.push_back(layerOf(Kind::Lstm, 32, 32, 0, 4 * 32 * (32 + 32), 4 * 32, random));
    network.layers.push_back(layerOf(Kind::Dense, 32, 32, 0, 32 * 32, 32, random));
    network.layers.push_back(layerOf(Kind::Relu, 32, 32, 0, 0, 0, random));
    network.layers.push_back(layerOf(Kind::Dense, 5, 32, 0, 5 * 32, 5, random));
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

QByteArray benchmarkImage()
{
    std::mt19937 random(1);
    const Network network = publishedShape(random);
    try {
        return quantise(network, windowsOf(64, random));
    } catch (const QuantiseError &error) {
        throw Failure{fromUtf8(error.text)};
    }
}

QJsonObject benchmarkInference(Run &run, const BenchmarkOptions &)
{
    ImageModel model;
    QString why;
    if (!ImageModel::open(benchmarkImage(), model, &why))
        throw Failure{QStringLiteral("The benchmark's own image is refused: %1").arg(why)};
    std::mt19937 random(2);
    std::vector<std::int16_t> input;
    for (float microtesla : windowsOf(256, random))
        input.push_back(std::int16_t(std::clamp(microtesla * 10, -32000.0f, 32000.0f)));
    constexpr int kRuns = 20000, kWarm = 1000;
    std::vector<double> microseconds;
    microseconds.reserve(kRuns);
    unsigned sum = 0;   // printed, so that no run can be left out
    for (int i = 0; i < kRuns + kWarm; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto output = model.run(input.data() + (i % 256) * 30);
        const double taken = double(clock.nsecsElapsed()) * 1e-3;
        sum += output[0];
        if (i >= kWarm)
            microseconds.push_back(taken);
    }
    run.progress(QStringLiteral("inference"), 1);
    std::sort(microseconds.begin(), microseconds.end());
    return {{"microseconds", QJsonObject{{"median", microseconds[kRuns / 2]}, {"p99", microseconds[kRuns * 99 / 100]}}},
            {"windows", kRuns}, {"image_bytes", model.image().size()}, {"checksum", qint64(sum)}};
}

} // namespace lodestone::cli
