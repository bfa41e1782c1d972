// SPDX-License-Identifier: GPL-3.0-or-later
// Where a recorded field stood at the sensor's full scale, judged from the samples alone: a session does not keep the
// range.
#pragma once
#include "engine/signal/sample.h"
#include <utility>
#include <vector>

namespace lodestone {

// Ranges [begin, end) of samples, ascending and apart, in which an axis of the magnetometer keeps exactly its own
// extreme of the session for a tenth of a second at 50 Hz or longer. Noise does not let a true field do that; below 300
// uT no sensor clips.
std::vector<std::pair<int, int>> clippedRanges(const std::vector<Sample> &samples);

} // namespace lodestone
