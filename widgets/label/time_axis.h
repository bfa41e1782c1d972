// SPDX-License-Identifier: GPL-3.0-or-later
// View arithmetic of the Label page: time and pixels, ticks, heat, envelopes and hit tests. Pure functions.
#pragma once
#include "widgets/label/label_types.h"
#include "widgets/live/channel_lanes.h"
#include <vector>

namespace lodestone {

// Seconds begin..end on pixels left..left+width.
struct TimeAxis
{
    double begin = 0, end = 1, left = 0, width = 1;
    double toPixel(double t) const { return left + (t - begin) / span() * width; }
    double toTime(double x) const { return begin + (x - left) / width * span(); }
    double span() const { return end > begin ? end - begin : 1e-9; }
};
// Keeps the anchor under the pointer. The span stays within shortest..length and the view within 0..length.
TimeAxis zoomed(const TimeAxis &axis, double factor, double anchor, double length, double shortest = 0.5);
TimeAxis pannedTo(const TimeAxis &axis, double begin, double length);

struct Tick
{
    double t = 0;
    bool major = false;
};
double tickStep(double span, double width, double pixelsPerTick); // 0.1 s … 1 h, at least that many pixels apart
std::vector<Tick> timeTicks(
    const TimeAxis &axis, double pixelsPerMajor = 140); // every fourth (or second) step is major
QString tickText(double t, double step);                // "03:38", below a second "03:38.5"

int heatLevel(float value); // 0 blank, 1..4; the top level from 0.8
// One level per column of columnWidth pixels: the largest value of the windows that touch it.
std::vector<int> heatColumns(const TimeAxis &axis, const std::vector<double> &tBegin, const std::vector<double> &tEnd,
    const std::vector<float> &values, int columnWidth = 8);

int sampleAt(
    const std::vector<Sample> &samples, double t); // nearest sample to t seconds after the first; -1 when empty
double timeOf(const std::vector<Sample> &samples, int index); // seconds after the first; one past the end is allowed

struct Extent
{
    float low = 0, high = 0;
    bool valid = false;
};
// Lowest and highest of the source per pixel column. channels: values in a row.
std::vector<Extent> envelope(const Rows &rows, std::size_t channels, const TraceSource &source, const TimeAxis &axis);

// Stretches of one finger in which consecutive windows say the same.
struct PredictedRun
{
    int begin = 0, end = 0;
    Finger state = Finger::Unknown;
    bool doubt = false;
};
std::vector<PredictedRun> predictedRuns(const std::vector<int> &windowBegin,
    const std::vector<std::array<float, 5>> &probability, int windowLength, int finger, int samples);

enum class Grip { None, Begin, End, Inside };
Grip gripAt(double x, double beginPixel, double endPixel, double reach = 5);

} // namespace lodestone
