// SPDX-License-Identifier: GPL-3.0-or-later
// One rate for all sessions of a learning: a window is ten samples, and ten samples of a 10 Hz glove are a second. What
// was recorded at another rate than the glove that will run the network is seen as that glove would have sent it.
#pragma once
#include "engine/learning/data/dataset.h"

namespace lodestone {

inline constexpr double kSameRate = 0.2; // rates nearer than this share are one

// Hz by the median step; 0 where the session has no two samples.
double rateOf(const LoadedSession &session);
// What takeRows() left is changed to this rate: averaged where there are more samples, on straight lines between them
// where there are fewer, never across a gap. Segments follow, and LoadedSession::row says where each sample was.
// Nothing happens to a session whose rate is the same already.
void resample(LoadedSession &session, double rateHz);

} // namespace lodestone
