// SPDX-License-Identifier: GPL-3.0-or-later
// Samples as a file of one of the formats that are written.
#pragma once
#include "engine/formats/import.h"

namespace lodestone {

inline QByteArray exported(
    const char *format, const std::vector<Sample> &samples, const std::vector<Segment> &labels = {}, double rateHz = 50)
{
    return exportSession(QString::fromLatin1(format), {nineAxes(), rowsOf(samples), labels, {}, rateHz});
}

} // namespace lodestone
