// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/time.h"
#include "engine/signal/timing.h"
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

QByteArray table(const QByteArray &title, const QList<QByteArray> &times, const QByteArray &before = {})
{
    return printed(before + title + ",ax (g),ay (g),az (g)\n", int(times.size()),
        [&](int i) { return times[i] + ',' + QByteArray::number(0.001 * (i % 9)) + ",0,1"; });
}

QList<QByteArray> ticks(int count, double first, double step, int decimals = 0)
{
    QList<QByteArray> times;
    for (int i = 0; i < count; ++i)
        times << QByteArray::number(first + i * step, 'f', decimals);
    return times;
}

} // namespace

class TimesTest : public QObject
{
    Q_OBJECT
private slots:
    void clockTextIsRead_data();
    void clockTextIsRead();
    void everyTimeColumnIsTwentyMilliseconds_data();
    void everyTimeColumnIsTwentyMilliseconds();
    void nineteenDigitsLoseNothing();
    void secondsAndNanosecondsBelongTogether();
    void theBoardsClockIsPreferred_data();
    void theBoardsClockIsPreferred();
    void aClockThatJumpsCostsOneGap_data();
    void aClockThatJumpsCostsOneGap();
    void coarseTicksAreSpreadEvenly_data();
    void coarseTicksAreSpreadEvenly();
    void aPauseOfACoarseClockIsOneGap();
    void aStampThatComesTwiceIsMended();
    void rowsInBurstsHaveTheirMeanRate();
    void aStatedRateIsCheckedAgainstTheTimestamps();
    void withoutATimeARateIsNeeded();
    void aWildTimeIsOneBadRow();
    void aClockThatStandsStillIsRefused();
    void theOrderOfDayAndMonthIsOneForAColumn_data();
    void theOrderOfDayAndMonthIsOneForAColumn();
    void hoursMinutesAndSecondsApartAreJoined_data();
    void hoursMinutesAndSecondsApartAreJoined();
};

void TimesTest::clockTextIsRead_data()
{
    QTest::addColumn<QString>("nanoseconds");
    const auto row = [](const char *text, const char *ns) { QTest::newRow(text) << QString::fromLatin1(ns); };
    row("1970-01-02T00:00:00Z", "86400000000000");
    row("2026-03-01 10:00:00.020000+00:00", "1772359200020000000");
    row("2026-03-01T11:00:00.02+01:00", "1772359200020000000");
    row("2026-03-01T05:00:00.020-0500", "1772359200020000000");
    row("2026/03/01 10:00:00,020", "1772359200020000000");
    row("01.03.2026 10:00:00.020", "1772359200020000000");
    row("03/25/2026 1:00:00 PM", "1774443600000000000");
    row("2026-03-01 10:00:00.123456789", "1772359200123456789");
    row("2026-03-01T10.00.00.020", "1772359200020000000");
    row("10:00:00.5", "36000500000000");
    row("10:00:00:500", "36000500000000");
    row("1:30:00 pm", "48600000000000");
    row("03:20.7", "200700000000");
    row("2026-03-01", "1772323200000000000");
    row("10", "no");
    row("10:61:00", "no");
    row("2026-13-01", "no");
    row("4_20251106_214257", "no");
    row("1.5", "no");
    row("tomorrow", "no");
    row("2026-03-01 10:00:00 maybe", "no");
}

void TimesTest::clockTextIsRead()
{
    QFETCH(QString, nanoseconds);
    std::int64_t read = 0;
    QCOMPARE(readClock(QTest::currentDataTag(), read) ? QString::number(read) : QStringLiteral("no"), nanoseconds);
}

