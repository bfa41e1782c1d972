// SPDX-License-Identifier: GPL-3.0-or-later
// The default: a teacher made of a hand fitted to the labels, of their nearest neighbours, and of plain networks,
// weighed for this user by held-out sittings; distilled into a network below 4 KB. Only the network's answers count: it
// is what the glove runs.
#include "engine/learning/hand/distil_teacher.h"
#include <chrono>

namespace lodestone {
namespace {

TrainOutcome learn(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    if (!data.fitsHand()) { // no magnetometer, or no accelerometer
        TrainOutcome outcome = train(*findRecipe("v3"), data, options);
        outcome.fallback = "v3";
        return outcome;
    }
    TeacherOptions how;
    how.seed = options.seed;
    how.cancelled = options.cancelled;
    const Teacher teacher(data, how);
    TrainOutcome outcome = distilTeacher(recipe, teacher, data, options);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace

Recipe recipeLodestone();
Recipe recipeLodestone()
{
    Recipe r = smallGloveShape();
    r.name = "lodestone";
    r.origin = "ours";
    r.learner = learn;
    return r;
}

} // namespace lodestone
