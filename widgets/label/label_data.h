// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of the Label page draw: one copy, owned by the editor, read by the overview and the lanes.
#pragma once
#include "widgets/label/label_edits.h"
#include "widgets/label/time_axis.h"
#include "widgets/live/channel_lanes.h"

namespace lodestone {

struct LabelData
{
    QString name;
    std::vector<Sample> samples; // for their times, and the field
    Layout layout = nineAxes();
    Rows rows;
    ChannelLanes channels = lanesOf(nineAxes());
    std::vector<Lane> input = inputLanes(channels); // which are drawn
    std::vector<TextLabel> classes;
    std::vector<StillRange> poses;
    std::vector<std::pair<int, int>> clipped; // samples in which the field was at the sensor's full scale
    std::vector<LabelledSegment> segments;
    std::vector<Conflict> conflicts;
    int selected = -1;                // a place in segments
    std::vector<double> tBegin, tEnd; // s, of each window with an uncertainty
    std::vector<float> uncertainty;
    std::array<std::vector<PredictedRun>, 5> predicted;
    std::vector<QueueItem> queue;
    std::vector<Combination> known; // labelled anywhere in the project
    std::vector<Extent> envelopeOf(const TraceSource &source, const TimeAxis &axis) const
    {
        return envelope(rows, layout.size(), source, axis);
    }
    double length() const { return timeOf(samples, static_cast<int>(samples.size())); }
};

} // namespace lodestone
