// SPDX-License-Identifier: GPL-3.0-or-later
// From the wire's integers to the studio's units.
#pragma once
#include "device/link/types.h"
#include "engine/signal/sample.h"

namespace lodestone {

// t: device clock in seconds; accel g -> m/s2, gyro dps -> rad/s, mag uT, by the scales the glove stated.
std::vector<Sample> toSamples(const link::SampleBlock &block, const link::GloveInfo &info);

// The other way, rounded and kept within 16 bits: what a glove with these scales would have sent. What is NaN is 0.
std::vector<std::array<std::int16_t, 9>> toWire(const std::vector<Sample> &samples, const link::GloveInfo &info);

// Of these samples, those with from <= t < to, to the microsecond of the device's clock.
std::vector<Sample> within(const std::vector<Sample> &samples, double from, double to);

} // namespace lodestone
