// SPDX-License-Identifier: GPL-3.0-or-later
// Labels made without a person: from the true pose of the simulated hand, or from what a capture plan asked for.
#pragma once
#include "app/studio/glove_process.h"
#include "device/simulator/hand.h"
#include "engine/project/plan.h"
#include "engine/signal/windows.h"
#include <optional>

namespace lodestone::cli {

inline constexpr auto kWorldHelp = "Simulated world: plain, rough, soft, sparse or coarse, each of another structure; "
                                   "bare: no finger magnets";

// The motion script of a virtual glove with these options.
simulator::Script scriptOf(const GloveOptions &options);

// The hand that such a virtual glove simulates.
simulator::Hand handOf(const GloveOptions &options);
simulator::Hand handOf(const GloveOptions &options, const simulator::Script &script); // with another motion script

// Every range of samples in which the hand held one combination still, shortened by `margin` seconds at both ends.
std::vector<Segment> segmentsFromTruth(
    const std::vector<Sample> &samples, const simulator::Hand &hand, double margin = 0.1);

// The longest such range within begin..end, at least `shortest` samples long; empty when the hand was moving.
std::optional<Segment> answerFromTruth(
    const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand, int shortest = 10);

// Finds a plan by file, by name (see the verb `plans`), or by a unique beginning of its name ("ten"). Throws Failure.
Plan findPlan(const std::string &nameOrFile, const std::string &projectFile);

// Labels as if a person had followed the steps from the first sample on, without pause, repeat or skip.
std::vector<Segment> segmentsFromPlan(const std::vector<Sample> &samples, const std::vector<PlanPose> &steps);

} // namespace lodestone::cli
