// SPDX-License-Identifier: GPL-3.0-or-later
// How long the glove's network takes on this machine.
#pragma once
#include <QByteArray>

namespace lodestone {

struct InferenceTiming
{
    double medianMicroseconds = 0, p99Microseconds = 0;
    int windows = 0;
};
// Runs `windows` windows of seeded noise (at least 1), each timed alone after a warm-up. Throws
// std::invalid_argument when the image does not open.
InferenceTiming timeInference(const QByteArray &image, int windows);

} // namespace lodestone
