// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/failure.h"

#include <algorithm>
#include <array>

namespace lodestone {

std::span<const JobProblemName> jobProblems()
{
    using enum JobProblem;
    static constexpr auto names = std::to_array<JobProblemName>({
        {EngineMissing, "engine-missing", 2},
        {EngineOther, "engine-other", 3},
        {EngineMute, "engine-mute", 2},
        {EngineKilled, "engine-killed", 1},
        {EngineEnded, "engine-ended", 1},
        {EngineGarbled, "engine-garbled", 0},
        {Unexplained, "unexplained", 1},
        {OutOfMemory, "out-of-memory", 0},
        {UnknownJob, "unknown-job", 1},
        {FieldDamaged, "field-damaged", 1},
        {BadPing, "bad-ping", 1},
        {Cancelled, "cancelled", 0},
        {NoProjectNamed, "no-project-named", 0},
        {NoProjectFile, "no-project-file", 1},
        {ProjectRefused, "project-refused", 1},
        {NoSession, "no-session", 0},
        {NoSuchSession, "no-such-session", 1},
        {SessionShort, "session-short", 2},
        {NoKnownChannel, "no-known-channel", 1},
        {TooManyChannels, "too-many-channels", 3},
        {SessionLacksChannel, "session-lacks-channel", 2},
        {NoLabels, "no-labels", 0},
        {NoWholeWindow, "no-whole-window", 1},
        {KeptLabelsDamaged, "kept-labels-damaged", 0},
        {FileUnreadable, "file-unreadable", 2},
        {FileRefused, "file-refused", 2},
        {NoSuchSplit, "no-such-split", 1},
        {NoSuchRecipe, "no-such-recipe", 2},
        {NoSuchAcquisition, "no-such-acquisition", 2},
        {EpochsOutOfRange, "epochs-out-of-range", 1},
        {WindowOutOfRange, "window-out-of-range", 4},
        {MomentsOutOfRange, "moments-out-of-range", 1},
        {LabelsOutOfRange, "labels-out-of-range", 1},
        {NoSuchUnit, "no-such-unit", 1},
        {PruneOutOfRange, "prune-out-of-range", 1},
        {OneSessionToSplit, "one-session-to-split", 0},
        {OneSessionToLeaveOut, "one-session-to-leave-out", 1},
        {NothingToTest, "nothing-to-test", 0},
        {NoModel, "no-model", 0},
        {NoSuchModel, "no-such-model", 1},
        {WeightsDamaged, "weights-damaged", 0},
        {WrongChannels, "wrong-channels", 1},
        {RecipeNeedsHand, "recipe-needs-hand", 1},
        {RecipeNeedsTorch, "recipe-needs-torch", 1},
        {AcquisitionNeedsModel, "acquisition-needs-model", 1},
        {AcquisitionNeedsModels, "acquisition-needs-models", 1},
        {CannotQuantise, "cannot-quantise", 0},
        {CannotPrune, "cannot-prune", 0},
        {SameModels, "same-models", 0},
        {WindowsDiffer, "windows-differ", 4},
        {ChannelsDiffer, "channels-differ", 2},
        {NothingHeldOut, "nothing-held-out", 0},
        {NoUser, "no-user", 0},
        {NothingToStudy, "nothing-to-study", 1},
        {NothingLowToStudy, "nothing-low-to-study", 1},
        {NoSuchSitting, "no-such-sitting", 2},
        {BenchmarkUnwritable, "benchmark-unwritable", 2},
        {BenchmarkOutOfRange, "benchmark-out-of-range", 4},
    });
    return names;
}

QString codeOf(JobProblem problem) { return QLatin1String(jobProblems()[std::size_t(problem)].code); }

JobProblem problemOf(const QString &code)
{
    const auto names = jobProblems();
    const auto found = std::find_if(
        names.begin(), names.end(), [&code](const JobProblemName &name) { return code == QLatin1String(name.code); });
    return found == names.end() ? JobProblem::Unexplained : found->problem;
}

} // namespace lodestone
