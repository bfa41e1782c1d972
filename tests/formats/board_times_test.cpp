// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_clock.h"
#include "tests/formats/board_printer.h"

#include <QTest>
#include <cmath>
#include <numbers>
#include <random>

using namespace lodestone;

class BoardTimesTest : public QObject
{
    Q_OBJECT
private slots:
    void aResetGoesOn();
    void aClockThatWrapsCostsNothing_data();
    void aClockThatWrapsCostsNothing();
    void aWildTimeIsADamagedLine();
    void burstsBecomeEven_data();
    void burstsBecomeEven();
    void aPauseIsAGapAndADelayIsNone();
    void anotherRateIsFollowed();
    void aStarvedReaderLosesNoTime_data();
    void aStarvedReaderLosesNoTime();
    void coarseTicksAreSpread();
    void aChannelThatRisesIsNoClock();
};

void BoardTimesTest::aResetGoesOn()
{
    BoardReader reader;
    add(reader, header("csv"), 0);
    for (int i = 0; i < 300; ++i)
        add(reader, row("csv", i, 5000 + 10 * i), 0.01 * i);
    add(reader, "\r\nBrownout detector was triggered\r\n\r\nBoard 1.2 starts\r\n", 4.5);
    add(reader, header("csv"), 4.9);
    for (int i = 0; i < 300; ++i)
        add(reader, row("csv", i, 12 + 10 * i), 5 + 0.01 * i);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 600u);
    QCOMPARE(reader.counts().bad, 2u);
    QCOMPARE(reader.counts().headers, 1u);
    QCOMPARE(reader.counts().resets, 1);
    QVERIFY(increases(rows.t));
    QVERIFY2(std::abs(rows.t[300] - 5.0) < 0.05, qPrintable(QString::number(rows.t[300])));
    QVERIFY(std::abs(rows.t[599] - rows.t[300] - 2.99) < 0.01);
}

void BoardTimesTest::aClockThatWrapsCostsNothing_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<double>("modulus");
    QTest::addColumn<double>("tick"); // s
    QTest::newRow("16 bits of ms") << QByteArray("t_ms") << 65536.0 << 1e-3;
    QTest::newRow("32 bits of us") << QByteArray("micros") << 4294967296.0 << 1e-6;
    QTest::newRow("32 bits of us, as no name says") << QByteArray("time") << 4294967296.0 << 1e-6;
    QTest::newRow("32 bits of ms") << QByteArray("t (ms)") << 4294967296.0 << 1e-3;
}

void BoardTimesTest::aClockThatWrapsCostsNothing()
{
    QFETCH(QByteArray, title);
    QFETCH(double, modulus);
    QFETCH(double, tick);
    BoardReader reader;
    add(reader, title + ",ax,ay,az\n", 0);
    for (int i = 0; i < 500; ++i) {
        const double now = std::fmod(modulus - std::round(2 / tick) + std::round(0.01 * i / tick), modulus);
        add(reader,
            QByteArray::number(now, 'f', 0) + ',' + joined(reading(i), ",").split(',').mid(0, 3).join(',') + '\n',
            0.01 * i);
    }
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 500u);
    QVERIFY(reader.boardTime());
    for (std::size_t i = 1; i < 500; ++i)
        QVERIFY2(
            std::abs(rows.t[i] - rows.t[i - 1] - 0.01) < 1e-6, qPrintable(QString::number(rows.t[i] - rows.t[i - 1])));
}

void BoardTimesTest::aWildTimeIsADamagedLine()
{
    BoardReader reader;
    add(reader, header("csv"), 0);
    for (int i = 0; i < 500; ++i)
        add(reader, row("csv", i, i == 250 ? 902500 : i == 350 ? 3 : 1000 + 10 * i), 0.01 * i);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 498u);
    QCOMPARE(reader.counts().bad, 2u);
    QVERIFY(increases(rows.t));
    QVERIFY(std::abs(rows.t.back() - 4.99) < 1e-6);
}

void BoardTimesTest::burstsBecomeEven_data()
{
    QTest::addColumn<double>("hz");
    QTest::addColumn<double>("burst"); // s
    QTest::newRow("100 Hz, USB frames") << 100.0 << 0.016;
    QTest::newRow("100 Hz, bursts of 60 ms") << 100.0 << 0.06;
    QTest::newRow("50 Hz, bursts of 100 ms") << 50.0 << 0.1;
    QTest::newRow("1 kHz, bursts of 20 ms") << 1000.0 << 0.02;
}

void BoardTimesTest::burstsBecomeEven()
{
    QFETCH(double, hz);
    QFETCH(double, burst);
    std::mt19937 random(3);
    std::exponential_distribution<double> late(1 / 0.002);
    BoardReader reader;
    begin(reader);
    QByteArray waiting;
    double next = burst;
    const int count = int(20 * hz);
    BoardReader::Rows all;
    for (int i = 0; i < count; ++i) {
        const double at = 1.0003 * i / hz; // the board's crystal is off
        while (at > next) {
            add(reader, waiting, next + late(random) * 0.5);
            waiting.clear();
            next += burst;
        }
        waiting += row("forwarder", i, 0);
    }
    add(reader, waiting, next + 0.01);
    add(reader, {}, next + 1);
    append(all, reader.take());
    QCOMPARE(all.t.size(), std::size_t(count));
    QVERIFY(increases(all.t));
    const auto settled = std::size_t(4 * hz);
    const double jitter = jitterOf(all.t, settled);
    const double rate = double(all.t.size() - 1 - settled) / (all.t.back() - all.t[settled]);
    qInfo("jitter %.4f ms, rate %.3f Hz", jitter * 1000, rate);
    QVERIFY(jitter < 0.001);
    QVERIFY(jitter < 0.05 / hz);
    QVERIFY(std::abs(rate / hz - 1) < 0.002);
    double worst = 0;
    for (std::size_t i = settled + 1; i < all.t.size(); ++i)
        worst = std::max(worst, std::abs(all.t[i] - all.t[i - 1] - 1 / hz));
    QVERIFY2(worst < 0.03 / hz, qPrintable(QString::number(worst * 1000)));
}

