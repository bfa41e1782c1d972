// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/channel.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lodestone {
namespace {

constexpr std::array kNames{"acceleration", "angular rate", "magnetic field", "bend", "orientation", "other"};
constexpr std::array kInertial{Quantity::Acceleration, Quantity::AngularRate, Quantity::MagneticField};

auto &tripleOf(auto &sample, std::size_t quantity)
{
    return quantity == 0 ? sample.accel : quantity == 1 ? sample.gyro : sample.mag;
}

} // namespace

QString nameOf(Quantity quantity) { return QLatin1String(kNames[std::size_t(quantity)]); }

Quantity quantityFrom(const QString &name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (name == QLatin1String(kNames[i]))
            return Quantity(i);
    return Quantity::Other;
}

const Layout &nineAxes()
{
    static const Layout layout = [] {
        constexpr std::array kLetters{'a', 'g', 'm'};
        constexpr std::array kUnits{"m/s2", "rad/s", "uT"};
        Layout made;
        for (std::size_t q = 0; q < 3; ++q)
            for (const char axis : {'x', 'y', 'z'})
                made.push_back({QLatin1Char(kLetters[q]) + QString(QLatin1Char(axis)), kInertial[q], axis,
                    QLatin1String(kUnits[q]), 1});
        return made;
    }();
    return layout;
}

void Rows::append(const Rows &more)
{
    t.insert(t.end(), more.t.begin(), more.t.end());
    values.insert(values.end(), more.values.begin(), more.values.end());
}

Rows Rows::part(std::size_t begin, std::size_t end, std::size_t channels) const
{
    const auto at = [](std::size_t i) { return std::ptrdiff_t(i); };
    return {{t.begin() + at(begin), t.begin() + at(end)},
        {values.begin() + at(begin * channels), values.begin() + at(end * channels)}};
}

std::vector<std::size_t> axesOf(const Layout &layout, Quantity quantity)
{
    for (const Channel &first : layout) {
        if (first.quantity != quantity || !(first.scale > 0))
            continue;
        std::vector<std::size_t> axes;
        for (const char axis : {'x', 'y', 'z'})
            for (std::size_t c = 0; c < layout.size(); ++c)
                if (layout[c].quantity == quantity && layout[c].sensor == first.sensor && layout[c].axis == axis
                    && layout[c].scale > 0) {
                    axes.push_back(c);
                    break;
                }
        if (axes.size() == 3)
            return axes;
    }
    return {};
}

std::vector<Sample> samplesOf(const Rows &rows, const Layout &layout)
{
    std::vector<Sample> samples(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        samples[i].t = rows.t[i];
    for (std::size_t q = 0; q < kInertial.size(); ++q) {
        const std::vector<std::size_t> axes = axesOf(layout, kInertial[q]);
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (std::size_t i = 0; i < rows.size(); ++i) {
                float &value = tripleOf(samples[i], q)[axis];
                if (axes.empty())
                    value = std::numeric_limits<float>::quiet_NaN();
                else if (const double scale = layout[axes[axis]].scale; scale == 1)
                    value = rows.values[i * layout.size() + axes[axis]];
                else
                    value = float(double(rows.values[i * layout.size() + axes[axis]]) * scale);
            }
    }
    return samples;
}

Rows rowsOf(const std::vector<Sample> &samples)
{
    Rows rows;
    rows.t.reserve(samples.size());
    rows.values.reserve(samples.size() * 9);
    for (const Sample &sample : samples) {
        rows.t.push_back(sample.t);
        for (std::size_t q = 0; q < 3; ++q)
            rows.values.insert(rows.values.end(), tripleOf(sample, q).begin(), tripleOf(sample, q).end());
    }
    return rows;
}

double medianStep(const std::vector<double> &times)
{
    std::vector<double> steps;
    steps.reserve(times.size());
    for (std::size_t i = 1; i < times.size(); ++i)
        if (const double step = times[i] - times[i - 1]; step > 0)
            steps.push_back(step);
    if (steps.empty())
        return 0;
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

} // namespace lodestone
