// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/windows.h"
#include "engine/signal/channel.h"

#include <algorithm>

namespace lodestone {

namespace {

std::vector<double> timesOf(const std::vector<Sample> &samples)
{
    std::vector<double> times(samples.size());
    std::transform(samples.begin(), samples.end(), times.begin(), [](const Sample &sample) { return sample.t; });
    return times;
}

// Sample numbers at which no window may continue: gaps, and both ends of every segment. Sorted, without the last
// sample's end.
std::vector<int> bordersOf(const std::vector<double> &times, const std::vector<Segment> &segments, double gapFactor)
{
    const int count = static_cast<int>(times.size());
    std::vector<int> borders;
    const double median = medianStep(times);
    for (int i = 1; i < count; ++i) {
        const double step = times[i] - times[i - 1];
        // A comparison that also catches a step that is not a number.
        if (!(step > 0 && step <= gapFactor * median))
            borders.push_back(i);
    }
    for (const Segment &segment : segments) {
        if (segment.begin > 0 && segment.begin < count)
            borders.push_back(segment.begin);
        if (segment.end > 0 && segment.end < count)
            borders.push_back(segment.end);
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    return borders;
}

// The segment that covers a whole stretch, or null; the later one of the list where several do.
const Segment *coverOf(const std::vector<Segment> &segments, int begin, int end)
{
    for (auto it = segments.rbegin(); it != segments.rend(); ++it)
        if (it->begin <= begin && it->end >= end)
            return &*it;
    return nullptr;
}

} // namespace

double medianStep(const std::vector<Sample> &samples) { return medianStep(timesOf(samples)); }

std::vector<Window> cutWindows(
    int session, const std::vector<Sample> &samples, const std::vector<Segment> &segments, const WindowOptions &options)
{
    return cutWindows(session, timesOf(samples), estimateGravity(samples), segments, options);
}

std::vector<Window> cutWindows(int session, const std::vector<double> &times,
    const std::vector<std::array<float, 3>> &gravity, const std::vector<Segment> &segments,
    const WindowOptions &options)
{
    std::vector<Window> windows;
    const int count = static_cast<int>(times.size());
    if (options.length < 1 || options.stride < 1 || count < options.length)
        return windows;

    // Running sum, so that the mean over a window costs the same for every length.
    std::vector<double> pitchSum(times.size() + 1, 0.0);
    for (std::size_t i = 0; i < times.size(); ++i)
        pitchSum[i + 1] = pitchSum[i] + static_cast<double>(pitchOf(gravity[i]));

    std::vector<int> borders = bordersOf(times, segments, options.gapFactor);
    borders.push_back(count);
    int from = 0;
    for (const int to : borders) {
        // Between two borders every segment covers all or nothing.
        const Segment *cover = coverOf(segments, from, to);
        for (int begin = from; begin + options.length <= to; begin += options.stride) {
            Window window;
            window.session = session;
            window.begin = begin;
            window.length = options.length;
            window.pitch = static_cast<float>((pitchSum[begin + options.length] - pitchSum[begin]) / options.length);
            if (cover) {
                window.fingers = cover->fingers;
                window.labelled = cover->fingers.isComplete();
            }
            windows.push_back(window);
        }
        from = to;
    }
    return windows;
}

} // namespace lodestone
