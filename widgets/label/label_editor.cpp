// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_editor.h"
#include "engine/signal/clipping.h"
#include "widgets/controls/format.h"
#include "widgets/theme/theme.h"
#include <algorithm>
#include <utility>

namespace lodestone {
namespace {

QString sourceSentence(LabelSource source)
{
    switch (source) {
    case LabelSource::Human: return LabelEditor::tr("Your label.");
    case LabelSource::CannotTell: return LabelEditor::tr("You could not tell here.");
    case LabelSource::Plan: return LabelEditor::tr("A label of the guided capture.");
    case LabelSource::Import: return LabelEditor::tr("An imported label.");
    case LabelSource::Pseudo:
    case LabelSource::Other: break;
    }
    return LabelEditor::tr("A label the model gave itself.");
}

} // namespace

LabelEditor::LabelEditor(QObject *parent) : QObject(parent) {}

QString LabelEditor::moment(int sample) const { return formatClockFine(timeOf(m_data.samples, sample), 1); }

void LabelEditor::setSession(const QString &name, const SessionSignal &signal)
{
    m_data = {};
    m_data.name = name;
    m_data.samples = signal.samples;
    m_data.layout = signal.layout;
    m_data.rows = signal.rows;
    m_input = usualInput(signal.rows, signal.layout);
    m_data.channels = lanesOf(signal.layout);
    m_data.input = inputLanes(m_data.channels);
    m_data.classes = signal.classes;
    m_data.clipped = clippedRanges(signal.samples);
    m_answered.clear();
    m_own = {};
    m_active = -1;
    m_asked = {};
    m_again.reset();
    takeStock();
    emit dataChanged();
    tellQuestion();
}

void LabelEditor::setSegments(const std::vector<LabelledSegment> &segments)
{
    std::optional<LabelledSegment> held;
    if (m_data.selected >= 0)
        held = m_data.segments[static_cast<std::size_t>(m_data.selected)];
    m_data.segments = segments;
    takeStock();
    if (held) {
        const auto same = std::find(segments.begin(), segments.end(), *held);
        m_data.selected = static_cast<int>(same - segments.begin());
        if (same == segments.end())
            begin(m_active);
    }
    emit dataChanged();
    tellQuestion();
}

void LabelEditor::setUncertainty(
    const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength)
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

void LabelEditor::setPredictions(
    const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength)
{
    for (int f = 0; f < 5; ++f)
        m_data.predicted[static_cast<std::size_t>(f)] = predictedRuns(
            windowBegin, probability, windowLength, f, static_cast<int>(m_data.samples.size()));
    emit dataChanged();
}

void LabelEditor::setQueue(const std::vector<QueueItem> &queue)
{
    const int samples = static_cast<int>(m_data.samples.size());
    m_data.queue.clear();
    for (const QueueItem &item : queue) // a range outside the session cannot be answered
        if (item.start >= 0 && item.start < item.end && item.end <= samples)
            m_data.queue.push_back(item);
    m_answered.assign(m_data.queue.size(), false);
    takeStock();
    emit dataChanged();
    const int first = m_data.queue.empty() ? -1 : 0;
    if (!hasOwn())
        return ask(first);
    m_active = first; // what the person has in hand is not taken away
    tellQuestion();
}

void LabelEditor::setKnown(const std::vector<Combination> &known)
{
    if (known == m_data.known)
        return;
    m_data.known = known;
    takeStock();
    tellQuestion();
}

CombinationChances LabelEditor::chancesOf(const QueueItem &item) const
{
    return answerChances(m_usual, item.probability, middleField(m_input, item.start, item.end), m_fields);
}

void LabelEditor::tellQuestion()
{
    m_likely.clear();
    if (canAnswer()) {
        const CombinationChances chances = chancesOf(item());
        m_likely = (hasOwn() ? likelyBeside(m_answer, chances) : likelyAnswers(chances)).others;
    }
    emit questionChanged();
}

void LabelEditor::takeStock()
{
    m_data.conflicts = conflicts(m_data.segments);
    std::vector<Segment> segments;
    std::vector<Combination> known = m_data.known;
    for (const LabelledSegment &label : m_data.segments) {
        segments.push_back(label.segment);
        known.push_back(label.segment.fingers);
    }
    m_usual = usualChances(known);
    m_fields = labelFields(m_input, segments);
    for (QueueItem &item : m_data.queue)
        item.guess = likelyAnswers(chancesOf(item)).start;
}

std::vector<int> LabelEditor::open() const
{
    std::vector<int> places;
    for (int i = 0; i < static_cast<int>(m_answered.size()); ++i)
        if (!m_answered[static_cast<std::size_t>(i)])
            places.push_back(i);
    return places;
}

int LabelEditor::nextOpen(int after, int step) const
{
    for (int i = after + step; i >= 0 && i < static_cast<int>(m_answered.size()); i += step)
        if (!m_answered[static_cast<std::size_t>(i)])
            return i;
    return -1;
}

int LabelEditor::questionOf(const Segment &range) const
{
    for (int i = 0; i < static_cast<int>(m_data.queue.size()); ++i) {
        const QueueItem &item = m_data.queue[static_cast<std::size_t>(i)];
        if (item.start == range.begin && item.end == range.end)
            return i;
    }
    return -1;
}

Segment LabelEditor::inHand() const { return canAnswer() ? Segment{item().start, item().end, m_answer} : Segment{}; }

void LabelEditor::begin(int index)
{
    m_own = {};
    m_data.selected = -1;
    m_active = index;
    if (hasItem())
        m_answer = item().guess;
    m_asked = inHand();
    m_again.reset();
}

void LabelEditor::ask(int index)
{
    begin(index);
    if (hasItem())
        emit placeWanted(item().start, item().end);
    tellQuestion();
}

void LabelEditor::askNext(int step)
{
    if (const int next = nextOpen(m_active, step); next >= 0)
        ask(next);
}

void LabelEditor::setOwn(int begin, int end, int selected)
{
    m_own = {};
    m_own.start = begin;
    m_own.end = end;
    m_own.reason = selected < 0 ? tr("Your own range.")
                                : sourceSentence(m_data.segments[static_cast<std::size_t>(selected)].source);
    m_own.probability.fill(0.5f);
    const int middle = (begin + end) / 2;
    for (std::size_t f = 0; f < 5; ++f)
        for (const PredictedRun &run : m_data.predicted[f])
            if (run.begin <= middle && middle < run.end)
                m_own.probability[f] = run.state == Finger::Flexed ? 1 : 0;
    m_data.selected = selected;
    m_again.reset();
}

void LabelEditor::choose(int begin, int end)
{
    setOwn(begin, end, -1);
    m_answer = Combination::fromBits(0);
    for (std::size_t f = 0; f < 5; ++f) // start from the prediction there, and from a label even better
        if (m_own.probability[f] > 0.5f)
            m_answer[f] = Finger::Flexed;
    if (const int under = labelAt(m_data.segments, (begin + end) / 2); under >= 0)
        for (std::size_t f = 0; f < 5; ++f)
            if (const Finger known = m_data.segments[static_cast<std::size_t>(under)].segment.fingers[f];
                known != Finger::Unknown)
                m_answer[f] = known;
    m_asked = inHand();
    tellQuestion();
}

void LabelEditor::select(int label)
{
    if (label < 0 || label >= static_cast<int>(m_data.segments.size()))
        return drop();
    const Segment &s = m_data.segments[static_cast<std::size_t>(label)].segment;
    setOwn(s.begin, s.end, label);
    m_answer = s.fingers;
    m_asked = inHand();
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
            if (step > 0 && m_data.segments[static_cast<std::size_t>(i)].segment.end > sample) {
                next = i;
                break;
            }
            if (step < 0 && begin <= sample)
                next = i;
        }
    }
    if (next < 0 || next >= count)
        emit refused(step > 0 ? tr("There is no label after this place.") : tr("There is no label before this place."));
    else
        select(next);
}