void TimesTest::everyTimeColumnIsTwentyMilliseconds_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QList<QByteArray>>("times");
    QTest::addColumn<bool>("warned");
    const auto row = [](const char *name, const char *title, const QList<QByteArray> &times, bool warned) {
        QTest::newRow(name) << QByteArray(title) << times << warned;
    };
    QList<QByteArray> iso, clock, midnight;
    for (int i = 0; i < 60; ++i) {
        const QByteArray ms = QByteArray::number(i * 20 % 1000).rightJustified(3, '0');
        iso << "2026-03-01 10:00:0" + QByteArray::number(i / 50) + '.' + ms + "+01:00";
        clock << "10:00:0" + QByteArray::number(i / 50) + '.' + ms;
        midnight << (i < 50 ? "23:59:59." : "00:00:00.") + ms;
    }
    row("s", "t (s)", ticks(60, 0, 0.02, 2), false);
    row("ms", "t (ms)", ticks(60, 500, 20), false);
    row("us", "t (us)", ticks(60, 500, 20000), false);
    row("ns", "t_ns", ticks(60, 500, 2e7), false);
    row("millis", "millis", ticks(60, 500, 20), false);
    row("micros", "micros", ticks(60, 500, 20000), false);
    row("no unit, s", "t", ticks(60, 0, 0.02, 2), true);
    row("no unit, ms", "t", ticks(60, 0, 20), true);
    row("no unit, us", "t", ticks(60, 0, 20000), true);
    row("a counter of 32 bits that looks like an epoch", "t", ticks(60, 1.5e9, 20000), true);
    row("epoch in s", "timestamp", ticks(60, 1762436540.5, 0.02, 3), false);
    row("epoch in ms", "timestamp", ticks(60, 1762436540298, 20), false);
    row("epoch in us", "timestamp", ticks(60, 1762436540298000, 20000), false);
    row("epoch in ns", "timestamp", ticks(60, 1762436540298000128, 2e7), false);
    row("spreadsheet days", "t", ticks(60, 46000, 0.02 / 86400, 10), false);
    row("ISO", "time", iso, false);
    row("clock", "time", clock, false);
    row("over midnight", "time", midnight, true);
}

void TimesTest::everyTimeColumnIsTwentyMilliseconds()
{
    QFETCH(QByteArray, title);
    QFETCH(QList<QByteArray>, times);
    QFETCH(bool, warned);
    const SignalTable r = readTable(table(title, times));
    QCOMPARE(r.times.size(), std::size_t(60));
    QVERIFY2(std::abs(r.rateHz - 50) < 0.05, qPrintable(QString::number(r.rateHz)));
    QVERIFY2(std::abs(r.seconds - 1.18) < 1e-3, qPrintable(QString::number(r.seconds)));
    QVERIFY(r.gaps.empty());
    QCOMPARE(!r.warnings.isEmpty(), warned);
}

void TimesTest::nineteenDigitsLoseNothing()
{
    const SignalTable r = readTable(
        table("t (ns)", {"1700000000000000001", "1700000000000000003", "1700000000000000005", "1700000000000000008"}));
    QCOMPARE(r.times[1], 2e-9);
    QCOMPARE(r.times[3], 7e-9);
}

void TimesTest::secondsAndNanosecondsBelongTogether()
{
    QByteArray text = ".header.seq,.header.stamp.secs,.header.stamp.nsecs,.linear_acceleration.x,.linear_acceleration."
                      "y,.linear_acceleration.z\n";
    for (int i = 0; i < 100; ++i)
        text += QByteArray::number(i + 7) + ',' + QByteArray::number(1700000000 + i / 50) + ','
                + QByteArray::number(i % 50 * 20000000LL) + ",0.1,0.2,9.8\n";
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels.size(), std::size_t(3));
    QCOMPARE(r.channels[0].quantity, Quantity::Acceleration);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
    QVERIFY2(std::abs(r.seconds - 1.98) < 1e-9, qPrintable(QString::number(r.seconds, 'g', 15) + warningsOf(r)));
    QVERIFY(r.gaps.empty());
}

void TimesTest::theBoardsClockIsPreferred_data()
{
    QTest::addColumn<QByteArray>("titles");
    QTest::newRow("behind") << QByteArray("timestamp_ms,recv_timestamp_ms,ax (g)");
    QTest::newRow("in front") << QByteArray("millis,host_time_ms,ax (g)");
}

void TimesTest::theBoardsClockIsPreferred()
{
    QFETCH(QByteArray, titles);
    QByteArray text = titles + '\n';
    for (int i = 0; i < 50; ++i)
        text += QByteArray::number(13916 + i * 20) + ',' + QByteArray::number(1758097472963LL + i * 20 + (i * 7) % 13)
                + ",1\n";
    const SignalTable r = readTable(text);
    QVERIFY(std::abs(r.times[0] - 13.916) < 1e-9);
    QVERIFY(std::abs(r.times[3] - r.times[2] - 0.02) < 1e-9);
    QCOMPARE(r.channels.size(), std::size_t(1));
}

