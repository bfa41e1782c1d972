// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the Label page, without a window: the question in hand and its answer. What is done to labels
// is told as an act; the owner stores it, and keeps the history. Until its answer is given, a question's fingers and
// range are a draft, which undo takes back first.
#pragma once
#include "engine/project/label_act.h"
#include "engine/signal/inputs.h"
#include "engine/signal/likely_answers.h"
#include "widgets/label/label_data.h"
#include <QElapsedTimer>
#include <QObject>

namespace lodestone {

class LabelEditor : public QObject
{
    Q_OBJECT
public:
    explicit LabelEditor(QObject *parent = nullptr);

    const LabelData &data() const { return m_data; }

    void setSession(const QString &name, const SessionSignal &signal); // forgets all else
    void setPoses(const std::vector<StillRange> &poses) { m_data.poses = poses; }
    // The labels that hold now, ascending by begin. A label in hand stays there if it is one of them.
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

    // Looking about, no acts.
    void ask(int index);
    void askNext(int step);
    void choose(int begin, int end);
    void select(int label);
    void selectNext(int step, int sample); // from the selected label, or from the sample
    void drop();                           // back to the queue

    // The draft.
    void toggle(int finger);
    // Of the question; of a selected label it is an act. goesOn: one gesture with the act before.
    void setRange(int begin, int end, bool goesOn = false);
    void moveEdge(bool end, int step, bool snap); // by a sample, or to the next still pose
    void undo();                                  // where nothing was changed yet: undoWanted()
    void redo();

    // Acts.
    void accept();
    void acceptAs(int place); // one of the likely answers
    void acceptPose();        // the whole still pose, with all its questions
    void skip();
    void cannotTell();
    void splitAt(int sample);
    void merge(int step, int sample); // with the neighbour after (1) or before (-1)
    void remove();
    void resolve(Keep keep, int sample);

    // An act was taken back (or done again): its questions wait (or not), and what it was about is in hand.
    void showStep(const LabelAct &act, bool back);

signals:
    void dataChanged();
    void questionChanged();
    void placeWanted(int begin, int end);       // samples the person should see now
    void acted(const lodestone::LabelAct &act); // setSegments() is the answer
    void undoWanted();
    void redoWanted();
    void refused(const QString &sentence); // why nothing happened

private:
    Segment inHand() const; // its range and the answer as it stands; empty: nothing
    void hold(const Segment &range);
    void redraft(const Segment &range);
    void perform(const LabelAct &act);
    void label(const Segment &range, LabelSource source, const QString &text);
    void edit(const QString &text, const std::vector<LabelledSegment> &segments, const Segment &select);
    CombinationChances chancesOf(const QueueItem &item) const;
    void tellQuestion();          // with its likely answers
    int target(int sample) const; // the selected label, or the one under the sample
    int nextOpen(int after, int step) const;
    int questionOf(const Segment &range) const; // the place in the queue of just this range; -1: none
    void begin(int index);
    void setOwn(int begin, int end, int selected);
    void takeStock(); // of the labels: where they overlap, and what they make likely
    QString moment(int sample) const;

    LabelData m_data;
    std::vector<bool> m_answered;
    Combination m_answer;
    std::vector<Combination> m_likely;
    CombinationChances m_usual = usualChances({}); // with what is labelled
    SignalInput m_input;                           // of the session, what labels are compared by
    std::vector<LabelField> m_fields;              // of the labels
    QueueItem m_own;                               // empty when start == end
    Segment m_asked;                               // what is in hand, as it came there
    QElapsedTimer m_moved;                         // since a key moved an edge
    std::optional<Segment> m_again;                // the draft that undo took back
    int m_active = -1;
};

} // namespace lodestone
