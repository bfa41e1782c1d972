// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_edits.h"
#include "engine/project/label_edit.h"
#include <algorithm>
#include <cstdlib>

namespace lodestone {
namespace {

bool has(const std::vector<LabelledSegment> &all, int index)
{
    return index >= 0 && index < static_cast<int>(all.size());
}

const Segment &segment(const std::vector<LabelledSegment> &all, int index)
{
    return all[static_cast<std::size_t>(index)].segment;
}

std::vector<LabelledSegment> sorted(std::vector<LabelledSegment> all)
{
    sortLabels(all);
    return all;
}

int nearestEdge(const std::vector<StillRange> &poses, int StillRange::*edge, int wanted, int radius)
{
    int found = wanted, distance = radius + 1;
    for (const StillRange &pose : poses)
        if (std::abs(pose.*edge - wanted) < distance) {
            distance = std::abs(pose.*edge - wanted);
            found = pose.*edge;
        }
    return found;
}

} // namespace

std::vector<StillRange> stillRanges(const std::vector<int> &stretchOfSample)
{
    std::vector<StillRange> ranges;
    const int count = static_cast<int>(stretchOfSample.size());
    for (int i = 0; i < count; ++i) {
        const int here = stretchOfSample[static_cast<std::size_t>(i)];
        if (here < 0)
            continue;
        if (i > 0 && stretchOfSample[static_cast<std::size_t>(i - 1)] == here)
            ranges.back().end = i + 1;
        else
            ranges.push_back({i, i + 1});
    }
    return ranges;
}

int snapBegin(const std::vector<StillRange> &poses, int begin, int radius)
{
    return nearestEdge(poses, &StillRange::begin, begin, radius);
}
int snapEnd(const std::vector<StillRange> &poses, int end, int radius)
{
    return nearestEdge(poses, &StillRange::end, end, radius);
}

std::vector<LabelledSegment> withLabel(const std::vector<LabelledSegment> &all, const LabelledSegment &added)
{
    std::vector<LabelledSegment> result;
    const int begin = added.segment.begin, end = added.segment.end;
    if (begin >= end)
        return all;
    for (const LabelledSegment &old : all) {
        if (old.segment.end <= begin || old.segment.begin >= end) {
            result.push_back(old);
            continue;
        }
        if (old.segment.begin < begin) {
            result.push_back(old);
            result.back().segment.end = begin;
        }
        if (old.segment.end > end) {
            result.push_back(old);
            result.back().segment.begin = end;
        }
    }
    result.push_back(added);
    return sorted(std::move(result));
}

std::vector<LabelledSegment> withEdges(const std::vector<LabelledSegment> &all, int index, int begin, int end)
{
    if (!has(all, index) || begin >= end)
        return all;
    std::vector<LabelledSegment> result = all;
    result[static_cast<std::size_t>(index)].segment.begin = begin;
    result[static_cast<std::size_t>(index)].segment.end = end;
    return sorted(std::move(result));
}

std::vector<LabelledSegment> split(const std::vector<LabelledSegment> &all, int index, int at)
{
    if (!has(all, index) || at <= segment(all, index).begin || at >= segment(all, index).end)
        return all;
    std::vector<LabelledSegment> result = all;
    LabelledSegment second = all[static_cast<std::size_t>(index)];
    second.segment.begin = at;
    result[static_cast<std::size_t>(index)].segment.end = at;
    result.push_back(second);
    return sorted(std::move(result));
}

std::vector<LabelledSegment> merged(const std::vector<LabelledSegment> &all, int index, int step)
{
    if (!has(all, index) || !has(all, index + step))
        return all;
    std::vector<LabelledSegment> result = all;
    Segment &whole = result[static_cast<std::size_t>(index)].segment;
    const Segment &other = segment(all, index + step);
    whole.begin = std::min(whole.begin, other.begin);
    whole.end = std::max(whole.end, other.end);
    result.erase(result.begin() + index + step);
    return sorted(std::move(result));
}

std::vector<LabelledSegment> without(const std::vector<LabelledSegment> &all, int index)
{
    std::vector<LabelledSegment> result = all;
    if (has(all, index))
        result.erase(result.begin() + index);
    return result;
}

int labelAt(const std::vector<LabelledSegment> &all, int sample)
{
    for (int i = static_cast<int>(all.size()) - 1; i >= 0; --i)
        if (segment(all, i).begin <= sample && sample < segment(all, i).end)
            return i;
    return -1;
}

int placeOf(const std::vector<LabelledSegment> &all, const Segment &range)
{
    for (int i = 0; i < static_cast<int>(all.size()); ++i)
        if (segment(all, i).begin == range.begin && segment(all, i).end == range.end)
            return i;
    return -1;
}

std::vector<Conflict> conflicts(const std::vector<LabelledSegment> &all)
{
    std::vector<Conflict> found;
    for (int a = 0; a < static_cast<int>(all.size()); ++a)
        for (int b = a + 1; b < static_cast<int>(all.size()) && segment(all, b).begin < segment(all, a).end; ++b)
            found.push_back({a, b, segment(all, b).begin, std::min(segment(all, a).end, segment(all, b).end),
                segment(all, a).fingers == segment(all, b).fingers});
    return found;
}

std::optional<Conflict> nearestConflict(const std::vector<Conflict> &all, int sample)
{
    const auto distance = [sample](const Conflict &c) {
        return sample < c.begin ? c.begin - sample : sample >= c.end ? sample - c.end + 1 : 0;
    };
    const auto nearest = std::min_element(
        all.begin(), all.end(), [&](const Conflict &a, const Conflict &b) { return distance(a) < distance(b); });
    if (nearest == all.end())
        return std::nullopt;
    return *nearest;
}

std::vector<LabelledSegment> resolved(const std::vector<LabelledSegment> &all, const Conflict &conflict, Keep keep)
{
    if (!has(all, conflict.earlier) || !has(all, conflict.later))
        return all;
    const int loser = keep == Keep::Earlier ? conflict.later : conflict.earlier;
    std::vector<LabelledSegment> result = without(all, loser);
    for (int side = 0; side < 2; ++side) { // what stands out on either side of the overlap stays
        LabelledSegment rest = all[static_cast<std::size_t>(loser)];
        (side == 0 ? rest.segment.end : rest.segment.begin) = side == 0 ? conflict.begin : conflict.end;
        if (rest.segment.begin < rest.segment.end)
            result.push_back(rest);
    }
    return sorted(std::move(result));
}

Segment wholePose(const std::vector<StillRange> &poses, const std::vector<LabelledSegment> &all, const Segment &asked)
{
    Segment whole = asked;
    const int middle = asked.begin + (asked.end - asked.begin) / 2;
    for (const StillRange &pose : poses)
        if (pose.begin <= middle && middle < pose.end) {
            whole.begin = std::min(asked.begin, pose.begin);
            whole.end = std::max(asked.end, pose.end);
        }
    for (const LabelledSegment &other : all) {
        if (other.segment.fingers == asked.fingers)
            continue;
        if (other.segment.end <= asked.begin)
            whole.begin = std::max(whole.begin, other.segment.end);
        if (other.segment.begin >= asked.end)
            whole.end = std::min(whole.end, other.segment.begin);
    }
    return whole;
}

} // namespace lodestone
