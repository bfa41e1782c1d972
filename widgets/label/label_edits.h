// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to labels, as pure functions: lists of labels in, lists out, ascending by begin. Ranges are
// samples, begin <= i < end.
#pragma once
#include "widgets/label/label_types.h"
#include <optional>
#include <vector>

namespace lodestone {

std::vector<StillRange> stillRanges(
    const std::vector<int> &stretchOfSample); // -1: moving; of the same number: one pose

// The nearest begin (or end) of a still pose within radius of the edge; the edge itself where there is none.
int snapBegin(const std::vector<StillRange> &poses, int begin, int radius);
int snapEnd(const std::vector<StillRange> &poses, int end, int radius);

// The labels with one more: where it overlaps an older one, the newest word wins.
std::vector<LabelledSegment> withLabel(const std::vector<LabelledSegment> &all, const LabelledSegment &added);

// index: a place in the list. An act that is not possible gives the list as it was.
std::vector<LabelledSegment> withEdges(
    const std::vector<LabelledSegment> &all, int index, int begin, int end); // overlaps stay
std::vector<LabelledSegment> split(const std::vector<LabelledSegment> &all, int index, int at);
// With the next label (step 1) or the one before (step -1): both ranges and what lies between, with the fingers of
// index.
std::vector<LabelledSegment> merged(const std::vector<LabelledSegment> &all, int index, int step);
std::vector<LabelledSegment> without(const std::vector<LabelledSegment> &all, int index);
int labelAt(const std::vector<LabelledSegment> &all, int sample);           // the later one of two; -1: none
int placeOf(const std::vector<LabelledSegment> &all, const Segment &range); // the label of just this range; -1: none

// Where two labels overlap. earlier and later: places in the list; same: both say the same, so nothing is lost by
// joining.
struct Conflict
{
    int earlier = 0, later = 0, begin = 0, end = 0;
    bool same = false;
};
std::vector<Conflict> conflicts(const std::vector<LabelledSegment> &all);
std::optional<Conflict> nearestConflict(const std::vector<Conflict> &all, int sample);
enum class Keep { Earlier, Later };
// Inside the overlap only one word is kept; the other label is cut back, or goes where nothing of it is left.
std::vector<LabelledSegment> resolved(const std::vector<LabelledSegment> &all, const Conflict &conflict, Keep keep);

// The still pose around a question, together with the question's own range, as far as no label of another answer stands
// in it.
Segment wholePose(const std::vector<StillRange> &poses, const std::vector<LabelledSegment> &all, const Segment &asked);

} // namespace lodestone
