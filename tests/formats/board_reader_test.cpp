// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/board_printer.h"

#include <QFile>
#include <QTest>
#include <cmath>
#include <ctime>

using namespace lodestone;

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
    void realFilesHaveTheSameLayoutWhenPrinted_data();
    void realFilesHaveTheSameLayoutWhenPrinted();
    void otherFramesAreLeftOut();
    void aMapOverrides();
    void unitsAreGuessedAndSaid();
    void fewLinesAreEnoughForASlowBoard();
    void aSentenceNamesNoColumns();
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
