// SPDX-License-Identifier: GPL-3.0-or-later
// The real lodestone-engine, started by the real client.
#include "engine/jobs/client.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <csignal>

using namespace lodestone;

namespace {

QString engine() { return qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"); }
QCborMap ping(int milliseconds) { return {{QStringLiteral("milliseconds"), milliseconds}}; }

} // namespace

class ClientTest : public QObject
{
    Q_OBJECT
private slots:
    void aJobComesBackWithItsResult()
    {
        EngineClient client(engine());
        double last = -1;
        const QCborMap result = runJob(
            client, QStringLiteral("ping"), ping(200), [&](const QString &stage, double fraction) {
                QCOMPARE(stage, QStringLiteral("ping"));
                QVERIFY(fraction >= last && fraction <= 1);
                last = fraction;
            });
        QVERIFY(last >= 0);
        QVERIFY(result.value(QStringLiteral("milliseconds")).toInteger() >= 200);
        QVERIFY(!client.busy());
    }
    void cancelIsAnsweredWithin200Milliseconds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QCborMap>("arguments");
        QTest::newRow("a ping") << "ping" << ping(60000);
        QTest::newRow("a training") << "benchmark-training"
                                    << QCborMap{{QStringLiteral("windows"), 500}, {QStringLiteral("epochs"), 5000}};
    }
    void cancelIsAnsweredWithin200Milliseconds()
    {
        QFETCH(QString, kind);
        QFETCH(QCborMap, arguments);
        EngineClient client(engine());
        QSignalSpy progress(&client, &EngineClient::progress), cancelled(&client, &EngineClient::cancelled);
        const int job = client.submit(kind, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, 20000);
        QElapsedTimer clock;
        clock.start();
        client.cancel(job);
        QVERIFY(cancelled.wait(5000));
        const qint64 elapsed = clock.elapsed();
        QVERIFY2(elapsed < 200, qPrintable(QString::number(elapsed)));
        QCOMPARE(cancelled.first().first().toInt(), job);
    }
    void aWaitingJobIsCancelledBeforeTheEngineHearsOfIt()
    {
        EngineClient client(engine());
        QSignalSpy finished(&client, &EngineClient::finished), cancelled(&client, &EngineClient::cancelled);
        const int first = client.submit(QStringLiteral("ping"), ping(50));
        const int second = client.submit(QStringLiteral("ping"), ping(60000));
        client.cancel(second);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(finished.first().first().toInt(), first);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!client.busy());
    }
    void killedInMidJobItSaysSoStartsAgainAndRunsTheWaitingJob()
    {
        EngineClient client(engine());
        QSignalSpy progress(&client, &EngineClient::progress), failed(&client, &EngineClient::failed),
            finished(&client, &EngineClient::finished), died(&client, &EngineClient::engineDied);
        const int first = client.submit(QStringLiteral("ping"), ping(60000));
        const int second = client.submit(QStringLiteral("ping"), ping(10));
        QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, 20000);
        const qint64 pid = client.processId();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().at(0).toInt(), first);
        QCOMPARE(failed.first().at(1).value<JobFailed>().problem, JobProblem::EngineKilled);
        QCOMPARE(failed.first().at(1).value<JobFailed>().facts, QStringList{QStringLiteral("9")});
        QCOMPARE(finished.first().at(0).toInt(), second);
        QCOMPARE(died.count(), 1);
        QCOMPARE(died.first().first().value<JobFailed>().problem, JobProblem::EngineKilled);
        QVERIFY(client.processId() > 0);
        QVERIFY(client.processId() != pid);
    }
    void killedInMidTrainingTheNextTrainingRuns()
    {
        EngineClient client(engine());
        QSignalSpy progress(&client, &EngineClient::progress), failed(&client, &EngineClient::failed);
        client.submit(
            QStringLiteral("benchmark-training"), {{QStringLiteral("windows"), 500}, {QStringLiteral("epochs"), 5000}});
        QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, 20000);
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 5000);
        const QCborMap result = runJob(client, QStringLiteral("benchmark-training"),
            {{QStringLiteral("windows"), 100}, {QStringLiteral("epochs"), 1}});
        QVERIFY(result.value(QStringLiteral("final_loss")).toDouble() > 0);
    }
    void killedWhenIdleItIsThereForTheNextJob()
    {
        EngineClient client(engine());
        runJob(client, QStringLiteral("ping"), ping(1));
        QSignalSpy died(&client, &EngineClient::engineDied), failed(&client, &EngineClient::failed);
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QVERIFY(died.wait(5000));
        runJob(client, QStringLiteral("ping"), ping(1));
        QCOMPARE(failed.count(), 0);
    }
    void aMissingEngineIsASentenceWithARemedy()
    {
        EngineClient client(QStringLiteral("/nonexistent/lodestone-engine"));
        QSignalSpy failed(&client, &EngineClient::failed);
        client.submit(QStringLiteral("ping"), ping(1));
        QVERIFY(failed.wait(5000));
        const auto failure = failed.first().at(1).value<JobFailed>();
        QCOMPARE(failure.problem, JobProblem::EngineMissing);
        QCOMPARE(failure.facts.size(), 2);
        QCOMPARE(failure.facts[0], QStringLiteral("/nonexistent/lodestone-engine"));
    }
    void aProgramThatEndsAtOnceIsNotStartedForEver()
    {
        EngineClient client(QStringLiteral("/bin/false"));
        QSignalSpy failed(&client, &EngineClient::failed);
        client.submit(QStringLiteral("ping"), ping(1));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10000);
        QCOMPARE(failed.first().at(1).value<JobFailed>().problem, JobProblem::EngineMute);
    }
    void anUnknownJobFailsWithAReason()
    {
        EngineClient client(engine());
        try {
            runJob(client, QStringLiteral("sing"), {});
            QFAIL("nobody can sing");
        } catch (const JobFailed &failure) {
            QCOMPARE(failure.problem, JobProblem::UnknownJob);
            QCOMPARE(failure.facts, QStringList{QStringLiteral("sing")});
        }
    }
    void theEngineEndsWithItsClient()
    {
        qint64 pid = 0;
        {
            EngineClient client(engine());
            client.submit(QStringLiteral("ping"), ping(60000));
            QSignalSpy progress(&client, &EngineClient::progress);
            QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, 20000);
            pid = client.processId();
            QCOMPARE(::kill(pid_t(pid), 0), 0);
        }
        QVERIFY(::kill(pid_t(pid), 0) != 0);
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
