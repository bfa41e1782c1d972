// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/board_printer.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace lodestone;

class BoardDamageTest : public QObject
{
    Q_OBJECT
private slots:
    void aNameThatIsDamagedAtFirstIsNoChannel_data();
    void aNameThatIsDamagedAtFirstIsNoChannel();
    void aDamagedLineCostsItself_data();
    void aDamagedLineCostsItself();
    void aLostValueCostsNoOtherRow();
    void damageInTheFirstLinesDoesNotMatter_data();
    void damageInTheFirstLinesDoesNotMatter();
    void anyBytesAreSurvived();
    void aLineMayEndTwoRows();
};

void BoardDamageTest::aNameThatIsDamagedAtFirstIsNoChannel_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"plotter", "teleplot", "jsonl"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

void BoardDamageTest::aNameThatIsDamagedAtFirstIsNoChannel()
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

void BoardDamageTest::aDamagedLineCostsItself_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"csv", "tsv", "forwarder", "plotter", "jsonl", "json nested", "gambit"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

// Every fiftieth row is cut, has a stray byte, or loses its separator; the one after it counts whole.
void BoardDamageTest::aDamagedLineCostsItself()
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

void BoardDamageTest::aLostValueCostsNoOtherRow()
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

void BoardDamageTest::damageInTheFirstLinesDoesNotMatter_data()
{
    QTest::addColumn<QByteArray>("dialect");
    for (const char *dialect : {"csv", "tsv", "forwarder", "plotter", "teleplot", "jsonl", "gambit"})
        QTest::newRow(dialect) << QByteArray(dialect);
}

// One line in ten, from the first on.
void BoardDamageTest::damageInTheFirstLinesDoesNotMatter()
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

void BoardDamageTest::anyBytesAreSurvived()
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

// The rest of one line was lost, so that the next one ends both rows.
void BoardDamageTest::aLineMayEndTwoRows()
{
    BoardReader reader;
    begin(reader);
    for (int i = 0; i < 200; ++i)
        add(reader, ">mx:" + number(30 + i % 7) + (i == 150 ? "\n" : "|my:" + number(i % 11) + "\n"), 0.01 * i);
    add(reader, {}, 3);
    const BoardReader::Rows rows = reader.take();
    QCOMPARE(rows.t.size(), 200u);
    const std::vector<float> around(rows.values.begin() + 298, rows.values.begin() + 304);
    QCOMPARE(around, (std::vector<float>{32, 6, 33, 6, 34, 8}));
}

QTEST_GUILESS_MAIN(BoardDamageTest)
#include "board_damage_test.moc"
