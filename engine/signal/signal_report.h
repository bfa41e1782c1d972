// SPDX-License-Identifier: GPL-3.0-or-later
// What some seconds of rows say about the sensors themselves: timing, field and, where the board lay still, noise.
#pragma once
#include "engine/signal/noise.h"
#include "engine/signal/timing.h"

namespace lodestone {

enum class SignalState { NoGlove, Gathering, Moving, Still };

struct SignalReport
{
    static constexpr double kLeast = 2; // s of samples; below that the state is Gathering
    SignalState state = SignalState::NoGlove;
    double statedHz = 0; // the rate that the glove states; 0: it states none
    Layout layout = nineAxes();
    SensorNoise noise;    // with Still only
    SessionTiming timing; // of all samples; with Moving and Still, as is field
    FieldReport field;
    bool calibrated = false; // field.left is valid
    // False: the layout has neither accelerometer nor gyroscope, so nobody can tell whether the board lay still.
    bool knowsStill() const;
};

// rows: in time order. Never NoGlove. A board that does not know whether it lies still is measured as if it did. Some
// milliseconds for half a minute at 1 kHz; any thread.
SignalReport measureSignal(const Rows &rows, const Layout &layout, double statedHz, const Calibration &calibration);

} // namespace lodestone
