// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the Live plot scrolls and zooms with ten minutes of nine channels at 1 kHz behind it.
#pragma once
#include <QJsonObject>

namespace lodestone {

// Blocks for some twenty seconds in the window's thread; the plot is 1280 x 800. A frame is the time from the new
// samples to the picture in the window's store: appending, painting the columns, composing. Frames follow each other
// without waiting, each 1/60 s of samples on, so fps is what the machine could show, not what a screen would.
QJsonObject benchmarkPlot();

} // namespace lodestone
