// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_editor.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <algorithm>

namespace lodestone {
namespace {

const QString kHuman = QStringLiteral("human"), kCannotTell = QStringLiteral("cannot-tell");

bool same(const std::vector<LabelledSegment> &a, const std::vector<LabelledSegment> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LabelledSegment &x, const LabelledSegment &y) {
        return x.segment.begin == y.segment.begin && x.segment.end == y.segment.end && x.segment.fingers == y.segment.fingers && x.source == y.source;
    });
}

Combination everyFinger(Finger state)
{
    Combination all;
    all.fill(state);
    return all;
}

std::vector<Segment> segmentsOf(const std::vector<LabelledSegment> &labels)
{
    std::vector<Segment> segments;
    for (const LabelledSegment &label : labels) segments.push_back(label.segment);
    return segments;
}

QString sourceSentence(const QString &source)
{
    if (source == kHuman) return LabelEditor::tr("Your label.");
    if (source == kCannotTell) return LabelEditor::tr("You could not tell here.");
    if (source == QLatin1String("plan")) return LabelEditor::tr("A label of the guided capture.");
    if (source == QLatin1String("import")) return LabelEditor::tr("An imported label.");
    return LabelEditor::tr("A label the model gave itself.");
}

} // namespace

class LabelEditor::Step : public QUndoCommand {
public:
    Step(LabelEditor *editor, Kind kind, const QString &text, State before, State after)
        : QUndoCommand(text), m_editor(editor), m_kind(kind), m_before(std::move(before)), m_after(std::move(after)) {}
    void undo() override { m_editor->restore(m_before, text()); }
    void redo() override { m_editor->restore(m_after, text()); }
    int id() const override { return m_kind == Kind::Alone ? -1 : static_cast<int>(m_kind); }
    bool answers(const State &question) const
    {
        return m_kind == Kind::Answer && m_after.active == question.active && m_after.queue == question.queue && m_after.own == question.own
            && m_after.begin == question.begin && m_after.end == question.end;
    }
    bool mergeWith(const QUndoCommand *command) override
    {
        const auto *next = static_cast<const Step *>(command);
        const State &then = next->m_before;
        const bool sameQuestion = m_after.active == then.active && m_after.queue == then.queue && m_after.own == then.own
            && m_after.selected == then.selected && m_after.begin == then.begin && m_after.end == then.end;
        if (!sameQuestion || next->m_kind != m_kind) return false;
        m_after = next->m_after;
        setObsolete(m_before.answer == m_after.answer && m_before.begin == m_after.begin && m_before.end == m_after.end
                    && same(m_before.segments, m_after.segments));
        return true;
    }

private:
    LabelEditor *m_editor;
    Kind m_kind;
    State m_before, m_after;
};

LabelEditor::LabelEditor(QObject *parent) : QObject(parent) {}

QString LabelEditor::moment(int sample) const { return formatClockFine(timeOf(m_data.samples, sample), 1); }

void LabelEditor::setSession(const QString &name, const std::vector<Sample> &samples)
{
    m_data = {};
    m_data.name = name;
    m_data.samples = samples;
    m_answered.clear();
    m_own = {};
    m_active = -1;
    ++m_queueNumber;
    m_undo.clear();
    emit dataChanged();
    tellQuestion();
}

void LabelEditor::setSegments(const std::vector<LabelledSegment> &segments)
{
    m_data.segments = segments;
    m_data.selected = -1;
    refreshConflicts();
    emit dataChanged();
}

void LabelEditor::setUncertainty(const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength)
{
    m_data.tBegin.clear();
    m_data.tEnd.clear();
    for (int begin : windowBegin) {
        m_data.tBegin.push_back(timeOf(m_data.samples, begin));
        m_data.tEnd.push_back(timeOf(m_data.samples, begin + windowLength));
    }
    m_data.uncertainty = values;
    emit dataChanged();
}

void LabelEditor::setPredictions(const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength)
{
    for (int f = 0; f < 5; ++f)
        m_data.predicted[static_cast<std::size_t>(f)] =
            predictedRuns(windowBegin, probability, windowLength, f, static_cast<int>(m_data.samples.size()));
    emit dataChanged();
}

void LabelEditor::setQueue(const std::vector<QueueItem> &queue)
{
    const int samples = static_cast<int>(m_data.samples.size());
    m_data.queue.clear();
    for (const QueueItem &item : queue)   // a range outside the session cannot be answered
        if (item.start >= 0 && item.start < item.end && item.end <= samples) m_data.queue.push_back(item);
    m_answered.assign(m_data.queue.size(), false);
    ++m_queueNumber;
    emit dataChanged();
    ask(m_data.queue.empty() ? -1 : 0);
}

void LabelEditor::setKnown(const std::vector<Combination> &known)
{
    m_data.known = known;
    tellQuestion();
}

CombinationChances LabelEditor::chancesOf(const QueueItem &item, const std::vector<LabelledSegment> &labels) const
{
    const std::vector<Segment> segments = segmentsOf(labels);
    std::vector<Combination> known = m_data.known;
    for (const Segment &segment : segments) known.push_back(segment.fingers);
    return answerChances(usualChances(known), item.probability, m_data.samples, segments, item.start, item.end);
}

