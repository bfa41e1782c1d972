// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/samples.h"
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>

namespace lodestone {

std::shared_ptr<const Layout> layoutOf(const link::GloveInfo &info)
{
    const std::array<double, 3> scales{info.accelLsbPerG, info.gyroLsbPerDps, info.magMicroteslaPerLsb};
    static const auto layouts = [] {
        std::array<std::shared_ptr<const Layout>, 8> all;
        for (std::size_t sensors = 0; sensors < all.size(); ++sensors) {
            Layout layout;
            for (std::size_t axis = 0; axis < 9; ++axis)
                if (sensors == 0 || (sensors >> axis / 3 & 1) != 0) // a layout is never empty
                    layout.push_back(nineAxes()[axis]);
            all[sensors] = std::make_shared<const Layout>(std::move(layout));
        }
        return all;
    }();
    std::size_t sensors = 0;
    for (std::size_t q = 0; q < scales.size(); ++q)
        sensors |= std::size_t(scales[q] > 0) << q;
    return layouts[sensors];
}

Rows rowsOf(const std::vector<Sample> &samples, const Layout &layout)
{
    if (layout.size() == nineAxes().size())
        return rowsOf(samples);
    Rows rows;
    for (const Sample &sample : samples) {
        rows.t.push_back(sample.t);
        for (const Channel &channel : layout) {
            const auto &triple = channel.quantity == Quantity::Acceleration    ? sample.accel
                                 : channel.quantity == Quantity::MagneticField ? sample.mag
                                                                               : sample.gyro;
            rows.values.push_back(triple[std::size_t(channel.axis - 'x')]);
        }
    }
    return rows;
}

std::vector<Sample> toSamples(const link::SampleBlock &block, const link::GloveInfo &info)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const double accel = info.accelLsbPerG > 0 ? kGravity / info.accelLsbPerG : none;
    const double gyro = info.gyroLsbPerDps > 0 ? std::numbers::pi / 180 / info.gyroLsbPerDps : none;
    const double mag = info.magMicroteslaPerLsb > 0 ? info.magMicroteslaPerLsb : none;
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
                 mag = info.magMicroteslaPerLsb > 0 ? 1 / info.magMicroteslaPerLsb : 0;
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
