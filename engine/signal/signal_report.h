// SPDX-License-Identifier: GPL-3.0-or-later
// What some seconds of samples say about the sensors themselves: timing, field and, where the glove lay still, noise.
#pragma once
#include "engine/signal/noise.h"
#include "engine/signal/timing.h"

namespace lodestone {

enum class SignalState { NoGlove, Gathering, Moving, Still };

struct SignalReport
{
    static constexpr double kLeast = 2; // s of samples; below that the state is Gathering
    SignalState state = SignalState::NoGlove;
    double statedHz = 0;  // the rate that the glove states; 0: it states none
    SensorNoise noise;    // with Still only
    SessionTiming timing; // of all samples; with Moving and Still, as is field
    FieldReport field;
    bool calibrated = false; // field.left is valid
};

// samples: as read, in time order. Never NoGlove. Some milliseconds for half a minute at 1 kHz; any thread.
SignalReport measureSignal(const std::vector<Sample> &samples, double statedHz, const Calibration &calibration);

} // namespace lodestone
