// SPDX-License-Identifier: GPL-3.0-or-later
// What some seconds of rows say about a board's sensors, whatever channels it has. Pure functions; any thread.
#pragma once
#include "engine/signal/channel.h"
#include "engine/signal/signal_report.h"

namespace lodestone {

struct ChannelNoise // in the channel's unit
{
    double deviation = 0, density = 0; // as in SensorNoise
    Spectrum spectrum;
};

struct SignalView
{
    SignalView() = default;
    SignalView(const SignalReport &nine); // of nineAxes()
    SignalReport report;
    Layout layout = nineAxes();
    std::vector<ChannelNoise> noise; // of each channel; with SignalState::Still only
    // False: the layout has neither accelerometer nor gyroscope, so nobody can tell whether the glove lay still.
    bool knowsStill() const;
};

// rows: in time order. A board that does not know whether it lies still is measured as if it did.
SignalView measureChannels(const Rows &rows, const Layout &layout, double statedHz, const Calibration &calibration);

} // namespace lodestone
