// SPDX-License-Identifier: GPL-3.0-or-later
// Why a job failed: a code, and the facts its words need. The engine's process knows no language of the reader's, so
// the words are made where they are read: failureInWords() of app/studio/sentences.h.
#pragma once
#include <QMetaType>
#include <QStringList>
#include <span>

namespace lodestone {

enum class JobProblem {
    // the engine as a process, told by the client
    EngineMissing,
    EngineOther,
    EngineMute,
    EngineKilled,
    EngineEnded,
    EngineGarbled,
    // any job
    Unexplained,
    OutOfMemory,
    UnknownJob,
    FieldDamaged,
    BadPing,
    Cancelled,
    // what a job works on
    NoProjectNamed,
    NoProjectFile,
    ProjectRefused,
    NoSession,
    NoSuchSession,
    SessionShort,
    NoKnownChannel,
    TooManyChannels,
    SessionLacksChannel,
    NoLabels,
    NoWholeWindow,
    KeptLabelsDamaged,
    FileUnreadable,
    FileRefused,
    // how it is asked
    NoSuchSplit,
    NoSuchRecipe,
    NoSuchAcquisition,
    EpochsOutOfRange,
    WindowOutOfRange,
    MomentsOutOfRange,
    LabelsOutOfRange,
    NoSuchUnit,
    PruneOutOfRange,
    OneSessionToSplit,
    OneSessionToLeaveOut,
    NothingToTest,
    // models
    NoModel,
    NoSuchModel,
    WeightsDamaged,
    WrongChannels,
    RecipeNeedsHand,
    RecipeNeedsTorch,
    AcquisitionNeedsModel,
    AcquisitionNeedsModels,
    CannotQuantise,
    CannotPrune,
    SameModels,
    WindowsDiffer,
    ChannelsDiffer,
    NothingHeldOut,
    // studies and benchmarks
    NoUser,
    NothingToStudy,
    NothingLowToStudy,
    NoSuchSitting,
    BenchmarkUnwritable,
    BenchmarkOutOfRange
};

struct JobFailed
{ // thrown by a handler
    JobProblem problem = JobProblem::Unexplained;
    QStringList facts{}; // as many as jobProblems() says
};

struct JobProblemName
{
    JobProblem problem;
    const char *code;
    int facts;
};
std::span<const JobProblemName> jobProblems(); // each problem once, in the order above
QString codeOf(JobProblem problem);
JobProblem problemOf(const QString &code); // of an engine of another version: Unexplained

} // namespace lodestone
Q_DECLARE_METATYPE(lodestone::JobFailed)
