// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with a row for each reading of one sensor.
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>

using namespace lodestone;

class LongRowsTest : public QObject
{
    Q_OBJECT
private slots:
    void rowsOfOneSensorEachAreSideBySide_data();
    void rowsOfOneSensorEachAreSideBySide();
    void readingsAreInterpolatedAtTheDensestSensorsTimes();
    void rowsWithoutATimeKeepWhatWasReadBefore();
    void boardsWithANumberAreSensorsOfTheirOwn();
    void aWordInEachRowNamesTheAxes();
    void recordingsOneAfterTheOtherAreNoSensors();
};

void LongRowsTest::rowsOfOneSensorEachAreSideBySide_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("row"); // %t: time in ms, %s: sensor, %v: values
    QTest::addColumn<QByteArrayList>("sensors");
    QTest::newRow("a column says which") << QByteArray("time,sensor,x,y,z\n") << QByteArray("%t,%s,%v")
                                         << QByteArrayList{"accelerometer", "gyroscope"};
    QTest::newRow("types of Android") << QByteArray("timestamp;type;v0;v1;v2\n") << QByteArray("%t;%s;%v")
                                      << QByteArrayList{"TYPE_ACCELEROMETER", "TYPE_GYROSCOPE"};
    QTest::newRow("tags, no header") << QByteArray() << QByteArray("%s,%t,%v") << QByteArrayList{"ACC", "GYR"};
    QTest::newRow("letters, no header") << QByteArray() << QByteArray("%t %s %v") << QByteArrayList{"A", "G"};
    QTest::newRow("gravity and all, of a phone") << QByteArray("sensor,time,z,y,x\n") << QByteArray("%s,%t,%v")
                                                 << QByteArrayList{"TotalAcceleration", "Gyroscope"};
}

void LongRowsTest::rowsOfOneSensorEachAreSideBySide()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, row);
    QFETCH(QByteArrayList, sensors);
    const QByteArray sign = row.contains(';') ? ";" : row.contains(',') ? "," : " ";
    for (const bool sorted : {false, true}) { // one sensor after the other, too
        if (sorted && header.isEmpty())
            continue;
        QByteArray text = header, behind;
        for (int i = 0; i < 80; ++i) {
            const auto line = [&](int sensor, int ms, const QByteArray &values) {
                return QByteArray(row)
                           .replace("%t", QByteArray::number(5000 + ms))
                           .replace("%s", sensors[sensor])
                           .replace("%v", values)
                       + '\n';
            };
            text += line(0, i * 10, turned(i, 9.81, sign));
            if (i % 2 == 0)
                (sorted ? behind : text) += line(1, i * 10 + 3, "0.1" + sign + number(0.2 + 0.001 * i) + sign + "-0.3");
        }
        const SignalTable r = readTable(text + behind);
        const QStringList wanted = kAccelerometer + kGyroscope;
        QStringList seen = channelsOf(r);
        seen.sort();
        QCOMPARE(seen, wanted);
        QCOMPARE(r.rows(), std::size_t(80));
        QVERIFY(std::abs(r.rateHz - 100) < 1);
        QVERIFY2(warningsOf(r).contains(QStringLiteral("side by side")), qPrintable(warningsOf(r)));
    }
}

void LongRowsTest::readingsAreInterpolatedAtTheDensestSensorsTimes()
{
    QByteArray text = "t (ms),sensor,value\n";
    for (int i = 0; i < 50; ++i) {
        text += QByteArray::number(i * 10) + ",bend1," + QByteArray::number(3 * i) + '\n';
        if (i % 5 == 0)
            text += QByteArray::number(i * 10) + ",bend2," + QByteArray::number(100 + 3 * i) + '\n';
    }
    const SignalTable r = readTable(text);
    QCOMPARE(r.rows(), std::size_t(50));
    QCOMPARE(r.channels[1].name, QStringLiteral("bend2"));
    QCOMPARE(r.values[0][12], 36.0);
    QCOMPARE(r.values[1][10], 130.0); // read then
    QCOMPARE(r.values[1][12], 136.0); // between 130 and 145
    QCOMPARE(r.values[1][49], 235.0); // behind the last
}

void LongRowsTest::rowsWithoutATimeKeepWhatWasReadBefore()
{
    QByteArray text;
    for (int i = 0; i < 40; ++i)
        text += "#A-R=" + turned(i, 9.81) + "\n#M-R=" + QByteArray::number(200 + 2 * i) + ",-100,300\n#G-R=1,2,"
                + QByteArray::number(i % 5) + '\n';
    const SignalTable r = readTable(text, atRate(50));
    QCOMPARE(r.rows(), std::size_t(40));
    QCOMPARE(r.channels.size(), std::size_t(9));
    QVERIFY2(channelsOf(r).contains("magnetic field 1z"), qPrintable(channelsOf(r).join(' ')));
    // A row of the accelerometer stands in front of the magnetometer's.
    QCOMPARE(r.values[3][10], 218.0);
}

void LongRowsTest::boardsWithANumberAreSensorsOfTheirOwn()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += "{\"id\":" + QByteArray(i % 2 ? "9" : "11") + ",\"t\":" + QByteArray::number(i * 10)
                + ",\"accel_x\":" + number(0.1 * (i % 7)) + ",\"accel_y\":0.2,\"accel_z\":9.7}\n";
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r).size(), 6);
    QCOMPARE(r.rows(), std::size_t(30));
    QVERIFY(std::abs(r.rateHz - 50) < 1);
    QVERIFY(r.channels[0].name.contains(QStringLiteral("11")));
}

void LongRowsTest::aWordInEachRowNamesTheAxes()
{
    QByteArray text = "Sensor,Time,X,Y,Z\n";
    for (int i = 0; i < 40; ++i)
        text += "Magnetometer," + QByteArray::number(1000 + 11 * i) + ',' + number(20 + 0.1 * (i % 5))
                + ",-30.5,12.25\n";
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r), (QStringList{"magnetic field 1x", "magnetic field 1y", "magnetic field 1z"}));
    QVERIFY(std::abs(r.rateHz - 1000 / 11.0) < 1);
    const SignalTable unnamed = readTable(text.mid(text.indexOf('\n') + 1));
    QCOMPARE(channelsOf(unnamed), channelsOf(r));
    QVERIFY(std::abs(unnamed.rateHz - 1000 / 11.0) < 1);
}

void LongRowsTest::recordingsOneAfterTheOtherAreNoSensors()
{
    QByteArray text = "t (s),name,x (g),y (g),z (g)\n";
    for (int i = 0; i < 60; ++i)
        text += number(i * 0.02) + (i < 30 ? ",first,0.1,0," : ",second,0.2,0,") + number(1 + 0.001 * i) + '\n';
    QCOMPARE(readTable(text).rows(), std::size_t(60));
}

QTEST_GUILESS_MAIN(LongRowsTest)
#include "long_rows_test.moc"
