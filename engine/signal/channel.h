// SPDX-License-Identifier: GPL-3.0-or-later
// What a session consists of: named channels, and rows with a time and one value a channel. Values stay as they were
// read; unit and scale say what they mean. Pure functions; any thread.
#pragma once
#include "engine/signal/sample.h"
#include <QString>
#include <vector>

namespace lodestone {

enum class Quantity { Acceleration, AngularRate, MagneticField, Bend, Orientation, Other };
// "acceleration", "angular rate", "magnetic field", "bend", "orientation", "other"
QString nameOf(Quantity quantity);
Quantity quantityFrom(const QString &name); // Other where the name is unknown

struct Channel
{
    QString name{}; // as the file or the board has it
    Quantity quantity = Quantity::Other;
    char axis = 0;        // x, y, z, w; 0: none
    QString unit{};       // of the values; empty: unknown
    double scale = 0;     // value x scale is in m/s2, rad/s or uT, by the quantity; 0: not known, or no such quantity
    int sensor = 1;       // of this quantity, from 1
    bool sure = true;     // false: quantity or unit are guessed from the numbers
    int rowsAReading = 1; // above 1: the sensor is renewed only every so many rows
    bool operator==(const Channel &) const = default;
};
using Layout = std::vector<Channel>;

const Layout &nineAxes(); // of a Lodestone glove: ax ay az (m/s2), gx gy gz (rad/s), mx my mz (uT); scale 1

struct Rows
{
    std::vector<double> t;     // s
    std::vector<float> values; // row after row, in the order of the layout
    std::size_t size() const { return t.size(); }
    bool empty() const { return t.empty(); }
    void append(const Rows &more);
    Rows part(std::size_t begin, std::size_t end, std::size_t channels) const; // rows begin <= i < end
    bool operator==(const Rows &) const = default;
};

// The first sensor of the quantity whose three axes are there with a known scale: their places in the layout; empty:
// there is none.
std::vector<std::size_t> axesOf(const Layout &layout, Quantity quantity);
inline bool has(const Layout &layout, Quantity quantity) { return !axesOf(layout, quantity).empty(); }

// The rows as a palm board's samples in SI units, by the first sensor of each quantity. What the layout lacks is NaN.
std::vector<Sample> samplesOf(const Rows &rows, const Layout &layout);
Rows rowsOf(const std::vector<Sample> &samples); // of nineAxes()

double medianStep(const std::vector<double> &times); // of the increasing steps, s; 0 when there is none

} // namespace lodestone
