// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/session_coverage.h"

#include <algorithm>

namespace lodestone {

CoverageCounts coverageOf(const std::vector<Sample> &samples, const std::vector<LabelledSegment> &labels,
    const std::vector<QueueItem> &queue, int windowLength)
{
    CoverageCounts counts;
    if (samples.empty())
        return counts;
    std::vector<Segment> segments;
    for (const LabelledSegment &label : labels)
        segments.push_back(label.segment);
    const auto gravity = estimateGravity(samples);
    for (const Window &window : cutWindows(0, samples, segments, {.length = windowLength})) {
        if (window.labelled)
            ++counts.labelled[std::size_t(facingOf(gravity[std::size_t(window.begin)]))]
                             [std::size_t(window.fingers.bits())];
    }
    for (const QueueItem &item : queue) {
        const auto middle = std::size_t(std::clamp((item.start + item.end) / 2, 0, int(samples.size()) - 1));
        counts.asked[std::size_t(facingOf(gravity[middle]))][std::size_t(item.guess.completed().bits())] = true;
    }
    return counts;
}

std::vector<Segment> placesOf(int fingers, int facing, const std::vector<Sample> &samples,
    const std::vector<LabelledSegment> &labels, const std::vector<QueueItem> &queue)
{
    std::vector<Segment> places;
    if (samples.empty())
        return places;
    const auto gravity = estimateGravity(samples);
    const auto add = [&](const Segment &range) {
        const auto middle = std::size_t(std::clamp((range.begin + range.end) / 2, 0, int(samples.size()) - 1));
        if (range.fingers.bits() == fingers && int(facingOf(gravity[middle])) == facing)
            places.push_back(range);
    };
    for (const QueueItem &item : queue)
        add({item.start, item.end, item.guess});
    for (const LabelledSegment &label : labels)
        add(label.segment);
    return places;
}

} // namespace lodestone
