// SPDX-License-Identifier: GPL-3.0-or-later
// How plots arrange the channels of a board or a session: lanes of one quantity and unit, one for each sensor, with a
// few traces each. Pure functions.
#pragma once
#include "engine/signal/channel.h"
#include <QColor>

namespace lodestone {

inline constexpr std::size_t kMostTraces = 8; // in one lane

// A value of each row: of one channel, or the length of the vector of several; times the factor.
struct TraceSource
{
    std::vector<std::size_t> channels; // places in the layout
    double factor = 1;
    float of(const float *row) const;
};

struct LaneTrace
{
    std::size_t source = 0;
    QString name;    // "x", "|B|", a finger's letter, or the channel's name
    int finger = -1; // the finger whose colour it has; -1: none
    int shade = 0;   // else one of kMostTraces muted colours: 0, 1, 2 are x, y, z
};

struct Lane
{
    Quantity quantity = Quantity::Other;
    QString title, unit; // for the reader; unit: empty where it is unknown
    int number = 0;      // of several like it, as in the title; 0: there is one
    int decimals = -1;   // of values; -1: as the range asks for
    double least = 0;    // the smallest range of values to show, in the unit; 0: as the values ask for
    std::vector<LaneTrace> traces;
    double leastFor(double low, double high) const; // of these values
    int decimalsFor(double range) const;
};

struct ChannelLanes
{
    std::vector<TraceSource> sources; // first each channel in its place, then the lengths
    std::vector<Lane> lanes;          // magnetic field, acceleration, angular rate, bend, orientation, other
    // The same, with one trace for each sensor of a quantity that has several: the length of its vector. Empty where no
    // quantity has.
    std::vector<Lane> lengths;
};
ChannelLanes lanesOf(const Layout &layout);

// What hand poses show in: the magnetometer, or the lengths of several; without one the bend channels, else the first
// lane.
std::vector<Lane> inputLanes(const ChannelLanes &of);
// All channels that are traces of these lanes, as one value: its length.
TraceSource lengthOf(const std::vector<Lane> &lanes, const ChannelLanes &of);

QColor colourOf(const LaneTrace &trace); // of the theme

} // namespace lodestone
