// SPDX-License-Identifier: GPL-3.0-or-later
// Questions while a recording runs, on a real project file: what is asked, what its answer labels, and what may go
// wrong.
#include "app/studio/follow.h"
#include "app/studio/label_book.h"
#include "app/studio/live_questions.h"
#include "app/studio/project_state.h"
#include "app/studio/recording.h"
#include "device/simulator/hand.h"
#include "tests/support/write_lock.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lodestone;
using State = LiveQuestions::State;
using Outcome = LiveQuestions::Outcome;

namespace {

constexpr double kStep = 0.02; // s
const Combination kFist(Finger::Flexed),
    kPoint(Finger::Flexed, Finger::Extended, Finger::Flexed, Finger::Flexed, Finger::Flexed);

// A project, a recording into it, and a hand that holds one field after the other, faster than real time.
struct Desk
{
    QTemporaryDir folder;
    ProjectThread thread;
    Recording recording{Recording::Limits{20}};
    ProjectState state{&thread, &recording};
    LabelBook book{&thread, &state};
    std::optional<ProjectError> refusal;
    LiveQuestions questions{&recording, [this](qint64 session, const LabelAct &act) {
                                if (!refusal)
                                    return book.apply(session, act);
                                QPromise<void> refused;
                                refused.start();
                                refused.setException(std::make_exception_ptr(*refusal));
                                refused.finish();
                                return refused.future();
                            }};
    std::shared_ptr<const Layout> channels = std::make_shared<Layout>(nineAxes());
    double t = 5; // s, the board's clock

    Desk()
    {
        QObject::connect(&book, &LabelBook::moved, &questions, &LiveQuestions::labelsMoved);
        state.open(file());
        (void)QTest::qWaitFor([this] { return state.file() == file(); }, 5000);
    }
    QString file() const { return folder.filePath(QStringLiteral("p.lodestone")); }
    bool record(const QString &source = QStringLiteral("glove X"))
    {
        recording.start(file(), {}, source, {}, *channels);
        const bool runs = QTest::qWaitFor([this] { return recording.state() == Recording::State::Running; }, 5000);
        const auto project = Project::open(file(), true);
        questions.begin(LiveQuestions::knownOf(*project, *channels), source);
        return runs;
    }
    void give(const std::vector<std::vector<float>> &rows)
    {
        LiveBlock block;
        block.channels = channels;
        for (const std::vector<float> &row : rows) {
            block.rows.t.push_back(t += kStep);
            block.rows.values.insert(block.rows.values.end(), row.begin(), row.end());
        }
        block.raw.hostNanoseconds = std::int64_t(t * 1e9);
        block.samples = samplesOf(block.rows, *channels);
        recording.take(block);
        QCoreApplication::processEvents();
    }
    static std::vector<float> pose(int i)
    {
        return {0, 0, 9.8f, 0, 0, 0, float(300 + 400 * (i % 5)), float(400 * (i / 5)), -500};
    }
    void hold(const std::vector<float> &row, double seconds)
    {
        for (int n = int(std::lround(seconds / kStep)); n > 0; n -= 10)
            give(std::vector(std::size_t(std::min(n, 10)), row));
    }
    void move()
    {
        std::vector<std::vector<float>> rows;
        for (int i = 0; i < 20; ++i)
            rows.push_back(pose(i * 7 % 25));
        give(rows);
    }
    QList<Label> labels()
    {
        QList<Label> all;
        const auto project = Project::open(file(), true);
        for (const SessionInfo &session : project->sessions())
            all << project->labels(session.id);
        return all;
    }
    bool stop()
    {
        recording.stop();
        return QTest::qWaitFor([this] { return !recording.active(); }, 5000);
    }
};

} // namespace

