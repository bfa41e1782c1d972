// SPDX-License-Identifier: GPL-3.0-or-later
// Quantities and units as a person reads them, in the reader's language. Pure functions; any thread.
#pragma once
#include "engine/signal/channel.h"

namespace lodestone {

QString quantityInWords(Quantity quantity); // "magnetic field"
// The unit as it is printed: "m/s2" -> "m/s²", "LSB" -> "counts", "1" -> "no unit". Any other is returned as it is.
QString unitInWords(const QString &unit);

} // namespace lodestone
