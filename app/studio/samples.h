// SPDX-License-Identifier: GPL-3.0-or-later
// From the wire's integers to the studio's units.
#pragma once
#include "device/link/types.h"
#include "engine/signal/channel.h"
#include "engine/signal/sample.h"
#include <memory>

namespace lodestone {

// Of nineAxes(), those of the sensors that the glove has: a scale of 0 says that there is none. The same object for the
// same sensors.
std::shared_ptr<const Layout> layoutOf(const link::GloveInfo &info);
// Rows of such a layout.
Rows rowsOf(const std::vector<Sample> &samples, const Layout &layout);

// t: device clock in seconds; accel g -> m/s2, gyro dps -> rad/s, mag uT, by the scales the glove stated. The axes of a
// sensor that it lacks are NaN.
std::vector<Sample> toSamples(const link::SampleBlock &block, const link::GloveInfo &info);

// The other way, rounded and kept within 16 bits: what a glove with these scales would have sent. What is NaN is 0.
std::vector<std::array<std::int16_t, 9>> toWire(const std::vector<Sample> &samples, const link::GloveInfo &info);

// Of these samples, those with from <= t < to, to the microsecond of the device's clock.
std::vector<Sample> within(const std::vector<Sample> &samples, double from, double to);

} // namespace lodestone
