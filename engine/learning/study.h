// SPDX-License-Identifier: GPL-3.0-or-later
// A study: labelling replayed on fully labelled sessions, user by user, budget by budget, every acquisition against random.
// Per user three sessions: source (labelled, high pitch), pool (asked about, low pitch), test (re-posed, low pitch).
#pragma once
#include "engine/learning/dataset.h"
#include "engine/learning/evaluation.h"
#include "engine/learning/recipe.h"

namespace lodestone {

struct StudyUser { LabelledWindows source, pool, test; };   // all labelled, with context; the pool's labels are asked for one by one
struct StudyCut { bool whole = false; WindowOptions windows; };
// The cut of COMMANDS.md: source windows at or above the source session's upper pitch quartile, pool and test windows at or
// below its lower one. Throws JobFailed when one of the three would be empty.
StudyUser cutUser(const LoadedSession &source, const LoadedSession &pool, const LoadedSession &test, const StudyCut &cut);

struct StudyRequest {
    std::vector<std::string> recipes;                  // at least one
    std::vector<std::string> acquisitions;
    std::vector<int> labels{0, 10, 20, 30, 50};
    bool allLabels = true;                             // also the bound: every pool window labelled
    std::uint64_t seed = 1;
    int threads = 2;
    std::function<void(double fraction, const std::string &what)> progress;
    std::function<bool()> cancelled;
};
struct StudyPoint { int labels = 0; Scores scores; double seconds = 0; std::map<std::string, double> figures; };
struct StudyCurve { int user = 0; std::string recipe, acquisition; std::vector<StudyPoint> points; };  // labels -1: all of them
std::vector<StudyCurve> runStudy(const std::vector<StudyUser> &users, const StudyRequest &request);

// Mean, and standard error of the mean of paired differences (n - 1 under the root).
struct Paired { int pairs = 0; double mean = 0, standardError = 0, worst = 0; };
Paired paired(const std::vector<double> &a, const std::vector<double> &b);   // a - b

} // namespace lodestone
