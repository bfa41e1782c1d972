// SPDX-License-Identifier: GPL-3.0-or-later
// One press of the button, and all that can go wrong with it: the file, the engine, the glove, and a person who stops
// it. The engine is tests/support/fake_engine.cpp; the glove is made here.
#include "app/studio/flash_target.h"
#include "app/studio/follow.h"
#include "app/studio/retrain_flow.h"
#include "tests/support/await.h"
#include "tests/support/engine_desk.h"
#include "tests/support/made_sessions.h"
#include "tests/support/write_lock.h"
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <csignal>

using namespace lodestone;
using namespace lodestone::test;
using Stage = RetrainFlow::Stage;
using End = RetrainFlow::End;

namespace {

class FakeGlove : public FlashTarget
{
public:
    bool connected() const override { return isConnected; }
    bool takesImages() const override { return !isText; }
    bool onTrial() const override { return isOnTrial; }
    QFuture<link::FlashResult> flash(const QByteArray &image, Progress progress) override
    {
        images << image;
        tell = std::move(progress);
        flashing = std::make_shared<QPromise<link::FlashResult>>();
        flashing->start();
        return flashing->future();
    }
    QFuture<void> revert() override
    {
        ++reverts;
        reverting = std::make_shared<QPromise<void>>();
        reverting->start();
        return reverting->future();
    }
    void finishFlash()
    {
        link::FlashResult result;
        result.verified = true;
        flashing->addResult(result);
        flashing->finish();
    }
    template<class T>
    static void fail(const std::shared_ptr<QPromise<T>> &promise)
    {
        promise->setException(std::make_exception_ptr(GloveFailed{QStringLiteral("The glove is gone.")}));
        promise->finish();
    }
    bool isConnected = true, isOnTrial = false, isText = false;
    int reverts = 0;
    QList<QByteArray> images; // that were to be flashed
    Progress tell;
    std::shared_ptr<QPromise<link::FlashResult>> flashing;
    std::shared_ptr<QPromise<void>> reverting;
};

} // namespace