void LabelEditor::drop()
{
    if (!hasOwn())
        return;
    begin(m_active);
    tellQuestion();
}

// Puts a range in hand: an open question, a label or a range of the person's own; an empty one: the queue.
void LabelEditor::hold(const Segment &range)
{
    const bool any = range.begin < range.end;
    const int question = any ? questionOf(range) : -1;
    if (any && question >= 0 && !m_answered[static_cast<std::size_t>(question)])
        begin(question);
    else if (any)
        setOwn(range.begin, range.end, placeOf(m_data.segments, range));
    else
        begin(m_active);
    if (any)
        m_answer = range.fingers;
    m_asked = inHand();
    emit dataChanged();
    if (canAnswer())
        emit placeWanted(item().start, item().end);
    tellQuestion();
}

// The range and the answer of what is in hand become these.
void LabelEditor::redraft(const Segment &range)
{
    QueueItem &question = hasOwn() ? m_own : m_data.queue[static_cast<std::size_t>(m_active)];
    question.start = range.begin;
    question.end = range.end;
    m_answer = range.fingers;
    emit dataChanged();
    tellQuestion();
}

void LabelEditor::toggle(int finger)
{
    if (!canAnswer())
        return;
    m_answer = m_answer.completed();
    Finger &one = m_answer[static_cast<std::size_t>(finger)];
    one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
    m_again.reset();
    tellQuestion();
}

