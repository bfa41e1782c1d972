// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in JSON: lists of sensors, data frames, data bases.
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>

using namespace lodestone;

class JsonTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void jsonListsOfSensors_data();
    void jsonListsOfSensors();
    void jsonListsWithoutTimesAreSaid();
    void jsonOfDataFramesAndDataBases_data();
    void jsonOfDataFramesAndDataBases();
    void aBrokenDocumentIsRefusedWithItsPlace_data();
    void aBrokenDocumentIsRefusedWithItsPlace();
    void namesWithEscapesAndBlanksBetweenAreRead();
};

void JsonTablesTest::jsonListsOfSensors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows");
    QByteArray lists[2], objects[2], apart[2];
    for (int i = 0; i < 50; ++i) {
        const QByteArray sign = i ? "," : "", t = QByteArray::number(20 * i);
        lists[0] += sign + "[0.1," + number(0.01 * i) + ",9.8]";
        lists[1] += sign + "[1.5,2.5," + number(0.1 * (i % 7)) + "]";
        objects[0] += sign + "{\"t\":" + t + ",\"x\":0.1,\"y\":" + number(0.01 * i) + ",\"z\":9.8}";
        objects[1] += sign + "{\"t\":" + t + ",\"x\":1.5,\"y\":2.5,\"z\":" + number(0.1 * (i % 7)) + "}";
    }
    for (int i = 0; i < 25; ++i)
        apart[1] += (i ? "," : "") + QByteArray("{\"t\":") + QByteArray::number(40 * i)
                    + ",\"x\":1.5,\"y\":2.5,\"z\":0.5}";
    QTest::newRow("lists") << "{\"sample_rate\":50,\"accelerometer\":[" + lists[0] + "],\"gyroscope\":[" + lists[1]
                                  + "]}"
                           << 50;
    QTest::newRow("objects with times") << "{\"acc\":[" + objects[0] + "],\"gyr\":[" + objects[1] + "]}" << 50;
    QTest::newRow("inside") << "{\"device\":\"a\",\"sample_rate\":50,\"data\":{\"imu\":{\"acc\":[" + lists[0]
                                   + "],\"gyr\":[" + lists[1] + "]}}}"
                            << 50;
    QTest::newRow("of two rates") << "{\"acc\":[" + objects[0] + "],\"gyr\":[" + apart[1] + "]}" << 50;
}

void JsonTablesTest::jsonListsOfSensors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, rows);
    const SignalTable r = readTable(text, text.contains("\"t\"") ? ImportOptions() : atRate(50));
    QCOMPARE(r.rows(), std::size_t(rows));
    const QStringList wanted = kAccelerometer + kGyroscope;
    QCOMPARE(channelsOf(r), wanted);
    QVERIFY(std::abs(r.rateHz - 50) < 0.5);
    QCOMPARE(r.values[1][10], 0.1);
}

void JsonTablesTest::jsonListsWithoutTimesAreSaid()
{
    QByteArray emg, imu;
    for (int i = 0; i < 80; ++i)
        emg += (i ? "," : "") + QByteArray("{\"data\":[1,2,3,4,5,6,7,") + QByteArray::number(i % 9) + "]}";
    for (int i = 0; i < 20; ++i)
        imu += (i ? "," : "") + QByteArray("{\"gyroscope\":[1.5,2.5,") + number(0.1 * i)
               + "],\"acceleration\":[0.1,0.2,0.97]}";
    const SignalTable r = readTable(
        "{\"label\":\"A\",\"data\":{\"emg\":[" + emg + "],\"imu\":[" + imu + "]}}", atRate(50));
    QCOMPARE(r.rows(), std::size_t(20));
    QCOMPARE(r.channels.size(), std::size_t(6));
    QVERIFY2(warningsOf(r).contains(QStringLiteral("data.emg (80)")), qPrintable(warningsOf(r)));
}

