// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of tables that loggers, phones and boards write, each made up here.
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>

using namespace lodestone;

class WildTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void textBetweenTheRowsIsCounted();
    void rowsThatAreCutShortAreNoText();
    void moreTextThanRowsIsText();
    void loggersStampLines_data();
    void loggersStampLines();
    void teleplotLogsAreRead_data();
    void teleplotLogsAreRead();
    void messagesInBlocksAreRows();
    void hexadecimalNumbersAreRead_data();
    void hexadecimalNumbersAreRead();
    void kindsOfLinesAreDeclared();
    void endsOfLinesAreNoCells_data();
    void endsOfLinesAreNoCells();
    void ratesStandInManyPlaces_data();
    void ratesStandInManyPlaces();
    void aSecondTableIsRefused();
    void headersOfFourLines();
    void aLineMayStandBetweenHeaderAndRows();
    void puttyOpensItsLog();
    void unitsBehindTheAxisAreRead();
    void columnsWithoutNames_data();
    void columnsWithoutNames();
    void aUnitAboveTheTableIsOfItsAxes();
    void anAddressNamesNothing();
    void axesOfAnglesAndTheirRates();
    void classesOfSeveralWords();
};

void WildTablesTest::textBetweenTheRowsIsCounted()
{
    for (const QByteArray &names : {QByteArray("t (ms),ax (g),ay (g),az (g)\n"), QByteArray()}) {
        QByteArray text = names;
        for (int i = 0; i < 60; ++i) {
            if (i % 15 == 7)
                text += "WARN: fifo overflow, restarting\n";
            text += QByteArray::number(20 * i) + ',' + turned(i, 1) + '\n';
        }
        const SignalTable r = readTable(text);
        QCOMPARE(r.rows(), std::size_t(60));
        QVERIFY2(
            warningsOf(r).contains(QStringLiteral("4 lines of text")) && warningsOf(r).contains(QStringLiteral("fifo")),
            qPrintable(warningsOf(r)));
    }
}

void WildTablesTest::rowsThatAreCutShortAreNoText()
{
    QByteArray text = "t (ms),ax (g),ay (g),az (g),bend1,bend2,bend3,gesture\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(20 * i) + (i % 20 == 7 ? QByteArray() : ',' + turned(i, 1) + ",500,400,300")
                + ",fist\n";
    const QString why = refusal(text);
    QVERIFY2(why.contains(QStringLiteral("3 lines cannot be read")) && why.contains(QStringLiteral("--skip-bad")),
        qPrintable(why));
}

void WildTablesTest::moreTextThanRowsIsText()
{
    QByteArray text = "t,ax\n";
    for (int i = 0; i < 30; ++i)
        text += "connecting to the network\nno answer yet\nstill trying\n" + QByteArray(i % 6 ? "" : "1,2\n");
    QVERIFY(!refusal(text).isEmpty());
}

void WildTablesTest::loggersStampLines_data()
{
    QTest::addColumn<QByteArray>("stamp"); // % is seconds
    QTest::newRow("minicom") << QByteArray("[2021-04-12 14:32:%] ");
    QTest::newRow("Tera Term") << QByteArray("[Mon Apr 12 14:32:% 2021] ");
    QTest::newRow("PlatformIO") << QByteArray("14:32:% > ");
    QTest::newRow("Docklight") << QByteArray("12.04.2021 14:32:% [RX] - ");
    QTest::newRow("a colon") << QByteArray("14:32:%: ");
    QTest::newRow("a date and a dash") << QByteArray("2021-04-12 14:32:% - ");
    QTest::newRow("Python's logging") << QByteArray("2021-04-12 14:32:% - INFO - ");
    QTest::newRow("a level") << QByteArray("2021-04-12 14:32:% [INFO] ");
    QTest::newRow("since 1970") << QByteArray("16182379%: ");
}

