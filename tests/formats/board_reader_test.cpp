// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/board_reader.h"

#include <QFile>
#include <QTest>
#include <cmath>
#include <ctime>
#include <numbers>
#include <random>

using namespace lodestone;

namespace {

using Nine = std::array<double, 9>;

// A hand that turns: g, deg/s, uT.
Nine reading(int i)
{
    const double a = 0.02 * i, tilt = 0.8 * std::sin(a);
    const auto noise = [i](int k) { return 0.004 * std::sin(12.9898 * (i * 9 + k) * (i + 7)); };
    Nine v{-std::sin(tilt), noise(1), std::cos(tilt), noise(3) * 50, 45.8 * 0.8 * std::cos(a), noise(5) * 50,
        20 * std::cos(a), -20 * std::sin(a), -40};
    for (int k = 0; k < 9; ++k)
        v[std::size_t(k)] += noise(k);
    return v;
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

const char *const kNames[] = {"ax", "ay", "az", "gx", "gy", "gz", "mx", "my", "mz"};

QByteArray joined(const Nine &v, const char *separator)
{
    QByteArrayList cells;
    for (const double value : v)
        cells << number(value);
    return cells.join(separator);
}

QByteArray named(const Nine &v, const char *between, const char *assign, const char *quote = "")
{
    QByteArrayList cells;
    for (std::size_t k = 0; k < 9; ++k)
        cells << QByteArray(quote) + kNames[k] + quote + assign + number(v[k]);
    return cells.join(between);
}

QByteArray header(const QByteArray &dialect)
{
    if (dialect == "csv")
        return "millis,ax (g),ay (g),az (g),gx (deg/s),gy (deg/s),gz (deg/s),mx (uT),my (uT),mz (uT)\r\n";
    if (dialect == "tsv")
        return "t_us\tax_g\tay_g\taz_g\tgx_dps\tgy_dps\tgz_dps\tmx_ut\tmy_ut\tmz_ut\r\n";
    return {};
}

// What a board prints for row i, ms milliseconds after its start.
QByteArray row(const QByteArray &dialect, int i, double ms)
{
    const Nine v = reading(i);
    const QByteArray t = QByteArray::number(std::llround(ms));
    if (dialect == "csv")
        return t + ',' + joined(v, ",") + "\r\n";
    if (dialect == "tsv")
        return QByteArray::number(std::llround(ms * 1000)) + '\t' + joined(v, "\t") + "\r\n";
    if (dialect == "forwarder")
        return joined(v, ",") + "\n";
    if (dialect == "plotter")
        return named(v, " ", ":") + "\r\n";
    if (dialect == "plotter tabs")
        return named(v, "\t", ": ") + "\n";
    if (dialect == "plotter commas")
        return named(v, ",", ":") + "\n";
    if (dialect == "teleplot" || dialect == "teleplot time") {
        QByteArray lines;
        for (std::size_t k = 0; k < 9; ++k)
            lines += QByteArray(">") + kNames[k] + ':' + (dialect == "teleplot" ? QByteArray() : t + ':') + number(v[k])
                     + (k < 3    ? "\xC2\xA7g\n"
                         : k < 6 ? "|deg/s\n"
                                 : "\xC2\xA7uT|np\n");
        return lines;
    }
    if (dialect == "teleplot one line")
        return '>' + named(v, "|", ":") + "|\n";
    if (dialect == "jsonl")
        return "{\"t_ms\":" + t + ',' + named(v, ",", ":", "\"") + "}\n";
    if (dialect == "json nested")
        return "{\"time_ms\":" + t + ",\"acc\":{\"x\":" + number(v[0]) + ",\"y\":" + number(v[1])
               + ",\"z\":" + number(v[2]) + "},\"gyro\":[" + number(v[3]) + ',' + number(v[4]) + ',' + number(v[5])
               + "],\"mag\":[" + number(v[6]) + ',' + number(v[7]) + ',' + number(v[8]) + "]}\n";
    if (dialect == "json arrays")
        return '[' + t + ',' + joined(v, ", ") + "]\n";
    QByteArrayList cells; // gambit
    const Nine counts{v[0] * 8192, v[1] * 8192, v[2] * 8192, v[3] * 114.28, v[4] * 114.28, v[5] * 114.28, -v[7] * 10.24,
        v[6] * 10.24, v[8] * 10.24};
    for (std::size_t k = 0; k < 9; ++k)
        cells << '"' + QByteArray(kNames[k]) + "\":" + QByteArray::number(std::llround(counts[k]));
    const QByteArray json = '{' + cells.join(',') + ",\"t\":24,\"s\":1,\"n\":0}";
    return "\x02T:" + QByteArray::number(json.size()) + '\n' + json + '\x03';
}

void add(BoardReader &reader, const QByteArray &bytes, double arrival)
{
    reader.add({bytes.constData(), std::size_t(bytes.size())}, arrival);
}

// The line before the first one has ended: otherwise the first may be the rest of one.
void begin(BoardReader &reader, double arrival = 0) { add(reader, "\n", arrival); }

void append(BoardReader::Rows &all, const BoardReader::Rows &rows)
{
    all.t.insert(all.t.end(), rows.t.begin(), rows.t.end());
    all.values.insert(all.values.end(), rows.values.begin(), rows.values.end());
}

// Rows at an even rate, as they come from a line without delay. The first line may be the rest of one.
BoardReader::Rows fed(BoardReader &reader, const QByteArray &dialect, int rows, double hz = 100)
{
    add(reader, "7.1\r\n" + header(dialect), 5);
    for (int i = 0; i < rows; ++i)
        add(reader, row(dialect, i, 1000.0 * i / hz), 5 + i / hz);
    add(reader, {}, 6 + rows / hz);
    return reader.take();
}

// Standard deviation of the steps, s, but for gaps.
double jitterOf(const std::vector<double> &t, std::size_t from)
{
    double sum = 0, squares = 0, count = 0;
    std::vector<double> steps;
    for (std::size_t i = from + 1; i < t.size(); ++i)
        steps.push_back(t[i] - t[i - 1]);
    std::vector<double> sorted = steps;
    std::nth_element(sorted.begin(), sorted.begin() + std::ptrdiff_t(sorted.size() / 2), sorted.end());
    const double usual = sorted[sorted.size() / 2];
    for (const double step : steps)
        if (step < 1.5 * usual) {
            sum += step;
            squares += step * step;
            ++count;
        }
    return std::sqrt(std::max(0.0, squares / count - sum / count * sum / count));
}

bool increases(const std::vector<double> &t)
{
    return std::adjacent_find(t.begin(), t.end(), [](double a, double b) { return !(b > a); }) == t.end();
}

} // namespace

class BoardReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDialectIsFoundAndNoRowIsLost_data();
    void eachDialectIsFoundAndNoRowIsLost();
    void piecesAndLineEndsDoNotMatter_data();
    void piecesAndLineEndsDoNotMatter();
    void bootTextIsWaitedOut();
    void aRowThatBeganBeforeIsNone_data();
    void aRowThatBeganBeforeIsNone();
    void aNameThatIsDamagedAtFirstIsNoChannel_data();
    void aNameThatIsDamagedAtFirstIsNoChannel();
    void aDamagedLineCostsItself_data();
    void aDamagedLineCostsItself();
    void aLostValueCostsNoOtherRow();
    void aResetGoesOn();
    void aClockThatWrapsCostsNothing_data();
    void aClockThatWrapsCostsNothing();
    void aWildTimeIsADamagedLine();
    void burstsBecomeEven_data();
    void burstsBecomeEven();
    void aPauseIsAGapAndADelayIsNone();
    void anotherRateIsFollowed();
    void coarseTicksAreSpread();
    void aChannelThatRisesIsNoClock();
    void damageInTheFirstLinesDoesNotMatter_data();
    void damageInTheFirstLinesDoesNotMatter();
    void realFilesHaveTheSameLayoutWhenPrinted_data();
    void realFilesHaveTheSameLayoutWhenPrinted();
    void anyBytesAreSurvived();
    void otherFramesAreLeftOut();
    void aMapOverrides();
    void unitsAreGuessedAndSaid();
    void fewLinesAreEnoughForASlowBoard();
    void aSentenceNamesNoColumns();
    void whatIsNoBoardIsNamed_data();
    void whatIsNoBoardIsNamed();
    void aThousandRowsASecondCostLittle();
};

