// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast the Live plot scrolls and zooms with ten minutes of nine channels at 1 kHz.
#pragma once
#include <QJsonObject>

namespace lodestone {

// Blocks the window's thread for about 20 s; the plot has 1280 x 800 px. A frame is the time from new samples to the
// picture in the window's backing store: appending, painting the columns, composing. Frames follow each other without
// waiting, each 1/60 s of samples later, so fps is the machine's limit, not the screen's.
QJsonObject benchmarkPlot();

} // namespace lodestone
