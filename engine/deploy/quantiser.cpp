// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/quantiser.h"
#include "engine/deploy/compiler.h"
#include <QCryptographicHash>
#include <algorithm>
#include <cmath>

namespace lodestone {

namespace {

void demandQuantisable(const Network &network, const std::vector<float> &calibration)
{
    if (const std::string why = network.problem(); !why.empty())
        throw QuantiseError{"The network cannot be quantised (" + why + "); train the model again."};
    const std::size_t values = static_cast<std::size_t>(network.window * network.channels);
    if (calibration.size() < values || calibration.size() % values != 0)
        throw QuantiseError{"Quantising needs whole windows to calibrate with; record or import a session first."};
    if (!std::all_of(calibration.begin(), calibration.end(), [](float v) { return std::isfinite(v); }))
        throw QuantiseError{"A calibration window has a value that is not a number; remove the damaged session."};
}

// One that the network meets: from the middle of the calibration windows, in the LSB of the sensor.
std::vector<std::int16_t> testWindow(const std::vector<float> &calibration, std::size_t values)
{
    const std::size_t first = calibration.size() / values / 2 * values;
    std::vector<std::int16_t> out(values);
    for (std::size_t i = 0; i < values; ++i)
        out[i] = static_cast<std::int16_t>(std::clamp(std::round(calibration[first + i] * 10.0f), -32768.0f, 32767.0f));
    return out;
}

} // namespace

std::vector<std::vector<float>> weightSteps(const Network &network, const std::vector<float> &calibration)
{
    demandQuantisable(network, calibration);
    const Network simple = simplify(network);
    Compiler compiler(simple, calibration, Rounding::Nearest);
    compiler.compile();
    std::vector<std::vector<float>> steps(network.layers.size()), found = compiler.weightSteps();
    std::erase_if(
        found, [](const std::vector<float> &s) { return s.empty(); }); // in the order of the layers that have weights
    for (std::size_t i = 0, s = 0; i < steps.size() && s < found.size(); ++i) {
        const NetworkLayer::Kind kind = network.layers[i].kind;
        if (kind != NetworkLayer::Kind::Conv1d && kind != NetworkLayer::Kind::Lstm && kind != NetworkLayer::Kind::Dense)
            continue;
        const bool folded = kind != NetworkLayer::Kind::Lstm
                            && network.layers[i + 1].kind == NetworkLayer::Kind::BatchNorm;
        if (!folded)
            steps[i] = found[s];
        ++s;
    }
    return steps;
}

QByteArray quantise(
    const Network &network, const std::vector<float> &calibration, QuantiseReport *report, Rounding rounding)
{
    demandQuantisable(network, calibration);
    const Network simple = simplify(network);
    ImagePlan plan = Compiler(simple, calibration, rounding).compile();
    plan.parameters = static_cast<std::uint32_t>(network.parametersWithStatistics());
    const QByteArray origin = QCryptographicHash::hash(network.serialise(), QCryptographicHash::Sha256);
    std::copy_n(origin.begin(), plan.provenance.size(), plan.provenance.begin());

    const QByteArray bare = writeImage(plan);
    ImageModel model;
    if (QString why; !ImageModel::open(bare, model, &why))
        throw QuantiseError{"The network does not fit the glove: " + why.toStdString()};
    const std::vector<std::int16_t> test = testWindow(
        calibration, static_cast<std::size_t>(network.window * network.channels));
    const QByteArray image = withTestWindow(bare, test, model.run(test.data()));
    if (report)
        *report = {static_cast<int>(image.size()), static_cast<int>(plan.parameters),
            QCryptographicHash::hash(image, QCryptographicHash::Sha256)};
    return image;
}

} // namespace lodestone