void WildTablesTest::loggersStampLines()
{
    QFETCH(QByteArray, stamp);
    for (const bool named : {false, true}) {
        QByteArray text;
        for (int i = 0; i < 60; ++i) {
            QByteArray seconds = QByteArray::number(20 + 0.02 * i, 'f', 3);
            if (named && stamp.contains("INFO -"))
                seconds.replace('.', ','); // as Python writes it
            text += QByteArray(stamp).replace('%', seconds);
            text += named ? "ax: " + turned(i, 9.81).replace(",", " ay: ") : turned(i, 9.81);
            if (named)
                text.replace(text.lastIndexOf(" ay: "), 5, " az: ");
            text += '\n';
        }
        const SignalTable r = readTable(text);
        QCOMPARE(channelsOf(r), kAccelerometer);
        QVERIFY(std::abs(r.rateHz - 50) < 1);
    }
}

void WildTablesTest::teleplotLogsAreRead_data()
{
    QTest::addColumn<QByteArray>("row"); // %t: time in ms, %i: a number, % the rest
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("channels");
    QTest::newRow("values with units") << QByteArray(">ax:0.%i\xC2\xA7g\n>ay:0.2\xC2\xA7g\n>az:0.9\xC2\xA7g\n") << 50.0
                                       << 3;
    QTest::newRow("a line of several") << QByteArray(">ax:0.%i|g\n>ay:0.2|g\n>az:0.9|g\n") << 50.0 << 3;
    QTest::newRow("with times") << QByteArray(">ax:%t:0.%i\xC2\xA7g\n>ay:%t:0.2\xC2\xA7g\n>az:%t:0.9\xC2\xA7g\n") << 0.0
                                << 3;
    QTest::newRow("several samples a line") << QByteArray(">bend1:%t:5%i;%u:6%i\n>bend2:%t:70;%u:71\n") << 0.0 << 2;
    QTest::newRow("three axes") << QByteArray(">acc:0.%i;0.2;0.9\n") << 50.0 << 3;
}

void WildTablesTest::teleplotLogsAreRead()
{
    QFETCH(QByteArray, row);
    QFETCH(double, rate);
    QFETCH(int, channels);
    QByteArray text = "board 1.2 is ready\n>3D|cube:S:cube\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray(row)
                    .replace("%t", QByteArray::number(1000 + 20 * i))
                    .replace("%u", QByteArray::number(1010 + 20 * i))
                    .replace("%i", QByteArray::number(i % 7));
    const SignalTable r = readTable(text, atRate(rate));
    QCOMPARE(r.channels.size(), std::size_t(channels));
    const bool two = row.contains("%u");
    QCOMPARE(r.rows(), std::size_t(two ? 120 : 60));
    QVERIFY(std::abs(r.rateHz - (two ? 100 : 50)) < 1);
    if (!two)
        QCOMPARE(channelsOf(r), kAccelerometer);
    if (row.contains("\xC2\xA7") || row.contains("|g"))
        QCOMPARE(r.channels[0].unit, row.contains("\xC2\xA7") ? QStringLiteral("g") : r.channels[0].unit);
}

void WildTablesTest::messagesInBlocksAreRows()
{
    QByteArray text;
    for (int i = 0; i < 30; ++i)
        text += "header: \n  seq: " + QByteArray::number(7 + i) + "\n  stamp: \n    secs: "
                + QByteArray::number(1500000000 + i / 25) + "\n    nsecs: " + QByteArray::number((i % 25) * 40000000)
                + "\n  frame_id: \"imu\"\nangular_velocity: \n  x: " + number(0.01 * (i % 5))
                + "\n  y: 0.2\n  z: -0.1\nangular_velocity_covariance: [0.1, 0.0, 0.0]\nlinear_acceleration: \n  x: "
                + number(0.1 * (i % 3)) + "\n  y: 0.5\n  z: 9.7\n---\n";
    const SignalTable r = readTable(text);
    QCOMPARE(r.rows(), std::size_t(30));
    QVERIFY(std::abs(r.rateHz - 25) < 0.1);
    QCOMPARE(channelsOf(r), kGyroscope + kAccelerometer);
    QVERIFY(!refusal(text.left(text.indexOf("---") + 4)).isEmpty());
}

