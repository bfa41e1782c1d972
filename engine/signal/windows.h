// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: fixed-length cuts of a session, never across a gap or a label border; and splits that do not leak.
#pragma once
#include "engine/signal/combination.h"
#include "engine/signal/sample.h"
#include <QString>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace lodestone {

// A labelled range of one session; begin <= i < end, sample numbers.
struct Segment
{
    int begin = 0, end = 0;
    Combination fingers;
    bool operator==(const Segment &) const = default;
};

// A class that a file gave to a range, and that no map of classes made a combination of.
struct TextLabel
{
    int begin = 0, end = 0; // begin <= i < end, sample numbers
    QString text;
    bool operator==(const TextLabel &) const = default;
};

struct Window
{
    int session = 0; // index into the caller's session list
    int begin = 0;   // first sample
    int length = 10;
    Combination fingers;
    float pitch = 0;       // rad, mean over the window: atan2(-ax, sqrt(ay^2+az^2)) of estimated gravity; NaN: unknown
    bool labelled = false; // every finger known
};
struct WindowOptions
{
    int length = 10;
    int stride = 5;
    double gapFactor = 1.5;
}; // a step above gapFactor x median dt is a gap

// Median of the increasing time steps, s; 0 when there is none. The measured rate is its inverse.
double medianStep(const std::vector<Sample> &samples);

// Gravity direction estimate (unit g, sensor frame), one per sample: low-pass of accel corrected by gyro; without a
// gyroscope (NaN) of accel alone. Without an accelerometer it is unknown, and so is the pitch: NaN.
inline constexpr std::array<float, 3> kUnknownGravity{std::numeric_limits<float>::quiet_NaN(),
    std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::quiet_NaN()};
std::vector<std::array<float, 3>> estimateGravity(const std::vector<Sample> &samples);
float pitchOf(const std::array<float, 3> &gravity);

// All windows of one session, labelled where one segment covers the whole window (the later one of the list where two
// do). A time step backwards is a gap too. A length or stride below 1 gives no windows.
std::vector<Window> cutWindows(int session, const std::vector<Sample> &samples, const std::vector<Segment> &segments,
    const WindowOptions &options);
// The same of samples whose times (s) and estimateGravity() are known already, one each a sample.
std::vector<Window> cutWindows(int session, const std::vector<double> &times,
    const std::vector<std::array<float, 3>> &gravity, const std::vector<Segment> &segments,
    const WindowOptions &options);

struct Split
{
    std::vector<int> train, test;
    double lowPitch = 0, highPitch = 0;
    std::string warning;
};
// Indices into windows, ascending. Windows of train and test never share a sample: where a train window overlaps a test
// window, the train window goes. warning is empty or one sentence. Quartiles interpolate linearly between order
// statistics.
// train: pitch >= Q3, test: <= Q1. Windows of unknown pitch are on neither side.
Split splitByOrientation(const std::vector<Window> &windows);
Split splitBySession(const std::vector<Window> &windows, int testSession);
Split splitAtRandom(const std::vector<Window> &windows, double testFraction,
    std::uint64_t seed); // by blocks; carries a leakage warning

} // namespace lodestone