void BoardReaderTest::eachDialectIsFoundAndNoRowIsLost_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("boardTime");
    QTest::newRow("csv") << "csv" << true;
    QTest::newRow("tsv") << "tsv" << true;
    QTest::newRow("forwarder") << "csv" << false;
    QTest::newRow("plotter") << "plotter" << false;
    QTest::newRow("plotter tabs") << "plotter" << false;
    QTest::newRow("plotter commas") << "plotter" << false;
    QTest::newRow("teleplot") << "teleplot" << false;
    QTest::newRow("teleplot time") << "teleplot" << true;
    QTest::newRow("teleplot one line") << "teleplot" << false;
    QTest::newRow("jsonl") << "jsonl" << true;
    QTest::newRow("json nested") << "jsonl" << true;
    QTest::newRow("json arrays") << "jsonl" << true;
    QTest::newRow("gambit") << "gambit" << false;
}

void BoardReaderTest::eachDialectIsFoundAndNoRowIsLost()
{
    QFETCH(QString, found);
    QFETCH(bool, boardTime);
    const QByteArray dialect = QTest::currentDataTag();
    BoardReader reader;
    const auto rows = fed(reader, dialect, 300);
    QVERIFY2(reader.ready(), qPrintable(reader.problem()));
    QCOMPARE(reader.problem(), QString());
    QCOMPARE(reader.dialect(), found);
    QCOMPARE(reader.boardTime(), boardTime);
    QCOMPARE(rows.t.size(), 300u);
    QCOMPARE(reader.counts().bad, 0u);
    QCOMPARE(reader.channels().size(), 9u);
    QCOMPARE(rows.values.size(), 2700u);
    QVERIFY(increases(rows.t));
    QVERIFY(std::abs(rows.t.back() - 2.99) < 0.02);
    QVERIFY(std::abs(reader.rateHz() - 100) < 1);
    const bool unnamed = dialect == "forwarder" || dialect == "json arrays";
    for (std::size_t c = 0; c < 9; ++c) {
        const Channel &channel = reader.channels()[c];
        if (!unnamed) {
            QCOMPARE(int(channel.quantity), int(c / 3));
            QCOMPARE(channel.axis, "xyz"[c % 3]);
            QVERIFY2(channel.scale > 0, qPrintable(channel.name));
        }
        for (int i = 0; i < 300; ++i) {
            const double lsb = dialect == "gambit" ? (c < 3 ? 8192 : c < 6 ? 114.28 : 10.24) : 1;
            const double wanted = reading(i)[c] * lsb;
            QVERIFY2(std::abs(double(rows.values[std::size_t(i) * 9 + c]) - wanted) < 0.52,
                qPrintable(QString("%1 row %2: %3 is not %4")
                               .arg(channel.name)
                               .arg(i)
                               .arg(double(rows.values[std::size_t(i) * 9 + c]))
                               .arg(wanted)));
        }
    }
}

