// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the hand faced in a session, worked out once, and how many windows its labels make by that and by fingers.
#pragma once
#include "engine/project/label.h"
#include "engine/signal/facing.h"

namespace lodestone {

using WindowCounts = std::array<std::array<int, kCombinations>, kFacings>; // by facing, then by combination's bits

class SessionCoverage
{
public:
    SessionCoverage() = default;
    explicit SessionCoverage(const std::vector<Sample> &samples); // reads all of them

    // The windows that cutWindows() cuts with the usual stride and in which every finger is known. labels: ascending by
    // begin; windowLength: samples. Its cost grows with the labels, not with the session.
    WindowCounts labelled(const std::vector<LabelledSegment> &labels, int windowLength) const;
    Facing facing(const Segment &range) const; // in its middle; the session must have samples

private:
    std::vector<Facing> m_facing; // of each sample
    std::vector<int> m_gaps;      // the sample after each, ascending
};

} // namespace lodestone
