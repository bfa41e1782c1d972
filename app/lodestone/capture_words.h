// SPDX-License-Identifier: GPL-3.0-or-later
// Text and picture of a plan's pose.
#pragma once
#include "engine/project/plan.h"
#include "widgets/capture/capture_types.h"

namespace lodestone {

// done: 0..1 of the recording, which moves the hand of a sweep; empty before it begins.
CapturePoseView poseViewOf(const PlanPose &pose, std::optional<double> done);
QList<PlanRow> planRowsOf(const QList<ListedPlan> &plans);

} // namespace lodestone