void TimesTest::aClockThatJumpsCostsOneGap_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QList<QByteArray>>("times");
    QTest::addColumn<int>("gaps");
    QTest::addColumn<double>("seconds");
    const auto wrapped = [](double modulus, double step, double before) {
        QList<QByteArray> times;
        for (int i = 0; i < 120; ++i)
            times << QByteArray::number(std::fmod(modulus - before + i * step, modulus), 'f', 0);
        return times;
    };
    QTest::newRow("32 bits of us") << QByteArray("t (us)") << wrapped(4294967296.0, 20000, 1e6) << 0 << 2.38;
    QTest::newRow("32 bits of ms") << QByteArray("t (ms)") << wrapped(4294967296.0, 20, 1000) << 0 << 2.38;
    QTest::newRow("16 bits of ms") << QByteArray("t (ms)") << wrapped(65536, 20, 1000) << 0 << 2.38;
    QTest::newRow("16 bits of us") << QByteArray("t (us)") << wrapped(65536, 20000, 1000) << 0 << 2.38;
    QTest::newRow("us divided by a thousand") << QByteArray("t (ms)") << wrapped(4294967.296, 20, 1000) << 0 << 2.38;
    QTest::newRow("a reset") << QByteArray("t (ms)") << ticks(60, 90000, 20) + ticks(60, 3, 20) << 1 << 2.40;
    QTest::newRow("a clock that is set") << QByteArray("t (s)")
                                         << ticks(60, 2, 0.02, 2) + ticks(60, 1772359204, 0.02, 2) << 1 << 2.40;
    QTest::newRow("nothing for 16 s") << QByteArray("t (ms)") << ticks(60, 0, 20) + ticks(60, 17200, 20) << 1 << 18.38;
}

void TimesTest::aClockThatJumpsCostsOneGap()
{
    QFETCH(QByteArray, title);
    QFETCH(QList<QByteArray>, times);
    QFETCH(int, gaps);
    QFETCH(double, seconds);
    const SignalTable r = readTable(table(title, times));
    QCOMPARE(int(r.gaps.size()), gaps);
    QVERIFY2(std::abs(r.seconds - seconds) < 2e-3, qPrintable(QString::number(r.seconds)));
    QVERIFY(!r.warnings.isEmpty());
    for (std::size_t i = 1; i < r.times.size(); ++i)
        QVERIFY(r.times[i] > r.times[i - 1]);
}

void TimesTest::coarseTicksAreSpreadEvenly_data()
{
    QTest::addColumn<double>("tick"); // s
    QTest::addColumn<double>("rate");
    QTest::newRow("15.6 ms at 100 Hz") << 0.015625 << 100.0;
    QTest::newRow("whole seconds at 50 Hz") << 1.0 << 50.0;
    QTest::newRow("ms at 1600 Hz") << 0.001 << 1600.0;
}

void TimesTest::coarseTicksAreSpreadEvenly()
{
    QFETCH(double, tick);
    QFETCH(double, rate);
    QList<QByteArray> times;
    for (int i = 0; i < 1200; ++i)
        times << QByteArray::number(std::floor((i / rate + 0.3 * tick) / tick) * tick, 'f', 6);
    const SignalTable r = readTable(table("t (s)", times));
    QVERIFY2(warningsOf(r).contains(QStringLiteral("spread evenly")), qPrintable(warningsOf(r)));
    QVERIFY(r.gaps.empty());
    QVERIFY2(std::abs(r.rateHz / rate - 1) < 0.01, qPrintable(QString::number(r.rateHz)));
    for (std::size_t i = 1; i < r.times.size(); ++i) {
        const double step = r.times[i] - r.times[i - 1];
        QVERIFY2(step > 0.8 / rate && step < 1.2 / rate, qPrintable(QString::number(step)));
    }
}

void TimesTest::aPauseOfACoarseClockIsOneGap()
{
    QList<QByteArray> times;
    for (int i = 0; i < 1200; ++i)
        times << QByteArray::number(std::floor((i * 0.01 + (i >= 700 ? 5 : 0)) / 0.0156) * 0.0156, 'f', 4);
    const SignalTable r = readTable(table("t (s)", times));
    QCOMPARE(r.gaps, std::vector<int>{700});
    QVERIFY(std::abs(r.seconds - 16.99) < 0.03);
}

