// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/distil.h"
#include "engine/deploy/pruning.h"
#include "engine/learning/train/fused/weights.h"
#include <stdexcept>

namespace lodestone {

Examples softTargets(const LabelledWindows &windows, const Probabilities &teacher)
{
    if (teacher.size() != windows.fingers.size())
        throw std::invalid_argument("the teacher must answer every window once");
    Examples out;
    out.values = windows.values;
    for (std::size_t w = 0; w < teacher.size(); ++w) {
        std::array<float, 5> target = teacher[w];
        for (std::size_t f = 0; f < 5; ++f)
            if (windows.fingers[w][f] != Finger::Unknown)
                target[f] = windows.fingers[w][f] == Finger::Flexed ? 1.f : 0.f;
        out.add(windows.input.data() + w * std::size_t(windows.values), target);
    }
    return out;
}

Network distil(const Recipe &shape, const LabelledWindows &windows, const Probabilities &teacher, const NetworkFit &fit)
{
    return fitNetwork(shape, softTargets(windows, teacher), fit);
}

Network pruneAndDistil(const Recipe &recipe, const Network &network, double fraction, const LabelledWindows &windows,
    const NetworkFit &fit)
{
    const Network pruned = prune(network, fraction, windows.input);
    const std::optional<Recipe> shape = fused::shapeOf(pruned);
    if (!shape)
        throw std::invalid_argument("only a network of the recipes' shape can learn after pruning");
    Recipe smaller = recipe;
    smaller.filters = shape->filters;
    smaller.lstm = shape->lstm;
    smaller.dense = shape->dense;
    NetworkFit again = fit;
    again.start = &pruned;
    return distil(smaller, windows, answerAll(network, windows.input), again);
}

} // namespace lodestone
