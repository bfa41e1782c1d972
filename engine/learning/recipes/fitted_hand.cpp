// SPDX-License-Identifier: GPL-3.0-or-later
// A hand of five dipoles fitted to the user's labels, alone: the host answers with its posterior, the glove's network
// is distilled from it. Right where real hands are as the model believes; the row that shows what the model alone is
// worth.
#include "engine/learning/hand/distil_teacher.h"
#include <memory>

namespace lodestone {
namespace {

TrainOutcome learn(const Recipe &recipe, const TrainingData &data, const TrainOptions &options)
{
    TeacherOptions how;
    how.seed = options.seed;
    how.weigh = false;
    how.cancelled = options.cancelled;
    const auto teacher = std::make_shared<Teacher>(data, how);
    TrainOutcome outcome = distilTeacher(recipe, *teacher, data, options);
    outcome.answer = [teacher](const LabelledWindows &windows) { return fingersOf(teacher->combinations(windows)); };
    return outcome;
}

} // namespace

Recipe recipeFittedHand();
Recipe recipeFittedHand()
{
    Recipe r = smallGloveShape();
    r.name = "fitted-hand";
    r.origin = "ours; dipole field: Jackson, Classical Electrodynamics, eq. 5.56";
    r.learner = learn;
    r.needsHand = true;
    return r;
}

} // namespace lodestone
