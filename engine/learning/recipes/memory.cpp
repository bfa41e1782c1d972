// SPDX-License-Identifier: GPL-3.0-or-later
// The memory alone: three nearest labelled windows in asinh field space (Cover and Hart, 1967). The host's answer is
// the memory's; the network on the glove is distilled from it.
#include "engine/learning/hand/distil_teacher.h"
#include <memory>

namespace lodestone {
namespace {

TrainOutcome learn(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto neighbours = std::make_shared<NearestNeighbours>();
    neighbours->add(data.source);
    neighbours->add(data.target);
    TrainOutcome outcome = distilTeacher(recipe, Teacher::ofNearestNeighbours(data), data, options);
    outcome.answer = [neighbours](const LabelledWindows &windows) { return neighbours->answer(windows); };
    return outcome;
}

} // namespace

Recipe recipeMemory();
Recipe recipeMemory()
{
    Recipe r = smallGloveShape();
    r.name = "memory";
    r.origin = "Cover and Hart, IEEE Trans. Inf. Theory 13, 1967";
    r.learner = learn;
    return r;
}

} // namespace lodestone
