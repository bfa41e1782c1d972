// SPDX-License-Identifier: GPL-3.0-or-later
// The job that does nothing for a while: proves that the engine lives, and that cancel works.
#pragma once
#include "engine/jobs/worker.h"

namespace lodestone {

// arguments: milliseconds. result: milliseconds actually spent.
QCborMap pingJob(const QCborMap &arguments, JobContext &context);

} // namespace lodestone
