// SPDX-License-Identifier: GPL-3.0-or-later
// Contested labels of a project, and what can go wrong with looking for them. The engine is
// tests/support/fake_engine.cpp, which contests 10..30 and 50..70 of the first session.
#include "app/studio/dispute_flow.h"
#include "tests/support/engine_desk.h"
#include "tests/support/made_sessions.h"
#include "tests/support/write_lock.h"
#include <QElapsedTimer>

using namespace lodestone;
using namespace lodestone::test;
using State = DisputeFlow::State;

class DisputeFlowTest : public QObject
{
    Q_OBJECT
    struct Desk : EngineDesk
    {
        Desk()
        {
            const auto made = Project::open(file());
            made->addSession(QStringLiteral("One"), QStringLiteral("virtual glove"), ramp(0, 100),
                {{10, 30, fingers("efeee")}, {50, 70, fingers("eeeee")}, {75, 90, fingers("fffff")}},
                LabelSource::Human);
            made->addPictures(1, {{0.4, "of the first"}, {1.7, "of no dispute"}});
        }
        bool findsNow()
        {
            behave("answer");
            flow.start(QStringLiteral("v3"));
            return QTest::qWaitFor([this] { return flow.state() == State::Done; }, 20000) && flow.labels().size() == 2;
        }
        template<class Work>
        void change(Work work)
        {
            project.run(work).waitForFinished();
            flow.refresh();
        }
        DisputeFlow flow{&engine, &project};
    };

private slots:
    void aFileThatIsNotOpenFailsAndTheNextSearchFinds()
    {
        Desk desk;
        desk.flow.start({});
        QTRY_COMPARE(desk.flow.state(), State::Failed);
        QVERIFY(!desk.flow.problem().isEmpty());
        desk.open();
        QVERIFY(desk.findsNow());
        QVERIFY(desk.flow.problem().isEmpty());
    }
    void anEngineThatFailsIsSaidAndTheNextSearchFinds_data() { engineFailures(); }
    void anEngineThatFailsIsSaidAndTheNextSearchFinds()
    {
        QFETCH(QByteArray, behaviour);
        Desk desk;
        desk.open();
        desk.behave(behaviour);
        desk.flow.start({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.state(), State::Failed, 20000);
        QVERIFY(!desk.flow.problem().isEmpty());
        QVERIFY(desk.findsNow());
    }
    void stopStopsAtOnce()
    {
        Desk desk;
        desk.open();
        desk.behave("wait");
        desk.flow.start({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.fraction(), 0.5, 20000);
        QElapsedTimer clock;
        clock.start();
        desk.flow.stop();
        QCOMPARE(desk.flow.state(), State::Cancelled);
        QVERIFY(clock.elapsed() < 200);
        QVERIFY(desk.findsNow());
    }
    void whatIsFoundHasItsSessionAndItsPicture()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.findsNow());
        QCOMPARE(desk.flow.result().recipe, QString("v3"));
        QCOMPARE(desk.flow.result().judged, 2);
        const ContestedLabel &first = desk.flow.labels()[0], &second = desk.flow.labels()[1];
        QCOMPARE(first.session, QString("One"));
        QCOMPARE(first.dispute.label, fingers("efeee"));
        QCOMPARE(first.dispute.model, fingers("feeee"));
        QVERIFY(first.picture && first.picture->jpeg == "of the first");
        QVERIFY(!second.picture); // the next one is half a second away
    }
    void aLabelThatIsChangedIsNoLongerContested()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.findsNow());
        desk.change([](Project &project) { project.changeLabel(project.labels(1)[0].id, {10, 30, fingers("feeee")}); });
        QTRY_COMPARE(desk.flow.labels().size(), std::size_t(1));
        QCOMPARE(desk.flow.labels()[0].dispute.begin, 50);
        desk.change([](Project &project) { project.changeLabel(project.labels(1)[0].id, {10, 30, fingers("efeee")}); });
        QTRY_COMPARE(desk.flow.labels().size(), std::size_t(2)); // it was taken back
        desk.change([](Project &project) { project.removeSession(1); });
        QTRY_VERIFY(desk.flow.labels().empty());
    }
    void aLabelThatIsKeptIsNotContestedAgainWhileItStaysAsItIs()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.findsNow());
        desk.flow.keep(7); // there is none
        desk.flow.keep(0);
        QTRY_COMPARE(desk.flow.labels().size(), std::size_t(1));
        desk.flow.start({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.state(), State::Done, 20000);
        QCOMPARE(desk.flow.labels().size(), std::size_t(1));
        QCOMPARE(desk.flow.labels()[0].dispute.begin, 50);
        QCOMPARE(desk.flow.result().disputes.size(), std::size_t(2));
    }
    void aLabelThatCannotBeKeptIsSaidUntilOneIs()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.findsNow());
        {
            const WriteLock lock(desk.file());
            desk.flow.keep(0);
            QTRY_VERIFY_WITH_TIMEOUT(!desk.flow.problem().isEmpty(), 20000);
            QCOMPARE(desk.flow.labels().size(), std::size_t(2));
        }
        desk.flow.keep(0);
        QTRY_COMPARE(desk.flow.labels().size(), std::size_t(1));
        QVERIFY(desk.flow.problem().isEmpty());
    }
    void anotherProjectHasNoneOfThem()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.findsNow());
        desk.flow.clear();
        QCOMPARE(desk.flow.state(), State::Idle);
        QVERIFY(desk.flow.labels().empty());
    }
};

QTEST_GUILESS_MAIN(DisputeFlowTest)
#include "dispute_flow_test.moc"
