// SPDX-License-Identifier: GPL-3.0-or-later
// The labels a training saw, as its model's provenance keeps them: what makes the same bytes again after the labels
// changed.
#pragma once
#include "engine/learning/data/dataset.h"
#include <QCborArray>

namespace lodestone {

// [{session, segments: [[begin, end, "efeef", by a person], …]}, …], the sessions in their order.
QCborArray keepLabels(const Dataset &data);
// The other way. Throws JobFailed where the array is not one that keepLabels wrote.
std::map<qint64, KeptLabels> keptLabels(const QCborArray &kept);

} // namespace lodestone
