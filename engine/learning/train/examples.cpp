// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/examples.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace lodestone {

std::array<float, 5> targetOf(const Combination &fingers)
{
    std::array<float, 5> target{};
    std::transform(fingers.begin(), fingers.end(), target.begin(), [](Finger f) {
        return f == Finger::Unknown ? std::numeric_limits<float>::quiet_NaN() : f == Finger::Flexed ? 1.f : 0.f;
    });
    return target;
}

Examples examplesOf(const LabelledWindows &windows)
{
    Examples e;
    e.values = windows.values;
    e.input = windows.input;
    for (const Combination &c : windows.fingers)
        e.target.push_back(targetOf(c));
    return e;
}

Network fitToLabels(const Recipe &recipe, const TrainingData &data, const TrainOptions &options, std::uint64_t seed,
    std::vector<double> *loss)
{
    if (data.source.count() == 0)
        throw std::invalid_argument("there are no labelled windows to train on");
    EpochMaker maker(recipe, data, seed, options.windowsPerEpoch);
    NetworkFit fit;
    fit.seed = seed;
    fit.epochs = options.epochs > 0 ? options.epochs : recipe.epochs;
    fit.cancelled = options.cancelled;
    if (loss)
        fit.progress = reportTo(options, fit.epochs, *loss);
    return fitNetwork(recipe, examplesOf(maker.next()), fit);
}

std::function<void(int, double)> reportTo(const TrainOptions &options, int epochs, std::vector<double> &loss)
{
    return [&options, epochs, &loss](int epoch, double value) {
        loss.push_back(value);
        if (options.progress)
            options.progress({epoch, epochs, value, 0, false});
    };
}

double crossEntropy(const std::vector<std::array<float, 5>> &probability, const std::vector<Combination> &truth)
{
    double sum = 0;
    int known = 0;
    for (std::size_t w = 0; w < truth.size(); ++w)
        for (std::size_t f = 0; f < 5; ++f)
            if (truth[w][f] != Finger::Unknown) {
                const float p = truth[w][f] == Finger::Flexed ? probability[w][f] : 1 - probability[w][f];
                sum -= std::log(std::max(1e-7, double(p)));
                ++known;
            }
    return known == 0 ? 0 : sum / known;
}

} // namespace lodestone
