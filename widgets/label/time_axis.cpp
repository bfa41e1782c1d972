// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/time_axis.h"
#include "widgets/controls/format.h"
#include <algorithm>
#include <cmath>

namespace lodestone {

TimeAxis pannedTo(const TimeAxis &axis, double begin, double length)
{
    TimeAxis moved = axis;
    const double span = std::min(axis.span(), std::max(length, 1e-9));
    moved.begin = std::clamp(begin, 0.0, std::max(0.0, length - span));
    moved.end = moved.begin + span;
    return moved;
}

TimeAxis zoomed(const TimeAxis &axis, double factor, double anchor, double length, double shortest)
{
    const double wanted = std::clamp(axis.span() / factor, std::min(shortest, length), std::max(length, 1e-9));
    const double share = (anchor - axis.begin) / axis.span();
    TimeAxis result = axis;
    result.begin = anchor - share * wanted;
    result.end = result.begin + wanted;
    return pannedTo(result, result.begin, length);
}

double tickStep(double span, double width, double pixelsPerTick)
{
    static constexpr double steps[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200,
        14400, 43200, 86400, 604800, 2592000};
    for (double step : steps)
        if (step / std::max(span, 1e-9) * width >= pixelsPerTick)
            return step;
    return steps[std::size(steps) - 1];
}

std::vector<Tick> timeTicks(const TimeAxis &axis, double pixelsPerMajor)
{
    const double step = tickStep(axis.span(), axis.width, pixelsPerMajor);
    std::vector<Tick> ticks;
    const auto first = static_cast<long long>(std::ceil(axis.begin / step * 2 - 1e-9));
    for (long long i = first; static_cast<double>(i) * step / 2 <= axis.end + 1e-9; ++i)
        ticks.push_back({static_cast<double>(i) * step / 2, i % 2 == 0});
    return ticks;
}

QString tickText(double t, double step) { return step < 1 ? formatClockFine(t, 1) : formatClock(t); }

int heatLevel(float value)
{
    return std::isfinite(value) ? std::clamp(static_cast<int>(value * 5.f + 1e-4f), 0, 4) : 0;
}

std::vector<int> heatColumns(const TimeAxis &axis, const std::vector<double> &tBegin, const std::vector<double> &tEnd,
    const std::vector<float> &values, int columnWidth)
{
    const int columns = std::max(0, static_cast<int>(std::ceil(axis.width / columnWidth)));
    std::vector<int> levels(static_cast<std::size_t>(columns), 0);
    for (std::size_t i = 0; i < values.size() && i < tBegin.size() && i < tEnd.size(); ++i) {
        if (tEnd[i] <= axis.begin || tBegin[i] >= axis.end)
            continue;
        const int from = std::max(0, static_cast<int>((axis.toPixel(tBegin[i]) - axis.left) / columnWidth));
        const int to = std::min(
            columns - 1, static_cast<int>((axis.toPixel(tEnd[i]) - axis.left - 1e-6) / columnWidth));
        for (int c = from; c <= to; ++c)
            levels[static_cast<std::size_t>(c)] = std::max(levels[static_cast<std::size_t>(c)], heatLevel(values[i]));
    }
    return levels;
}

double timeOf(const std::vector<Sample> &samples, int index)
{
    if (samples.empty())
        return 0;
    const int last = static_cast<int>(samples.size()) - 1;
    const double t0 = samples.front().t;
    if (index > last) { // one past the end: one usual step further
        const double step = last > 0 ? (samples.back().t - t0) / last : 0.02;
        return samples.back().t - t0 + step;
    }
    return samples[static_cast<std::size_t>(std::max(0, index))].t - t0;
}

int sampleAt(const std::vector<Sample> &samples, double t)
{
    if (samples.empty())
        return -1;
    const double wanted = samples.front().t + t;
    const auto after = std::lower_bound(
        samples.begin(), samples.end(), wanted, [](const Sample &s, double v) { return s.t < v; });
    if (after == samples.begin())
        return 0;
    if (after == samples.end())
        return static_cast<int>(samples.size()) - 1;
    const auto before = std::prev(after);
    return static_cast<int>((wanted - before->t <= after->t - wanted ? before : after) - samples.begin());
}

std::vector<Extent> envelope(const Rows &rows, std::size_t channels, const TraceSource &source, const TimeAxis &axis)
{
    std::vector<Extent> bands(static_cast<std::size_t>(std::max(0.0, std::ceil(axis.width))));
    if (rows.empty())
        return bands;
    // One row more at each end: a line enters the view from outside.
    const double t0 = rows.t.front();
    const auto first = std::lower_bound(rows.t.begin(), rows.t.end(), t0 + axis.begin),
               last = std::upper_bound(rows.t.begin(), rows.t.end(), t0 + axis.end);
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - rows.t.begin() - 1)),
               to = std::min(rows.size(), static_cast<std::size_t>(last - rows.t.begin()) + 1);
    for (std::size_t i = from; i < to; ++i) {
        const float value = source.of(rows.values.data() + i * channels);
        const auto column = static_cast<long>(std::floor(axis.toPixel(rows.t[i] - t0) - axis.left));
        if (column < 0 || column >= static_cast<long>(bands.size()) || !std::isfinite(value))
            continue;
        Extent &band = bands[static_cast<std::size_t>(column)];
        band.low = band.valid ? std::min(band.low, value) : value;
        band.high = band.valid ? std::max(band.high, value) : value;
        band.valid = true;
    }
    return bands;
}

std::vector<PredictedRun> predictedRuns(const std::vector<int> &windowBegin,
    const std::vector<std::array<float, 5>> &probability, int windowLength, int finger, int samples)
{
    std::vector<PredictedRun> runs;
    const std::size_t count = std::min(windowBegin.size(), probability.size());
    for (std::size_t i = 0; i < count; ++i) {
        const float p = probability[i][static_cast<std::size_t>(finger)];
        int end = windowBegin[i] + windowLength;
        if (i + 1 < count)
            end = std::min(end, windowBegin[i + 1]); // a window speaks until the next one begins
        end = std::min(end, samples);
        if (end <= windowBegin[i])
            continue;
        const PredictedRun run{
            windowBegin[i], end, p >= 0.5f ? Finger::Flexed : Finger::Extended, p > 0.3f && p < 0.7f};
        if (!runs.empty() && runs.back().end == run.begin && runs.back().state == run.state
            && runs.back().doubt == run.doubt)
            runs.back().end = run.end;
        else
            runs.push_back(run);
    }
    return runs;
}

Grip gripAt(double x, double beginPixel, double endPixel, double reach)
{
    const double toBegin = std::abs(x - beginPixel), toEnd = std::abs(x - endPixel);
    if (toEnd <= reach && toEnd <= toBegin)
        return Grip::End;
    if (toBegin <= reach)
        return Grip::Begin;
    return x > beginPixel && x < endPixel ? Grip::Inside : Grip::None;
}

} // namespace lodestone
