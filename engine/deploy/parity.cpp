// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/parity.h"
#include "engine/deploy/quantiser.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace lodestone {

Parity compareAnswers(const std::vector<Answer> &host, const std::vector<Answer> &glove)
{
    if (host.size() != glove.size())
        throw std::invalid_argument(
            "host and glove answered different numbers of windows; compare the windows both have");
    Parity p;
    p.windows = static_cast<int>(host.size());
    for (std::size_t w = 0; w < host.size(); ++w) {
        p.mismatches += host[w] != glove[w];
        for (std::size_t f = 0; f < 5; ++f)
            p.largestGap = std::max(p.largestGap, std::abs(host[w][f] - glove[w][f]));
    }
    return p;
}

ImageEvaluation evaluateImage(const Network &network, const QByteArray &image, const std::vector<float> &input)
{
    ImageModel model;
    QString why;
    if (!ImageModel::open(image, model, &why))
        throw std::invalid_argument(why.toStdString());
    if (model.window() != network.window || model.channels() != network.channels)
        throw std::invalid_argument(
            "the image takes windows of another shape than the network; quantise the model again");
    const std::size_t values = static_cast<std::size_t>(network.window * network.channels);
    ImageEvaluation e;
    for (std::size_t at = 0; at + values <= input.size(); at += values) {
        const auto real = forward(network, input.data() + at);
        const auto whole = model.runInput(input.data() + at);
        int flips = 0;
        for (std::size_t f = 0; f < 5; ++f) {
            const double gap = std::abs(double(real[f]) - whole[f] / 255.0);
            e.largestGap = std::max(e.largestGap, gap);
            e.meanGap += gap;
            flips += (real[f] >= 0.5f) != (whole[f] >= 128);
        }
        ++e.windows;
        e.flips += flips;
        e.windowsFlipped += flips > 0;
    }
    e.decisions = 5 * e.windows;
    if (e.decisions)
        e.meanGap /= e.decisions;
    return e;
}

} // namespace lodestone
