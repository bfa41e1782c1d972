// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's jobs (engine/jobs/JOBS.md). A new kind is one function and one line in handlers.cpp.
#pragma once
#include "engine/deploy/network.h"
#include "engine/jobs/worker.h"
#include <optional>

namespace lodestone {

class Project;
struct Recipe;
std::map<QString, JobHandler> learningJobs();

QCborMap trainJob(const QCborMap &arguments, JobContext &context);
QCborMap retrainJob(const QCborMap &arguments, JobContext &context);
QCborMap evaluateJob(const QCborMap &arguments, JobContext &context);
QCborMap compareJob(const QCborMap &arguments, JobContext &context);
QCborMap queryJob(const QCborMap &arguments, JobContext &context);
QCborMap quantiseJob(const QCborMap &arguments, JobContext &context);
QCborMap leaveOneOutJob(const QCborMap &arguments, JobContext &context);
QCborMap acquisitionsJob(const QCborMap &arguments, JobContext &context);
QCborMap studyJob(const QCborMap &arguments, JobContext &context);
QCborMap recipesJob(const QCborMap &arguments, JobContext &context);
QCborMap benchmarkTrainingJob(const QCborMap &arguments, JobContext &context);

// The recipe an argument map names, else the usual one. Throws JobFailed.
const Recipe &recipeOf(const QCborMap &arguments);
// The network an argument map names: weights, or model, or else the project's newest. Throws JobFailed.
Network networkOf(const QCborMap &arguments);
std::optional<Network> networkIfAny(const QCborMap &arguments); // nothing where the project has no model yet

} // namespace lodestone
