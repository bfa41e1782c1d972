// SPDX-License-Identifier: GPL-3.0-or-later
// A guided capture and all that can go wrong with it: the file, the disk, the glove, a person who stops it, and other
// programs and flows that use the same recording.
#include "app/studio/live_stream.h"
#include "tests/support/capture_desk.h"
#include "tests/support/write_lock.h"
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <csignal>

using namespace lodestone;
using State = CaptureFlow::State;
using test::CaptureDesk;

class CaptureFlowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CaptureDesk> m_desk;

    static QStringList fatesOf(const Project &project, qint64 session)
    {
        QStringList fates;
        const QByteArray note = project.setting(QString("capture/%1").arg(session)).toUtf8();
        for (const QJsonValue stretch : QJsonDocument::fromJson(note).object()["stretches"].toArray())
            fates << QString("%1 %2").arg(stretch["step"].toInt()).arg(stretch["fate"].toString());
        return fates;
    }
    bool begin(const Plan &plan = CaptureDesk::plan())
    {
        m_desk->flow.start(plan);
        return m_desk->becomes(State::Running);
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<CaptureDesk>();
        QVERIFY(m_desk->connectGlove());
    }
    void cleanup()
    {
        m_desk->emptyDisk();
        m_desk.reset();
    }

    void aPlanIsWalkedToItsEnd()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(!flow.run());
        QVERIFY(begin());
        const qint64 session = flow.session();
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QTRY_VERIFY(!desk.recording.active());
        const auto project = Project::open(desk.file(), true);
        const SessionInfo info = *project->session(session);
        QCOMPARE(info.name, QString("Guided capture: Fingers"));
        QVERIFY(info.finished);
        QCOMPARE(project->labels(session).size(), 4);
        QCOMPARE(project->labels(session)[0].source, LabelSource::Plan);
        QCOMPARE(desk.misplaced(session), QString());
        QCOMPARE(fatesOf(*project, session), (QStringList{"0 kept", "1 kept", "2 kept", "3 kept"}));
        QCOMPARE(project->verify(), QStringList());
        QVERIFY(flow.run()->phase() == CapturePhase::Finished); // until it was seen
        flow.putAway();
        QVERIFY(flow.state() == State::Idle && !flow.run());
        QVERIFY(desk.worksNow());
    }
    void aBoardThatKnowsNoUpWalksThePlanToo()
    {
        CaptureDesk &desk = *m_desk;
        desk.oriented = false;
        QVERIFY(begin());
        const qint64 session = desk.flow.session();
        QVERIFY(desk.feedUntil([&] { return !desk.flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QVERIFY(!desk.flow.attitude());
        QTRY_VERIFY(!desk.recording.active());
        QCOMPARE(Project::open(desk.file(), true)->labels(session).size(), 4);
    }
    // Whoever sees that a recording runs sees what it is for.
    void thePlanIsKnownBeforeTheRecording()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        int looks = 0;
        connect(&desk.recording, &Recording::changed, this, [&] {
            ++looks;
            QVERIFY(flow.run());
            QCOMPARE(flow.run()->steps().size(), std::size_t(4));
        });
        QVERIFY(begin());
        QVERIFY(looks >= 2);
        disconnect(&desk.recording, nullptr, this, nullptr);
        desk.flow.stop();
    }
    void aFailedStartIsSaidAndTheNextOneWorks_data()
    {
        QTest::addColumn<QString>("cause");
        for (const char *cause : {"no glove", "no project", "the file is locked", "the disk is full"})
            QTest::newRow(cause) << QString(cause);
    }
    void aFailedStartIsSaidAndTheNextOneWorks()
    {
        QFETCH(QString, cause);
        auto &desk = *m_desk;
        std::optional<test::WriteLock> lock;
        std::optional<ProjectState> none;
        std::optional<CaptureFlow> other;
        CaptureFlow *flow = &desk.flow;
        if (cause == "no glove") {
            desk.pullCable();
        } else if (cause == "no project") {
            none.emplace(&desk.thread, &desk.recording);
            flow = &other.emplace(&desk.glove, &desk.replay, &*none, &desk.recording);
        } else if (cause == "the disk is full") {
            desk.fillDisk();
        } else {
            lock.emplace(desk.file());
            QVERIFY(lock->holds());
        }
        flow->start(CaptureDesk::plan());
        QTRY_COMPARE_WITH_TIMEOUT(flow->state(), State::Failed, 12000);
        QVERIFY(!flow->problem().isEmpty());
        QVERIFY(!flow->run());
        QVERIFY(!desk.recording.active());
        lock.reset();
        other.reset();
        desk.emptyDisk();
        QVERIFY(desk.connectGlove());
        QVERIFY(desk.worksNow());
        QCOMPARE(desk.flow.problem(), QString());
    }
    void whileAProjectIsBeingOpenedItWaits()
    {
        CaptureDesk &desk = *m_desk;
        const QString other = desk.folder.filePath("other.lodestone");
        desk.project.open(other);
        desk.flow.start(CaptureDesk::plan());
        QCOMPARE(desk.flow.state(), State::Starting);
        QVERIFY(!desk.recording.active());
        QVERIFY(desk.becomes(State::Running));
        QCOMPARE(desk.recording.file(), other);
        desk.flow.stop();
        QTRY_VERIFY(!desk.recording.active());

        desk.project.open(desk.file());
        desk.flow.start(CaptureDesk::plan());
        desk.flow.stop(); // before it is open
        QVERIFY(desk.becomes(State::Cancelled));
        QTRY_VERIFY(!desk.project.opening());
        QTest::qWait(50);
        QVERIFY(!desk.recording.active());
    }
    void aProjectThatDoesNotOpenFailsIt_data()
    {
        QTest::addColumn<bool>("another");
        QTest::newRow("it is damaged") << false;
        QTest::newRow("another is asked for") << true;
    }
    void aProjectThatDoesNotOpenFailsIt()
    {
        QFETCH(bool, another);
        CaptureDesk &desk = *m_desk;
        QFile bad(desk.folder.filePath("bad.lodestone"));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(QByteArray(5000, 'x')) == 5000);
        bad.close();
        desk.project.open(bad.fileName());
        desk.flow.start(CaptureDesk::plan());
        if (another)
            desk.project.open(desk.file());
        QVERIFY(desk.becomes(State::Failed));
        QVERIFY(!desk.flow.problem().isEmpty());
        QVERIFY(!desk.recording.active()); // nothing goes into the project that was open before
        QTRY_COMPARE(desk.project.file(), desk.file());
        QTRY_VERIFY(!desk.project.opening());
        QVERIFY(desk.worksNow());
    }
    void labelsSitOnTheirPosesThoughTheDiskWasFull()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        desk.feed(1);
        desk.fillDisk();
        QVERIFY(desk.feedUntil(CapturePhase::Record, 2));
        QTest::qWait(600); // the file has refused more than once
        QVERIFY(!desk.recording.problem().isEmpty());
        QVERIFY(desk.labels(session).size() < 2);
        desk.emptyDisk();
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(desk.labels(session).size(), 4);
        QCOMPARE(desk.misplaced(session), QString());
        QTRY_VERIFY(!desk.recording.active());
        QCOMPARE(Project::open(desk.file(), true)->session(session)->samples, int(desk.recording.kept()));
    }
    void itIsNotDoneBeforeTheFileHasItsLabels()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        desk.fillDisk();
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QTest::qWait(600);
        QCOMPARE(flow.state(), State::Storing);
        QVERIFY(desk.labels(session).isEmpty());
        desk.emptyDisk();
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(desk.labels(session).size(), 4);
    }
    void aDiskThatStaysFullFailsItAndTheNextOneWorks()
    {
        Recording::Limits limits;
        limits.patienceMilliseconds = 300;
        CaptureDesk desk({}, limits);
        QVERIFY(desk.connectGlove());
        desk.flow.start(CaptureDesk::plan());
        QVERIFY(desk.becomes(State::Running));
        desk.fillDisk();
        QVERIFY(desk.feedUntil([&] { return !desk.flow.running(); }));
        QVERIFY(desk.becomes(State::Failed));
        QVERIFY2(desk.flow.problem().contains("are lost"), qPrintable(desk.flow.problem()));
        desk.emptyDisk();
        QVERIFY(desk.worksNow());
    }
    void anUnpluggedGlovePausesThePlanAndItsReturnGoesOn()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        desk.feed(0.8);
        desk.pullCable();
        QTRY_VERIFY(flow.waitsForGlove());
        QVERIFY(flow.run()->phase() == CapturePhase::Paused);
        QVERIFY(desk.recording.takes());
        flow.next(); // there is nothing to go on with
        QVERIFY(flow.run()->phase() == CapturePhase::Paused);
        QVERIFY(desk.connectGlove());
        QTRY_VERIFY(!flow.waitsForGlove());
        QVERIFY(flow.run()->phase() == CapturePhase::Prepare);
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(desk.misplaced(session), QString());
        QCOMPARE(fatesOf(*Project::open(desk.file(), true), session),
            (QStringList{"0 kept", "1 kept", "1 kept", "2 kept", "3 kept"}));
    }
    void aPauseOfAPersonOutlastsTheGlovesReturn_data()
    {
        QTest::addColumn<bool>("whileAway");
        QTest::newRow("paused before") << false;
        QTest::newRow("paused while it is away") << true;
    }
    void aPauseOfAPersonOutlastsTheGlovesReturn()
    {
        QFETCH(bool, whileAway);
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        if (!whileAway)
            flow.togglePause();
        desk.pullCable();
        QTRY_VERIFY(!desk.glove.connected());
        QCOMPARE(flow.waitsForGlove(), whileAway);
        if (whileAway)
            flow.togglePause();
        QVERIFY(!flow.waitsForGlove());
        QVERIFY(desk.connectGlove());
        QVERIFY(flow.run()->phase() == CapturePhase::Paused);
        flow.togglePause();
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
    }
    // The samples are the glove's own here.
    void aGloveThatDiesCostsNoPose()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        GloveOptions fast;
        fast.speed = 8;
        QVERIFY(desk.glove.open(kVirtualGlove, fast));
        LiveStream stream(&desk.glove, nullptr);
        connect(&stream, &LiveStream::blockArrived, &desk.recording,
            [&](const std::shared_ptr<const LiveBlock> &block) { desk.recording.take(*block); });
        QTRY_VERIFY_WITH_TIMEOUT(desk.glove.answered(), 5000);
        QVERIFY(begin(CaptureDesk::plan(2, 24)));
        int pauses = 0;
        connect(&flow, &CaptureFlow::changed, this, [&, was = false]() mutable {
            pauses += !was && flow.waitsForGlove();
            was = flow.waitsForGlove();
        });
        const qint64 session = flow.session();
        QTRY_VERIFY(flow.run()->phase() == CapturePhase::Record && flow.run()->recorded() > 2);
        QCOMPARE(::kill(pid_t(desk.glove.processId()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!flow.running(), 20000);
        disconnect(&flow, nullptr, this, nullptr);
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(pauses, 1);
        QCOMPARE(fatesOf(*Project::open(desk.file(), true), session), (QStringList{"0 kept", "0 kept", "1 kept"}));
        stream.disconnect();
        QVERIFY(desk.connectGlove());
    }
    void stopStopsInEveryState_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"the session is being begun", "an earlier recording is being saved", "preview",
                 "prepare", "record", "paused", "the glove is away", "the disk is full"})
            QTest::newRow(when) << QString(when);
    }
    void stopStopsInEveryState()
    {
        QFETCH(QString, when);
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        std::optional<test::WriteLock> lock;
        const bool starting = when.startsWith("the session") || when.startsWith("an earlier");
        if (when.startsWith("the session")) {
            lock.emplace(desk.file());
            flow.start(CaptureDesk::plan());
        } else if (when.startsWith("an earlier")) {
            QVERIFY(desk.recording.start(desk.file(), "before", "glove", {}));
            QTRY_COMPARE(desk.recording.state(), Recording::State::Running);
            desk.fillDisk();
            desk.feed(0.5);
            desk.recording.stop();
            flow.start(CaptureDesk::plan());
        } else {
            QVERIFY(begin());
            QVERIFY(desk.feedUntil(CapturePhase::Preview, 1));
        }
        if (when == "prepare")
            flow.next();
        if (when == "record" || when == "the disk is full")
            QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        if (when == "the disk is full")
            desk.fillDisk();
        if (when == "record" || when == "the disk is full")
            desk.feed(1.4);
        if (when == "paused")
            flow.togglePause();
        if (when == "the glove is away") {
            desk.pullCable();
            QTRY_VERIFY(flow.waitsForGlove());
        }
        QCOMPARE(flow.state(), starting ? State::Starting : State::Running);
        const qint64 session = flow.session();
        QElapsedTimer clock;
        clock.start();
        flow.stop();
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!flow.running());
        QVERIFY(!desk.recording.takes());
        if (starting)
            QCOMPARE(flow.state(), State::Cancelled);
        lock.reset();
        desk.emptyDisk();
        QVERIFY(desk.becomes(State::Cancelled));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.recording.active(), 10000);
        if (!starting) {
            QCOMPARE(desk.labels(session).size(), when == "record" || when == "the disk is full" ? 2 : 1);
            QCOMPARE(desk.misplaced(session), QString());
            QVERIFY(Project::open(desk.file(), true)->session(session)->finished);
        }
        QVERIFY(desk.connectGlove());
        QVERIFY(desk.worksNow());
    }
    void stoppedAndStartedAtOnceItWaitsForTheRecordingBefore()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 first = flow.session();
        desk.feed(1.5);
        flow.stop();
        flow.start(CaptureDesk::plan());
        QCOMPARE(flow.state(), State::Starting);
        QVERIFY(desk.becomes(State::Running));
        QVERIFY(flow.session() != first);
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(desk.labels(first).size(), 1);
        QCOMPARE(desk.labels(flow.session()).size(), 4);
    }
    void stoppedWhileItBeginsAndStartedAtOnceItTakesAnotherRecording()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        flow.start(CaptureDesk::plan());
        QCOMPARE(flow.state(), State::Starting);
        flow.stop();
        QVERIFY(desk.worksNow());
        QCOMPARE(Project::open(desk.file(), true)->sessions().size(), 2);
    }
    void aRecordingThatRunsIsJoinedAndGoesOn()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(desk.recording.start(desk.file(), "mine", "glove", {}));
        QTRY_COMPARE(desk.recording.state(), Recording::State::Running);
        desk.feed(3);
        const qint64 session = desk.recording.session();
        for (int round = 1; round <= 2; ++round) { // the labels of the first stay
            QVERIFY(begin());
            QCOMPARE(flow.session(), session);
            QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
            QVERIFY(desk.becomes(State::Done));
            QVERIFY(desk.recording.takes());
            QCOMPARE(desk.labels(session).size(), 4 * round);
        }
        QCOMPARE(desk.misplaced(session), QString());
    }
    void aRecordingThatSomebodyElseStopsEndsThePlanWithItsLabels()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        desk.feed(1.4);
        desk.recording.stop();
        QVERIFY(!flow.running());
        QVERIFY(desk.becomes(State::Cancelled));
        QCOMPARE(desk.labels(session).size(), 2);
        QCOMPARE(desk.misplaced(session), QString());
        QVERIFY(desk.worksNow());
    }
    void anotherProjectGetsNoneOfTheLabels()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        desk.fillDisk(); // what waits is written only once the other one is asked for
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        const QString other = desk.folder.filePath("other.lodestone");
        desk.project.open(other);
        QVERIFY(!flow.running());
        QTest::qWait(300);
        desk.emptyDisk();
        QTRY_COMPARE_WITH_TIMEOUT(desk.project.file(), other, 10000);
        QVERIFY(desk.becomes(State::Cancelled));
        QCOMPARE(desk.labels(session).size(), 1);
        QVERIFY(Project::open(other, true)->sessions().isEmpty());
    }
    void aProjectSavedElsewhereTakesItsLabelsAlong()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin());
        const qint64 session = flow.session();
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        const QString copy = desk.folder.filePath("copy.lodestone");
        desk.project.saveCopy(copy);
        QVERIFY(desk.feedUntil([&] { return !flow.running(); }));
        QVERIFY(desk.becomes(State::Done));
        QCOMPARE(Project::open(copy, true)->labels(session).size(), 4);
    }
    void aPoseDoneAgainTakesItsLabelBack()
    {
        CaptureDesk &desk = *m_desk;
        CaptureFlow &flow = desk.flow;
        QVERIFY(begin(CaptureDesk::plan(2)));
        const qint64 session = flow.session();
        QVERIFY(desk.feedUntil(CapturePhase::Preview, 1));
        // Another program labels the same session meanwhile; that is not ours to take back.
        Project::open(desk.file())->addLabel(session, {0, 10, Combination(Finger::Flexed)}, LabelSource::Human);
        flow.redo();
        QCOMPARE(flow.run()->step(), 0);
        QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
        flow.skip();
        QVERIFY(desk.becomes(State::Done));
        const QList<Label> labels = desk.labels(session);
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels[0].source, LabelSource::Human);
        QCOMPARE(labels[1].source, LabelSource::Plan);
        QCOMPARE(fatesOf(*Project::open(desk.file(), true), session).mid(0, 2), (QStringList{"0 redone", "0 kept"}));
    }
    void theEndOfTheProgramKeepsWhatWasLabelled()
    {
        const QString file = m_desk->folder.filePath("end.lodestone");
        Project::open(file);
        qint64 session = 0;
        {
            CaptureDesk desk(file);
            QVERIFY(desk.connectGlove());
            desk.flow.start(CaptureDesk::plan());
            QVERIFY(desk.becomes(State::Running));
            session = desk.flow.session();
            QVERIFY(desk.feedUntil(CapturePhase::Record, 1));
            desk.feed(1.4);
            desk.recording.stop();
        }
        const auto project = Project::open(file);
        QVERIFY(project->session(session)->finished);
        QCOMPARE(project->labels(session).size(), 2);
    }
};

QTEST_GUILESS_MAIN(CaptureFlowTest)
#include "capture_flow_test.moc"
