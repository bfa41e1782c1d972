// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of the Live plot, except its axes.
#pragma once

class QPainter;

namespace lodestone {

class LivePlot;

void paintPlotBackground(QPainter &painter, const LivePlot &plot); // background, under the grid
void paintPlotChannelNames(
    QPainter &painter, const LivePlot &plot); // over the axes: channel names and the lines between the plots
void paintPlotMovingParts(
    QPainter &painter, const LivePlot &plot); // repainted in every frame: bands, traces, titles, values, cursors

} // namespace lodestone