void BoardReaderTest::piecesAndLineEndsDoNotMatter_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("end");
    for (const char *dialect : {"csv", "plotter", "teleplot", "jsonl", "gambit"})
        for (const char *end : {"\n", "\r", "\r\n"})
            QTest::addRow("%s %d %d", dialect, int(end[0]), int(end[1])) << QByteArray(dialect) << QByteArray(end);
}

void BoardReaderTest::piecesAndLineEndsDoNotMatter()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, end);
    std::mt19937 random(7);
    BoardReader reader;
    add(reader, header(dialect).replace("\r\n", "\n").replace("\n", end), 0);
    QByteArray bytes = end;
    for (int i = 0; i < 200; ++i) {
        QByteArray line = row(dialect, i, 10 * i).replace("\r\n", "\n");
        bytes += line.replace("\n", end);
        while (bytes.size() > 40) {
            const int size = int(random() % 40) + 1;
            add(reader, bytes.left(size), 0.01 * i);
            bytes.remove(0, size);
        }
    }
    add(reader, bytes, 2);
    add(reader, {}, 3);
    // Where a row of several lines begins is seen by when they arrive, and here pieces end anywhere.
    QCOMPARE(reader.take().t.size(), dialect == "teleplot" ? 199u : 200u);
    QCOMPARE(reader.counts().bad, 0u);
}

