// SPDX-License-Identifier: GPL-3.0-or-later
// Which fingers a question starts with, and which whole answers stand beside it with a key each: those that save the
// most key presses. Pure arithmetic.
#pragma once
#include "engine/signal/feature.h"
#include "engine/signal/inputs.h"
#include "engine/signal/windows.h"
#include <array>
#include <optional>
#include <vector>

namespace lodestone {

inline constexpr int kMostLikely = 5;                         // answers with a key of their own
using CombinationChances = std::array<double, kCombinations>; // each 0..1, together 1

struct LikelyAnswers
{
    Combination start;               // the fingers to begin with
    std::vector<Combination> others; // the likelier first; never start
};

// The ten usual combinations and those known are taken for ten times as likely as the others.
CombinationChances usualChances(const std::vector<Combination> &known);

// What the signal was in the middle of a label; those with an unknown finger say nothing.
struct LabelField
{
    int combination = 0; // bits
    Feature field{};
};
std::vector<LabelField> labelFields(const SignalInput &input, const std::vector<Segment> &labels);
// Of a window in the middle of begin..end; nothing where there is no input, or a value is missing.
std::optional<Feature> middleField(const SignalInput &input, int begin, int end);

// How likely each answer to "what does the hand do here?" is. probability: of each finger flexed by the model, all one
// half without one; labels in the same channels: one near speaks for its fingers, one far off a little against.
CombinationChances answerChances(const CombinationChances &usual, const std::array<float, 5> &probability,
    const std::optional<Feature> &here, const std::vector<LabelField> &labels);

// A key each for an answer beside the start, one press; otherwise a press for every finger that differs from the start,
// and one to accept. Of all starts half as likely as the likeliest, and all sets, the one with the fewest presses to be
// expected; of equal ones, the likelier start.
LikelyAnswers likelyAnswers(const CombinationChances &chances);
// The same where the start is given; an unknown finger of it counts as extended.
LikelyAnswers likelyBeside(const Combination &start, const CombinationChances &chances);
double expectedPresses(const CombinationChances &chances, const LikelyAnswers &answers);

} // namespace lodestone
