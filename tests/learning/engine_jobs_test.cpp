// SPDX-License-Identifier: GPL-3.0-or-later
// A training in the engine's process, and its cancellation.
#include "engine/jobs/client.h"
#include "engine/jobs/ping.h"
#include "engine/jobs/train.h"
#include "tests/learning/hand_project.h"
#include "tests/support/await.h"
#include <QElapsedTimer>
#include <QTest>
#include <csignal>

using namespace lodestone;
using namespace lodestone::test;

class EngineJobsTest : public QObject, HandProject
{
    Q_OBJECT

private slots:
    void theEnginesProcessTrainsTheSameBytes()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        const QCborMap map = arguments({{QStringLiteral("epochs"), 2}});
        const TrainJob::Result there = await(client.run<TrainJob>(decode<TrainRequest>(map)), 60000);
        Context context;
        const auto here = decode<TrainJob::Result>(run("train", map, context));
        QVERIFY(!there.weights.isEmpty());
        QVERIFY(there.weights == here.weights);
        QVERIFY(there.report == here.report);
    }
    void killedInMidTrainingTheProjectIsWholeAndTheNextTrainingRuns()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        int told = 0;
        const auto killed = client.run<TrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 5000}})),
            [&told](const JobProgress &) { ++told; });
        QTRY_VERIFY_WITH_TIMEOUT(told > 3, 20000); // past the stage of windows
        const int labels = Project::open(m_file, true)->humanLabels();
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QVERIFY_EXCEPTION_THROWN(await(killed, 5000), JobFailed);
        QCOMPARE(Project::open(m_file, true)->humanLabels(), labels);
        QCOMPARE(Project::open(m_file, true)->verify(), QStringList());
        QVERIFY(!await(client.run<TrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 1}}))), 60000)
                     .weights.isEmpty());
    }
    // Not only the future ends at once (jobs_client); the engine itself obeys.
    void aTrainingInTheEngineObeysACancelWithin200Milliseconds()
    {
        EngineClient client(qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"));
        int told = 0;
        auto job = client.run<RetrainJob>(decode<TrainRequest>(arguments({{QStringLiteral("epochs"), 5000}})),
            [&told](const JobProgress &) { ++told; });
        QTRY_VERIFY_WITH_TIMEOUT(told > 3, 20000);
        const qint64 pid = client.processId();
        QElapsedTimer clock;
        clock.start();
        job.cancel();
        QVERIFY(await(client.run<PingJob>({1}), 5000).milliseconds >= 1);
        QVERIFY2(clock.elapsed() < 250, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(client.processId(), pid);
    }
    void cancelEndsATraining()
    {
        Context context;
        context.cancelAfter = 3;
        QVERIFY_EXCEPTION_THROWN(run("train", arguments(), context), JobCancelled);
    }
};

QTEST_GUILESS_MAIN(EngineJobsTest)
#include "engine_jobs_test.moc"
