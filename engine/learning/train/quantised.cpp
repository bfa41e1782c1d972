// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/quantised.h"

namespace lodestone {

std::vector<float> mixedCalibration(const TrainingData &data)
{
    constexpr std::size_t kMost = 3000;
    const std::size_t values = std::size_t(data.source.values);
    std::vector<float> all = data.source.input;
    for (const auto *more : {&data.target, &data.unlabelled})
        all.insert(all.end(), more->input.begin(), more->input.end());
    const std::size_t windows = all.size() / values, step = windows / kMost + 1;
    std::vector<float> some;
    for (std::size_t w = 0; w < windows; w += step)
        some.insert(
            some.end(), all.begin() + std::ptrdiff_t(w * values), all.begin() + std::ptrdiff_t((w + 1) * values));
    return some;
}

Probabilities predictInt8(const QByteArray &image, const std::vector<float> &input, const std::function<void()> &check)
{
    ImageModel model;
    QString why;
    if (!ImageModel::open(image, model, &why))
        throw QuantiseError{"The image does not open (" + why.toStdString() + "); quantise the model again."};
    const std::size_t values = std::size_t(model.window()) * std::size_t(model.channels());
    Probabilities out(input.size() / values);
    for (std::size_t w = 0; w < out.size(); ++w) {
        if (check && w % 256 == 0)
            check();
        const auto bytes = model.runInput(input.data() + w * values);
        for (std::size_t f = 0; f < 5; ++f) // 128 of 255 is the glove's one half
            out[w][f] = bytes[f] >= 128 ? std::max(0.5f, float(bytes[f]) / 255.f) : float(bytes[f]) / 255.f;
    }
    return out;
}

QuantisedScores scoreQuantised(const Network &network, const std::vector<float> &calibration,
    const LabelledWindows &test, std::uint64_t seed, const std::function<void()> &check)
{
    QuantisedScores q;
    q.made = refineQuantisation(network, calibration, seed, [&check] {
        if (check)
            check();
        return false;
    });
    const Probabilities real = predict(network, test.input, check), int8 = predictInt8(q.made.image, test.input, check);
    for (std::size_t w = 0; w < real.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f)
            q.flips += (real[w][f] >= 0.5f) != (int8[w][f] >= 0.5f);
    q.real = score(real, test.fingers);
    q.int8 = score(int8, test.fingers);
    return q;
}

} // namespace lodestone