void WildTablesTest::hexadecimalNumbersAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value"); // of row 2, column 1
    QByteArray wide, marked, plain;
    for (int i = 0; i < 30; ++i) {
        const auto digits = [](int v, int width) {
            return QByteArray::number(quint32(v), 16).right(8).rightJustified(width, '0').toUpper();
        };
        wide += digits(700 + i, 4) + ',' + digits(-400 - i, 4) + ',' + digits(0x0700 + i, 4) + '\n';
        marked += QByteArray::number(20 * i) + ",0x" + QByteArray::number(quint16(-300 - i), 16) + ",0x10,0x3FFF\n";
    }
    QTest::newRow("as %04X writes an int") << "// Sample rate: 50.0Hz\nacc_x,acc_y,acc_z\n" + wide << -402.0;
    QTest::newRow("marked") << "t_ms,ax,ay,az\n" + marked << -302.0;
}

void WildTablesTest::hexadecimalNumbersAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r), kAccelerometer);
    QCOMPARE(r.rows(), std::size_t(30));
    QVERIFY(r.values[0][2] == value || r.values[1][2] == value);
    QVERIFY2(warningsOf(r).contains(QStringLiteral("hexadecimal")), qPrintable(warningsOf(r)));
}

void WildTablesTest::kindsOfLinesAreDeclared()
{
    QByteArray text = "FMT, 131, 59, IMU, Qffffff, TimeUS,GyrX,GyrY,GyrZ,AccX,AccY,AccZ\n"
                      "FMT, 132, 40, MAG, Qhhh, TimeUS,MagX,MagY,MagZ\n";
    for (int i = 0; i < 100; ++i) {
        text += "IMU, " + QByteArray::number(1000000 + 20000 * i) + ", 0.1, 0.2, " + number(0.01 * (i % 5)) + ", "
                + turned(i, 9.81, ", ") + '\n';
        if (i % 5 == 0)
            text += "MAG, " + QByteArray::number(1000300 + 20000 * i) + ", 210, -330, " + QByteArray::number(150 + i)
                    + '\n';
    }
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels.size(), std::size_t(9));
    QCOMPARE(r.rows(), std::size_t(100));
    QVERIFY(std::abs(r.rateHz - 50) < 1);
    QVERIFY(channelsOf(r).contains("magnetic field 1x"));
}

void WildTablesTest::endsOfLinesAreNoCells_data()
{
    QTest::addColumn<QByteArray>("row"); // % stands for the values
    QTest::newRow("a semicolon behind commas") << QByteArray("33,Jogging,%t,%;");
    QTest::newRow("bytes of Python") << QByteArray("b'%t,%\\r\\n'");
}

void WildTablesTest::endsOfLinesAreNoCells()
{
    QFETCH(QByteArray, row);
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += QByteArray(row)
                    .replace("%t", QByteArray::number(qint64(49105962326000 + 50000000ll * i)))
                    .replace('%', turned(i, 9.81))
                + '\n';
    const SignalTable r = readTable(text);
    QVERIFY2(channelsOf(r).contains(kAccelerometer[2]), qPrintable(channelsOf(r).join(' ')));
    QVERIFY(std::abs(r.rateHz - 20) < 1);
}

void WildTablesTest::ratesStandInManyPlaces_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("JSON in a comment") << QByteArray(
        "# {\"AA:BB\": {\"sensor\": [\"ACC\"], \"sampling rate\": 100, \"bits\": 10}}\n");
    QTest::newRow("among others") << QByteArray("# Config: data_rate = 100.0 Hz, filter = 48 Hz\n");
    QTest::newRow("start and rate as rows")
        << QByteArray("1544027337.000000, 1544027337.000000, 1544027337.000000\n100.0, 100.0, 100.0\n");
}

