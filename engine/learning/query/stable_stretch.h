// SPDX-License-Identifier: GPL-3.0-or-later
// The range of samples around a window that shows one pose: what one answer labels.
#pragma once
#include "engine/learning/data/dataset.h"

namespace lodestone {

// A stretch of about a second around the window that holds one pose: it ends where the input moves on, at a labelled
// sample or at a gap. Never shorter than the window. blocked[i]: sample i is labelled.
Segment stableStretch(const LoadedSession &session, const Window &window, const std::vector<bool> &blocked);
// Whether the input keeps still enough within the window for a person to name one pose.
bool holdsOnePose(const LoadedSession &session, const Window &window);

} // namespace lodestone
