// SPDX-License-Identifier: GPL-3.0-or-later
// The memory alone: three nearest labelled windows in asinh field space (Cover and Hart, 1967). The host's answer is
// the memory's; the network on the glove is distilled from it.
#include "engine/learning/teach.h"
#include <memory>

namespace lodestone {
namespace {

TrainOutcome learn(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto memory = std::make_shared<Memory>();
    memory->add(data.source);
    memory->add(data.target);
    TrainOutcome outcome = teach(recipe, Teacher::ofMemory(data), data, options);
    outcome.answer = [memory](const LabelledWindows &windows) { return memory->answer(windows); };
    return outcome;
}

} // namespace

Recipe recipeMemory();
Recipe recipeMemory()
{
    Recipe r = smallShape();
    r.name = "memory";
    r.origin = "Cover and Hart, IEEE Trans. Inf. Theory 13, 1967";
    r.learner = learn;
    return r;
}

} // namespace lodestone
