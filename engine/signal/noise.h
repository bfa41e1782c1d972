// SPDX-License-Identifier: GPL-3.0-or-later
// What a glove's sensors show while nothing happens: spectra and noise densities; and what its field is made of.
#pragma once
#include "engine/signal/calibration/calibration.h"
#include "engine/signal/channel.h"
#include <vector>

namespace lodestone {

// One-sided density per hertz of evenly spaced values: means over half-overlapping Hann segments (P. Welch, IEEE Trans.
// Audio Electroacoust. 15, 1967). density[k] belongs to k x step Hz; empty with fewer values than a segment has.
struct Spectrum
{
    double step = 0;
    std::vector<double> density;
};
Spectrum spectrumOf(const std::vector<double> &values, double rateHz, std::size_t segment = 256);

// The longest stretch in which gyroscope and accelerometer kept still, as [begin, end); empty when none lasts a second.
struct Stretch
{
    std::size_t begin = 0, end = 0;
};
Stretch longestStill(const std::vector<Sample> &samples);

struct ChannelNoise // in the channel's unit
{
    double deviation = 0; // standard deviation
    double density = 0;   // unit/sqrt(Hz): root of the spectrum's median from 1 Hz up; 0 when too short
    Spectrum spectrum;    // unit^2/Hz
};
struct SensorNoise
{
    std::vector<ChannelNoise> channels; // in the order of the layout; empty: fewer than two rows
    double rateHz = 0, seconds = 0;
};
SensorNoise measureNoise(const Rows &still, std::size_t channels);

// uT. left: the length of what remains when the earth's field, turned by the estimated orientation, and the extended
// fingers' are taken off, as root mean square; only with a calibration that knows them.
struct FieldReport
{
    double mean = 0, deviation = 0, smallest = 0, largest = 0;
    double left = 0;
    bool hasLeft = false;
};
FieldReport measureField(const std::vector<Sample> &samples, const Calibration &calibration);

} // namespace lodestone
