// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated hand on a board that prints text, for the demo: what it printed, on the hand's own clock.
#pragma once
#include "app/cli/gloves.h"
#include "app/studio/host_predictor.h"
#include "device/simulator/hand.h"

namespace lodestone::cli {

struct PrintedSpan
{
    Layout channels;
    Rows rows; // t: s of the hand's clock
    qint64 badLines = 0;
};
// So many device seconds from when its rows began. The time of a board that prints none is the computer's, so rows are
// put on the hand's clock by their field: only there do they agree. Throws Failure where they do nowhere.
PrintedSpan printedSpan(
    Run &run, ConnectedGlove &board, const GloveOptions &options, double seconds, const QString &name);

struct HostAnswers
{
    int windows = 0, scored = 0; // scored: the hand held one combination throughout
    double accuracy = 0;         // of the fingers, over these
};
HostAnswers predictHere(
    Run &run, ConnectedGlove &board, const GloveOptions &options, const QByteArray &image, int windows);

} // namespace lodestone::cli