void LabelEditor::setRange(int begin, int end, bool goesOn)
{
    if (!canAnswer() || begin < 0 || end <= begin || end > static_cast<int>(m_data.samples.size()))
        return;
    const Segment before = inHand(), after{begin, end, m_answer};
    if (before == after)
        return;
    m_again.reset();
    if (m_data.selected < 0)
        return redraft(after);
    const auto moved = withEdges(m_data.segments, m_data.selected, begin, end);
    perform({tr("Move an edge"), editsBetween(m_data.segments, moved), {}, before, after, goesOn});
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
    constexpr qint64 kGesture = 1000; // ms between two presses of one gesture
    const bool goesOn = m_moved.isValid() && m_moved.elapsed() < kGesture;
    m_moved.start();
    end ? setRange(item().start, to, goesOn) : setRange(to, item().end, goesOn);
}

void LabelEditor::undo()
{
    if (inHand() == m_asked)
        return emit undoWanted();
    m_again = inHand();
    redraft(m_asked);
}

void LabelEditor::redo()
{
    if (!m_again)
        return emit redoWanted();
    redraft(*std::exchange(m_again, std::nullopt));
}

void LabelEditor::showStep(const LabelAct &act, bool back)
{
    for (auto question = act.questions.rbegin(); question != act.questions.rend(); ++question)
        if (const int index = questionOf(*question); index >= 0) {
            m_answered[static_cast<std::size_t>(index)] = !back;
            if (back)
                m_active = index;
        }
    if (hasItem() && m_answered[static_cast<std::size_t>(m_active)]) {
        const int next = nextOpen(m_active, 1);
        m_active = next >= 0 ? next : nextOpen(-1, 1);
    }
    hold(back ? act.before : act.after);
}

void LabelEditor::perform(const LabelAct &act)
{
    if (!act.edits.empty() || !act.questions.empty())
        emit acted(act);
    showStep(act, false);
}

void LabelEditor::label(const Segment &range, LabelSource source, const QString &text)
{
    LabelAct act{text, {}, {}, inHand(), {}};
    std::vector<LabelledSegment> labels = m_data.segments;
    if (m_data.selected >= 0) {
        LabelledSegment &changed = labels[static_cast<std::size_t>(m_data.selected)];
        changed = {{changed.segment.begin, changed.segment.end, range.fingers}, source};
    } else {
        labels = withLabel(labels, {range, source});
    }
    act.edits = editsBetween(m_data.segments, labels);
    for (const int index : open()) {
        const QueueItem &one = m_data.queue[static_cast<std::size_t>(index)];
        const int middle = (one.start + one.end) / 2;
        if ((range.begin <= middle && middle < range.end) || (index == m_active && !hasOwn()))
            act.questions.push_back({one.start, one.end, one.guess});
    }
    perform(act);
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
    perform({tr("Skip %1").arg(moment(item().start)), {}, {{item().start, item().end, item().guess}}, inHand(), {}});
}

int LabelEditor::target(int sample) const
{
    return m_data.selected >= 0 ? m_data.selected : labelAt(m_data.segments, sample);
}

// After an edit the label of this range is selected, so that the next key finds it in hand.
void LabelEditor::edit(const QString &text, const std::vector<LabelledSegment> &segments, const Segment &select)
{
    perform({text, editsBetween(m_data.segments, segments), {}, inHand(), select});
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
    if (whole.fingers != with.fingers) {
        emit refused(tr("The neighbour says something else, so one of the two would be lost; make them equal first."));
        return;
    }
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