void WildTablesTest::ratesStandInManyPlaces()
{
    QFETCH(QByteArray, before);
    QByteArray text = before;
    for (int i = 0; i < 60; ++i)
        text += turned(i, 9.81) + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(r.refusal, QString());
    QCOMPARE(r.rateHz, 100.0);
    QCOMPARE(r.rows(), std::size_t(60));
    QCOMPARE(channelsOf(r), kAccelerometer);
}

void WildTablesTest::aSecondTableIsRefused()
{
    QByteArray text = "Time (s),ax,ay,az\n";
    for (int i = 0; i < 60; ++i)
        text += (i == 30 ? "Time (s),gx,gy,gz\n" : "") + number(0.02 * (i % 30)) + ',' + turned(i, 9.81) + '\n';
    const QString why = refusal(text);
    QVERIFY2(
        why.contains(QStringLiteral("a second table")) && why.contains(QStringLiteral("Line 32")), qPrintable(why));
}

void WildTablesTest::headersOfFourLines()
{
    QByteArray text = "Device\tDevice\tDevice\tDevice\nTimestamp\tAccelerometer X\tAccelerometer Y\tAccelerometer Z\n"
                      "CAL\tCAL\tCAL\tCAL\nmSecs\tm/(sec^2)\tm/(sec^2)\tm/(sec^2)\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(i * 20) + '\t' + turned(i, 9.81, "\t") + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r), kAccelerometer);
    QCOMPARE(r.channels[0].unit, QStringLiteral("m/s2"));
    QVERIFY(std::abs(r.rateHz - 50) < 1);
}

void WildTablesTest::aLineMayStandBetweenHeaderAndRows()
{
    QByteArray text = "time,ax,ay,az\nversion,3,,\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(i * 20) + ',' + turned(i, 9.81) + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(channelsOf(r), kAccelerometer);
    QVERIFY(std::abs(r.rateHz - 50) < 1);
}

void WildTablesTest::puttyOpensItsLog()
{
    const QByteArray opened = "=~=~=~=~=~=~=~=~=~=~=~= PuTTY log 2019.02.26 10:09:09 =~=~=~=~=~=~=~=~=~=~=~=\n";
    QByteArray text = opened;
    for (int i = 0; i < 60; ++i)
        text += (i == 30 ? opened : QByteArray()) + turned(i, 9.81) + '\n';
    const SignalTable r = readTable(text, atRate(50));
    QCOMPARE(channelsOf(r), kAccelerometer);
    QCOMPARE(r.rows(), std::size_t(60));
}

void WildTablesTest::unitsBehindTheAxisAreRead()
{
    QByteArray text = "t "
                      "(ms),AccelXMps2,AccelYMps2,AccelZMps2,GyroXRadPerSec,GyroYRadPerSec,GyroZRadPerSec,MagXMicroT,"
                      "MagYMicroT,MagZMicroT\n";
    for (int i = 0; i < 40; ++i)
        text += QByteArray::number(i * 20) + ',' + turned(i, 9.81) + ",0.1,0.2,0." + QByteArray::number(i % 7)
                + ",20,30,4" + QByteArray::number(i % 5) + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels[0].unit, QStringLiteral("m/s2"));
    QCOMPARE(r.channels[3].unit, QStringLiteral("rad/s"));
    QCOMPARE(r.channels[8].unit, QStringLiteral("uT"));
    QCOMPARE(r.channels[8].sensor, 1);
    QVERIFY2(!warningsOf(r).contains(QStringLiteral("names no unit")), qPrintable(warningsOf(r)));
}

void WildTablesTest::columnsWithoutNames_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind"); // # is a small number
    QTest::addColumn<QStringList>("found");
    QTest::newRow("flex sensors behind") << QByteArray() << QByteArray(",0.1#,-0.05,0.0#,800,745,823,84#,862,1007")
                                         << (QStringList{"acceleration 1x", "angular rate 1x"});
    QTest::newRow("others in front") << QByteArray("104,30.375,") << QByteArray(",0.1#,-0.05,0.0#")
                                     << (QStringList{"acceleration 1x", "angular rate 1x"});
    QTest::newRow("numbers of sensors") << QByteArray("3,") << QByteArray(",4,0.1#,-0.0#,0.0#,5,-17.8#,57.6#,-6#.9")
                                        << (QStringList{"acceleration 1x", "magnetic field 1z"});
    QTest::newRow("a gyroscope at rest in front")
        << QByteArray("-0.006,-0.0195,0.00#,") << QByteArray(",-17.8,57.6,-6#.9")
        << (QStringList{"acceleration 1x", "angular rate 1x", "magnetic field 1x"});
}

