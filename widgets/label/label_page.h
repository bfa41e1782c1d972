// SPDX-License-Identifier: GPL-3.0-or-later
// The Label page: the whole session, the stretch in view with one lane a finger, and the queue of moments the model is
// unsure about. It shows the labels it is given; the owner stores what acted() brings, and gives those that hold then.
#pragma once
#include "engine/project/label_act.h"
#include "widgets/controls/hand_picture.h"
#include "widgets/label/label_types.h"
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace lodestone {

class LabelPage : public QWidget
{
    Q_OBJECT
public:
    explicit LabelPage(QWidget *parent = nullptr);
    ~LabelPage() override;

    // A new session clears segments, predictions, uncertainty and queue. An empty one shows the first steps.
    void setSession(const QString &name, const SessionSignal &signal);
    void setPoses(const std::vector<StillRange> &poses); // where the hand keeps still, for snapping and whole poses
    void setSegments(const std::vector<LabelledSegment> &segments); // ascending by begin
    // An act was taken back (or done again); the labels are set already.
    void showStep(const LabelAct &act, bool back);
    // windowBegin: first sample of each window, ascending; length samples in each. Values 0..1.
    void setUncertainty(const std::vector<int> &windowBegin, const std::vector<float> &values, int windowLength);
    void setPredictions(
        const std::vector<int> &windowBegin, const std::vector<std::array<float, 5>> &probability, int windowLength);
    void setKnownPoses(const std::vector<Combination> &poses); // labelled anywhere in the project: likely answers
    void setQueue(const std::vector<QueueItem> &queue);
    void setRecording(bool recording); // shown while there is no session
    void setQueryState(bool possible, bool running,
        const QString &sentence);           // sentence: why not, or what runs; empty when all is well
    void setWorth(const QString &sentence); // how many labels are still worth giving; empty: not known
    void setSessions(const std::vector<SessionChoice> &sessions, qint64 current);
    // Fractions 0..1; labels: human labels so far.
    void setHoldout(
        std::optional<double> before, std::optional<double> now, std::optional<double> majority, int labels);
    void setCoverage(const CoverageCounts &counts);
    void setRecordNext(
        const QStringList &sentences); // what to record, most wanted first; empty: nothing known to be missing
    // Of the moment that is asked about, and of the one under the playhead, both after the signal that names it;
    // nothing: this session has no pictures.
    void setQuestionPicture(const std::optional<PictureOfHand> &picture);
    void setPlayheadPicture(const std::optional<PictureOfHand> &picture);
    // Brings a range into view: its open question, else its label, else only the place.
    void goTo(int begin, int end);
    void notice(const QString &sentence); // one line until the next act

    const std::vector<LabelledSegment> &segments() const;
    int queueIndex() const;                                // the active card; -1 when the queue is done
    const Combination &answer() const;                     // the fingers Enter accepts, while a question is in hand
    const std::vector<Combination> &likelyAnswers() const; // what the keys 6 7 8 9 0 answer with
    int selectedLabel() const;                             // a place in segments(); -1: none
    double playhead() const;                               // s

signals:
    void questionMoved(double t); // s of the session's clock: another moment is asked about
    void playheadMoved(double t); // s of the session's clock
    void acted(const lodestone::LabelAct &act);
    void undoWanted(); // of the act before
    void redoWanted();
    void queryRequested();
    void recordRequested();
    void openRequested();
    void sessionChosen(qint64 id);
    void coverageChosen(int combination, int facing); // bit i of the combination: finger i flexed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lodestone
