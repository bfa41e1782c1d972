// SPDX-License-Identifier: GPL-3.0-or-later
// What a job's failure says to a person: cause and remedy.
#include "app/studio/sentences.h"
#include "engine/jobs/coded_words.h"
#include "engine/jobs/failure.h"
#include <QCoreApplication>

namespace lodestone {
namespace {

const char *wordsOf(JobProblem problem)
{
    switch (problem) {
    case JobProblem::EngineMissing:
        return QT_TRANSLATE_NOOP("Sentences",
            "The engine %1 could not be started (%2); install the package lodestone-engine. While ./run is still "
            "building it, try again in a few minutes.");
    case JobProblem::EngineOther:
        return QT_TRANSLATE_NOOP("Sentences",
            "The engine %1 speaks job protocol %2, this program speaks %3; install both from one version.");
    case JobProblem::EngineMute:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The engine does not start, %2 times in a row; run %1 in a terminal to see why.");
    case JobProblem::EngineKilled:
        return QT_TRANSLATE_NOOP("Sentences",
            "The learning engine was killed or crashed (signal %1). It was started again; start the job once more.");
    case JobProblem::EngineEnded:
        return QT_TRANSLATE_NOOP("Sentences",
            "The learning engine ended by itself (code %1). It was started again; start the job once more.");
    case JobProblem::EngineGarbled:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The learning engine could not be understood. It was started again; start the job once more.");
    case JobProblem::Unexplained: return QT_TRANSLATE_NOOP("Sentences", "The engine could not finish the job: %1");
    case JobProblem::OutOfMemory:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The engine ran out of memory; close other programs or use shorter sessions.");
    case JobProblem::UnknownJob:
        return QT_TRANSLATE_NOOP(
            "Sentences", "This engine knows no job \"%1\"; use the engine that came with this program.");
    case JobProblem::FieldDamaged:
        return QT_TRANSLATE_NOOP("Sentences",
            "The engine and this program do not understand each other at \"%1\"; install both from one version.");
    case JobProblem::BadPing:
        return QT_TRANSLATE_NOOP("Sentences", "A ping cannot last %1 ms; give milliseconds of 0 or more.");
    case JobProblem::Cancelled: return QT_TRANSLATE_NOOP("Sentences", "Stopped on request; the project is as it was.");
    case JobProblem::NoProjectNamed:
        return QT_TRANSLATE_NOOP("Sentences", "No project was named; choose a project file.");
    case JobProblem::NoProjectFile:
        return QT_TRANSLATE_NOOP(
            "Sentences", "There is no project at %1; choose an existing file or record a session first.");
    case JobProblem::ProjectRefused: return QT_TRANSLATE_NOOP("Sentences", "The engine cannot read the project: %1");
    case JobProblem::NoSession:
        return QT_TRANSLATE_NOOP("Sentences", "No session was named to look for moments in; choose a session.");
    case JobProblem::NoSuchSession:
        return QT_TRANSLATE_NOOP(
            "Sentences", "This project has no session %1; list its sessions and choose one of them.");
    case JobProblem::SessionShort:
        return QT_TRANSLATE_NOOP(
            "Sentences", "Session %1 is shorter than one window of %2 samples; record a longer one.");
    case JobProblem::NoKnownChannel:
        return QT_TRANSLATE_NOOP("Sentences", "No channel of \"%1\" has a known quantity, so there is nothing to learn "
                                              "from; import it again and say what its columns are.");
    case JobProblem::TooManyChannels:
        return QT_TRANSLATE_NOOP("Sentences", "\"%1\" has %2 channels to learn from, and a network takes at most %3; "
                                              "import it again without some of its columns.");
    case JobProblem::SessionLacksChannel:
        return QT_TRANSLATE_NOOP("Sentences", "\"%1\" has no channel \"%2\"; leave this session out, or choose "
                                              "sessions of the same board.");
    case JobProblem::NoLabels:
        return QT_TRANSLATE_NOOP("Sentences", "This project has no labels yet; label a few moments first.");
    case JobProblem::NoWholeWindow:
        return QT_TRANSLATE_NOOP(
            "Sentences", "No labelled moment is %1 samples long; label longer stretches with all five fingers.");
    case JobProblem::KeptLabelsDamaged:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The labels kept with this model are damaged; train with today's labels instead.");
    case JobProblem::FileUnreadable:
        return QT_TRANSLATE_NOOP("Sentences", "%1 cannot be read (%2); check its name and its permissions.");
    case JobProblem::FileRefused: return QT_TRANSLATE_NOOP("Sentences", "%1 is no session that can be read: %2");
    case JobProblem::NoSuchSplit:
        return QT_TRANSLATE_NOOP("Sentences", "There is no split \"%1\"; use orientation, session or random.");
    case JobProblem::NoSuchRecipe: return QT_TRANSLATE_NOOP("Sentences", "There is no recipe \"%1\"; use one of: %2.");
    case JobProblem::NoSuchAcquisition:
        return QT_TRANSLATE_NOOP("Sentences", "There is no acquisition function \"%1\"; use one of: %2.");
    case JobProblem::EpochsOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences", "Training for %1 epochs is out of range; use 1 to 10,000.");
    case JobProblem::WindowOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences",
            "A window of %1 samples at %2 Hz is out of range: a glove's network reads "
            "2 to 32 at a time, here %3 to %4 s.");
    case JobProblem::MomentsOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences", "A budget of %1 moments is out of range; ask for 1 to 1,000.");
    case JobProblem::LabelsOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences", "A budget of %1 labels is out of range; use 0 to 100,000.");
    case JobProblem::NoSuchUnit:
        return QT_TRANSLATE_NOOP("Sentences", "A label covers a moment or a window, not a \"%1\"; use one of the two.");
    case JobProblem::PruneOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences", "Pruning %1 of the units is out of range; use a number between 0 and 1.");
    case JobProblem::OneSessionToSplit:
        return QT_TRANSLATE_NOOP("Sentences", "A split by session needs two labelled sessions and there is one; label "
                                              "another recording or use the split by orientation.");
    case JobProblem::OneSessionToLeaveOut:
        return QT_TRANSLATE_NOOP("Sentences",
            "Leaving one session out needs two labelled sessions, and there are %1; label another recording.");
    case JobProblem::NothingToTest:
        return QT_TRANSLATE_NOOP("Sentences", "No labelled window is left to test on; label moments with the hand "
                                              "pointing down, or name a session to test on.");
    case JobProblem::NoModel: return QT_TRANSLATE_NOOP("Sentences", "This project has no model yet; train one first.");
    case JobProblem::NoSuchModel:
        return QT_TRANSLATE_NOOP(
            "Sentences", "This project has no model %1; choose one of its models or train a new one.");
    case JobProblem::WeightsDamaged:
        return QT_TRANSLATE_NOOP(
            "Sentences", "The model's weights are damaged or from another version; train it again.");
    case JobProblem::WrongChannels:
        return QT_TRANSLATE_NOOP("Sentences", "The model reads %1 channels, the sensor has 3; train it again.");
    case JobProblem::RecipeNeedsHand:
        return QT_TRANSLATE_NOOP("Sentences", "%1 needs a magnetometer and an accelerometer, and these sessions lack "
                                              "one of them; choose another recipe.");
    case JobProblem::RecipeNeedsTorch:
        return QT_TRANSLATE_NOOP("Sentences", "%1 trains with LibTorch, and this engine was built without it; choose "
                                              "another recipe.");
    case JobProblem::ChannelsDiffer:
        return QT_TRANSLATE_NOOP(
            "Sentences", "%1 and %2 read other channels, so no window suits both; choose models of one board.");
    case JobProblem::AcquisitionNeedsModel:
        return QT_TRANSLATE_NOOP(
            "Sentences", "%1 asks a model, and this project has none yet; train one, or use lodestone or random.");
    case JobProblem::AcquisitionNeedsModels:
        return QT_TRANSLATE_NOOP("Sentences",
            "%1 asks several models, and this project does not have two yet; train one, or use lodestone or random.");
    case JobProblem::CannotQuantise:
        return QT_TRANSLATE_NOOP(
            "Sentences", "No int8 image could be made of the model; train it again, on sessions without damage.");
    case JobProblem::CannotPrune:
        return QT_TRANSLATE_NOOP(
            "Sentences", "This network cannot be pruned; train one with the recipe \"lodestone\".");
    case JobProblem::SameModels:
        return QT_TRANSLATE_NOOP("Sentences", "A comparison needs two different models; choose two.");
    case JobProblem::WindowsDiffer:
        return QT_TRANSLATE_NOOP("Sentences", "%1 reads %2 samples at a time and %3 reads %4, so no window suits both; "
                                              "compare models of one window length.");
    case JobProblem::NothingHeldOut:
        return QT_TRANSLATE_NOOP("Sentences", "No labelled window is held out that neither model has learnt from; "
                                              "label another recording to compare them.");
    case JobProblem::NoUser:
        return QT_TRANSLATE_NOOP(
            "Sentences", "No user was named to study; give three files for each: source, pool and test.");
    case JobProblem::NothingToStudy:
        return QT_TRANSLATE_NOOP("Sentences",
            "%1 has no labelled window at all; record it over the whole range of pitch, or study it whole.");
    case JobProblem::NothingLowToStudy:
        return QT_TRANSLATE_NOOP("Sentences", "%1 has no labelled window at or below the source's lower pitch "
                                              "quartile; record it over the whole range of pitch, or study it whole.");
    case JobProblem::NoSuchSitting:
        return QT_TRANSLATE_NOOP(
            "Sentences", "%1 sittings were asked for, and %2 is the most that every pool has; ask for fewer.");
    case JobProblem::BenchmarkUnwritable:
        return QT_TRANSLATE_NOOP("Sentences", "The benchmark's windows could not be written to %1: %2.");
    case JobProblem::BenchmarkOutOfRange:
        return QT_TRANSLATE_NOOP("Sentences", "A benchmark with %1 %2 is out of range; take %3 to %4.");
    }
    return "";
}

} // namespace

QString failureInWords(const JobFailed &failure)
{
    const QString words = QCoreApplication::translate("Sentences", wordsOf(failure.problem));
    QStringList facts;
    for (const QString &fact : failure.facts) // of engine/project: a code with facts of its own
        facts << inWords(fact);
    facts.resize(
        jobProblems()[std::size_t(failure.problem)].facts); // an engine of another version may tell more or less
    switch (facts.size()) { // all at once: a fact that looks like a placeholder stays as it is
    case 0: return words;
    case 1: return words.arg(facts[0]);
    case 2: return words.arg(facts[0], facts[1]);
    case 3: return words.arg(facts[0], facts[1], facts[2]);
    default: return words.arg(facts[0], facts[1], facts[2], facts[3]);
    }
}

} // namespace lodestone
