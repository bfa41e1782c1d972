// SPDX-License-Identifier: GPL-3.0-or-later
// What a person should know of the data before a network is trained on it. Pure functions; any thread.
#pragma once
#include "engine/jobs/caution.h"
#include "engine/learning/data/dataset.h"

namespace lodestone {

// Of the sessions that have labels, in the order of Caution::Kind:
// - a sensor whose values stand still for more than half of a session of 5 s or more,
// - all labelled samples within 25 degrees of one direction of gravity (all but 5 %), where gravity is known,
// - a finger that no label has flexed, or extended.
std::vector<Caution> cautionsOf(const Dataset &data);

} // namespace lodestone
