// SPDX-License-Identifier: GPL-3.0-or-later
// Asks about a pose while the hand still holds it, as long as a recording runs. One question at a time; its answer
// labels what is held from the beginning, and the label grows as long as the pose is held. Only rows that the file has
// acknowledged are labelled. Lives in the thread of its recording.
#pragma once
#include "app/studio/host_predictor.h"
#include "app/studio/live_block.h"
#include "engine/project/label_act.h"
#include "engine/project/project.h"
#include "engine/signal/inputs.h"
#include "engine/signal/likely_answers.h"
#include "engine/signal/moment_picker.h"
#include <QFuture>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace lodestone {

class Recording;
namespace simulator {
class Hand;
}

class LiveQuestions : public QObject
{
    Q_OBJECT
public:
    static constexpr double kLate = 3;       // s after a pose was left in which its question may still be answered
    static constexpr double kRest = 60;      // s without a question after "not now"
    static constexpr double kUsualPace = 6;  // questions a minute
    static constexpr double kMeasuring = 10; // s in which an unknown board's channels are measured first

    enum class State {
        Off,      // nothing is recorded, it is switched off, or a guided capture labels by itself
        Watching, // for a pose worth asking about
        Asking,   // question() waits
        Growing,  // it is answered, and the pose is still held
        Learnt    // nothing of what the hand does was worth asking for long; goOn() asks again
    };
    enum class Outcome { None, Answered, CannotTell, Declined, Expired }; // of the question before
    struct Question
    {
        MomentPicker::Moment moment; // times: s, the session's clock
        QString reason;              // a sentence: why it is asked about
        LikelyAnswers answers;       // the fingers to begin with, and those with a key each
        int doubt = -1;              // the finger that the model is unsure of; -1: none
        bool held = true;            // false: the hand has moved on
        Combination truth;           // of the simulated hand; unknown for a real one
        double seconds() const { return moment.stretch.end - moment.stretch.begin; }
    };
    // What a project knows already of what a board with this layout sends.
    struct Known
    {
        QByteArray image;                                // the newest that runs on these channels; empty: none
        std::optional<NoveltyReference> trainedOn;       // of that model
        std::optional<std::vector<InputChannel>> inputs; // as Network::inputs; nothing: to be measured yet
        std::vector<MomentPicker::Place> places;         // labelled, of the newest sessions
        std::vector<Combination> combinations;           // labelled anywhere
    };
    static Known knownOf(const Project &project, const Layout &layout); // reads rows: not in the window's thread
    // Stores an act of labels of a session; ends as LabelBook::apply() does.
    using Store = std::function<QFuture<void>(qint64 session, const LabelAct &act)>;

    LiveQuestions(Recording *recording, Store store, QObject *parent = nullptr);
    ~LiveQuestions() override;

    // The recording that runs is asked about from here on. source: where it comes from.
    void begin(const Known &known, const QString &source);
    void setKnown(const Known &known); // in the middle of it: there is another model, or other labels
    void setOn(bool on);               // at first it is
    void setPaused(bool paused);       // somebody else labels this recording
    void setPace(double perMinute);

    // Acts of a person; each does nothing where it makes no sense.
    void answer(const Combination &fingers);
    void cannotTell();
    void notNow(); // this is not asked again, and nothing for kRest
    void goOn();
    // A label was taken back, or done again, by whatever way: one that grows does so no longer.
    void labelsMoved(qint64 session, const LabelAct &act);

    State state() const { return m_state; }
    Outcome outcome() const { return m_outcome; }
    bool on() const { return m_on; }
    double pace() const { return m_pace; }
    // With Asking and Growing; its stretch grows as the pose is held.
    const Question *question() const { return m_question ? &*m_question : nullptr; }
    const std::optional<Combination> &answered() const { return m_answer; } // with Growing
    const QString &problem() const { return m_problem; } // why the answer was not stored; empty: all is well
    bool hasModel() const { return m_usesModel; }
    struct Counts
    {
        int asked = 0, answered = 0, cannotTell = 0, declined = 0, expired = 0;
    };
    const Counts &counts() const { return m_counts; } // of this recording

signals:
    void changed(); // state, question, outcome or problem
    void grew();    // the stretch of the question

private:
    struct Label // of an answer, on its way to the file
    {
        qint64 session = 0, begin = 0, end = 0; // rows
        Combination fingers;
        LabelSource source = LabelSource::Human;
        bool growing = true, busy = false; // busy: a change of it is being stored
        std::optional<LabelledSegment> stored;
    };
    void enter(State state);
    void settle(); // whether it watches
    void close(Outcome outcome);
    void followRecording();
    void take(const LiveBlock &block);
    void readChannels(const Layout &layout);
    bool measured(const Rows &rows);
    void ask(const MomentPicker::Moment &moment, double offset);
    void followStretch(double now);
    void give(const Combination &fingers, LabelSource source);
    void storeAll();
    void store(const std::shared_ptr<Label> &label);
    void stored(const std::shared_ptr<Label> &label, const LabelledSegment &as);
    void notStored(const std::shared_ptr<Label> &label, const QString &sentence, bool mayPass);
    bool asked() const { return m_state == State::Asking || m_state == State::Growing; }

    Recording *m_recording;
    Store m_store;
    MomentPicker m_picker;
    HostPredictor m_model;
    Known m_known;
    std::vector<MomentPicker::Place> m_answeredPlaces; // of this recording
    Layout m_layout;
    std::optional<InputReader> m_reader;
    std::vector<Spread> m_spreads;        // while channels are measured
    std::optional<double> m_measuredFrom; // s, the board's clock
    std::unique_ptr<simulator::Hand> m_hand;
    State m_state = State::Off;
    Outcome m_outcome = Outcome::None;
    std::optional<Question> m_question;
    std::optional<Combination> m_answer;
    std::shared_ptr<Label> m_label;                 // of the question; null: it has none yet
    std::vector<std::shared_ptr<Label>> m_unstored; // that the file does not have whole, this one too
    QString m_problem;
    Counts m_counts;
    double m_pace = kUsualPace;
    bool m_on = true, m_paused = false, m_begun = false, m_usesModel = false;
};

} // namespace lodestone
