// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about a session, and what can go wrong with them. The engine is tests/support/fake_engine.cpp.
#include "app/studio/picture_order.h"
#include "app/studio/question_flow.h"
#include "tests/support/engine_desk.h"
#include "tests/support/made_sessions.h"
#include <QElapsedTimer>

using namespace lodestone;
using namespace lodestone::test;
using State = QuestionFlow::State;

class QuestionFlowTest : public QObject
{
    Q_OBJECT
    struct Desk : EngineDesk
    {
        Desk()
        {
            const std::vector<Sample> samples = ramp(0, 100);
            for (const Sample &sample : samples)
                times.push_back(sample.t);
            Project::open(file())->addSession(
                QStringLiteral("One"), QStringLiteral("glove"), samples, {}, LabelSource::Plan);
        }
        bool answersNow()
        {
            behave("answer");
            flow.ask();
            return QTest::qWaitFor([this] { return flow.state() == State::Answered; }, 20000)
                   && flow.questions().size() == 1;
        }
        std::vector<double> times;
        QuestionFlow flow{&engine, &project};
    };

private slots:
    void aFileThatIsNotOpenFailsAndTheNextQuestionIsAnswered()
    {
        Desk desk;
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        desk.flow.ask();
        QTRY_COMPARE(desk.flow.state(), State::Failed);
        QVERIFY(!desk.flow.problem().isEmpty());
        desk.open();
        QVERIFY(desk.answersNow());
        QVERIFY(desk.flow.problem().isEmpty());
    }
    void anEngineThatFailsIsSaidAndTheNextQuestionIsAnswered_data() { engineFailures(); }
    void anEngineThatFailsIsSaidAndTheNextQuestionIsAnswered()
    {
        QFETCH(QByteArray, behaviour);
        Desk desk;
        desk.open();
        desk.behave(behaviour);
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        desk.flow.ask();
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.state(), State::Failed, 20000);
        QVERIFY(!desk.flow.problem().isEmpty());
        QVERIFY(desk.answersNow());
    }
    void stopStopsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("behaviour");
        QTest::newRow("it obeys") << QByteArray("wait");
        QTest::newRow("it is deaf") << QByteArray("deaf");
    }
    void stopStopsAtOnce()
    {
        QFETCH(QByteArray, behaviour);
        Desk desk;
        desk.open();
        desk.engine.setTimeLimits(30000, 500);
        desk.behave(behaviour);
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        desk.flow.ask();
        QTRY_VERIFY_WITH_TIMEOUT(desk.engine.processId() > 0, 20000);
        QTest::qWait(200);
        QElapsedTimer clock;
        clock.start();
        desk.flow.stop();
        QCOMPARE(desk.flow.state(), State::Cancelled);
        QVERIFY(clock.elapsed() < 200);
        QVERIFY(desk.answersNow());
    }
    void theAnswerAboutTheSessionBeforeIsNotShown()
    {
        Desk desk;
        desk.open();
        desk.behave("wait");
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        desk.flow.ask();
        QTRY_VERIFY_WITH_TIMEOUT(desk.engine.processId() > 0, 20000);
        desk.flow.setSession(2, QStringLiteral("glove"), desk.times);
        QCOMPARE(desk.flow.state(), State::Idle);
        QTest::qWait(200);
        QCOMPARE(desk.flow.state(), State::Idle);
        QVERIFY(desk.flow.questions().empty());
        QVERIFY(desk.answersNow());
        QCOMPARE(desk.flow.questions().front().pick.session, 2);
    }
    void aMomentWithoutAPictureCountsForLess()
    {
        const std::vector<double> times{10, 10.12, 10.25, 30};
        QVERIFY(hasPicture(times, 10.4));
        QVERIFY(hasPicture(times, 9.8));
        QVERIFY(!hasPicture(times, 20));
        QVERIFY(!hasPicture({}, 20));
        std::vector<QueryJob::Pick> picks(6);
        for (std::size_t i = 0; i < picks.size(); ++i) {
            picks[i].start = int(i);
            picks[i].tStart = picks[i].tEnd = 100 + double(i);
        }
        picks[2].tStart = 29, picks[2].tEnd = 31; // its middle has one
        picks[5].tStart = picks[5].tEnd = 10;
        const auto order = [&](const std::vector<double> &pictures, int back) {
            QList<int> starts;
            for (const QueryJob::Pick &pick : picturedFirst(picks, pictures, back))
                starts << pick.start;
            return starts;
        };
        QCOMPARE(order(times, 3), (QList<int>{2, 0, 1, 5, 3, 4})); // less, and not never
        QCOMPARE(order(times, 99), (QList<int>{2, 5, 0, 1, 3, 4}));
        QCOMPARE(order({}, 3), (QList<int>{0, 1, 2, 3, 4, 5}));
    }
    void withoutSamplesNothingIsAsked()
    {
        Desk desk;
        desk.open();
        desk.flow.ask();
        QCOMPARE(desk.flow.state(), State::Idle);
    }
    void theWindowsLengthComesWithTheAnswer()
    {
        Desk desk;
        desk.open();
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        QVERIFY(desk.answersNow());
        QCOMPARE(desk.flow.answer().window.length, 20);
    }
    void aSimulatedHandSaysWhatItDid()
    {
        Desk desk;
        desk.open();
        desk.flow.setSession(1, QStringLiteral("glove"), desk.times);
        QCOMPARE(desk.flow.simulatedTruth(10, 30).toString(), std::string("?????"));
        QVERIFY(desk.answersNow());
        QCOMPARE(desk.flow.questions().front().guess.toString(), std::string("eeeee"));
    }
};

QTEST_GUILESS_MAIN(QuestionFlowTest)
#include "question_flow_test.moc"
