// SPDX-License-Identifier: GPL-3.0-or-later
// The labels a training saw, as its model's provenance keeps them.
#pragma once
#include "engine/learning/data/dataset.h"

namespace lodestone {

std::vector<KeptLabels> keepLabels(const Dataset &data); // the sessions in their order

} // namespace lodestone