class LiveQuestionsTest : public QObject
{
    Q_OBJECT
private slots:
    void oneAnswerLabelsThePoseFromItsBeginningAndTheLabelGrows()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.move();
        const double begin = desk.recording.seconds();
        desk.hold(Desk::pose(0), 1.5);
        QCOMPARE(desk.questions.state(), State::Asking);
        QVERIFY(!desk.questions.question()->reason.isEmpty());
        QCOMPARE(desk.questions.question()->answers.others.size(), std::size_t(kMostLikely));
        desk.questions.answer(kFist);
        QCOMPARE(desk.questions.state(), State::Growing);
        QTRY_COMPARE(desk.labels().size(), 1);
        QTRY_COMPARE(desk.questions.counts().answered, 1);
        const int first = desk.labels()[0].segment.end;
        desk.hold(Desk::pose(0), 4);
        QTRY_VERIFY(desk.labels()[0].segment.end > first + 100);
        desk.hold(Desk::pose(0), 1);
        const double end = desk.recording.seconds();
        desk.move();
        QTRY_COMPARE(desk.questions.state(), State::Watching);
        QCOMPARE(desk.questions.outcome(), Outcome::Answered);
        QVERIFY(desk.stop());
        // All of the pose and nothing else, but for the moments in which nobody can know yet.
        QTRY_VERIFY(std::abs(desk.labels()[0].segment.end * kStep - end) < 0.3);
        const Label label = desk.labels().constFirst();
        QCOMPARE(desk.labels().size(), 1);
        QVERIFY(label.segment.begin * kStep >= begin && label.segment.begin * kStep < begin + 0.3);
        QVERIFY(label.segment.end * kStep <= end);
        QVERIFY(label.segment.fingers == kFist);
        QCOMPARE(label.source, LabelSource::Human);
        // One step of the history, however often it has grown.
        QVERIFY(desk.book.canUndo());
        desk.book.undo();
        QTRY_VERIFY(desk.labels().isEmpty());
        QVERIFY(!desk.book.canUndo());
    }
    void onlyRowsThatTheFileHasAcknowledgedAreLabelled()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.hold(Desk::pose(0), 1);
        QTRY_VERIFY(desk.recording.kept() > 0);
        {
            test::WriteLock lock(desk.file());
            desk.hold(Desk::pose(0), 1);
            desk.questions.answer(kFist);
            QTest::qWait(300);
            QVERIFY(desk.recording.waiting() > 0);
            QVERIFY(desk.labels().isEmpty());
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.labels().size(), 1, 15000);
        QVERIFY(desk.labels()[0].segment.end <= desk.recording.kept());
        QVERIFY(desk.stop());
    }
    void takingItBackWhileItGrowsEndsIt()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.hold(Desk::pose(0), 1.5);
        desk.questions.answer(kFist);
        QTRY_COMPARE(desk.labels().size(), 1);
        desk.book.undo();
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.hold(Desk::pose(0), 5);
        QVERIFY(desk.stop());
        QTest::qWait(200);
        QVERIFY(desk.labels().isEmpty());
    }
    void whatIsNotStoredIsSaidAndTheQuestionStays()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.hold(Desk::pose(0), 1.5);
        desk.refusal = ProjectError{QStringLiteral("The disk is full; make room."), ProjectError::Cause::Full};
        desk.questions.answer(kFist);
        QTRY_COMPARE(desk.questions.problem(), QStringLiteral("The disk is full; make room."));
        QCOMPARE(desk.questions.state(), State::Asking);
        desk.move();
        desk.hold(Desk::pose(1), 10); // longer than a question waits that nobody answers
        QCOMPARE(desk.questions.state(), State::Asking);
        desk.refusal.reset();
        desk.questions.answer(kPoint);
        QTRY_COMPARE(desk.labels().size(), 1);
        QVERIFY(desk.labels()[0].segment.fingers == kPoint);
        QVERIFY(desk.labels()[0].segment.end * kStep < 2); // of the pose that was asked about
        QTRY_VERIFY(desk.questions.problem().isEmpty());
        QVERIFY(desk.stop());
    }
    void growthThatIsRefusedKeepsWhatIsStoredAndGoesOnLater()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.hold(Desk::pose(0), 1.5);
        desk.questions.answer(kFist);
        QTRY_VERIFY(desk.recording.waiting() == 0 && !desk.labels().isEmpty() && desk.labels()[0].segment.end > 60);
        QTest::qWait(50);
        const int first = desk.labels()[0].segment.end;
        desk.refusal = ProjectError{QStringLiteral("Locked."), ProjectError::Cause::Locked};
        desk.hold(Desk::pose(0), 3);
        QTRY_COMPARE(desk.questions.problem(), QStringLiteral("Locked."));
        QCOMPARE(desk.questions.state(), State::Growing);
        QCOMPARE(desk.labels()[0].segment.end, first);
        desk.refusal.reset();
        desk.hold(Desk::pose(0), 2);
        QTRY_VERIFY(desk.labels()[0].segment.end > first + 150);
        QTRY_VERIFY(desk.questions.problem().isEmpty());
        QVERIFY(desk.stop());
    }
    void cannotTellIsKeptAndNotNowIsQuiet()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.questions.setPace(100);
        desk.hold(Desk::pose(0), 1.5);
        desk.questions.cannotTell();
        QTRY_COMPARE(desk.questions.outcome(), Outcome::CannotTell);
        QCOMPARE(desk.labels().size(), 1);
        QCOMPARE(desk.labels()[0].source, LabelSource::CannotTell);
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.move();
        desk.hold(Desk::pose(1), 4);
        QCOMPARE(desk.questions.state(), State::Asking);
        desk.questions.notNow();
        QCOMPARE(desk.questions.outcome(), Outcome::Declined);
        for (int i = 2; i < 10; ++i) {
            desk.move();
            desk.hold(Desk::pose(i), 5);
            QCOMPARE(desk.questions.state(), State::Watching);
        }
        QCOMPARE(desk.labels().size(), 1);
        QCOMPARE(desk.questions.counts().declined, 1);
        QVERIFY(desk.stop());
    }
    void aQuestionMayBeAnsweredALittleLateAndThenExpires()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.questions.setPace(100);
        desk.hold(Desk::pose(0), 1.5);
        desk.move();
        desk.hold(Desk::pose(1), 2);
        QCOMPARE(desk.questions.state(), State::Asking);
        QVERIFY(!desk.questions.question()->held);
        desk.questions.answer(kFist);
        QTRY_COMPARE(desk.labels().size(), 1);
        QVERIFY(std::abs(desk.labels()[0].segment.end * kStep - 1.3) < 0.1);
        desk.move();
        desk.hold(Desk::pose(2), 1.5);
        QTRY_COMPARE(desk.questions.state(), State::Asking);
        desk.move();
        desk.hold(Desk::pose(2), 4);
        QCOMPARE(desk.questions.outcome(), Outcome::Expired);
        desk.questions.answer(kFist); // too late
        QVERIFY(desk.stop());
        QCOMPARE(desk.labels().size(), 1);
        QCOMPARE(desk.questions.counts().expired, 1);
    }
    void theEndOfTheRecordingEndsTheQuestionAndTheNextOneBeginsAnew()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.hold(Desk::pose(0), 1.5);
        desk.questions.answer(kFist);
        desk.hold(Desk::pose(0), 3);
        QVERIFY(desk.stop());
        QCOMPARE(desk.questions.state(), State::Off);
        QTRY_VERIFY(desk.labels().size() == 1 && desk.labels()[0].segment.end * kStep > 4.2); // to its end
        QVERIFY(desk.record());
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.move();
        desk.hold(Desk::pose(0), 10); // labelled in the session before, in the same orientation
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.move();
        desk.hold(Desk::pose(1), 2);
        QCOMPARE(desk.questions.state(), State::Asking);
        QVERIFY(desk.stop());
        QCOMPARE(desk.questions.state(), State::Off);
        QCOMPARE(desk.questions.outcome(), Outcome::Expired);
    }
    void itStopsByItselfAndGoesOnWhenTold()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.questions.setPace(100);
        for (int round = 0; round < 16 && desk.questions.state() != State::Learnt; ++round) {
            desk.move();
            desk.hold(Desk::pose(round % 2), 4);
            desk.questions.answer(round % 2 ? kFist : kPoint);
            QTRY_VERIFY(desk.questions.state() != State::Growing || desk.questions.question()->held);
        }
        QCOMPARE(desk.questions.state(), State::Learnt);
        QCOMPARE(desk.questions.counts().asked, 2);
        desk.questions.goOn();
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.move();
        desk.hold(Desk::pose(7), 2);
        QCOMPARE(desk.questions.state(), State::Asking);
        QVERIFY(desk.stop());
    }
    void switchedOffOrWhileAPlanLabelsNothingIsAsked()
    {
        Desk desk;
        QVERIFY(desk.record());
        desk.questions.setPaused(true);
        QCOMPARE(desk.questions.state(), State::Off);
        desk.hold(Desk::pose(0), 3);
        QCOMPARE(desk.questions.state(), State::Off);
        desk.questions.setPaused(false);
        desk.hold(Desk::pose(0), 1);
        QCOMPARE(desk.questions.state(), State::Asking);
        desk.questions.setOn(false);
        QCOMPARE(desk.questions.state(), State::Off);
        QVERIFY(!desk.questions.question());
        QVERIFY(desk.stop());
    }
    void aBoardWithBendSensorsAloneIsMeasuredFirst()
    {
        Desk desk;
        desk.channels = std::make_shared<Layout>(
            Layout{{QStringLiteral("b1"), Quantity::Bend}, {QStringLiteral("b2"), Quantity::Bend}});
        QVERIFY(desk.record());
        const std::vector<float> open{500, 510}, fist{820, 140};
        for (int i = 0; i < 3; ++i) {
            desk.hold(open, 1.5);
            desk.hold(fist, 1.5);
        }
        QCOMPARE(desk.questions.state(), State::Watching);
        desk.hold(open, 4);
        QCOMPARE(desk.questions.state(), State::Asking);
        desk.questions.answer(Combination(Finger::Extended));
        desk.hold(open, 12);
        QTRY_COMPARE(desk.labels().size(), 1);
        desk.hold(fist, 3);
        QCOMPARE(desk.questions.state(), State::Asking);
        // The first hand is near what was just labelled open no longer, so another one is the likeliest.
        QVERIFY(desk.questions.question()->answers.start != Combination(Finger::Extended));
        desk.questions.answer(kFist);
        QTRY_COMPARE(desk.labels().size(), 2);
        QVERIFY(desk.stop());
        QVERIFY(desk.record()); // now the project knows how far such channels reach
        desk.hold({500, 140}, 2);
        QCOMPARE(desk.questions.state(), State::Asking);
        QVERIFY(desk.stop());
    }
    void theSimulatedHandKnowsTheAnswer()
    {
        Desk desk;
        const QString source = QStringLiteral("virtual glove seed=3 session=1 script=ten each=6");
        QVERIFY(desk.record(source));
        const simulator::Hand hand(3, 1, simulator::Script::tenCombinations(1, 6));
        int right = 0, asked = 0;
        while (desk.t < 60) {
            std::vector<std::vector<float>> rows;
            for (int i = 1; i <= 10; ++i) {
                const auto raw = hand.sample(desk.t + i * kStep);
                std::vector<float> row;
                for (std::size_t axis = 0; axis < 9; ++axis)
                    row.push_back(raw[axis] * (axis < 3 ? float(kGravity / 8192) : axis < 6 ? 1e-3f : 0.1f));
                rows.push_back(row);
            }
            desk.give(rows);
            if (desk.questions.state() == State::Asking) {
                ++asked;
                right += desk.questions.question()->truth == Combination(hand.truth(desk.t - 0.3).flexed);
                desk.questions.answer(desk.questions.question()->truth);
                QTRY_COMPARE(desk.questions.counts().answered, asked);
            }
        }
        QVERIFY(asked >= 3);
        QCOMPARE(right, asked);
        QVERIFY(desk.stop());
        QTRY_COMPARE(desk.labels().size(), asked);
        int wrong = 0, rows = 0;
        const double offset = desk.recording.clockOffset();
        const std::vector<double> times = Project::open(desk.file(), true)->rows(desk.recording.session()).t;
        for (const Label &label : desk.labels())
            for (int i = label.segment.begin; i < label.segment.end; ++i, ++rows)
                wrong += Combination(hand.truth(times[std::size_t(i)] - offset).flexed) != label.segment.fingers;
        qInfo("%d labels of the simulated hand, %d of %d rows wrong", asked, wrong, rows);
        QVERIFY(wrong * 50 < rows);
    }
};

QTEST_GUILESS_MAIN(LiveQuestionsTest)
#include "live_questions_test.moc"
