// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that need no person: what the simulated hand truly did, or what a capture plan asked for.
#pragma once
#include "app/studio/glove_process.h"
#include "device/simulator/hand.h"
#include "engine/project/plan.h"
#include "engine/signal/windows.h"
#include <optional>

namespace lodestone::cli {

// The script that a virtual glove with these options follows.
simulator::Script scriptOf(const GloveOptions &options);

// The very hand that such a virtual glove simulates.
simulator::Hand handOf(const GloveOptions &options);
simulator::Hand handOf(const GloveOptions &options, const simulator::Script &script); // doing something else

// Every run of samples in which the hand held one combination still, shortened by `margin` seconds at both ends.
std::vector<Segment> segmentsFromTruth(
    const std::vector<Sample> &samples, const simulator::Hand &hand, double margin = 0.1);

// The longest still run within begin..end, at least `shortest` samples; empty when the hand was moving.
std::optional<Segment> answerFromTruth(
    const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand, int shortest = 10);

// A plan by its file, by its name in the list (`plans`), or by the one name that begins so ("ten"). Throws Failure.
Plan findPlan(const std::string &nameOrFile, const std::string &projectFile);

// A person followed the steps from the first sample on, as a guided capture without any act would.
std::vector<Segment> segmentsFromPlan(const std::vector<Sample> &samples, const std::vector<PlanPose> &steps);

} // namespace lodestone::cli
