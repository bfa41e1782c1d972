// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session_coverage.h"

#include <algorithm>

namespace lodestone {

SessionCoverage::SessionCoverage(const std::vector<Sample> &samples)
{
    m_facing.reserve(samples.size());
    for (const std::array<float, 3> &gravity : estimateGravity(samples))
        m_facing.push_back(facingOf(gravity));
    const double longest = WindowOptions{}.gapFactor * medianStep(samples);
    for (std::size_t i = 1; i < samples.size(); ++i)
        if (const double step = samples[i].t - samples[i - 1].t; !(step > 0 && step <= longest))
            m_gaps.push_back(int(i));
}

WindowCounts SessionCoverage::labelled(const std::vector<LabelledSegment> &labels, int windowLength) const
{
    WindowCounts counts{};
    const int count = int(m_facing.size()), stride = WindowOptions{}.stride;
    std::vector<int> borders = m_gaps;
    for (const LabelledSegment &label : labels)
        for (const int border : {label.segment.begin, label.segment.end})
            borders.push_back(std::clamp(border, 0, count));
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    std::size_t begun = 0; // labels that begin at or before the stretch
    int furthest = 0;      // end of these
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const int from = borders[i], to = borders[i + 1];
        for (; begun < labels.size() && labels[begun].segment.begin <= from; ++begun)
            furthest = std::max(furthest, labels[begun].segment.end);
        if (furthest < to)
            continue;
        // Between two borders a label covers all or nothing; of several the last one holds.
        std::size_t cover = begun - 1;
        while (labels[cover].segment.end < to)
            --cover;
        const Combination &fingers = labels[cover].segment.fingers;
        for (int begin = from; fingers.isComplete() && begin + windowLength <= to; begin += stride)
            ++counts[std::size_t(m_facing[std::size_t(begin)])][std::size_t(fingers.bits())];
    }
    return counts;
}

Facing SessionCoverage::facing(const Segment &range) const
{
    return m_facing[std::size_t(std::clamp((range.begin + range.end) / 2, 0, int(m_facing.size()) - 1))];
}

} // namespace lodestone
