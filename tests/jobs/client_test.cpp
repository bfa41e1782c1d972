// SPDX-License-Identifier: GPL-3.0-or-later
// The client with the real lodestone-engine, and with workers that do everything wrong.
#include "engine/jobs/benchmark_training.h"
#include "engine/jobs/client.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/ping.h"
#include "engine/jobs/wire.h"
#include "tests/support/await.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <memory>

using namespace lodestone;

namespace {

QString engine() { return qEnvironmentVariable("LODESTONE_BIN") + QStringLiteral("/lodestone-engine"); }

struct SingJob : PingJob
{
    static constexpr const char *kind = "sing";
};
struct DamagedJob : PingJob
{
    struct Request
    {
        QString milliseconds = QStringLiteral("many");
        static void fields(auto &self, auto &field) { field("milliseconds", self.milliseconds); }
    };
};

template<class T>
JobFailed failureOf(const QFuture<T> &future, int milliseconds = 20000)
{
    try {
        await(future, milliseconds);
    } catch (const JobFailed &failure) {
        return failure;
    } catch (const std::exception &error) {
        return {JobProblem::Unexplained, {QString::fromLatin1(error.what())}};
    }
    return {JobProblem::Unexplained, {QStringLiteral("it did not fail")}};
}

// Programs in place of the engine: each writes what is in its file, and then does what its shell line says.
class FakeEngine
{
public:
    FakeEngine(const QList<QCborMap> &messages, const QByteArray &then, const QByteArray &rubbish = {})
    {
        QFile said(m_folder.filePath(QStringLiteral("said")));
        if (said.open(QIODevice::WriteOnly)) {
            for (const QCborMap &message : messages)
                said.write(encodeJobMessage(message));
            said.write(rubbish);
        }
        QFile script(program());
        if (script.open(QIODevice::WriteOnly))
            script.write("#!/bin/sh\ncat \"$(dirname \"$0\")/said\"\n" + then + '\n');
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString program() const { return m_folder.filePath(QStringLiteral("engine")); }

private:
    QTemporaryDir m_folder;
};

QCborMap hello(int version = kJobProtocolVersion) { return {{QStringLiteral("hello"), version}}; }
QCborMap answer(const char *type, QCborMap more = {})
{
    more.insert(QStringLiteral("type"), QLatin1String(type));
    more.insert(QStringLiteral("job"), 1);
    return more;
}

} // namespace

class ClientTest : public QObject
{
    Q_OBJECT
private slots:
    void aJobComesBackWithItsResult()
    {
        EngineClient client(engine());
        double last = -1;
        QStringList stages;
        const PingJob::Result result = await(client.run<PingJob>({200}, [&](const JobProgress &progress) {
            stages << progress.stage;
            QVERIFY(progress.fraction >= last && progress.fraction <= 1);
            last = progress.fraction;
        }));
        QVERIFY(last >= 0);
        stages.removeDuplicates();
        QCOMPARE(stages, QStringList{QStringLiteral("ping")});
        QVERIFY(result.milliseconds >= 200);
        QVERIFY(!client.busy());
    }
    void cancelledItEndsAtOnceAndTheNextJobRuns_data()
    {
        QTest::addColumn<bool>("training");
        QTest::newRow("a ping") << false;
        QTest::newRow("a training") << true;
    }
    void cancelledItEndsAtOnceAndTheNextJobRuns()
    {
        QFETCH(bool, training);
        EngineClient client(engine());
        int told = 0;
        const auto tell = [&told](const JobProgress &) { ++told; };
        QFuture<void> job = training ? QFuture<void>(client.run<BenchmarkTrainingJob>({500, 5000, 1, {}}, tell))
                                     : QFuture<void>(client.run<PingJob>({60000}, tell));
        QTRY_VERIFY_WITH_TIMEOUT(told > 0, 20000);
        const qint64 pid = client.processId();
        job.cancel();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(ends(job, 5000));
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(job.isCanceled());
        QVERIFY(!client.busy());
        const int before = told;
        QVERIFY(await(client.run<PingJob>({20})).milliseconds >= 20);
        QCOMPARE(told, before);            // what was cancelled is not heard of any more
        QCOMPARE(client.processId(), pid); // and the engine obeyed
    }
    void aWaitingJobIsCancelledBeforeTheEngineHearsOfIt()
    {
        EngineClient client(engine());
        QFuture<PingJob::Result> first = client.run<PingJob>({50}), second = client.run<PingJob>({60000});
        second.cancel();
        QVERIFY(await(first).milliseconds >= 50);
        QVERIFY(ends(second, 100) && second.isCanceled());
        QVERIFY(!client.busy());
    }
    void anEngineThatDoesNotObeyIsKilledAndTheNextJobRuns()
    {
        const FakeEngine deaf({hello()}, "exec sleep 60");
        EngineClient client(deaf.program());
        client.setTimeLimits(20000, 300);
        QSignalSpy died(&client, &EngineClient::engineDied);
        QFuture<PingJob::Result> job = client.run<PingJob>({60000});
        QTRY_VERIFY_WITH_TIMEOUT(client.processId() > 0, 20000);
        const qint64 pid = client.processId();
        QTest::qWait(300); // until it has been sent
        job.cancel();
        QVERIFY(ends(job, 200));
        QTRY_VERIFY_WITH_TIMEOUT(client.processId() != pid, 5000);
        QCOMPARE(died.count(), 0); // no accident
    }
    void theAnswerOfACancelledJobIsDropped()
    {
        const FakeEngine eager(
            {hello(), answer("result", {{QStringLiteral("result"), encode(PingJob::Result{7})}})}, "exec sleep 60");
        EngineClient client(eager.program());
        QFuture<PingJob::Result> job = client.run<PingJob>({60000});
        job.cancel();
        QVERIFY(ends(job, 5000));
        QVERIFY(job.isCanceled());
        QCOMPARE(job.resultCount(), 0);
    }
    void killedInMidJobItFailsStartsAgainAndRunsTheWaitingJob()
    {
        EngineClient client(engine());
        QSignalSpy died(&client, &EngineClient::engineDied);
        int told = 0;
        const auto first = client.run<PingJob>({60000}, [&told](const JobProgress &) { ++told; });
        const auto second = client.run<PingJob>({10});
        QTRY_VERIFY_WITH_TIMEOUT(told > 0, 20000);
        const qint64 pid = client.processId();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
        const JobFailed failure = failureOf(first);
        QCOMPARE(failure.problem, JobProblem::EngineKilled);
        QCOMPARE(failure.facts, QStringList{QStringLiteral("9")});
        QVERIFY(await(second).milliseconds >= 10);
        QCOMPARE(died.count(), 1);
        QCOMPARE(died.first().first().value<JobFailed>().problem, JobProblem::EngineKilled);
        QVERIFY(client.processId() > 0 && client.processId() != pid);
    }
    void killedInMidTrainingTheNextTrainingRuns()
    {
        EngineClient client(engine());
        int told = 0;
        const auto first = client.run<BenchmarkTrainingJob>(
            {500, 5000, 1, {}}, [&told](const JobProgress &) { ++told; });
        QTRY_VERIFY_WITH_TIMEOUT(told > 0, 20000);
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QCOMPARE(failureOf(first).problem, JobProblem::EngineKilled);
        QVERIFY(await(client.run<BenchmarkTrainingJob>({100, 1, 1, {}})).finalLoss > 0);
    }
    void killedWhenIdleItIsThereForTheNextJob()
    {
        EngineClient client(engine());
        await(client.run<PingJob>({1}));
        QSignalSpy died(&client, &EngineClient::engineDied);
        QCOMPARE(::kill(pid_t(client.processId()), SIGKILL), 0);
        QVERIFY(died.wait(5000));
        await(client.run<PingJob>({1}));
    }
    void aMissingEngineIsSaidEachTime()
    {
        EngineClient client(QStringLiteral("/nonexistent/lodestone-engine"));
        for (int time = 0; time < 2; ++time) {
            const JobFailed failure = failureOf(client.run<PingJob>({1}));
            QCOMPARE(failure.problem, JobProblem::EngineMissing);
            QCOMPARE(failure.facts.size(), 2);
            QCOMPARE(failure.facts[0], QStringLiteral("/nonexistent/lodestone-engine"));
        }
        QVERIFY(!client.busy());
    }
    void anEngineOfAnotherVersionIsSaidEachTime()
    {
        const FakeEngine other({hello(99)}, "exec sleep 60");
        EngineClient client(other.program());
        for (int time = 0; time < 2; ++time) {
            const JobFailed failure = failureOf(client.run<PingJob>({1}));
            QCOMPARE(failure.problem, JobProblem::EngineOther);
            QCOMPARE(failure.facts.value(1), QStringLiteral("99"));
        }
    }
    void aProgramThatEndsAtOnceIsNotStartedForEver()
    {
        EngineClient client(QStringLiteral("/bin/false"));
        QCOMPARE(failureOf(client.run<PingJob>({1})).problem, JobProblem::EngineMute);
    }
    void aProgramThatSaysNothingIsGivenUp()
    {
        const FakeEngine mute({}, "exec sleep 60");
        EngineClient client(mute.program());
        client.setTimeLimits(300, 300);
        QCOMPARE(failureOf(client.run<PingJob>({1}), 5000).problem, JobProblem::EngineMute);
    }
    void rubbishFailsTheJob()
    {
        const FakeEngine garbled({hello()}, "exec sleep 60", QByteArray(64, '\xff'));
        EngineClient client(garbled.program());
        const JobFailed failure = failureOf(client.run<PingJob>({1}));
        QCOMPARE(failure.problem, JobProblem::EngineGarbled);
    }
    void aResultThatCannotBeReadFailsTheJob()
    {
        const FakeEngine wrong(
            {hello(), answer("result", {{QStringLiteral("result"),
                                           QCborMap{{QStringLiteral("milliseconds"), QStringLiteral("long")}}}})},
            "exec sleep 60");
        EngineClient client(wrong.program());
        const JobFailed failure = failureOf(client.run<PingJob>({1}));
        QCOMPARE(failure.problem, JobProblem::FieldDamaged);
        QCOMPARE(failure.facts, QStringList{QStringLiteral("milliseconds")});
    }
    void aRequestThatCannotBeReadFailsTheJob()
    {
        EngineClient client(engine());
        const JobFailed failure = failureOf(client.run<DamagedJob>({}));
        QCOMPARE(failure.problem, JobProblem::FieldDamaged);
        QCOMPARE(failure.facts, QStringList{QStringLiteral("milliseconds")});
    }
    void anUnknownJobFailsWithAReason()
    {
        EngineClient client(engine());
        const JobFailed failure = failureOf(client.run<SingJob>({}));
        QCOMPARE(failure.problem, JobProblem::UnknownJob);
        QCOMPARE(failure.facts, QStringList{QStringLiteral("sing")});
    }
    void theEngineEndsWithItsClientAndEveryFutureWithIt()
    {
        qint64 pid = 0;
        QFuture<PingJob::Result> running, waiting;
        {
            EngineClient client(engine());
            int told = 0;
            running = client.run<PingJob>({60000}, [&told](const JobProgress &) { ++told; });
            waiting = client.run<PingJob>({60000});
            QTRY_VERIFY_WITH_TIMEOUT(told > 0, 20000);
            pid = client.processId();
            QCOMPARE(::kill(pid_t(pid), 0), 0);
        }
        QVERIFY(::kill(pid_t(pid), 0) != 0);
        QVERIFY(running.isFinished() && running.isCanceled());
        QVERIFY(waiting.isFinished() && waiting.isCanceled());
    }
    void whoHearsTheEndMayDeleteTheClient()
    {
        auto client = std::make_unique<EngineClient>(engine());
        bool heard = false;
        client->run<PingJob>({1}).then([&](const PingJob::Result &) {
            heard = true;
            client.reset();
        });
        QTRY_VERIFY_WITH_TIMEOUT(heard, 20000);
        QVERIFY(!client);
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
