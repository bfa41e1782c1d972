// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/ping.h"
#include "engine/jobs/wire.h"
#include <QElapsedTimer>
#include <QTest>
#include <poll.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

using namespace lodestone;

namespace {

// A worker in this process, on two pipes.
class Pipes
{
public:
    Pipes()
    {
        if (::pipe(m_in) != 0 || ::pipe(m_out) != 0)
            throw std::runtime_error("pipe");
        const std::map<QString, JobHandler> handlers{handlerOf<PingJob>(pingJob),
            {QStringLiteral("throw"),
                [](const QCborMap &, JobContext &) -> QCborMap { throw std::runtime_error("a wall"); }},
            {QStringLiteral("refuse"), [](const QCborMap &, JobContext &) -> QCborMap {
                 throw JobFailed{JobProblem::NoSuchSession, {QStringLiteral("7")}};
             }}};
        m_thread = std::thread([this, handlers] { exitCode = runWorker(handlers, m_in[0], m_out[1]); });
    }
    ~Pipes()
    {
        closeInput();
        if (m_thread.joinable())
            m_thread.join();
        for (const int fd : {m_in[0], m_out[0], m_out[1]})
            ::close(fd);
    }
    void write(const QByteArray &bytes)
    {
        QCOMPARE(::write(m_in[1], bytes.constData(), size_t(bytes.size())), ssize_t(bytes.size()));
    }
    void submit(int job, const QString &kind, int milliseconds = 0)
    {
        write(encodeJobMessage({{QStringLiteral("type"), QStringLiteral("submit")}, {QStringLiteral("job"), job},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("arguments"), QCborMap{{QStringLiteral("milliseconds"), milliseconds}}}}));
    }
    void cancel(int job)
    {
        write(encodeJobMessage({{QStringLiteral("type"), QStringLiteral("cancel")}, {QStringLiteral("job"), job}}));
    }
    QCborMap next(int timeout = 5000)
    {
        for (;;) {
            if (const auto map = m_reader.next())
                return *map;
            pollfd readable{m_out[0], POLLIN, 0};
            if (::poll(&readable, 1, timeout) <= 0)
                return {};
            char buffer[4096];
            const ssize_t n = ::read(m_out[0], buffer, sizeof buffer);
            if (n <= 0)
                return {};
            m_reader.feed(QByteArray(buffer, n));
        }
    }
    QCborMap nextButProgress()
    {
        for (;;) {
            const QCborMap map = next();
            if (map.value(QStringLiteral("type")).toString() != QLatin1String("progress"))
                return map;
        }
    }
    void closeInput()
    {
        if (m_in[1] >= 0)
            ::close(m_in[1]);
        m_in[1] = -1;
    }
    void join() { m_thread.join(); }
    int exitCode = -1;

private:
    int m_in[2]{}, m_out[2]{};
    std::thread m_thread;
    JobMessageReader m_reader;
};

QString type(const QCborMap &map) { return map.value(QStringLiteral("type")).toString(); }
qint64 job(const QCborMap &map) { return map.value(QStringLiteral("job")).toInteger(); }

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstWordIsHelloWithTheVersion()
    {
        Pipes worker;
        const QCborMap hello = worker.next();
        QCOMPARE(hello.value(QStringLiteral("hello")).toInteger(), kJobProtocolVersion);
        QVERIFY(!hello.value(QStringLiteral("version")).toString().isEmpty());
    }
    void jobsRunOneAfterAnotherInOrder()
    {
        Pipes worker;
        worker.next();
        for (const int id : {3, 1, 2})
            worker.submit(id, QStringLiteral("ping"), 20);
        for (const int id : {3, 1, 2}) {
            const QCborMap map = worker.nextButProgress();
            QCOMPARE(type(map), QStringLiteral("result"));
            QCOMPARE(job(map), id);
        }
    }
    void failuresNameTheirReasonAndTheNextJobRuns_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("fact");
        QTest::newRow("refused by the handler") << "refuse"
                                                << "no-such-session"
                                                << "7";
        QTest::newRow("an exception") << "throw"
                                      << "unexplained"
                                      << "a wall";
        QTest::newRow("an unknown kind") << "sing"
                                         << "unknown-job"
                                         << "sing";
    }
    void failuresNameTheirReasonAndTheNextJobRuns()
    {
        QFETCH(QString, kind);
        QFETCH(QString, code);
        QFETCH(QString, fact);
        Pipes worker;
        worker.next();
        worker.submit(1, kind);
        worker.submit(2, QStringLiteral("ping"));
        const QCborMap map = worker.nextButProgress();
        QCOMPARE(type(map), QStringLiteral("failed"));
        QCOMPARE(map.value(QStringLiteral("code")).toString(), code);
        QCOMPARE(map.value(QStringLiteral("facts")).toArray(), QCborArray{fact});
        QCOMPARE(type(worker.nextButProgress()), QStringLiteral("result"));
    }
    void aWaitingJobIsCancelledWhileAnotherRuns()
    {
        Pipes worker;
        worker.next();
        worker.submit(1, QStringLiteral("ping"), 400);
        worker.submit(2, QStringLiteral("ping"), 60000);
        worker.cancel(2);
        const QCborMap first = worker.nextButProgress();
        QCOMPARE(type(first), QStringLiteral("cancelled"));
        QCOMPARE(job(first), 2);
        QCOMPARE(job(worker.nextButProgress()), 1);
    }
    void aRunningJobAnswersCancelWithin200Milliseconds()
    {
        Pipes worker;
        worker.next();
        worker.submit(1, QStringLiteral("ping"), 60000);
        QCOMPARE(type(worker.next()), QStringLiteral("progress"));
        QElapsedTimer clock;
        clock.start();
        worker.cancel(1);
        QCOMPARE(type(worker.nextButProgress()), QStringLiteral("cancelled"));
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    }
    void aClosedInputEndsTheWorkerInMidJob()
    {
        Pipes worker;
        worker.next();
        worker.submit(1, QStringLiteral("ping"), 60000);
        QCOMPARE(type(worker.next()), QStringLiteral("progress"));
        QElapsedTimer clock;
        clock.start();
        worker.closeInput();
        worker.join();
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(worker.exitCode, 0);
    }
    void rubbishEndsTheWorkerWithCodeOne()
    {
        Pipes worker;
        worker.next();
        worker.write(QByteArray(16, '\xff'));
        worker.join();
        QCOMPARE(worker.exitCode, 1);
    }
};

QTEST_APPLESS_MAIN(WorkerTest)
#include "worker_test.moc"
