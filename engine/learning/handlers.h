// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's jobs (engine/jobs/JOBS.md). A new kind is one struct in engine/jobs, one function here and one line in
// handlers.cpp. All throw JobFailed, or JobCancelled where the context says so.
#pragma once
#include "engine/deploy/network.h"
#include "engine/jobs/benchmark_training.h"
#include "engine/jobs/compare.h"
#include "engine/jobs/disputes.h"
#include "engine/jobs/evaluation.h"
#include "engine/jobs/leave_one_out.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/query.h"
#include "engine/jobs/study.h"
#include "engine/jobs/train.h"
#include "engine/jobs/worker.h"
#include <optional>

namespace lodestone {

struct Recipe;
std::map<QString, JobHandler> learningJobs();

TrainJob::Result trainJob(const TrainRequest &request, JobContext &context);
RetrainJob::Result retrainJob(const TrainRequest &request, JobContext &context);
Evaluation evaluateJob(const ModelRequest &request, JobContext &context);
CompareJob::Result compareJob(const CompareJob::Request &request, JobContext &context);
QueryJob::Result queryJob(const QueryJob::Request &request, JobContext &context);
QuantiseJob::Result quantiseJob(const QuantiseJob::Request &request, JobContext &context);
LeaveOneOutJob::Result leaveOneOutJob(const TrainRequest &request, JobContext &context);
DisputesJob::Result disputesJob(const TrainRequest &request, JobContext &context);
AcquisitionsJob::Result acquisitionsJob(const NoArguments &, JobContext &context);
StudyJob::Result studyJob(const StudyJob::Request &request, JobContext &context);
RecipesJob::Result recipesJob(const NoArguments &, JobContext &context);
BenchmarkTrainingJob::Result benchmarkTrainingJob(const BenchmarkTrainingJob::Request &request, JobContext &context);

const Recipe &recipeNamed(const QString &name); // the usual one where name is empty
// Weights, or the model asked for, or else the project's newest.
Network networkOf(const ModelRequest &request);
std::optional<Network> networkIfAny(const ModelRequest &request); // nothing where the project has no model yet

} // namespace lodestone
