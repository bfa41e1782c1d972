// SPDX-License-Identifier: GPL-3.0-or-later
// The memory alone: three nearest labelled windows in asinh field space (Cover and Hart, 1967). The host's answer is
// the memory's; the network on the glove is distilled from it.
#include "engine/learning/hand/distil_teacher.h"
#include <memory>

namespace lodestone {
namespace {

TrainOutcome learn(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto teacher = std::make_shared<Teacher>(Teacher::ofNearestNeighbours(data));
    TrainOutcome outcome = distilTeacher(recipe, *teacher, data, options);
    outcome.answer = [teacher](const LabelledWindows &windows) { return fingersOf(teacher->combinations(windows)); };
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
