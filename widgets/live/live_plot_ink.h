// SPDX-License-Identifier: GPL-3.0-or-later
// How the Live plot looks apart from its axes: what is kept with them, and what moves.
#pragma once

class QPainter;

namespace lodestone {

class LivePlot;

void paintPlotGround(QPainter &painter, const LivePlot &plot); // the card, under the grid
void paintPlotNames(QPainter &painter, const LivePlot &plot);  // names of channels, lines between the plots
void paintPlotMoment(QPainter &painter, const LivePlot &plot); // bands, traces, titles, values, cursors

} // namespace lodestone
