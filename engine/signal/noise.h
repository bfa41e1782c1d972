// SPDX-License-Identifier: GPL-3.0-or-later
// What a glove's sensors show while nothing happens: spectra and noise densities; and what its field is made of.
#pragma once
#include "engine/signal/calibration/calibration.h"
#include "engine/signal/sample.h"
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

// Order of the nine: accelerometer m/s2, gyroscope rad/s, magnetometer uT, x y z each.
struct SensorNoise
{
    std::array<double, 9> deviation{}; // standard deviation
    std::array<double, 9> density{};   // unit/sqrt(Hz): root of the spectrum's median from 1 Hz up; 0 when too short
    std::array<Spectrum, 9> spectrum;
    double rateHz = 0, seconds = 0;
};
SensorNoise measureNoise(const std::vector<Sample> &still);

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
