// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that need no person: what the simulated hand truly did, or what a capture plan asked for.
#pragma once
#include "app/wiring/glove_process.h"
#include "device/simulator/hand.h"
#include "engine/signal/windows.h"
#include <optional>

namespace lodestone::cli {

// The script that a virtual glove with these options follows.
simulator::Script scriptOf(const GloveOptions &options);

// The very hand that such a virtual glove simulates.
simulator::Hand handOf(const GloveOptions &options);

// Every run of samples in which the hand held one combination still, shortened by `margin` seconds at both ends.
std::vector<Segment> segmentsFromTruth(const std::vector<Sample> &samples, const simulator::Hand &hand, double margin = 0.1);

// The longest still run within begin..end, at least `shortest` samples; empty when the hand was moving.
std::optional<Segment> answerFromTruth(const std::vector<Sample> &samples, int begin, int end, const simulator::Hand &hand, int shortest = 10);

// A person followed the plan from the first sample on: the time to get ready and `react` seconds more stay unlabelled.
std::vector<Segment> segmentsFromPlan(const std::vector<Sample> &samples, const simulator::Script &plan, double react = 0.5);

} // namespace lodestone::cli
