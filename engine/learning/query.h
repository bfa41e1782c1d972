// SPDX-License-Identifier: GPL-3.0-or-later
// The next moments to label: from a session's windows to stretches of one pose with a reason a person understands.
#pragma once
#include "engine/learning/acquisition.h"

namespace lodestone {

// A stretch of about a second around the window that holds one pose: it ends where the field moves on, at a labelled
// sample or at a gap. Never shorter than the window. blocked[i]: sample i is labelled.
Segment stableStretch(const std::vector<Sample> &samples, const Window &window, const std::vector<bool> &blocked);
// Whether the field keeps still enough within the window for a person to name one pose.
bool holdsOnePose(const std::vector<Sample> &samples, const Window &window);
// The still pose each sample belongs to, numbered from 0 in the order of time; -1 while the field moves or the pose lasts
// shorter than a window of ten samples. A still pose may turn with the hand: it ends where the field jumps, or at a gap.
std::vector<int> stillStretches(const std::vector<Sample> &samples);

} // namespace lodestone
