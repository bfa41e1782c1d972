// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label/label_editor.h"
#include "engine/signal/clipping.h"
#include "widgets/controls/format.h"
#include "widgets/label/label_editor_p.h"
#include "widgets/theme/theme.h"
#include <algorithm>

namespace lodestone {
namespace {

std::vector<Segment> segmentsOf(const std::vector<LabelledSegment> &labels)
{
    std::vector<Segment> segments;
    for (const LabelledSegment &label : labels)
        segments.push_back(label.segment);
    return segments;
}

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

void LabelEditor::setSession(const QString &name, const std::vector<Sample> &samples)
{
    m_data = {};
    m_data.name = name;
    m_data.samples = samples;
    m_data.clipped = clippedRanges(samples);
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
    takeStock();
    emit dataChanged();
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
    ++m_queueNumber;
    takeStock();
    emit dataChanged();
    ask(m_data.queue.empty() ? -1 : 0);
}

void LabelEditor::setKnown(const std::vector<Combination> &known)
{
    m_data.known = known;
    takeStock();
    tellQuestion();
}

CombinationChances LabelEditor::chancesOf(const QueueItem &item, const std::vector<LabelledSegment> &labels) const
{
    const std::vector<Segment> segments = segmentsOf(labels);
    std::vector<Combination> known = m_data.known;
    for (const Segment &segment : segments)
        known.push_back(segment.fingers);
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

void LabelEditor::takeStock()
{
    m_data.conflicts = conflicts(m_data.segments);
    for (QueueItem &item : m_data.queue)
        item.guess = likelyAnswers(chancesOf(item, m_data.segments)).start;
}

std::vector<int> LabelEditor::open() const
{
    std::vector<int> places;
    for (int i = 0; i < static_cast<int>(m_answered.size()); ++i)
        if (!m_answered[static_cast<std::size_t>(i)])
            places.push_back(i);
    return places;
}

int LabelEditor::nextOpen(const std::vector<bool> &answered, int after, int step) const
{
    for (int i = after + step; i >= 0 && i < static_cast<int>(answered.size()); i += step)
        if (!answered[static_cast<std::size_t>(i)])
            return i;
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
    if (hasItem())
        m_answer = item().guess;
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
    if (const int next = nextOpen(m_answered, m_active, step); next >= 0)
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
    tellQuestion();
}

void LabelEditor::select(int label)
{
    if (label < 0 || label >= static_cast<int>(m_data.segments.size()))
        return drop();
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

LabelEditor::State LabelEditor::state() const
{
    return {m_data.segments, m_answered, m_answer, m_active, m_queueNumber, m_data.selected, hasOwn(),
        canAnswer() ? item().start : 0, canAnswer() ? item().end : 0};
}

void LabelEditor::restore(const State &state, const QString &text)
{
    const bool labels = m_data.segments != state.segments;
    m_data.segments = state.segments;
    takeStock();
    if (state.queue == m_queueNumber) { // an older queue's questions are gone; its labels are not
        m_answered = state.answered;
        begin(state.active);
        if (!state.own && hasItem()) {
            m_data.queue[static_cast<std::size_t>(m_active)].start = state.begin;
            m_data.queue[static_cast<std::size_t>(m_active)].end = state.end;
        }
    } else {
        begin(m_active);
    }
    if (state.own)
        setOwn(state.begin, state.end, state.selected);
    if (state.own || state.queue == m_queueNumber)
        m_answer = state.answer;
    emit dataChanged();
    if (canAnswer())
        emit placeWanted(item().start, item().end);
    tellQuestion();
    if (labels)
        emit edited(m_data.segments, text);
}

void LabelEditor::push(Kind kind, const QString &text, const State &before, const State &after)
{
    m_undo.push(new Step(this, kind, text, before, after));
}

void LabelEditor::backToQueue(State &state) const
{
    state.own = false;
    state.selected = -1;
    if (state.active < 0)
        return;
    const QueueItem &next = m_data.queue[static_cast<std::size_t>(state.active)];
    state.begin = next.start;
    state.end = next.end;
    state.answer = likelyAnswers(chancesOf(next, state.segments)).start;
}

} // namespace lodestone
