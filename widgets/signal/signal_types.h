// SPDX-License-Identifier: GPL-3.0-or-later
// What the signal view shows of the last half minute: plain values, made by its controller.
#pragma once
#include "engine/signal/noise.h"
#include "engine/signal/timing.h"

namespace lodestone {

enum class SignalState { NoGlove, Gathering, Moving, Still };

struct SignalView
{
    SignalState state = SignalState::NoGlove;
    double statedHz = 0;  // what the glove says its rate is
    SensorNoise noise;    // Still alone
    SessionTiming timing; // of all that was gathered; like field, not with NoGlove
    FieldReport field;
    bool calibrated = false; // field.left counts
};

} // namespace lodestone