void LabelEditor::tellQuestion()
{
    m_likely.clear();
    if (canAnswer()) {
        const CombinationChances chances = chancesOf(item(), m_data.segments);
        m_likely = (hasOwn() ? likelyBeside(m_answer, chances) : likelyAnswers(chances)).others;
    }
    emit questionChanged();
}

void LabelEditor::refreshConflicts() { m_data.conflicts = conflicts(m_data.segments); }

std::vector<int> LabelEditor::open() const
{
    std::vector<int> places;
    for (int i = 0; i < static_cast<int>(m_answered.size()); ++i)
        if (!m_answered[static_cast<std::size_t>(i)]) places.push_back(i);
    return places;
}

int LabelEditor::nextOpen(const std::vector<bool> &answered, int after, int step) const
{
    for (int i = after + step; i >= 0 && i < static_cast<int>(answered.size()); i += step)
        if (!answered[static_cast<std::size_t>(i)]) return i;
    return -1;
}

int LabelEditor::nextAfter(const std::vector<bool> &answered, int index) const
{
    const int next = nextOpen(answered, index, 1);
    return next >= 0 ? next : nextOpen(answered, -1, 1);
}

void LabelEditor::begin(int index)
{
    m_own = {};
    m_data.selected = -1;
    m_active = index;
    if (!hasItem()) return;
    m_answer = likelyAnswers(chancesOf(item(), m_data.segments)).start;
}

void LabelEditor::ask(int index)
{
    begin(index);
    if (hasItem()) emit placeWanted(item().start, item().end);
    tellQuestion();
}

void LabelEditor::askNext(int step)
{
    if (const int next = nextOpen(m_answered, m_active, step); next >= 0) ask(next);
}

void LabelEditor::setOwn(int begin, int end, int selected)
{
    m_own = {};
    m_own.start = begin;
    m_own.end = end;
    m_own.reason = selected < 0 ? tr("Your own range.") : sourceSentence(m_data.segments[static_cast<std::size_t>(selected)].source);
    m_own.probability.fill(0.5f);
    const int middle = (begin + end) / 2;
    for (std::size_t f = 0; f < 5; ++f)
        for (const PredictedRun &run : m_data.predicted[f])
            if (run.begin <= middle && middle < run.end) m_own.probability[f] = run.state == Finger::Flexed ? 1 : 0;
    m_data.selected = selected;
}

void LabelEditor::choose(int begin, int end)
{
    setOwn(begin, end, -1);
    m_answer = everyFinger(Finger::Extended);
    for (std::size_t f = 0; f < 5; ++f)              // start from the prediction there, and from a label even better
        if (m_own.probability[f] > 0.5f) m_answer[f] = Finger::Flexed;
    if (const int under = labelAt(m_data.segments, (begin + end) / 2); under >= 0)
        for (std::size_t f = 0; f < 5; ++f)
            if (const Finger known = m_data.segments[static_cast<std::size_t>(under)].segment.fingers[f]; known != Finger::Unknown) m_answer[f] = known;
    tellQuestion();
}

void LabelEditor::select(int label)
{
    if (label < 0 || label >= static_cast<int>(m_data.segments.size())) return drop();
    const Segment &s = m_data.segments[static_cast<std::size_t>(label)].segment;
    setOwn(s.begin, s.end, label);
    m_answer = s.fingers;
    emit placeWanted(s.begin, s.end);
    tellQuestion();
}

void LabelEditor::selectNext(int step, int sample)
{
    const int count = static_cast<int>(m_data.segments.size());
    int next = m_data.selected + step;
    if (m_data.selected < 0) {
        next = step > 0 ? count : -1;
        for (int i = 0; i < count; ++i) {
            const int begin = m_data.segments[static_cast<std::size_t>(i)].segment.begin;
            if (step > 0 && m_data.segments[static_cast<std::size_t>(i)].segment.end > sample) { next = i; break; }
            if (step < 0 && begin <= sample) next = i;
        }
    }
    if (next < 0 || next >= count) emit refused(step > 0 ? tr("There is no label after this place.") : tr("There is no label before this place."));
    else select(next);
}

void LabelEditor::drop()
{
    if (!hasOwn()) return;
    begin(m_active);
    tellQuestion();
}

LabelEditor::State LabelEditor::state() const
{
    return {m_data.segments, m_answered, m_answer, m_active, m_queueNumber, m_data.selected, hasOwn(),
            canAnswer() ? item().start : 0, canAnswer() ? item().end : 0};
}

void LabelEditor::restore(const State &state, const QString &text)
{
    const bool labels = !same(m_data.segments, state.segments);
    m_data.segments = state.segments;
    refreshConflicts();
    if (state.queue == m_queueNumber) {     // an older queue's questions are gone; its labels are not
        m_answered = state.answered;
        begin(state.active);
        if (!state.own && hasItem()) {
            m_data.queue[static_cast<std::size_t>(m_active)].start = state.begin;
            m_data.queue[static_cast<std::size_t>(m_active)].end = state.end;
        }
    } else {
        begin(m_active);
    }
    if (state.own) setOwn(state.begin, state.end, state.selected);
    if (state.own || state.queue == m_queueNumber) m_answer = state.answer;
    emit dataChanged();
    if (canAnswer()) emit placeWanted(item().start, item().end);
    tellQuestion();
    if (labels) emit edited(m_data.segments, text);
}