void BoardTimesTest::aPauseIsAGapAndADelayIsNone()
{
    BoardReader reader;
    begin(reader);
    double now = 0;
    for (int i = 0; i < 1000; ++i)
        add(reader, row("forwarder", i, 0), now = 0.01 * i);
    QByteArray late; // the computer was busy for 0.6 s
    for (int i = 1000; i < 1060; ++i)
        late += row("forwarder", i, 0);
    add(reader, late, now = 10.6);
    for (int i = 1060; i < 2000; ++i)
        add(reader, row("forwarder", i, 0), now = 0.01 * i);
    for (int i = 2000; i < 3000; ++i) // the board was, for 3 s
        add(reader, row("forwarder", i, 0), now = 0.01 * i + 3);
    add(reader, {}, now + 1);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 3000u);
    int gaps = 0;
    for (std::size_t i = 1; i < rows.t.size(); ++i) {
        const double step = rows.t[i] - rows.t[i - 1];
        QVERIFY(step > 0);
        if (step > 0.015) {
            ++gaps;
            QCOMPARE(i, 2000u);
            QVERIFY2(std::abs(step - 3.01) < 0.02, qPrintable(QString::number(step)));
        }
    }
    QCOMPARE(gaps, 1);
    QVERIFY(std::abs(rows.t.back() - 32.99) < 0.02);
}

void BoardTimesTest::anotherRateIsFollowed()
{
    BoardReader reader;
    begin(reader);
    double now = 0;
    for (int i = 0; i < 1000; ++i)
        add(reader, row("forwarder", i, 0), now += 0.01);
    for (int i = 0; i < 500; ++i)
        add(reader, row("forwarder", i, 0), now += 0.02);
    for (int i = 0; i < 1000; ++i)
        add(reader, row("forwarder", i, 0), now += 0.005);
    add(reader, {}, now + 1);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 2500u);
    QVERIFY(increases(rows.t));
    QVERIFY2(std::abs(rows.t[1499] - 20) < 0.3, qPrintable(QString::number(rows.t[1499])));
    QVERIFY2(std::abs(rows.t[2499] - 25) < 0.3, qPrintable(QString::number(rows.t[2499])));
    QVERIFY(std::abs(rows.t[1490] - rows.t[1450] - 0.8) < 0.08);
    QVERIFY(std::abs(rows.t[2490] - rows.t[2450] - 0.2) < 0.02);
}

void BoardTimesTest::aStarvedReaderLosesNoTime_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("longest");
    for (const double rate : {50.0, 100.0, 1000.0})
        for (const double longest : {0.3, 2.0, 6.0})
            QTest::addRow("%.0f Hz, up to %.1f s", rate, longest) << rate << longest;
}

// On a machine that is overloaded the lines of a board come seconds late, hundreds at once.
void BoardTimesTest::aStarvedReaderLosesNoTime()
{
    QFETCH(double, rate);
    QFETCH(double, longest);
    constexpr double kLasts = 60;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        const auto uniform = [&random] { return double(random()) / double(random.max()); };
        EvenTimes even;
        std::vector<double> times;
        int row = 0;
        for (double now = 0; now < kLasts + 1;) {
            now += uniform() < 0.1 ? longest * uniform() : 0.03 * uniform();
            even.settle(now, times);
            for (; row < int(kLasts * rate) && row / rate < now; ++row) {
                even.add(1, now, times);
                now += uniform() < 0.001 ? 0.15 * uniform() : 2e-6; // it is held up between two lines, too
            }
        }
        even.settle(kLasts + 10, times);
        QCOMPARE(times.size(), std::size_t(row));
        for (std::size_t i = 1; i < times.size(); ++i)
            QVERIFY(times[i] > times[i - 1]);
        const double lasted = times.back() - times.front();
        QVERIFY2(
            std::abs(lasted - kLasts) < longest + 1, qPrintable(QStringLiteral("seed %1: %2 s").arg(seed).arg(lasted)));
    }
}

void BoardTimesTest::coarseTicksAreSpread()
{
    BoardReader reader;
    add(reader, "t_ms,ax,ay,az\n", 0);
    for (int i = 0; i < 5000; ++i) // 500 Hz, ticks of 10 ms
        add(reader, QByteArray::number(i / 5 * 10) + ",0.1,0.2,1.0\n", 0.002 * i);
    add(reader, {}, 12);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 5000u);
    QVERIFY(increases(rows.t));
    QVERIFY(reader.warnings().join(' ').contains("coarser"));
    QVERIFY2(jitterOf(rows.t, 1500) < 0.0002, qPrintable(QString::number(jitterOf(rows.t, 1500))));
    QVERIFY(std::abs(rows.t.back() - 9.998) < 0.02);
}

void BoardTimesTest::aChannelThatRisesIsNoClock()
{
    BoardReader reader;
    begin(reader);
    for (int i = 0; i < 500; ++i) {
        const double rising = i < 150 ? 0.1 * i : 15 - 0.05 * i;
        add(reader, number(rising) + ',' + joined(reading(i), ",") + '\n', 0.01 * i);
    }
    QVERIFY(reader.ready());
    QVERIFY(!reader.boardTime());
    QCOMPARE(reader.channels().size(), 10u);
    QCOMPARE(reader.take().t.size(), 500u);
}

QTEST_GUILESS_MAIN(BoardTimesTest)
#include "board_times_test.moc"