void TimesTest::aStampThatComesTwiceIsMended()
{
    QList<QByteArray> times = ticks(100, 0, 20);
    times[30] = times[29];
    times[60] = times[59];
    const SignalTable r = readTable(table("t (ms)", times));
    QVERIFY(r.gaps.empty());
    QVERIFY(std::abs(r.times[30] - 0.6) < 1e-9);
    QVERIFY(warningsOf(r).contains(QStringLiteral("2 rows repeat the time")));
}

void TimesTest::rowsInBurstsHaveTheirMeanRate()
{
    QList<QByteArray> times;
    for (int i = 0; i < 200; ++i)
        times << QByteArray::number(i / 2 * 120 + i % 2 * 22);
    const SignalTable r = readTable(table("t (ms)", times));
    QVERIFY2(std::abs(r.rateHz - 16.7) < 0.2, qPrintable(QString::number(r.rateHz)));
    QVERIFY(warningsOf(r).contains(QStringLiteral("varies: 22 ms is usual, from 22 to 98 ms")));
}

void TimesTest::aStatedRateIsCheckedAgainstTheTimestamps()
{
    QVERIFY(warningsOf(readTable(table("t (ms)", ticks(60, 0, 20), "Sample rate: 100 Hz\n")))
                .contains(QStringLiteral("100 Hz, but the timestamps say 50 Hz")));
    QCOMPARE(readTable(table("t (ms)", ticks(60, 0, 20), "Sample rate: 50 Hz\n")).warnings, QStringList());
    // Where the column names no unit, the stated rate tells.
    const SignalTable r = readTable(table("t", ticks(60, 0, 700), "Fs,1428\n"));
    QVERIFY(std::abs(r.rateHz - 1428.6) < 1);
}

void TimesTest::withoutATimeARateIsNeeded()
{
    QByteArray text = "ax (g),ay (g),az (g)\n";
    for (int i = 0; i < 30; ++i)
        text += QByteArray::number(i * 0.01) + ",0,1\n";
    const SignalTable without = readTable(text);
    QVERIFY(without.refusal.contains(QStringLiteral("--rate")));
    QVERIFY(without.times.empty());
    QCOMPARE(without.channels.size(), std::size_t(3));
    const SignalTable with = readTable(text, atRate(25));
    QVERIFY(with.refusal.isEmpty());
    QVERIFY(std::abs(with.times[29] - 29.0 / 25) < 1e-12);
    QVERIFY(std::abs(readTable("Fs,50\nx,y\n" + text).rateHz - 50) < 1e-6);
}

void TimesTest::aWildTimeIsOneBadRow()
{
    QList<QByteArray> times = ticks(60, 146000, 30);
    times[40] = "147024157241";
    const SignalTable r = readTable(table("timestamp_ms", times));
    QCOMPARE(r.rows(), std::size_t(59));
    QVERIFY2(warningsOf(r).contains(QStringLiteral("Line 42 has a time of 147024157241")), qPrintable(warningsOf(r)));
    times[20] = "5";
    const QString why = refusal(table("timestamp_ms", times));
    QVERIFY2(why.contains(QStringLiteral("--skip-bad")), qPrintable(why));
    ImportOptions options;
    options.skipBad = true;
    QCOMPARE(readTable(table("timestamp_ms", times), options).rows(), std::size_t(58));
}

void TimesTest::aClockThatStandsStillIsRefused()
{
    for (const QList<QByteArray> &times : {ticks(30, 7, 0), ticks(30, 900, -20)}) {
        const QString why = refusal(table("t (ms)", times));
        QVERIFY2(why.contains(QStringLiteral("does not advance")), qPrintable(why));
    }
}