void BoardReaderTest::bootTextIsWaitedOut()
{
    BoardReader reader;
    double now = 100;
    add(reader, "\xff\xf0\x80\x02garbage of another rate\x01\x7f\n", now);
    for (int i = 0; i < 90; ++i) {
        const QByteArrayList lines{"ets Jun  8 2016 00:22:57",
            "rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)", "configsip: 0, SPIWP:0xee",
            "load:0x3fff0030,len:1184", "I (" + QByteArray::number(i * 37) + ") wifi: connecting...",
            "calibrating, keep still", "."};
        add(reader, lines[i % 7] + "\r\n", now += 0.1);
    }
    QVERIFY(!reader.ready());
    QCOMPARE(reader.problem(), QString());
    add(reader, header("csv"), now += 0.01);
    for (int i = 0; i < 200; ++i)
        add(reader, row("csv", i, 9000 + 10 * i), now += 0.01);
    QVERIFY(reader.ready());
    QCOMPARE(reader.channels().size(), 9u);
    QCOMPARE(reader.channels()[0].name, QString("ax (g)"));
    QCOMPARE(reader.take().t.size(), 200u);
    QCOMPARE(reader.counts().bad, 0u);
}

void BoardReaderTest::aRowThatBeganBeforeIsNone_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"csv", "forwarder", "plotter", "teleplot", "jsonl", "gambit"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

void BoardReaderTest::aRowThatBeganBeforeIsNone()
{
    QFETCH(QByteArray, dialect);
    BoardReader reader;
    add(reader, row(dialect, 0, 0).mid(2), 0);
    for (int i = 1; i < 100; ++i)
        add(reader, row(dialect, i, 10 * i), 0.01 * i);
    add(reader, {}, 4);
    const auto rows = reader.take();
    QCOMPARE(rows.t.size(), 99u);
    QCOMPARE(reader.channels().size(), 9u);
    QCOMPARE(reader.counts().bad, 0u);
    if (dialect != "gambit")
        QVERIFY(std::abs(double(rows.values[0]) - reading(1)[0]) < 0.002);
}

void BoardReaderTest::aNameThatIsDamagedAtFirstIsNoChannel_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"plotter", "teleplot", "jsonl"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

void BoardReaderTest::aNameThatIsDamagedAtFirstIsNoChannel()
{
    QFETCH(QByteArray, dialect);
    BoardReader reader;
    for (int i = 0; i < 200; ++i) {
        QByteArray line = row(dialect, i, 10 * i);
        if (i % 23 == 12)
            line.replace("gy", "gq");
        add(reader, line, 0.01 * i);
    }
    QCOMPARE(reader.channels().size(), 9u);
    QVERIFY(reader.take().t.size() >= 190u);
}

void BoardReaderTest::aDamagedLineCostsItself_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"csv", "tsv", "forwarder", "plotter", "jsonl", "json nested", "gambit"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

