// SPDX-License-Identifier: GPL-3.0-or-later
// Which poses of a session have labels or questions, by fingers and by the way the hand faced.
#pragma once
#include "widgets/label/label_types.h"

namespace lodestone {

// Labelled windows by combination and by which way the hand faced.
CoverageCounts coverageOf(const std::vector<Sample> &samples, const std::vector<LabelledSegment> &labels,
    const std::vector<QueueItem> &queue, int windowLength);

// Where in a session a hand faced this way with these fingers: its questions first, then its labels, each in the order
// of time. fingers: bit i, finger i flexed.
std::vector<Segment> placesOf(int fingers, int facing, const std::vector<Sample> &samples,
    const std::vector<LabelledSegment> &labels, const std::vector<QueueItem> &queue);

} // namespace lodestone