void JsonTablesTest::jsonOfDataFramesAndDataBases_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray rows, objects, columns[4];
    for (int i = 0; i < 50; ++i) {
        const QByteArray sign = i ? "," : "", t = QByteArray::number(20 * i);
        const QByteArrayList cells = (t + ',' + turned(i, 9.81)).split(',');
        rows += sign + '[' + cells.join(',') + ']';
        objects += sign + "\"-Mx" + QByteArray::number(100 + i) + "\":{\"t_ms\":" + cells[0] + ",\"ax\":" + cells[1]
                   + ",\"ay\":" + cells[2] + ",\"az\":" + cells[3] + '}';
        for (int c = 0; c < 4; ++c)
            columns[c] += sign + '"' + QByteArray::number(i) + "\":" + cells[c];
    }
    QTest::newRow("pandas, split") << "{\"columns\":[\"t_ms\",\"ax\",\"ay\",\"az\"],\"index\":[0,1],\"data\":[" + rows
                                          + "]}";
    QTest::newRow("pandas, columns") << "{\"t_ms\":{" + columns[0] + "},\"ax\":{" + columns[1] + "},\"ay\":{"
                                            + columns[2] + "},\"az\":{" + columns[3] + "}}";
    QTest::newRow("a data base") << "{\"glove\":{" + objects + "}}";
}

void JsonTablesTest::jsonOfDataFramesAndDataBases()
{
    QFETCH(QByteArray, text);
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r), kAccelerometer);
    QCOMPARE(r.rows(), std::size_t(50));
    QVERIFY(std::abs(r.rateHz - 50) < 1);
}

void JsonTablesTest::aBrokenDocumentIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("place");
    const auto row = [](const char *name, const QByteArray &text, int place) { QTest::newRow(name) << text << place; };
    row("cut short", "{\"samples\":[{\"ax\":1", 19);
    row("a word behind", "{\"samples\":[]} x", 15);
    row("a comma too many", "[{\"a\":1},]", 9);
    row("no comma", "{\"a\":1 \"b\":2}", 7);
    row("no colon", "{\"a\" 1}", 5);
    row("no quotes", "{\"b\":1,a:1}", 7);
    row("a zero in front", "{\"a\":01}", 6);
    row("no digits behind the point", "{\"a\":1.}", 7);
    row("no number", "{\"a\":NaN}", 5);
    row("a line end in a text", "{\"a\":\"x\ny\"}", 7);
    row("an escape that is none", "{\"a\":\"x\\q\"}", 7);
    row("closed by the other sign", "{\"a\":[1}}", 7);
    row("too deep", "{\"a\":" + QByteArray(2000, '['), 5 + 1024);
}

void JsonTablesTest::aBrokenDocumentIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, place);
    ImportOptions options;
    options.format = QStringLiteral("gambit");
    try {
        readTable(text, options);
        QFAIL("it was read");
    } catch (const ImportError &error) {
        QVERIFY2(error.reason.contains(QStringLiteral("breaks at byte %1,").arg(place)), qPrintable(error.reason));
    }
}

void JsonTablesTest::namesWithEscapesAndBlanksBetweenAreRead()
{
    QByteArray rows;
    for (int i = 0; i < 50; ++i)
        rows += (i ? " ,\n" : "") + QByteArray("{ \"\\u0074_ms\" : ") + QByteArray::number(20 * i)
                + ", \"note \\\"}]\\\\\" : \"[{,\", \"ax\" :\t0.1,\"ay\":0.2 , \"az\": 9.8 }";
    const SignalTable r = readTable(" { \"rows\" : [ " + rows + " ] } \n");
    QCOMPARE(channelsOf(r), kAccelerometer);
    QCOMPARE(r.rows(), std::size_t(50));
    QVERIFY(std::abs(r.rateHz - 50) < 0.5);
}

QTEST_GUILESS_MAIN(JsonTablesTest)
#include "json_tables_test.moc"