// Every fiftieth row is cut, has a stray byte, or loses its separator; the one after it counts whole.
void BoardReaderTest::aDamagedLineCostsItself()
{
    QFETCH(QByteArray, dialect);
    BoardReader reader;
    begin(reader);
    add(reader, header(dialect), 0);
    int damaged = 0;
    for (int i = 0; i < 2000; ++i) {
        QByteArray line = row(dialect, i, 10 * i);
        if (i % 50 == 25) {
            const QByteArray end = line.endsWith("\r\n") ? "\r\n" : line.right(1);
            switch (damaged++ % 3) {
            case 0: line = line.left(line.size() / 2) + end; break;
            case 1: line[line.size() / 2] = '\x01'; break;
            case 2: line[line.size() / 2] = char(0xfe); break;
            }
        }
        add(reader, line, 0.01 * i);
        if (i % 500 == 450)
            add(reader, "\r\n", 0.01 * i);
    }
    add(reader, {}, 21);
    const auto rows = reader.take();
    QCOMPARE(reader.counts().bad, std::uint64_t(damaged));
    QCOMPARE(rows.t.size(), std::size_t(2000 - damaged));
    QVERIFY(increases(rows.t));
    QVERIFY2(std::abs(rows.t.back() - 19.99) < 0.02, qPrintable(QString::number(rows.t.back(), 'f', 4)));
    for (std::size_t i = 300; i < rows.t.size(); ++i) {
        const double step = rows.t[i] - rows.t[i - 1];
        QVERIFY2(std::abs(step - 0.01) < 0.001 || std::abs(step - 0.02) < 0.002, qPrintable(QString::number(step)));
    }
}

void BoardReaderTest::aLostValueCostsNoOtherRow()
{
    BoardReader reader;
    begin(reader);
    for (int i = 0; i < 1000; ++i) {
        QByteArrayList lines = row("teleplot", i, 10 * i).split('\n');
        if (i % 100 == 50)
            lines.removeAt((i / 100) % 9); // each of the names once, the first too
        add(reader, lines.join('\n'), 0.01 * i);
    }
    const auto rows = reader.take();
    QVERIFY2(std::abs(int(rows.t.size()) - 1000) <= 1, qPrintable(QString::number(rows.t.size())));
    for (int i = 990; i < 999; ++i) // rows are not mixed with their neighbours
        for (std::size_t c = 0; c < 9; ++c)
            QVERIFY(std::abs(double(rows.values[std::size_t(i) * 9 + c]) - reading(i)[c]) < 0.002);
}

void BoardReaderTest::aResetGoesOn()
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

void BoardReaderTest::aClockThatWrapsCostsNothing_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<double>("modulus");
    QTest::addColumn<double>("tick"); // s
    QTest::newRow("16 bits of ms") << QByteArray("t_ms") << 65536.0 << 1e-3;
    QTest::newRow("32 bits of us") << QByteArray("micros") << 4294967296.0 << 1e-6;
    QTest::newRow("32 bits of us, as no name says") << QByteArray("time") << 4294967296.0 << 1e-6;
    QTest::newRow("32 bits of ms") << QByteArray("t (ms)") << 4294967296.0 << 1e-3;
}

void BoardReaderTest::aClockThatWrapsCostsNothing()
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

void BoardReaderTest::aWildTimeIsADamagedLine()
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

void BoardReaderTest::burstsBecomeEven_data()
{
    QTest::addColumn<double>("hz");
    QTest::addColumn<double>("burst"); // s
    QTest::newRow("100 Hz, USB frames") << 100.0 << 0.016;
    QTest::newRow("100 Hz, bursts of 60 ms") << 100.0 << 0.06;
    QTest::newRow("50 Hz, bursts of 100 ms") << 50.0 << 0.1;
    QTest::newRow("1 kHz, bursts of 20 ms") << 1000.0 << 0.02;
}

void BoardReaderTest::burstsBecomeEven()
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

void BoardReaderTest::aPauseIsAGapAndADelayIsNone()
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

void BoardReaderTest::anotherRateIsFollowed()
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

void BoardReaderTest::coarseTicksAreSpread()
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

void BoardReaderTest::aChannelThatRisesIsNoClock()
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

void BoardReaderTest::damageInTheFirstLinesDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"csv", "tsv", "forwarder", "plotter", "teleplot", "jsonl", "gambit"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

