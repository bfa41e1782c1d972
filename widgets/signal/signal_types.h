// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the signal page for the last half minute; its controller fills them.
#pragma once
#include "engine/signal/noise.h"
#include "engine/signal/timing.h"

namespace lodestone {

enum class SignalState { NoGlove, Gathering, Moving, Still };

struct SignalView
{
    SignalState state = SignalState::NoGlove;
    double statedHz = 0;  // Hz, sample rate according to the glove
    SensorNoise noise;    // valid in state Still only
    SessionTiming timing; // of all samples collected; like field, not valid in state NoGlove
    FieldReport field;
    bool calibrated = false; // whether field.left is valid
};

} // namespace lodestone
