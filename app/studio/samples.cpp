// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/samples.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace lodestone {

std::vector<Sample> toSamples(const link::SampleBlock &block, const link::GloveInfo &info)
{
    const double accel = kGravity / info.accelLsbPerG;
    const double gyro = std::numbers::pi / 180 / info.gyroLsbPerDps;
    const double mag = info.magMicroteslaPerLsb;
    std::vector<Sample> samples;
    samples.reserve(block.samples.size());
    std::uint64_t microseconds = block.deviceMicroseconds;
    for (const auto &raw : block.samples) {
        Sample sample;
        sample.t = double(microseconds) * 1e-6;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            sample.accel[axis] = float(raw[axis] * accel);
            sample.gyro[axis] = float(raw[axis + 3] * gyro);
            sample.mag[axis] = float(raw[axis + 6] * mag);
        }
        samples.push_back(sample);
        microseconds += block.periodMicroseconds;
    }
    return samples;
}

std::vector<std::array<std::int16_t, 9>> toWire(const std::vector<Sample> &samples, const link::GloveInfo &info)
{
    const double accel = info.accelLsbPerG / kGravity, gyro = info.gyroLsbPerDps * 180 / std::numbers::pi,
                 mag = 1 / info.magMicroteslaPerLsb;
    const auto lsb = [](double value) {
        if (std::isnan(value)) // a sensor that was not there
            return std::int16_t(0);
        return std::int16_t(std::clamp<long long>(std::llround(value), INT16_MIN, INT16_MAX));
    };
    std::vector<std::array<std::int16_t, 9>> wire;
    wire.reserve(samples.size());
    for (const Sample &sample : samples) {
        std::array<std::int16_t, 9> raw{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            raw[axis] = lsb(double(sample.accel[axis]) * accel);
            raw[axis + 3] = lsb(double(sample.gyro[axis]) * gyro);
            raw[axis + 6] = lsb(double(sample.mag[axis]) * mag);
        }
        wire.push_back(raw);
    }
    return wire;
}

std::vector<Sample> within(const std::vector<Sample> &samples, double from, double to)
{
    const auto microseconds = [](double seconds) { return std::llround(seconds * 1e6); };
    const auto first = microseconds(from), end = microseconds(to);
    std::vector<Sample> kept;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(kept), [&](const Sample &sample) {
        const auto t = microseconds(sample.t);
        return t >= first && t < end;
    });
    return kept;
}

} // namespace lodestone
