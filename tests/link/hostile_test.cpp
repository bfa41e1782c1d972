// SPDX-License-Identifier: GPL-3.0-or-later
// What a flooding glove does to the thread that receives: how long its event loop is held, and what stays in memory.
#include "device/link/connection.h"
#include "tests/support/hostile_glove.h"
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QTimer>
#include <ctime>
#include <unistd.h>

using namespace lodestone::link;
using lodestone::test::HostileGlove;
using Flood = HostileGlove::Flood;

namespace {

// Of this thread: what other programs take from it is no fault of the link.
double threadMilliseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

void work(double milliseconds)
{
    const double until = threadMilliseconds() + milliseconds;
    while (threadMilliseconds() < until) {}
}

double residentMegabytes()
{
    QFile file("/proc/self/statm");
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE)) / 1e6
               : 0;
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT
private slots:
    void aFloodHoldsTheReceiverNoLongerThanATenthOfASecond_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("log lines") << int(Flood::Logs);
        QTest::newRow("errors") << int(Flood::Errors);
        QTest::newRow("infos") << int(Flood::Infos);
        QTest::newRow("predictions") << int(Flood::Predictions);
        QTest::newRow("samples") << int(Flood::Samples);
        QTest::newRow("statuses") << int(Flood::Statuses);
    }
    void aFloodHoldsTheReceiverNoLongerThanATenthOfASecond()
    {
        QFETCH(int, kind);
        HostileGlove glove;
        Connection connection;
        std::uint64_t delivered = 0;
        // About what the window spends on each.
        const auto takes = [&](double milliseconds) {
            return [&delivered, milliseconds] {
                work(milliseconds);
                ++delivered;
            };
        };
        connect(&connection, &Connection::logLine, this, takes(0.3));
        bool said = false; // how many more there were
        connect(&connection, &Connection::logLine, this,
            [&](int, const QString &text) { said = said || text.contains("more like it"); });
        connect(&connection, &Connection::gloveError, this, takes(0.3));
        connect(&connection, &Connection::infoChanged, this, takes(2));
        connect(&connection, &Connection::predictionArrived, this, takes(0.3));
        connect(&connection, &Connection::samplesArrived, this, takes(0.5));
        connect(&connection, &Connection::trialLeft, this, takes(2));
        connection.open(glove.path());
        QTRY_COMPARE(connection.state(), Connection::State::Connected);
        QTRY_COMPARE(glove.starts.load(), 1);

        double last = threadMilliseconds(), longest = 0;
        QTimer pulse; // as a key or a repaint: handled once in each turn of the loop
        connect(&pulse, &QTimer::timeout, this, [&] {
            const double now = threadMilliseconds();
            longest = std::max(longest, now - last);
            last = now;
        });
        pulse.start(1);
        const double before = residentMegabytes();
        glove.flood(Flood(kind));
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 3000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        const double grown = residentMegabytes() - before;
        glove.rest();
        qInfo("%llu sent, %llu delivered; held for %.1f ms, grown by %.1f MB", // the table of the note
            static_cast<unsigned long long>(glove.sent.load()), static_cast<unsigned long long>(delivered), longest,
            grown);
        QVERIFY(glove.sent > 1000);
        QVERIFY2(longest < 100, qPrintable(QString("held for %1 ms").arg(longest)));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // these keep more than the program does
        QVERIFY2(grown < 30, qPrintable(QString("grown by %1 MB").arg(grown)));
#endif
        QCOMPARE(connection.state(), Connection::State::Connected);
        if (Flood(kind) != Flood::Samples)
            QTRY_VERIFY(connection.statistics().messageDrops > 100);
        QTRY_VERIFY(said == (Flood(kind) == Flood::Logs));
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