void WildTablesTest::columnsWithoutNames()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    QFETCH(QStringList, found);
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += QByteArray(before + turned(i, 9.81) + behind).replace('#', QByteArray::number((i * 7) % 10)) + '\n';
    const SignalTable r = readTable(text, atRate(50));
    for (const QString &channel : found)
        QVERIFY2(channelsOf(r).contains(channel), qPrintable(channelsOf(r).join(QLatin1Char('\n'))));
    QVERIFY(warningsOf(r).contains(QStringLiteral("name no quantity")));
}

void WildTablesTest::aUnitAboveTheTableIsOfItsAxes()
{
    const auto table = [](const QByteArray &note) {
        return printed("SENSOR       : QMC5883L\n" + note + "END_OF_HEADER\nTIME_MS    X    Y    Z\n", 100,
            [](int i) { return QByteArray::number(101 * i) + "    " + turned(i, 0.48, "    "); });
    };
    const SignalTable r = readTable(table("DATA_UNIT    : Gauss\n"));
    QCOMPARE(channelsOf(r), (QStringList{"magnetic field 1x", "magnetic field 1y", "magnetic field 1z"}));
    QCOMPARE(r.channels[0].unit, QString("G"));
    QVERIFY(r.channels[2].sure);
    const SignalTable without = readTable(table({}));
    QVERIFY(!without.channels[0].sure); // a guess is said
    QVERIFY(!without.warnings.isEmpty());
}

void WildTablesTest::anAddressNamesNothing()
{
    const SignalTable r = readTable(
        printed("entry 0x400805e4\n", 200, [](int i) { return '(' + turned(i, 9.81, ", ") + ')'; }), atRate(50));
    QCOMPARE(channelsOf(r), kAccelerometer);
    QVERIFY2(!r.channels[0].name.contains("0x"), qPrintable(r.channels[0].name));
    const SignalTable bus = readTable(
        printed("mag_0x1E_x,mag_0x1E_y,mag_0x1E_z\n", 200, [](int i) { return turned(i, 40); }), atRate(50));
    QCOMPARE(channelsOf(bus), (QStringList{"magnetic field 1x", "magnetic field 1y", "magnetic field 1z"}));
}

void WildTablesTest::axesOfAnglesAndTheirRates()
{
    const SignalTable r = readTable(printed("AccX,AccY,AccZ,AsX,AsY,AsZ,AngX,AngY,AngZ\n", 100,
                                        [](int i) { return turned(i, 1) + ',' + turned(i, 90) + ',' + turned(i, 40); }),
        atRate(50));
    QCOMPARE(channelsOf(r).mid(0, 6), kAccelerometer + kGyroscope);
    QCOMPARE(int(r.channels[8].quantity), int(Quantity::Orientation));
}

void WildTablesTest::classesOfSeveralWords()
{
    const SignalTable r = readTable(printed("t (s),flex1,flex2,posture\n", 100, [](int i) {
        return QByteArray::number(0.02 * i) + ',' + QByteArray::number(500 + i % 7) + ",0,"
               + (i < 50 ? "Good Posture" : "Bad Posture");
    }));
    QCOMPARE(r.refusal, QString());
    QCOMPARE(channelsOf(r), (QStringList{"bend 1", "bend 2"}));
    QCOMPARE(written(r), QString("0-50 \"Good Posture\", 50-100 \"Bad Posture\""));
}

QTEST_GUILESS_MAIN(WildTablesTest)
#include "wild_tables_test.moc"
