// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked first where some moments of a session have a picture of the hand and others have none. Pure; any
// thread.
#pragma once
#include "engine/jobs/query.h"
#include <vector>

namespace lodestone {

inline constexpr double kPictureReach = 0.25; // s: a picture so near to a moment shows it

bool hasPicture(const std::vector<double> &pictureTimes, double t); // times: s, ascending
// The same picks, most wanted first: one without a picture of its middle counts for less, as if it stood so many places
// further back. Where none has one, or all have, the order stays.
std::vector<QueryJob::Pick> picturedFirst(
    const std::vector<QueryJob::Pick> &picks, const std::vector<double> &pictureTimes, int placesBack);

} // namespace lodestone
