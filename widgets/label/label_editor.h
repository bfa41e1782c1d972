// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the Label page, without a window: the question in hand, its answer, the labels, and the undo
// history. Every act is one step of the history; a label carries the finger changes that led to it.
#pragma once
#include "widgets/label/label_data.h"
#include "widgets/label/likely_answers.h"
#include <QObject>
#include <QUndoCommand>
#include <QUndoStack>

namespace lodestone {

class LabelEditor : public QObject
{
    Q_OBJECT
public:
    explicit LabelEditor(QObject *parent = nullptr);

    const LabelData &data() const { return m_data; }
    QUndoStack *undoStack() { return &m_undo; }

    void setSession(const QString &name, const std::vector<Sample> &samples); // forgets all else
    void setPoses(const std::vector<StillRange> &poses) { m_data.poses = poses; }
    void setSegments(const std::vector<LabelledSegment> &segments);
    void setUncertainty(const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength);
    void setPredictions(
        const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength);
    void setKnown(const std::vector<Combination> &known); // labelled anywhere in the project
    void setQueue(const std::vector<QueueItem> &queue);

    // The question in hand: one of the queue, a range of the person's own, or a label that is selected (own too).
    bool hasOwn() const { return m_own.start < m_own.end; }
    bool hasItem() const { return m_active >= 0 && m_active < static_cast<int>(m_data.queue.size()); }
    bool canAnswer() const { return hasOwn() || hasItem(); }
    const QueueItem &item() const
    {
        return hasOwn() ? m_own : m_data.queue[static_cast<std::size_t>(m_active)];
    } // canAnswer()
    const Combination &answer() const { return m_answer; }
    const std::vector<Combination> &likely() const { return m_likely; } // answers with a key each, never the start
    int active() const { return m_active; }                             // of the queue; -1 when it is done
    std::vector<int> open() const; // places in the queue that wait, the active one too

    // Looking about, no steps of the history.
    void ask(int index);
    void askNext(int step);
    void choose(int begin, int end);
    void select(int label);
    void selectNext(int step, int sample); // from the selected label, or from the sample
    void drop();                           // back to the queue

    // Acts.
    void toggle(int finger);
    void accept();
    void acceptAs(int place); // one of the likely answers
    void acceptPose();        // the whole still pose, with all its questions
    void skip();
    void cannotTell();
    void setRange(int begin, int end);            // of the question, or of the selected label
    void moveEdge(bool end, int step, bool snap); // by a sample, or to the next still pose
    void splitAt(int sample);
    void merge(int step, int sample); // with the neighbour after (1) or before (-1)
    void remove();
    void resolve(Keep keep, int sample);

signals:
    void dataChanged();
    void questionChanged();
    void placeWanted(int begin, int end); // samples the person should see now
    void edited(const std::vector<lodestone::LabelledSegment> &all, const QString &text);
    void answered(int queueIndex, const QString &how);
    void refused(const QString &sentence); // why nothing happened

private:
    struct State
    {
        std::vector<LabelledSegment> segments;
        std::vector<bool> answered;
        Combination answer;
        int active = -1, queue = 0, selected = -1;
        bool own = false;
        int begin = 0, end = 0; // the question's range
    };
    class Step;
    enum class Kind { Alone, Answer, Range };

    State state() const;
    void restore(const State &state, const QString &text);
    void push(Kind kind, const QString &text, const State &before, const State &after);
    void label(const Segment &range, LabelSource source, const QString &text);
    void edit(const QString &text, const std::vector<LabelledSegment> &segments, const Segment &select);
    CombinationChances chancesOf(const QueueItem &item, const std::vector<LabelledSegment> &labels) const;
    void tellQuestion();                  // with its likely answers
    void backToQueue(State &state) const; // its active question is in hand again
    int target(int sample) const;         // the selected label, or the one under the sample
    int nextOpen(const std::vector<bool> &answered, int after, int step) const;
    int nextAfter(const std::vector<bool> &answered, int index) const;
    void begin(int index);
    void setOwn(int begin, int end, int selected);
    void takeStock(); // of the labels: where they overlap, and what they make likely
    QString moment(int sample) const;

    LabelData m_data;
    std::vector<bool> m_answered;
    Combination m_answer;
    std::vector<Combination> m_likely;
    QueueItem m_own; // empty when start == end
    int m_active = -1, m_queueNumber = 0;
    QUndoStack m_undo;
};

} // namespace lodestone