// One line in ten, from the first on.
void BoardReaderTest::damageInTheFirstLinesDoesNotMatter()
{
    QFETCH(QByteArray, dialect);
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        BoardReader reader;
        begin(reader);
        add(reader, header(dialect), 0);
        for (int i = 0; i < 300; ++i) {
            QByteArray line = row(dialect, i, 10 * i);
            if (random() % 10 == 0) {
                const auto at = qsizetype(random() % std::uint64_t(line.size()));
                if (random() % 2)
                    line.remove(at, 1);
                else
                    line[at] = char(line[at] ^ (1 << random() % 8));
            }
            add(reader, line, 0.01 * i);
        }
        add(reader, {}, 4);
        QVERIFY2(reader.ready(), qPrintable(QString("seed %1: %2").arg(seed).arg(reader.problem())));
        QCOMPARE(reader.channels().size(), 9u);
        QVERIFY(reader.take().t.size() > 250);
    }
}

void BoardReaderTest::realFilesHaveTheSameLayoutWhenPrinted_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"asl_flex_first_day.csv", "magx_ten_magnetometers_tuples.csv",
             "phone_nine_axes_epoch_ms.csv", "qmc5883l_preamble_raw.csv", "repoimu_two_headers_semicolon.csv",
             "signglove_plain.csv", "xio_nine_axes.csv", "ellipsoid_blank_separated.txt"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void BoardReaderTest::realFilesHaveTheSameLayoutWhenPrinted()
{
    QFETCH(QString, file);
    QFile source;
    for (const char *up : {"/../shared/data/real/", "/../../shared/data/real/"})
        if (const QString path = qEnvironmentVariable("LODESTONE_SOURCE") + up + file; QFile::exists(path))
            source.setFileName(path);
    if (!source.open(QIODevice::ReadOnly))
        QSKIP("no real recordings in ../shared/data");
    const QByteArray bytes = source.readAll();
    const SignalTable table = readTable(bytes);
    const double hz = table.rateHz > 0 ? table.rateHz : 50;
    BoardReader reader;
    begin(reader);
    int lines = 0;
    for (const QByteArray &line : bytes.split('\n'))
        if (lines < 2000)
            add(reader, line + '\n', lines++ / hz);
    add(reader, {}, lines / hz + 1);
    QVERIFY2(reader.ready(), qPrintable(reader.problem()));
    QCOMPARE(reader.channels().size(), table.channels.size());
    for (std::size_t c = 0; c < table.channels.size(); ++c) {
        QCOMPARE(reader.channels()[c].name, table.channels[c].name);
        QCOMPARE(int(reader.channels()[c].quantity), int(table.channels[c].quantity));
        QCOMPARE(reader.channels()[c].axis, table.channels[c].axis);
        QCOMPARE(reader.channels()[c].unit, table.channels[c].unit);
        QCOMPARE(reader.channels()[c].sensor, table.channels[c].sensor);
    }
    QCOMPARE(reader.boardTime(), std::any_of(table.columns.begin(), table.columns.end(),
                                     [](const Column &column) { return column.role == Role::Time; }));
    QCOMPARE(reader.counts().bad, 0u);
    const auto rows = reader.take();
    QVERIFY(increases(rows.t));
    for (std::size_t i = 0; i < std::min(rows.t.size(), table.rows()); ++i)
        QCOMPARE(rows.values[i * table.channels.size()], float(table.values[0][i]));
}

void BoardReaderTest::anyBytesAreSurvived()
{
    const char *const pieces[] = {"12", "3.5", "{", "}", "[", "]", "\"ax\":", "ax:", "ax=", ",", ";", "\t", " ", "\x02",
        "\x03", "T:12\n", ">", "|", "\n", "\r\n", "nan", "-", "1e309", "99999999999999999999", "$GPGGA,", "\xff",
        "\xc2\xb5", "(1,2,3)", "->", "12:00:01", "#", "\"", "0.1,0.2\n0.3,0.4\n"};
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        BoardReader reader;
        for (int i = 0; i < 200; ++i) {
            QByteArray bytes;
            for (int k = 0; k < 40; ++k)
                bytes += seed % 3 == 0 ? QByteArray(1, char(random()))
                                       : QByteArray(pieces[random() % std::size(pieces)]);
            add(reader, i < 100 || seed % 2 ? bytes : row("csv", i, 10 * i), 0.02 * i);
            const auto rows = reader.take();
            QCOMPARE(rows.values.size(), rows.t.size() * reader.channels().size());
            QVERIFY(increases(rows.t));
        }
    }
}

