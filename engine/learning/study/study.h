// SPDX-License-Identifier: GPL-3.0-or-later
// A study: labelling replayed on fully labelled sessions, user by user, budget by budget, for each recipe and
// acquisition function. Per user: source (labelled, high pitch), pool (asked about, low pitch, one or several
// sittings), test (re-posed, low pitch). Test windows are seen by nothing but the final scoring, and then without their
// fingers.
#pragma once
#include "engine/jobs/study.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/data/dataset.h"
#include "engine/learning/assess/evaluation.h"
#include "engine/learning/recipes/recipe.h"

namespace lodestone {

// All labelled, with context; the pool's labels are asked for one by one. holdout: source windows kept out of training.
struct StudyUser
{
    std::string name;
    LabelledWindows source{}, holdout{}, pool{}, test{};
    std::vector<InputChannel> inputs{}; // as TrainingData::inputs
    LabelledWindows donning{};          // of putting the glove on for the test: labelled by what was asked for
};
// The pool's sittings (WindowContext::sitting) in the order in which its windows come.
std::vector<int> sittingsOf(const LabelledWindows &pool);
struct StudyCut
{
    bool whole = false;
    WindowOptions windows{};
    std::vector<InputChannel> inputs{}; // of the sessions' input
};
struct StudySessions
{
    std::vector<LoadedSession> source, pool, donning, test;
};
// The cut of COMMANDS.md: source windows at or above the source session's upper pitch quartile, pool and test windows
// at or below its lower one; whole takes all, and so does a session without an accelerometer. Sessions without a
// sitting are one each. Throws JobFailed when one of source, pool and test would be empty.
StudyUser cutUser(const StudySessions &sessions, const StudyCut &cut);

// What one answer labels. Moment: the picked window and the windows of the same still stretch within kMomentReach of
// it, as the window proposes that stretch and one key press labels it.
enum class LabelUnit { Moment, Window };
inline constexpr double kMomentReach = 0.5; // s
// Indices into the pool, ascending, the picked one among them.
std::vector<int> coveredBy(const LabelledWindows &pool, int picked, LabelUnit unit);

struct StudyCurve;
struct StudyRequest
{
    std::vector<Recipe> recipes; // at least one
    std::vector<Acquisition> acquisitions;
    std::vector<int> labels{0, 10, 20, 30, 50}; // 0 is always there: what source alone can do
    std::vector<int> sittings{};                // of the pool, the first ones; empty: all there are
    LabelUnit unit = LabelUnit::Moment;
    bool donning = false;   // putting on is learnt from
    bool allLabels = true;  // also the bound: every pool window labelled
    bool quantised = false; // also the int8 image of every network, as figures of its point
    int repeats = 1;        // of every user, with other seeds
    std::uint64_t seed = 1;
    int threads = 2;                                                        // changes nothing but the time taken
    std::function<void(double fraction, const std::string &what)> progress; // in the caller's thread
    std::function<bool()> cancelled; // in the caller's thread; true ends with TrainCancelled (trainer.h)
    // What an earlier run has done of this study, by the task's name, and who keeps what this one does: one call at a
    // time, from any thread.
    std::map<std::string, std::vector<StudyCurve>> done{};
    std::function<void(const std::string &task, const std::vector<StudyCurve> &)> keep{};
};
inline constexpr int kAllLabels = -1;
struct StudyPoint
{
    int sittings = 1;           // of the pool that were used
    int labels = 0;             // asked for; kAllLabels: the bound
    int given = 0, windows = 0; // labels the sittings had room for, and the windows they cover
    Scores scores{};            // of the recipe's answer on the test windows
    Scores network{};           // of the network alone; windows 0 where there is none
    double trainAccuracy = 0;   // on the very windows it learnt from
    double seconds = 0;         // of training
    std::map<std::string, double> figures{};
};
struct StudyCurve
{
    int user = 0, repeat = 0;
    std::string recipe, acquisition;
    std::vector<StudyPoint> points;
}; // of one number of sittings; the bound last
std::vector<StudyCurve> runStudy(const std::vector<StudyUser> &users, const StudyRequest &request);

// A curve as it is kept between two runs.
QByteArray encodeCurves(const std::vector<StudyCurve> &curves);
std::optional<std::vector<StudyCurve>> decodeCurves(const QByteArray &bytes); // nothing where it is damaged

// Mean, and standard error of the mean of paired differences (n - 1 under the root); of one pair it is 0.
struct Paired
{
    int pairs = 0;
    double mean = 0, standardError = 0, worst = 0;
    int worstPair = 0;
};
Paired paired(const std::vector<double> &a, const std::vector<double> &b); // a - b

// The `study` result of JOBS.md.
StudyJob::Result studyReport(
    const std::vector<StudyUser> &users, const StudyRequest &request, const std::vector<StudyCurve> &curves);

} // namespace lodestone