void TimesTest::theOrderOfDayAndMonthIsOneForAColumn_data()
{
    QTest::addColumn<QList<QByteArray>>("days"); // a row each, six hours apart
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("warned");
    const double quarter = 6 * 3600;
    const auto days = [](const QList<QByteArray> &list) {
        QList<QByteArray> rows;
        for (const QByteArray &day : list)
            for (const char *hour : {" 00:00:00", " 06:00:00", " 12:00:00", " 18:00:00"})
                rows << day + hour;
        return rows;
    };
    QTest::newRow("the month first, told by the last day")
        << days({"03/11/2026", "03/12/2026", "03/13/2026"}) << 11 * quarter << false;
    QTest::newRow("the day first, told by the last day")
        << days({"11/03/2026", "12/03/2026", "13/03/2026"}) << 11 * quarter << false;
    QTest::newRow("told by the first day") << days({"03/31/2026", "04/01/2026"}) << 7 * quarter << false;
    QTest::newRow("open") << days({"11/03/2026", "12/03/2026"}) << 7 * quarter << true;
    QList<QByteArray> late;
    for (int i = 0; i < 1200; ++i) { // a row a minute
        const int minute = i < 600 ? i + 720 : i - 600;
        late << "03/" + QByteArray::number(i < 600 ? 12 : 13) + "/2026 " + QByteArray::number(minute / 60) + ':'
                    + QByteArray::number(minute % 60).rightJustified(2, '0') + ":00";
    }
    QTest::newRow("told behind the first lines") << late << 21 * 3600.0 + 59 * 60 << false;
}

void TimesTest::theOrderOfDayAndMonthIsOneForAColumn()
{
    QFETCH(QList<QByteArray>, days);
    QFETCH(double, seconds);
    QFETCH(bool, warned);
    const SignalTable r = readTable(table("time", days));
    QVERIFY2(std::abs(r.seconds - seconds) < 1, qPrintable(QString::number(r.seconds) + warningsOf(r)));
    QCOMPARE(warningsOf(r).contains(QStringLiteral("day or the month")), warned);
    const QString why = refusal(table(
        "time", {"03/13/2026 10:00:00", "13/03/2026 10:00:01", "03/13/2026 10:00:02"})); // both orders in one column
    QVERIFY2(why.contains(QStringLiteral("/2026")), qPrintable(why));
}

void TimesTest::hoursMinutesAndSecondsApartAreJoined_data()
{
    QTest::addColumn<QByteArray>("titles");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("with milliseconds") << QByteArray("hour,minute,second,ms") << QByteArray("h,m,s,f");
    QTest::newRow("behind a date") << QByteArray("year,month,day,hours,minutes,seconds,millis")
                                   << QByteArray("d,h,m,s,f");
    QTest::newRow("fractions of seconds") << QByteArray("hh,mm,ss") << QByteArray("h,m,s.f");
    QTest::newRow("one letter each") << QByteArray("h,m,s,ms") << QByteArray("h,m,s,f");
}

void TimesTest::hoursMinutesAndSecondsApartAreJoined()
{
    QFETCH(QByteArray, titles);
    QFETCH(QByteArray, kind);
    QList<QByteArray> rows;
    for (int i = 0; i < 200; ++i) { // over midnight
        const int second = (23 * 60 + 59) * 60 + 58 + i / 50;
        QByteArray row = kind;
        row.replace('h', QByteArray::number(second / 3600 % 24))
            .replace('m', QByteArray::number(second / 60 % 60))
            .replace("s.f", QByteArray::number(second % 60 + i % 50 * 0.02))
            .replace('s', QByteArray::number(second % 60))
            .replace('f', QByteArray::number(i % 50 * 20))
            .replace('d', second < 24 * 3600 ? "2026,11,30" : "2026,12,1");
        rows << row;
    }
    const SignalTable r = readTable(table(titles, rows));
    QVERIFY2(std::abs(r.rateHz - 50) < 1e-6, qPrintable(QString::number(r.rateHz) + warningsOf(r)));
    QVERIFY2(std::abs(r.seconds - 3.98) < 1e-6, qPrintable(QString::number(r.seconds) + warningsOf(r)));
    QVERIFY(r.gaps.empty());
    // An hour above 23 is none: then nothing says how the milliseconds go on.
    if (titles.contains(",ms")) {
        for (QByteArray &row : rows)
            row.replace(0, row.indexOf(','), "77");
        const QString why = refusal(table(titles, rows));
        QVERIFY2(why.contains(QStringLiteral("hour")), qPrintable(why));
    }
}

QTEST_GUILESS_MAIN(TimesTest)
#include "times_test.moc"