void BoardReaderTest::otherFramesAreLeftOut()
{
    BoardReader reader;
    const auto frame = [](const QByteArray &type, const QByteArray &json) {
        return "\x02" + type + ':' + QByteArray::number(json.size()) + '\n' + json + '\x03';
    };
    add(reader, "\r\nEspruino 2v19\r\n>" + frame("FW", "{\"id\":\"GAMBIT\",\"version\":\"0.4.0\"}"), 0);
    for (int i = 0; i < 400; ++i) {
        add(reader, row("gambit", i, 0), 0.02 * i);
        if (i % 25 == 3)
            add(reader, frame("LOG", "{\"level\":1,\"msg\":\"tick\"}"), 0.02 * i);
    }
    add(reader, {}, 9);
    QCOMPARE(reader.channels().size(), 9u);
    QCOMPARE(reader.take().t.size(), 400u);
    QCOMPARE(reader.counts().bad, 0u);
    QCOMPARE(reader.channels()[7].name, QString("-mx"));
}

void BoardReaderTest::aMapOverrides()
{
    BoardReader reader(
        std::vector<Assignment>{{"mx", "#1", "mG"}, {"my", "#2", "mG"}, {"mz", "#3", "mG"}, {"ignore", "#4", {}}});
    begin(reader);
    for (int i = 0; i < 100; ++i)
        add(reader, joined(reading(i), ",").split(',').mid(3, 4).join(',') + '\n', 0.01 * i);
    QCOMPARE(reader.channels().size(), 3u);
    QCOMPARE(reader.channels()[2].quantity, Quantity::MagneticField);
    QCOMPARE(reader.channels()[2].scale, 0.1);
    BoardReader counts(std::vector<Assignment>{{"mx", "#1", "10 LSB/uT"}, {"my", "#2", {}}, {"mz", "#3", {}}});
    begin(counts);
    for (int i = 0; i < 100; ++i)
        add(counts, joined(reading(i), ",").split(',').mid(6, 3).join(',') + '\n', 0.01 * i);
    QCOMPARE(counts.channels().size(), 3u);
    QCOMPARE(counts.channels()[2].unit, QString("LSB"));
    QCOMPARE(counts.channels()[2].scale, 0.1);
    BoardReader wrong(std::vector<Assignment>{{"mx", "nothing", {}}});
    for (int i = 0; i < 100; ++i)
        add(wrong, row("csv", i, 10 * i), 0.01 * i);
    QVERIFY(!wrong.ready());
    QVERIFY2(wrong.problem().contains("nothing"), qPrintable(wrong.problem()));
}

void BoardReaderTest::unitsAreGuessedAndSaid()
{
    BoardReader reader;
    fed(reader, "plotter", 200);
    QVERIFY(reader.ready());
    QCOMPARE(reader.channels()[0].unit, QString("g"));
    QVERIFY(!reader.channels()[0].sure);
    QVERIFY(!reader.warnings().isEmpty());
    QVERIFY(reader.signature().startsWith("plotter:ax,ay,az"));
}

void BoardReaderTest::fewLinesAreEnoughForASlowBoard()
{
    BoardReader reader;
    begin(reader);
    for (int i = 0; i < 12; ++i) {
        add(reader, row("csv", i, 500 * i), 0.5 * i);
        add(reader, {}, 0.5 * i + 0.2);
    }
    QVERIFY(reader.ready());
    QCOMPARE(reader.take().t.size(), 12u);
}