class RetrainFlowTest : public QObject
{
    Q_OBJECT
    struct Desk : EngineDesk // one of everything, on a project with one labelled session
    {
        Desk()
        {
            const auto made = Project::open(file());
            made->addSession(QStringLiteral("One"), QStringLiteral("glove"), ramp(0, 100),
                {{10, 90, Combination(Finger::Extended)}}, LabelSource::Plan);
            open();
        }
        bool ended() const { return !flow.running(); }
        int models()
        {
            return int(project.run([](Project &p) { return p.models(); }).result().size());
        }
        bool worksNow() // whatever went wrong before: the cause is gone, the next press works
        {
            behave("answer");
            glove.isConnected = true;
            glove.isOnTrial = false;
            const int before = models();
            flow.start({}, true);
            const bool sent = QTest::qWaitFor([this] { return flow.stage() == Stage::Send; }, 20000);
            if (!sent)
                return false;
            glove.finishFlash();
            return QTest::qWaitFor([this] { return ended(); }, 5000) && flow.lastEnd() == End::Done
                   && models() == before + 1;
        }
        FakeGlove glove;
        RetrainFlow flow{&engine, &project, &glove};
        QSignalSpy problem{&flow, &RetrainFlow::problem};
    };

private slots:
    void aProjectThatCannotBeReadFailsAndTheNextStartWorks()
    {
        Desk desk;
        // The file has not been opened yet, as while another program holds its lock.
        ProjectThread unopened;
        RetrainFlow flow(&desk.engine, &unopened, &desk.glove);
        QSignalSpy problem(&flow, &RetrainFlow::problem);
        flow.start({}, true);
        QTRY_COMPARE(flow.lastEnd(), End::Failed);
        QCOMPARE(problem.count(), 1);
        QVERIFY(!problem.first().first().toString().isEmpty());
        unopened.open(desk.file()).waitForFinished();
        flow.start({}, false);
        QTRY_COMPARE_WITH_TIMEOUT(flow.lastEnd(), End::Done, 20000);
    }
    void withoutLabelsItSaysWhatToDo()
    {
        Desk desk;
        const auto unlabel = [](Project &project) {
            for (const Label &label : project.labels(1))
                project.removeLabel(label.id);
        };
        desk.project.run(unlabel).waitForFinished();
        desk.flow.start({}, true);
        QTRY_COMPARE(desk.flow.lastEnd(), End::Failed);
        QVERIFY(desk.problem.first().first().toString().startsWith(QStringLiteral("Nothing is labelled yet")));
    }
    // Another program holds the file's write lock for longer than this one waits.
    void aLockedFileFailsTheRunAndTheNextStartWorks()
    {
        Desk desk;
        {
            const WriteLock lock(desk.file());
            QVERIFY(lock.holds());
            desk.flow.start({}, true);
            QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 30000);
            QCOMPARE(desk.flow.lastEnd(), End::Failed);
            QCOMPARE(desk.problem.count(), 1);
            QVERIFY(!desk.problem.first().first().toString().isEmpty());
            QVERIFY(desk.glove.images.isEmpty());
        }
        QVERIFY(desk.worksNow());
    }
    void anEngineThatFailsEndsTheRunAndTheNextOneWorks_data() { engineFailures(); }
    void anEngineThatFailsEndsTheRunAndTheNextOneWorks()
    {
        QFETCH(QByteArray, behaviour);
        Desk desk;
        desk.behave(behaviour);
        desk.flow.start({}, true);
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 20000);
        QCOMPARE(desk.flow.lastEnd(), End::Failed);
        QCOMPARE(desk.problem.count(), 1);
        QVERIFY(desk.glove.images.isEmpty());
        QVERIFY(desk.worksNow());
        QCOMPARE(desk.problem.count(), 1);
    }
    void aMissingEngineIsSaid()
    {
        Desk desk;
        EngineClient missing(QStringLiteral("/nonexistent/engine"));
        RetrainFlow flow(&missing, &desk.project, &desk.glove);
        for (int time = 0; time < 2; ++time) {
            QSignalSpy problem(&flow, &RetrainFlow::problem);
            flow.start({}, true);
            QTRY_COMPARE_WITH_TIMEOUT(problem.count(), 1, 5000);
            QCOMPARE(flow.lastEnd(), End::Failed);
        }
    }
    void aGloveThatIsNotThereKeepsTheModel()
    {
        Desk desk;
        desk.glove.isConnected = false;
        desk.flow.start({}, true);
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 20000);
        QCOMPARE(desk.flow.lastEnd(), End::Failed);
        QVERIFY(desk.problem.first().first().toString().contains(QStringLiteral("no glove is connected")));
        QCOMPARE(desk.models(), 1);
        QVERIFY(desk.worksNow());
    }
    void aBoardThatTakesNoImageHasItsModelInTheProject()
    {
        Desk desk;
        desk.behave("answer");
        desk.glove.isText = true;
        desk.flow.start({}, true);
        QTRY_VERIFY_WITH_TIMEOUT(desk.ended(), 20000);
        QCOMPARE(desk.flow.lastEnd(), End::Done);
        QCOMPARE(desk.models(), 1);
        QVERIFY(desk.glove.images.isEmpty());
        QCOMPARE(desk.problem.count(), 0);
        desk.flow.flashModel(1);
        QTRY_VERIFY(desk.ended());
        QVERIFY(desk.problem.at(0).at(0).toString().contains(QStringLiteral("runs no model itself")));
        QVERIFY(desk.glove.images.isEmpty());
    }
    void aGloveThatRefusesTheImageFailsTheRun()
    {
        Desk desk;
        desk.flow.start({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.stage(), Stage::Send, 20000);
        FakeGlove::fail(desk.glove.flashing);
        QTRY_COMPARE(desk.flow.lastEnd(), End::Failed);
        QCOMPARE(desk.problem.first().first().toString(), QStringLiteral("The glove is gone."));
        QVERIFY(desk.worksNow());
    }
    void aGloveThatGoesAwayBeforeItReverted()
    {
        Desk desk;
        desk.glove.isOnTrial = true;
        desk.flow.start({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.glove.reverts, 1, 20000);
        FakeGlove::fail(desk.glove.reverting);
        QTRY_COMPARE(desk.flow.lastEnd(), End::Failed);
        QVERIFY(desk.glove.images.isEmpty());
        QVERIFY(desk.worksNow());
    }
    void aRevertThatIsNeverAnsweredHasATimeLimit()
    {
        Desk desk;
        desk.flow.setRevertLimit(100);
        desk.glove.isOnTrial = true;
        desk.flow.start({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.glove.reverts, 1, 20000);
        QTRY_COMPARE(desk.flow.lastEnd(), End::Failed);
        QCOMPARE(desk.problem.count(), 1);
        desk.glove.reverting->finish(); // too late
        QTest::qWait(50);
        QVERIFY(desk.glove.images.isEmpty());
        QVERIFY(desk.worksNow());
    }
    // Today's Stop in each stage: the run ends at once, nothing is flashed afterwards, and the next start works.
    void stopStopsInEveryStage_data()
    {
        QTest::addColumn<QString>("stage");
        for (const char *stage : {"the plan, while the file is busy", "training", "training, the engine is deaf",
                 "storing", "waiting for the revert", "sending", "verifying"})
            QTest::newRow(stage) << QString::fromLatin1(stage);
    }
    void stopStopsInEveryStage()
    {
        QFETCH(QString, stage);
        Desk desk;
        QSemaphore fileIsFree;
        const auto blockFile = [&] { desk.project.run([&fileIsFree](Project &) { fileIsFree.acquire(); }); };
        if (stage.startsWith(QLatin1String("training")))
            desk.behave(stage.endsWith(QLatin1String("deaf")) ? "deaf" : "wait");
        desk.engine.setTimeLimits(30000, 500);
        desk.glove.isOnTrial = stage.contains(QLatin1String("revert"));
        if (stage.contains(QLatin1String("file is busy")))
            blockFile();
        desk.flow.start({}, true);
        if (stage.startsWith(QLatin1String("training"))) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.flow.stage(), Stage::Train, 20000);
        } else if (stage == QLatin1String("storing")) {
            connect(&desk.flow, &RetrainFlow::changed, this, [&, blocked = false]() mutable {
                if (desk.flow.stage() == Stage::Save && !std::exchange(blocked, true))
                    blockFile();
            });
            QTRY_COMPARE_WITH_TIMEOUT(desk.flow.stage(), Stage::Save, 20000);
        } else if (stage.contains(QLatin1String("revert"))) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.glove.reverts, 1, 20000);
        } else if (stage == QLatin1String("sending") || stage == QLatin1String("verifying")) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.flow.stage(), Stage::Send, 20000);
            desk.glove.tell(
                {stage == QLatin1String("sending") ? link::FlashStage::Send : link::FlashStage::Verify, 1, 2});
        }
        QVERIFY(desk.flow.running());
        const qsizetype flashedBefore = desk.glove.images.size();
        QElapsedTimer clock;
        clock.start();
        desk.flow.stop();
        QVERIFY(desk.ended());
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(desk.flow.lastEnd(), End::Cancelled);
        if (desk.glove.flashing)
            QVERIFY(desk.glove.flashing->isCanceled());
        disconnect(&desk.flow, nullptr, this, nullptr);
        fileIsFree.release(10);
        if (desk.glove.reverting) {
            QVERIFY(desk.glove.reverting->isCanceled());
            desk.glove.isOnTrial = false;
            desk.glove.reverting->finish(); // the glove did go back, after the Stop
        }
        QTest::qWait(200);
        QCOMPARE(desk.flow.lastEnd(), End::Cancelled);
        QCOMPARE(desk.glove.images.size(), flashedBefore); // nothing is flashed afterwards
        QCOMPARE(desk.problem.count(), 0);
        QVERIFY(desk.worksNow());
    }
    void itAsksForWhatThePolicySays()
    {
        Desk desk;
        desk.project
            .run([](Project &p) {
                p.addSession(QStringLiteral("Two"), QStringLiteral("glove"), ramp(0, 100),
                    {{10, 90, Combination(Finger::Flexed)}}, LabelSource::Human);
            })
            .waitForFinished();
        desk.flow.start({}, false);
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.lastEnd(), End::Done, 20000);
        const auto [plan, model] =
            desk.project.run([](Project &p) { return std::pair(planTraining(p), p.newestModel().value()); }).result();
        QVERIFY(selectionOf(model) == static_cast<const DataSelection &>(plan));
        QCOMPARE(plan.target, 2);
    }
    void aSecondStopDoesNothing()
    {
        Desk desk;
        desk.flow.stop();
        QCOMPARE(desk.flow.lastEnd(), End::None);
        desk.behave("wait");
        desk.flow.start({}, true);
        desk.flow.stop();
        desk.flow.stop();
        QCOMPARE(desk.flow.lastEnd(), End::Cancelled);
        QVERIFY(desk.worksNow());
    }
    void aWorseModelIsKeptAndNotSent()
    {
        Desk desk;
        QSignalSpy held(&desk.flow, &RetrainFlow::notPromoted);
        TrainingChoice choice;
        choice.recipe = QStringLiteral("worse");
        desk.flow.start(choice, true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.lastEnd(), End::Done, 20000);
        QCOMPARE(held.count(), 1);
        QVERIFY(desk.flow.heldBack().id > 0);
        QVERIFY(desk.glove.images.isEmpty());
        desk.flow.flashModel(desk.flow.heldBack().id);
        QTRY_COMPARE_WITH_TIMEOUT(desk.glove.images.size(), 1, 5000);
        QCOMPARE(desk.flow.heldBack().id, 0);
        desk.glove.finishFlash();
        QTRY_COMPARE(desk.flow.lastEnd(), End::Done);
    }
    void whatPuttingOnChangedIsSaidOnceTheGloveHasIt()
    {
        Desk desk;
        QSignalSpy said(&desk.flow, &RetrainFlow::adapted);
        TrainingChoice choice;
        choice.recipe = QStringLiteral("worn");
        desk.flow.start(choice, true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.glove.images.size(), 1, 20000);
        QCOMPARE(said.count(), 0);
        desk.glove.finishFlash();
        QTRY_COMPARE(desk.flow.lastEnd(), End::Done);
        QCOMPARE(said.count(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("70.0 %")));
        desk.flow.start({}, false);
        QTRY_COMPARE_WITH_TIMEOUT(desk.flow.lastEnd(), End::Done, 20000);
        QCOMPARE(said.count(), 1);
    }
    void theCurveIsToldWhileItTrains()
    {
        Desk desk;
        desk.behave("wait");
        QSignalSpy epochs(&desk.flow, &RetrainFlow::epoch);
        desk.flow.start({}, false);
        QTRY_VERIFY_WITH_TIMEOUT(epochs.count() > 0, 20000);
        QCOMPARE(epochs.first(), (QVariantList{3, 0.25, 0.5}));
        desk.flow.stop();
        const qsizetype told = epochs.count();
        QTest::qWait(100);
        QCOMPARE(epochs.count(), told);
    }
    void whoeverDeletesTheFlowHearsNothingMore()
    {
        Desk desk;
        desk.behave("wait");
        auto flow = std::make_unique<RetrainFlow>(&desk.engine, &desk.project, &desk.glove);
        flow->start({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(flow->stage(), Stage::Train, 20000);
        flow.reset();
        QTest::qWait(50);
        QVERIFY(!desk.engine.busy());
        QVERIFY(desk.worksNow());
    }
};

QTEST_GUILESS_MAIN(RetrainFlowTest)
#include "retrain_flow_test.moc"
