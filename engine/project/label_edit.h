// SPDX-License-Identifier: GPL-3.0-or-later
// A change of the labels of one session, by value: it can be stored, taken back, and applied to a list that somebody
// else has changed meanwhile.
#pragma once
#include "engine/project/label.h"
#include <optional>
#include <vector>

namespace lodestone {

struct LabelEdit
{
    std::optional<LabelledSegment> before; // nothing: a new label
    std::optional<LabelledSegment> after;  // nothing: the label goes
    bool operator==(const LabelEdit &) const = default;
};
using LabelEdits = std::vector<LabelEdit>; // of one act; applied in order

// What makes one list of another. A label whose range or fingers changed is one edit, not two.
LabelEdits editsBetween(const std::vector<LabelledSegment> &before, const std::vector<LabelledSegment> &after);
LabelEdits reversed(const LabelEdits &edits);
// The list, ascending by begin and then end, with the edits applied. An edit whose label is not there as it was before
// changes nothing, and is appended to missed.
std::vector<LabelledSegment> applied(
    std::vector<LabelledSegment> labels, const LabelEdits &edits, LabelEdits *missed = nullptr);
// Ascending by begin and then end; equal ones keep their order.
void sortLabels(std::vector<LabelledSegment> &labels);

} // namespace lodestone