// In front of rows with as many values as it has words.
void BoardReaderTest::aSentenceNamesNoColumns()
{
    BoardReader reader;
    add(reader, "Booting now\r\nMPU9250 is ready\r\n", 0);
    for (int i = 0; i < 400; ++i)
        add(reader, joined(reading(i), " ").split(' ').mid(0, 3).join(' ') + '\n', 0.01 * i);
    QCOMPARE(reader.channels().size(), 3u);
    QCOMPARE(int(reader.channels()[0].quantity), int(Quantity::Acceleration));
    QVERIFY(!reader.channels()[0].sure);
    QCOMPARE(reader.take().t.size(), 400u);
}

void BoardReaderTest::whatIsNoBoardIsNamed_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("word");
    QTest::newRow("satellite receiver")
        << QByteArrayList{"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n",
               "$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A\r\n",
               "$GPGSA,A,3,04,05,,09,12,,,24,,,,,2.5,1.3,2.1*39\r\n"}
        << "NMEA";
    QTest::newRow("one sentence of a receiver")
        << QByteArrayList{"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n"} << "NMEA";
    QTest::newRow("modem") << QByteArrayList{"AT\r\n", "OK\r\n", "ERROR\r\n", "+CME ERROR: 10\r\n"} << "modem";
    QTest::newRow("silence") << QByteArrayList{""} << "silent";
    QTest::newRow("binary") << QByteArrayList{QByteArray::fromHex("01f300027e8106ff1c00937f05e20e04aa"),
        QByteArray::fromHex("00107e030b9205c17f1004f8020311")}
                            << "no text";
    QTest::newRow("a time alone") << QByteArrayList{"millis:#\r\n"} << "no readings";
    QTest::newRow("lines that are not alike")
        << QByteArrayList{"0.1,0.2\r\n", "0.3\r\n", "1,2,3,4\r\n", "7,8,9\r\n", "1,2,3,4,5,6\r\n"} << "not alike";
    QTest::newRow("prose") << QByteArrayList{"Hello, world!\r\n", "This board is waiting for you.\r\n",
        "Press a button to go on\r\n", "Menu: help, about\r\n"}
                           << "without rows of numbers";
}

void BoardReaderTest::whatIsNoBoardIsNamed()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QString, word);
    BoardReader reader;
    for (int i = 0; i < 240; ++i)
        add(reader, QByteArray(lines[i % lines.size()]).replace('#', QByteArray::number(100 + 50 * i)), 0.05 * i);
    QVERIFY(!reader.ready());
    QVERIFY2(reader.problem().contains(word), qPrintable(reader.problem()));
    if (word == "silent" || word == "without rows of numbers") { // and what comes later is read
        for (int i = 0; i < 200; ++i)
            add(reader, row("csv", i, 10 * i), 12 + 0.01 * i);
        QVERIFY(reader.ready());
        QCOMPARE(reader.problem(), QString());
    }
}

void BoardReaderTest::aThousandRowsASecondCostLittle()
{
    for (const char *dialect : {"csv", "forwarder", "plotter", "jsonl", "gambit", "teleplot"}) {
        std::vector<QByteArray> lines;
        for (int i = 0; i < 20000; ++i)
            lines.push_back(row(dialect, i, i));
        BoardReader reader;
        begin(reader);
        add(reader, header(dialect), 0);
        const std::clock_t began = std::clock();
        std::size_t rows = 0;
        for (int i = 0; i < 20000; ++i) {
            add(reader, lines[std::size_t(i)], 0.001 * i);
            if (i % 16 == 0)
                rows += reader.take().t.size();
        }
        add(reader, {}, 22);
        rows += reader.take().t.size();
        const double seconds = double(std::clock() - began) / CLOCKS_PER_SEC;
        qInfo("%s: %.2f %% of a core at 1 kHz", dialect, 100 * seconds / 20);
        QCOMPARE(rows, 20000u);
        QVERIFY(seconds / 20 < 0.05);
    }
}

QTEST_GUILESS_MAIN(BoardReaderTest)
#include "board_reader_test.moc"
