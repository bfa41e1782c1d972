// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's jobs (engine/jobs/JOBS.md). A new kind is one function and one line in handlers.cpp.
#pragma once
#include "engine/jobs/worker.h"

namespace lodestone {

std::map<QString, JobHandler> learningJobs();

QCborMap benchmarkTrainingJob(const QCborMap &arguments, JobContext &context);

} // namespace lodestone
