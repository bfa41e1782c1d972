// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/formats/board_printer.h"

#include <QTest>

using namespace lodestone;

class BoardProblemTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNoBoardIsNamed_data();
    void whatIsNoBoardIsNamed();
    void silenceEndsWithTheFirstLine();
    void aMapThatDoesNotFitIsSaidUntilItDoes();
};

void BoardProblemTest::whatIsNoBoardIsNamed_data()
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

void BoardProblemTest::whatIsNoBoardIsNamed()
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

void BoardProblemTest::silenceEndsWithTheFirstLine()
{
    BoardReader reader;
    for (int i = 0; i < 40; ++i)
        add(reader, {}, 0.1 * i);
    QVERIFY2(reader.problem().contains("silent"), qPrintable(reader.problem()));
    add(reader, "Keep still, calibrating\r\n", 4);
    QCOMPARE(reader.problem(), QString());
}

// Also when it lasts so long that a board without rows is called one.
void BoardProblemTest::aMapThatDoesNotFitIsSaidUntilItDoes()
{
    BoardReader reader(std::vector<Assignment>{{"mx", "later", {}}});
    for (int i = 0; i < 1500; ++i)
        add(reader, row("csv", i, 10 * i), 0.01 * i);
    QVERIFY(!reader.ready());
    QVERIFY2(reader.problem().contains("later"), qPrintable(reader.problem()));
}

QTEST_GUILESS_MAIN(BoardProblemTest)
#include "board_problem_test.moc"
