// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to labels and questions: each act is one step of the history.
#include "widgets/label/label_editor_p.h"
#include <algorithm>

namespace lodestone {
void LabelEditor::toggle(int finger)
{
    if (!canAnswer())
        return;
    const State before = state();
    State after = before;
    after.answer = after.answer.completed();
    Finger &one = after.answer[static_cast<std::size_t>(finger)];
    one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    push(Kind::Answer, tr("Change a finger"), before, after);
}

// The finger changes that led to a label belong to it: they leave the history, and undo brings the answer back as it
// stood.
void LabelEditor::label(const Segment &range, LabelSource source, const QString &text)
{
    const State before = state();
    if (m_undo.canUndo() && static_cast<const Step *>(m_undo.command(m_undo.index() - 1))->answers(before))
        m_undo.undo();
    State after = before;
    if (before.selected >= 0) {
        LabelledSegment &changed = after.segments[static_cast<std::size_t>(before.selected)];
        changed = {{changed.segment.begin, changed.segment.end, range.fingers}, source};
    } else {
        after.segments = withLabel(before.segments, {range, source});
    }
    for (std::size_t i = 0; i < after.answered.size(); ++i) {
        const QueueItem &item = m_data.queue[i];
        const int middle = (item.start + item.end) / 2;
        if (range.begin <= middle && middle < range.end)
            after.answered[i] = true;
    }
    const int index = before.own ? -1 : before.active;
    if (index >= 0)
        after.answered[static_cast<std::size_t>(index)] = true;
    if (after.active >= 0 && after.answered[static_cast<std::size_t>(after.active)])
        after.active = nextAfter(after.answered, after.active);
    backToQueue(after);
    push(Kind::Alone, text, before, after);
    if (index >= 0)
        emit answered(
            index, source == LabelSource::CannotTell ? QStringLiteral("cannot-tell") : QStringLiteral("accept"));
}

void LabelEditor::accept()
{
    if (!canAnswer())
        return;
    const Segment range{item().start, item().end, m_answer};
    if (m_data.selected >= 0 && m_answer.isUnknown())
        return drop();
    label(range, LabelSource::Human, tr("Label at %1").arg(moment(range.begin)));
}

void LabelEditor::acceptAs(int place)
{
    if (!canAnswer() || place < 0 || place >= static_cast<int>(m_likely.size()))
        return;
    const Segment range{item().start, item().end, m_likely[static_cast<std::size_t>(place)]};
    label(range, LabelSource::Human, tr("Label at %1").arg(moment(range.begin)));
}

void LabelEditor::acceptPose()
{
    if (!canAnswer())
        return;
    if (m_data.selected >= 0)
        return accept();
    const Segment whole = wholePose(m_data.poses, m_data.segments, {item().start, item().end, m_answer});
    label(whole, LabelSource::Human, tr("Label the pose at %1").arg(moment(whole.begin)));
}

void LabelEditor::cannotTell()
{
    if (!canAnswer())
        return;
    label({item().start, item().end, Combination()}, LabelSource::CannotTell,
        tr("Can’t tell at %1").arg(moment(item().start)));
}

void LabelEditor::skip()
{
    if (hasOwn())
        return drop();
    if (!hasItem())
        return;
    const State before = state();
    State after = before;
    const int index = m_active;
    after.answered[static_cast<std::size_t>(index)] = true;
    after.active = nextAfter(after.answered, index);
    backToQueue(after);
    push(Kind::Alone, tr("Skip %1").arg(moment(before.begin)), before, after);
    emit answered(index, QStringLiteral("skip"));
}

void LabelEditor::setRange(int begin, int end)
{
    if (!canAnswer() || begin < 0 || end <= begin || end > static_cast<int>(m_data.samples.size()))
        return;
    const State before = state();
    if (begin == before.begin && end == before.end)
        return;
    State after = before;
    after.begin = begin;
    after.end = end;
    if (before.selected >= 0) {
        Segment moved = m_data.segments[static_cast<std::size_t>(before.selected)].segment;
        after.segments = withEdges(before.segments, before.selected, begin, end);
        moved.begin = begin;
        moved.end = end;
        after.selected = placeOf(after.segments, moved);
    }
    push(Kind::Range, tr("Move an edge"), before, after);
}

void LabelEditor::moveEdge(bool end, int step, bool snap)
{
    if (!canAnswer())
        return;
    const int from = end ? item().end : item().start;
    int to = from + step;
    if (snap) {
        to = step > 0 ? static_cast<int>(m_data.samples.size()) : 0;
        for (const StillRange &pose : m_data.poses) {
            const int edge = end ? pose.end : pose.begin;
            if (step > 0 && edge > from)
                to = std::min(to, edge);
            if (step < 0 && edge < from)
                to = std::max(to, edge);
        }
    }
    end ? setRange(item().start, to) : setRange(to, item().end);
}

int LabelEditor::target(int sample) const
{
    return m_data.selected >= 0 ? m_data.selected : labelAt(m_data.segments, sample);
}

// After an edit the label of this range is selected, so that the next key finds it in hand.
void LabelEditor::edit(const QString &text, const std::vector<LabelledSegment> &segments, const Segment &select)
{
    const State before = state();
    State after = before;
    after.segments = segments;
    after.selected = placeOf(segments, select);
    after.own = after.selected >= 0;
    if (after.own) {
        after.begin = select.begin;
        after.end = select.end;
        after.answer = segments[static_cast<std::size_t>(after.selected)].segment.fingers;
    } else {
        backToQueue(after);
    }
    push(Kind::Alone, text, before, after);
}

void LabelEditor::splitAt(int sample)
{
    const int index = m_data.selected >= 0
                              && labelAt({m_data.segments[static_cast<std::size_t>(m_data.selected)]}, sample) == 0
                          ? m_data.selected
                          : labelAt(m_data.segments, sample);
    if (index < 0 || sample == m_data.segments[static_cast<std::size_t>(index)].segment.begin) {
        emit refused(tr("Put the playhead inside a label to split it there."));
        return;
    }
    Segment second = m_data.segments[static_cast<std::size_t>(index)].segment;
    second.begin = sample;
    edit(tr("Split at %1").arg(moment(sample)), split(m_data.segments, index, sample), second);
}

void LabelEditor::merge(int step, int sample)
{
    constexpr double kReach = 2; // s: a wider gap was left open on purpose
    const int index = target(sample), other = index + step;
    if (index < 0 || other < 0 || other >= static_cast<int>(m_data.segments.size())) {
        emit refused(tr("There is no label to merge here; select one that has a neighbour."));
        return;
    }
    Segment whole = m_data.segments[static_cast<std::size_t>(index)].segment;
    const Segment &with = m_data.segments[static_cast<std::size_t>(other)].segment;
    if (timeOf(m_data.samples, std::max(whole.begin, with.begin))
            - timeOf(m_data.samples, std::min(whole.end, with.end))
        > kReach) {
        emit refused(tr("The neighbour is more than two seconds away; merging would label what lies between."));
        return;
    }
    whole.begin = std::min(whole.begin, with.begin);
    whole.end = std::max(whole.end, with.end);
    edit(tr("Merge at %1").arg(moment(whole.begin)), merged(m_data.segments, index, step), whole);
}

void LabelEditor::remove()
{
    if (m_data.selected < 0) {
        emit refused(tr("Select a label first: click it, or press Shift with the left or right arrow."));
        return;
    }
    edit(tr("Delete the label at %1").arg(moment(item().start)), without(m_data.segments, m_data.selected), {});
}

void LabelEditor::resolve(Keep keep, int sample)
{
    const std::optional<Conflict> conflict = nearestConflict(m_data.conflicts, sample);
    if (!conflict) {
        emit refused(tr("No labels overlap."));
        return;
    }
    const QString text = keep == Keep::Earlier ? tr("Keep the earlier label at %1") : tr("Keep the later label at %1");
    edit(text.arg(moment(conflict->begin)), resolved(m_data.segments, *conflict, keep), {});
}

} // namespace lodestone
