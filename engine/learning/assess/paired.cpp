// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/assess/paired.h"
#include "engine/learning/assess/promotion.h"
#include <algorithm>
#include <cmath>
#include <map>

namespace lodestone {

PairedFigure comparePaired(const Probabilities &first, const Probabilities &second,
    const std::vector<Combination> &truth, const std::vector<int> &block)
{
    struct Block
    {
        int decisions = 0, difference = 0;
    };
    std::map<int, Block> blocks;
    PairedFigure figure;
    for (std::size_t w = 0; w < truth.size(); ++w) {
        Block &b = blocks[block[w]];
        for (std::size_t f = 0; f < 5; ++f) {
            if (truth[w][f] == Finger::Unknown)
                continue;
            const bool flexed = truth[w][f] == Finger::Flexed, one = (first[w][f] >= 0.5f) == flexed,
                       two = (second[w][f] >= 0.5f) == flexed;
            ++b.decisions;
            b.difference += int(one) - int(two);
            figure.only[0] += one && !two;
            figure.only[1] += two && !one;
        }
    }
    figure.windows = int(truth.size());
    figure.blocks = int(blocks.size());
    std::vector<int> differences, mirrored;
    for (const auto &[which, b] : blocks) {
        figure.decisions += b.decisions;
        differences.push_back(b.difference);
        mirrored.push_back(-b.difference);
    }
    if (figure.decisions == 0)
        return figure;
    const double mean = double(figure.only[0] - figure.only[1]) / figure.decisions;
    double squares = 0;
    for (const auto &[which, b] : blocks)
        squares += std::pow(b.difference - mean * b.decisions, 2);
    figure.points = 100 * mean;
    if (figure.blocks > 1)
        figure.error = 100 * std::sqrt(squares * figure.blocks / (figure.blocks - 1)) / figure.decisions;
    figure.chance = std::min(1.0, 2 * std::min(chanceOfSigns(differences), chanceOfSigns(mirrored)));
    return figure;
}

} // namespace lodestone