void LabelEditor::push(Kind kind, const QString &text, const State &before, const State &after)
{
    m_undo.push(new Step(this, kind, text, before, after));
}

void LabelEditor::backToQueue(State &state) const
{
    state.own = false;
    state.selected = -1;
    if (state.active < 0) return;
    const QueueItem &next = m_data.queue[static_cast<std::size_t>(state.active)];
    state.begin = next.start;
    state.end = next.end;
    state.answer = likelyAnswers(chancesOf(next, state.segments)).start;
}

void LabelEditor::toggle(int finger)
{
    if (!canAnswer()) return;
    const State before = state();
    State after = before;
    for (Finger &f : after.answer)
        if (f == Finger::Unknown) f = Finger::Extended;
    Finger &one = after.answer[static_cast<std::size_t>(finger)];
    one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    push(Kind::Answer, tr("Change a finger"), before, after);
}

// The finger changes that led to a label belong to it: they leave the history, and undo brings the answer back as it stood.
void LabelEditor::label(const Segment &range, const QString &source, const QString &text)
{
    const State before = state();
    if (m_undo.canUndo() && static_cast<const Step *>(m_undo.command(m_undo.index() - 1))->answers(before)) m_undo.undo();
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
        if (range.begin <= middle && middle < range.end) after.answered[i] = true;
    }
    const int index = before.own ? -1 : before.active;
    if (index >= 0) after.answered[static_cast<std::size_t>(index)] = true;
    if (after.active >= 0 && after.answered[static_cast<std::size_t>(after.active)]) after.active = nextAfter(after.answered, after.active);
    backToQueue(after);
    push(Kind::Alone, text, before, after);
    if (index >= 0) emit answered(index, source == kCannotTell ? kCannotTell : QStringLiteral("accept"));
}

void LabelEditor::accept()
{
    if (!canAnswer()) return;
    const Segment range{item().start, item().end, m_answer};
    if (m_data.selected >= 0 && std::count(m_answer.begin(), m_answer.end(), Finger::Unknown) == 5) return drop();
    label(range, kHuman, tr("Label at %1").arg(moment(range.begin)));
}

void LabelEditor::acceptAs(int place)
{
    if (!canAnswer() || place < 0 || place >= static_cast<int>(m_likely.size())) return;
    const Segment range{item().start, item().end, m_likely[static_cast<std::size_t>(place)]};
    label(range, kHuman, tr("Label at %1").arg(moment(range.begin)));
}

void LabelEditor::acceptPose()
{
    if (!canAnswer()) return;
    if (m_data.selected >= 0) return accept();
    const Segment whole = wholePose(m_data.poses, m_data.segments, {item().start, item().end, m_answer});
    label(whole, kHuman, tr("Label the pose at %1").arg(moment(whole.begin)));
}

void LabelEditor::cannotTell()
{
    if (!canAnswer()) return;
    label({item().start, item().end, everyFinger(Finger::Unknown)}, kCannotTell, tr("Can’t tell at %1").arg(moment(item().start)));
}

void LabelEditor::skip()
{
    if (hasOwn()) return drop();
    if (!hasItem()) return;
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
    if (!canAnswer() || begin < 0 || end <= begin || end > static_cast<int>(m_data.samples.size())) return;
    const State before = state();
    if (begin == before.begin && end == before.end) return;
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
    if (!canAnswer()) return;
    const int from = end ? item().end : item().start;
    int to = from + step;
    if (snap) {
        to = step > 0 ? static_cast<int>(m_data.samples.size()) : 0;
        for (const StillRange &pose : m_data.poses) {
            const int edge = end ? pose.end : pose.begin;
            if (step > 0 && edge > from) to = std::min(to, edge);
            if (step < 0 && edge < from) to = std::max(to, edge);
        }
    }
    end ? setRange(item().start, to) : setRange(to, item().end);
}

int LabelEditor::target(int sample) const { return m_data.selected >= 0 ? m_data.selected : labelAt(m_data.segments, sample); }

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
    const int index = m_data.selected >= 0 && labelAt({m_data.segments[static_cast<std::size_t>(m_data.selected)]}, sample) == 0
        ? m_data.selected : labelAt(m_data.segments, sample);
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
    constexpr double kReach = 2;   // s: a wider gap was left open on purpose
    const int index = target(sample), other = index + step;
    if (index < 0 || other < 0 || other >= static_cast<int>(m_data.segments.size())) {
        emit refused(tr("There is no label to merge here; select one that has a neighbour."));
        return;
    }
    Segment whole = m_data.segments[static_cast<std::size_t>(index)].segment;
    const Segment &with = m_data.segments[static_cast<std::size_t>(other)].segment;
    if (timeOf(m_data.samples, std::max(whole.begin, with.begin)) - timeOf(m_data.samples, std::min(whole.end, with.end)) > kReach) {
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
