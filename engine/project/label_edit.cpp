// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/label_edit.h"
#include <algorithm>

namespace lodestone {
namespace {

bool overlap(const Segment &a, const Segment &b) { return a.begin < b.end && b.begin < a.end; }

} // namespace

void sortLabels(std::vector<LabelledSegment> &labels)
{
    std::stable_sort(labels.begin(), labels.end(), [](const LabelledSegment &a, const LabelledSegment &b) {
        return a.segment.begin != b.segment.begin ? a.segment.begin < b.segment.begin : a.segment.end < b.segment.end;
    });
}

LabelEdits editsBetween(const std::vector<LabelledSegment> &before, const std::vector<LabelledSegment> &after)
{
    std::vector<LabelledSegment> gone = before, added;
    for (const LabelledSegment &label : after)
        if (const auto kept = std::find(gone.begin(), gone.end(), label); kept != gone.end())
            gone.erase(kept);
        else
            added.push_back(label);
    LabelEdits edits;
    for (const LabelledSegment &label : gone) {
        // The rest of a label that was cut, moved or answered anew. What only stands in its place is another label.
        const auto rest = std::find_if(added.begin(), added.end(), [&](const LabelledSegment &one) {
            return overlap(one.segment, label.segment)
                   && ((one.source == label.source && one.segment.fingers == label.segment.fingers)
                       || (one.segment.begin == label.segment.begin && one.segment.end == label.segment.end));
        });
        if (rest == added.end()) {
            edits.push_back({label, std::nullopt});
        } else {
            edits.push_back({label, *rest});
            added.erase(rest);
        }
    }
    for (const LabelledSegment &label : added)
        edits.push_back({std::nullopt, label});
    return edits;
}

LabelEdits reversed(const LabelEdits &edits)
{
    LabelEdits back;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        back.push_back({edit->after, edit->before});
    return back;
}

std::vector<LabelledSegment> applied(std::vector<LabelledSegment> labels, const LabelEdits &edits, LabelEdits *missed)
{
    for (const LabelEdit &edit : edits) {
        if (edit.before) {
            const auto place = std::find(labels.begin(), labels.end(), *edit.before);
            if (place == labels.end()) {
                if (missed)
                    missed->push_back(edit);
                continue;
            }
            labels.erase(place);
        }
        if (edit.after)
            labels.push_back(*edit.after);
    }
    sortLabels(labels);
    return labels;
}

} // namespace lodestone
