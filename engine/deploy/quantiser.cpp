// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/quantiser.h"
#include "device/runtime/runtime.h"
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

} // namespace

std::vector<std::vector<float>> weightSteps(const Network &network, const std::vector<float> &calibration)
{
    demandQuantisable(network, calibration);
    const Network simple = simplify(network);
    Compiler compiler(simple, calibration, Rounding::Nearest);
    compiler.compile();
    std::vector<std::vector<float>> steps(network.layers.size()), found = compiler.weightSteps();
    std::erase_if(found, [](const std::vector<float> &s) { return s.empty(); }); // in the order of the layers that have weights
    for (std::size_t i = 0, s = 0; i < steps.size() && s < found.size(); ++i) {
        const NetworkLayer::Kind kind = network.layers[i].kind;
        if (kind != NetworkLayer::Kind::Conv1d && kind != NetworkLayer::Kind::Lstm && kind != NetworkLayer::Kind::Dense) continue;
        const bool folded = kind != NetworkLayer::Kind::Lstm && network.layers[i + 1].kind == NetworkLayer::Kind::BatchNorm;
        if (!folded) steps[i] = found[s];
        ++s;
    }
    return steps;
}

QByteArray quantise(const Network &network, const std::vector<float> &calibration, QuantiseReport *report, Rounding rounding)
{
    demandQuantisable(network, calibration);
    const Network simple = simplify(network);
    ImagePlan plan = Compiler(simple, calibration, rounding).compile();
    plan.parameters = static_cast<std::uint32_t>(network.parametersWithStatistics());
    const QByteArray origin = QCryptographicHash::hash(network.serialise(), QCryptographicHash::Sha256);
    std::copy_n(origin.begin(), plan.provenance.size(), plan.provenance.begin());

    const QByteArray image = writeImage(plan);
    ls_model model;
    const ls_model_code code = ls_model_open(&model, reinterpret_cast<const std::uint8_t *>(image.constData()), static_cast<std::size_t>(image.size()));
    if (code != LS_MODEL_OK) throw QuantiseError{std::string("The network does not fit the glove: ") + ls_model_code_text(code)};
    if (report) *report = {static_cast<int>(image.size()), static_cast<int>(model.parameters), QCryptographicHash::hash(image, QCryptographicHash::Sha256)};
    return image;
}

} // namespace lodestone
