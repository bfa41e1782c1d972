// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/formats/columns.h"
#include "tests/formats/imports.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace lodestone;

namespace {

QString inWords(const NameMeaning &m)
{
    using Kind = NameMeaning::Kind;
    QString text;
    switch (m.kind) {
    case Kind::Unknown: return QStringLiteral("unknown");
    case Kind::Time: text = m.receiver ? QStringLiteral("receiver's time") : QStringLiteral("time"); break;
    case Kind::Step: text = QStringLiteral("step"); break;
    case Kind::Finger: return QStringLiteral("finger %1").arg(m.finger);
    case Kind::Combination: return QStringLiteral("combination");
    case Kind::Class: return QStringLiteral("class");
    case Kind::Segment: return QStringLiteral("segment");
    case Kind::Index: return QStringLiteral("index");
    case Kind::Channel: text = nameOf(m.quantity); break;
    }
    if (m.axis)
        text += QStringLiteral(" %1").arg(QLatin1Char(m.axis));
    if (m.number >= 0)
        text += QStringLiteral(" %1").arg(m.number);
    if (!m.unit.empty())
        text += QLatin1Char(' ') + QString::fromStdString(m.unit);
    return text;
}

// t, then channels of names and values by row.
QByteArray table(const QByteArray &names, int rows, const std::function<QByteArray(int)> &row)
{
    return printed(
        "t (s)," + names + '\n', rows, [&row](int i) { return QByteArray::number(i * 0.02, 'f', 3) + ',' + row(i); });
}

QString unitsOf(const SignalTable &r)
{
    QStringList units;
    for (const Channel &c : r.channels)
        units << (c.unit.isEmpty() ? QStringLiteral("-") : c.unit) + (c.sure ? QString() : QStringLiteral("?"));
    return units.join(QLatin1Char(' '));
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT
private slots:
    void namesSayWhatAColumnIs_data();
    void namesSayWhatAColumnIs();
    void aUnitOnOneAxisCountsForTheSensor();
    void unitsAreConverted_data();
    void unitsAreConverted();
    void numbersWithoutAUnitAreGuessedAloud_data();
    void numbersWithoutAUnitAreGuessedAloud();
    void aGyroscopeIsToldByHowGravityTurns_data();
    void aGyroscopeIsToldByHowGravityTurns();
    void severalSensorsAreToldApart_data();
    void severalSensorsAreToldApart();
    void threeNumbersMayStandForAxes();
    void fiveNumberedColumnsAreAFlexGlove();
    void columnsWithoutNamesAreToldByTheirNumbers();
    void linearAccelerationIsOnlyTakenWithGravityInIt_data();
    void linearAccelerationIsOnlyTakenWithGravityInIt();
    void anAxisThatComesTwiceIsSaid_data();
    void anAxisThatComesTwiceIsSaid();
    void anAbbreviationOfTwoMeaningsIsUnsure();
    void aPersonsMapWins();
    void aWrongMapIsRefused_data();
    void aWrongMapIsRefused();
};

void ColumnsTest::namesSayWhatAColumnIs_data()
{
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *name, const char *meaning) { QTest::newRow(name) << QString::fromLatin1(meaning); };
    row("ax", "acceleration x");
    row("Ay", "acceleration y");
    row("acc_x", "acceleration x");
    row("AccX", "acceleration x");
    row("accX [m/s^2]", "acceleration x m/s^2");
    row("ACC_Z_mg", "acceleration z mg");
    row("accelX", "acceleration x");
    row("Accelerometer X (g)", "acceleration x g");
    row("X-Axis Acceleration (g)", "acceleration x g");
    row("Acceleration x (m/s^2)", "acceleration x m/s^2");
    row("accelerometerAccelerationX(G)", "acceleration x G");
    row("accelerometer_x", "acceleration x");
    row("IMU Acceleration X", "acceleration x");
    row("aX", "acceleration x");
    row("gFx", "acceleration x");
    row("gx", "angular rate x");
    row("wx", "angular rate x");
    row("gyr_z", "angular rate z");
    row("GyroX", "angular rate x");
    row("Gyroscope X (deg/s)", "angular rate x deg/s");
    row("angular_velocity.x", "angular rate x");
    row("rotationRate.x", "angular rate x");
    row("gx_dps", "angular rate x dps");
    row("omega_y", "angular rate y");
    row("mx", "magnetic field x");
    row("bx_uT", "magnetic field x uT");
    row("Bx", "magnetic field x");
    row("hx", "magnetic field x");
    row("MAGNETIC FIELD Z (\xC2\xB5T)", "magnetic field z \xB5T");
    row("magnetic_field.x", "magnetic field x");
    row("mag1_x", "magnetic field x 1");
    row("m1x", "magnetic field x 1");
    row("mx2", "magnetic field x 2");
    row("magnetometer_x", "magnetic field x");
    row("MagX(uT)", "magnetic field x uT");
    row("flex1", "bend 1");
    row("Flex_3_raw", "bend 3 raw");
    row("thumb_bend", "bend");
    row("pitch", "orientation");
    row("euler_x", "orientation x");
    row("quaternion_w", "orientation w");
    row("q0", "orientation w 0");
    row("qx", "orientation x");
    row("Vicon Orientation W", "orientation w");
    row("linear_acceleration_x", "other x");
    row("gravity_x", "other x");
    row("position_x", "other x");
    row("angular_velocity_covariance3", "other 3");
    row("mag_temp", "other");
    row("Absolute field (uT)", "other uT");
    row("t", "time");
    row("t (ms)", "time ms");
    row("t_us", "time us");
    row("Time Stamp", "time");
    row("timestamp_ms", "time ms");
    row("millis", "time millis");
    row("micros()", "time micros");
    row("recv_timestamp_ms", "receiver's time ms");
    row("seconds_elapsed", "time seconds");
    row(".header.stamp.secs", "time secs");
    row(".header.stamp.nsecs", "time nsecs");
    row("epoc (ms)", "time ms");
    row("dt", "step");
    row("label", "class");
    row("label, by hand", "class");
    row("Gesture", "class");
    row("combination", "combination");
    row("segment", "segment");
    row("thumb", "finger 0");
    row("index_finger", "finger 1");
    row("Little", "finger 4");
    row("session_id", "index");
    row("PacketCounter", "index");
    row("", "index");
    row("humbug", "unknown");
    row("Acc(x)", "acceleration x");
    row("ax_left", "acceleration x");
    row("wz", "angular rate z");
    row("AcX", "acceleration x");
    row("GyZ", "angular rate z");
    row("GYRx", "angular rate x");
    row("CorAccX", "acceleration x");
    row("Shimmer_1234_Accel_LN_X_CAL (m/(s^2)*)", "acceleration x m/(s^2)*");
    row("field.linear_acceleration.x", "other x"); // gravity may be left out of it
    row("fsr_1", "unknown");
    row("tick_id", "index");
    row("device_us", "time us");
    row("Zeit (s)", "time s");
    row("Magnetfeld y", "magnetic field y");
    row("T(\xC2\xB0)", "unknown");
    row("\xE6\x97\xB6\xE9\x97\xB4(s)", "time s");
    row("\xE5\x8A\xA0\xE9\x80\x9F\xE5\xBA\xA6X(g)", "acceleration x g");
    row("X\xE8\xBD\xB4\xE8\xA7\x92\xE9\x80\x9F\xE5\xBA\xA6", "angular rate x");
    row("\xEC\x9E\x90\xEA\xB8\xB0\xEC\x9E\xA5_z", "magnetic field z");
    row("\xEC\x97\x84\xEC\xA7\x80", "finger 0");
}

void ColumnsTest::namesSayWhatAColumnIs()
{
    QFETCH(QString, meaning);
    QCOMPARE(inWords(meaningOf(QTest::currentDataTag())), meaning);
}

void ColumnsTest::aUnitOnOneAxisCountsForTheSensor()
{
    const SignalTable r = readTable(table("ax (g),ay,az,gx,gy (dps),gz,mx,my,mz (nT)", 30,
        [](int i) { return turned(i, 1) + ',' + turned(i, 20) + ',' + turned(i, 45000); }));
    QCOMPARE(unitsOf(r), QStringLiteral("g g g deg/s deg/s deg/s nT nT nT"));
    QCOMPARE(r.warnings, QStringList());
}

void ColumnsTest::unitsAreConverted_data()
{
    QTest::addColumn<double>("scale");
    const double degree = std::numbers::pi / 180;
    const std::pair<const char *, double> units[] = {{"ax (m/s2)", 1}, {"ax (m/s^2)", 1}, {"ax [m/s/s]", 1},
        {"ax (m/s\xC2\xB2)", 1}, {"ax (m*s^-2)", 1}, {"ax (g)", kGravity}, {"ax_g", kGravity},
        {"ax (mg)", kGravity / 1000}, {"gx (rad/s)", 1}, {"gx (deg/sec)", degree}, {"gx (\xC2\xB0/s)", degree},
        {"gx (dps)", degree}, {"gx (degrees/second)", degree}, {"gx (mdps)", degree / 1000}, {"mx (uT)", 1},
        {"mx (\xC2\xB5T)", 1}, {"mx (\xCE\xBCT)", 1}, {"mx (nT)", 1e-3}, {"mx (mT)", 1e3}, {"mx (T)", 1e6},
        {"mx (G)", 100}, {"mx (gauss)", 100}, {"mx (mG)", 0.1}, {"mx_mGauss", 0.1}, {"mx (LSB)", 0},
        {"ax (8192 LSB/g)", kGravity / 8192}, {"gx (16 LSB/dps)", degree / 16}, {"mx (10 LSB/uT)", 0.1},
        {"mx (0 LSB/uT)", 0}, {"mx (raw)", 0}, {"mx (furlong)", 0}, {"x-axis (deg/s)", degree}, {"x-axis (uT)", 1}};
    for (const auto &[name, scale] : units)
        QTest::newRow(name) << scale;
}

void ColumnsTest::unitsAreConverted()
{
    QFETCH(double, scale);
    const SignalTable r = readTable(
        table(QTest::currentDataTag(), 10, [](int i) { return QByteArray::number(i * 0.3); }));
    QCOMPARE(r.channels.size(), std::size_t(1));
    QVERIFY2(std::abs(r.channels[0].scale - scale) < 1e-9 * std::max(1.0, scale),
        qPrintable(QString::number(r.channels[0].scale)));
    QCOMPARE(r.values[0][1], 0.3); // as it was written
    if (scale == 0)
        QVERIFY(!r.warnings.isEmpty());
}

void ColumnsTest::numbersWithoutAUnitAreGuessedAloud_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<double>("length");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, const char *names, double length, int decimals, const char *unit) {
        QTest::newRow(name) << QByteArray(names) << length << decimals << QString::fromLatin1(unit);
    };
    row("uT", "mx,my,mz", 48, 3, "uT");
    row("uT in whole numbers", "mx,my,mz", 48, 0, "uT");
    row("G", "mx,my,mz", 0.48, 4, "G");
    row("mG", "mx,my,mz", 480, 1, "mG");
    row("mT", "mx,my,mz", 0.048, 5, "mT");
    row("nT", "mx,my,mz", 48000, 0, "nT");
    row("T", "mx,my,mz", 48e-6, 8, "T");
    row("counts of a field", "mx,my,mz", 6000, 0, "-");
    row("a field of no known unit", "mx,my,mz", 6000, 1, "-");
    row("m/s2", "ax,ay,az", 9.81, 3, "m/s2");
    row("g", "ax,ay,az", 1.01, 3, "g");
    row("mg", "ax,ay,az", 1010, 0, "mg");
    row("counts of gravity", "ax,ay,az", 16384, 0, "-");
    row("deg/s", "gx,gy,gz", 120, 2, "deg/s");
    row("counts of a turn", "gx,gy,gz", 5000, 0, "-");
}

void ColumnsTest::numbersWithoutAUnitAreGuessedAloud()
{
    QFETCH(QByteArray, names);
    QFETCH(double, length);
    QFETCH(int, decimals);
    QFETCH(QString, unit);
    const SignalTable r = readTable(table(names, 80, [&](int i) { return turned(i, length, ",", decimals); }));
    const QString one = unit + QLatin1Char('?');
    QCOMPARE(unitsOf(r), QStringList({one, one, one}).join(QLatin1Char(' ')));
    QVERIFY2(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("names no unit")),
        qPrintable(r.warnings.join(QLatin1Char(' '))));
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("--map")));
    QCOMPARE(r.channels[0].scale > 0, unit != QStringLiteral("-"));
}

void ColumnsTest::aGyroscopeIsToldByHowGravityTurns_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("turning");
    QTest::addColumn<QString>("unit");
    QTest::newRow("rad/s") << 1.0 << 1.0 << QStringLiteral("rad/s");
    QTest::newRow("gentle deg/s") << 180 / std::numbers::pi / 4 << 0.25 << QStringLiteral("deg/s");
}

// The hand rolls about x by turning x sin: gravity follows in the sensor's frame.
void ColumnsTest::aGyroscopeIsToldByHowGravityTurns()
{
    QFETCH(double, factor);
    QFETCH(double, turning);
    QFETCH(QString, unit);
    const SignalTable r = readTable(table("ax (g),ay (g),az (g),gx,gy,gz", 400, [&](int i) {
        const double t = i * 0.02, angle = turning * 0.6 * std::sin(t), rate = 0.6 * std::cos(t) * factor;
        return "0," + QByteArray::number(std::sin(angle), 'f', 5) + ',' + QByteArray::number(std::cos(angle), 'f', 5)
               + ',' + QByteArray::number(rate, 'f', 4) + ",0.001,-0.001";
    }));
    QCOMPARE(r.channels[3].unit, unit);
    QVERIFY(!r.channels[3].sure);
    QVERIFY(r.warnings.join(QLatin1Char(' ')).contains(QStringLiteral("gyroscope")));
}

void ColumnsTest::severalSensorsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::newRow("numbers") << QByteArray("mag1_x,mag1_y,mag1_z,mag2_x,mag2_y,mag2_z");
    QTest::newRow("numbers from 0") << QByteArray("m0x,m0y,m0z,m1x,m1y,m1z");
    QTest::newRow("numbers behind") << QByteArray("mx1,my1,mz1,mx2,my2,mz2");
    QTest::newRow("other words") << QByteArray("left_mag_x,left_mag_y,left_mag_z,right_mag_x,right_mag_y,right_mag_z");
    QTest::newRow("the same names twice") << QByteArray("mx,my,mz,mx,my,mz");
    QTest::newRow("axes apart") << QByteArray("mag1_x,mag2_x,mag1_y,mag2_y,mag1_z,mag2_z");
}

void ColumnsTest::severalSensorsAreToldApart()
{
    QFETCH(QByteArray, names);
    const SignalTable r = readTable(table(names, 40, [](int i) { return turned(i, 45) + ',' + turned(i + 7, 50); }));
    QCOMPARE(r.channels.size(), std::size_t(6));
    int first = 0, second = 0;
    for (const Channel &c : r.channels) {
        QCOMPARE(c.quantity, Quantity::MagneticField);
        first += c.sensor == 1;
        second += c.sensor == 2;
    }
    QCOMPARE(first, 3);
    QCOMPARE(second, 3);
}

void ColumnsTest::threeNumbersMayStandForAxes()
{
    const SignalTable r = readTable(
        table("gyro_0,gyro_1,gyro_2,flex_0,flex_1", 40, [](int i) { return turned(i, 90) + ",500,600"; }));
    QCOMPARE(r.channels[1].quantity, Quantity::AngularRate);
    QCOMPARE(r.channels[1].axis, 'y');
    QCOMPARE(r.channels[1].sensor, 1);
    QCOMPARE(r.channels[4].quantity, Quantity::Bend);
    QCOMPARE(r.channels[4].sensor, 2);
}

void ColumnsTest::fiveNumberedColumnsAreAFlexGlove()
{
    const SignalTable r = readTable(table(
        "ch0,ch1,ch2,ch3,ch4", 40, [](int i) { return QByteArray::number(0.1 + i % 7 * 0.1) + ",0.2,0.3,0.4,0.5"; }));
    for (std::size_t c = 0; c < 5; ++c) {
        QCOMPARE(r.channels[c].quantity, Quantity::Bend);
        QCOMPARE(r.channels[c].sensor, int(c) + 1);
        QVERIFY(!r.channels[c].sure);
    }
    QVERIFY(r.warnings.first().contains(QStringLiteral("five fingers")));
}

void ColumnsTest::columnsWithoutNamesAreToldByTheirNumbers()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(i * 20) + ' ' + turned(i, 9.81, " ") + " 0.01 -0.02 "
                + QByteArray::number(0.3 * std::sin(i * 0.2)) + ' ' + turned(i, 46, " ") + '\n';
    const SignalTable r = readTable(text);
    QCOMPARE(r.channels.size(), std::size_t(9));
    QCOMPARE(unitsOf(r), QStringLiteral("m/s2? m/s2? m/s2? rad/s? rad/s? rad/s? uT? uT? uT?"));
    QCOMPARE(r.channels[3].quantity, Quantity::AngularRate);
    QVERIFY(std::abs(r.rateHz - 50) < 1e-6);
    QVERIFY(r.warnings.size() >= 3);
}

void ColumnsTest::linearAccelerationIsOnlyTakenWithGravityInIt_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<double>("length");
    QTest::addColumn<bool>("taken");
    const QByteArray plain = "linear_acceleration_x,linear_acceleration_y,linear_acceleration_z";
    QTest::newRow("a robot's, m/s2") << plain << 9.8 << true;
    QTest::newRow("a phone's, m/s2") << plain << 0.4 << false;
    QTest::newRow("with a unit") << QByteArray("linear_acc_x (g),linear_acc_y (g),linear_acc_z (g)") << 1.0 << true;
    QTest::newRow("g in number, m/s2 in name")
        << QByteArray("linear_acc_x (m/s2),linear_acc_y (m/s2),linear_acc_z (m/s2)") << 1.0 << false;
    QTest::newRow("a user's") << QByteArray("userAcceleration.x,userAcceleration.y,userAcceleration.z") << 1.0 << false;
    QTest::newRow("one axis") << QByteArray("linear_acc_x (g),temp,humidity") << 1.0 << false;
}

void ColumnsTest::linearAccelerationIsOnlyTakenWithGravityInIt()
{
    QFETCH(QByteArray, names);
    QFETCH(double, length);
    QFETCH(bool, taken);
    const SignalTable r = readTable(table(names, 60, [&](int i) { return turned(i, length); }));
    QCOMPARE(r.channels.at(0).quantity, taken ? Quantity::Acceleration : Quantity::Other);
    QVERIFY(!taken || !r.channels[0].sure);
    const QString warnings = r.warnings.join(QLatin1Char('\n'));
    QVERIFY2(
        warnings.contains(QStringLiteral("gravity")) && warnings.contains(r.channels[0].name), qPrintable(warnings));
    // Gravity apart says that it is left out, however fast the hand moves.
    const SignalTable apart = readTable(table(names + ",gravity_x,gravity_y,gravity_z", 60,
        [&](int i) { return turned(i, length) + ',' + turned(i, 9.81); }));
    for (const Channel &c : apart.channels)
        QCOMPARE(c.quantity, Quantity::Other);
}

void ColumnsTest::anAxisThatComesTwiceIsSaid_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<int>("quantity");
    QTest::newRow("bare axes") << QByteArray("x,y,z,x,y,z") << int(Quantity::MagneticField);
    QTest::newRow("one sensor's name") << QByteArray("mx,my,mz,mx,my,mz") << int(Quantity::MagneticField);
    QTest::newRow("of another kind") << QByteArray("position_x,position_y,position_z,position_x,position_y,position_z")
                                     << int(Quantity::Other);
}

void ColumnsTest::anAxisThatComesTwiceIsSaid()
{
    QFETCH(QByteArray, names);
    QFETCH(int, quantity);
    const SignalTable r = readTable(
        table(names, 60, [](int i) { return turned(i, 45.5) + ',' + turned(i + 7, 50.5); }));
    QCOMPARE(r.channels.size(), std::size_t(6));
    for (std::size_t c = 0; c < 6; ++c) {
        QCOMPARE(int(r.channels[c].quantity), quantity);
        QCOMPARE(r.channels[c].sensor, c < 3 ? 1 : 2);
    }
    QVERIFY2(r.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("comes twice")),
        qPrintable(r.warnings.join(QLatin1Char('\n'))));
}

void ColumnsTest::anAbbreviationOfTwoMeaningsIsUnsure()
{
    const SignalTable r = readTable(table("gx (rps),gy (rps),gz (rps)", 60, [](int i) { return turned(i, 2); }));
    QCOMPARE(unitsOf(r), QStringLiteral("rad/s? rad/s? rad/s?"));
    QVERIFY(r.warnings.join(QLatin1Char('\n')).contains(QStringLiteral("revolutions")));
}

void ColumnsTest::aPersonsMapWins()
{
    const QByteArray text = table("b1,b2,b3,speed", 30, [](int i) { return turned(i, 480) + ",1"; });
    for (const QByteArray &map :
        {QByteArray("mx=b1:mG,my=b2:mG,mz=b3:mG,ignore=speed"), QByteArray("mx=#2:mG,my=#3:mG,mz=#4:mG,ignore=#5"),
            QByteArray("{\"mx\":\"b1:mG\",\"my\":\"b2:mG\",\"mz\":{\"column\":\"b3\",\"unit\":\"mG\"},\"ignore\":"
                       "\"speed\"}")}) {
        ImportOptions options;
        options.map = assignmentsFrom(map);
        const SignalTable r = readTable(text, options);
        QCOMPARE(unitsOf(r), QStringLiteral("mG mG mG"));
        QCOMPARE(r.channels[2].axis, 'z');
        QCOMPARE(r.channels[0].scale, 0.1);
        QCOMPARE(r.warnings, QStringList());
    }
}

void ColumnsTest::aWrongMapIsRefused_data()
{
    QTest::addColumn<QByteArray>("map");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such column") << QByteArray("mx=bz")
                                    << QStringLiteral("no column \"bz\"; the file has t (s), b1");
    QTest::newRow("no such target") << QByteArray("nx=b1") << QStringLiteral("\"nx\" is nothing");
    QTest::newRow("no such unit") << QByteArray("mx=b1:furlong") << QStringLiteral("no known unit");
    QTest::newRow("another quantity's unit") << QByteArray("mx=b1:deg/s") << QStringLiteral("no unit of the column");
    QTest::newRow("one target twice") << QByteArray("mx=b1:uT,mx=b2:uT") << QStringLiteral("both");
    QTest::newRow("half of one") << QByteArray("mx") << QStringLiteral("assigns nothing");
    QTest::newRow("no JSON") << QByteArray("{mx") << QStringLiteral("no JSON object");
}

void ColumnsTest::aWrongMapIsRefused()
{
    QFETCH(QByteArray, map);
    QFETCH(QString, words);
    try {
        ImportOptions options;
        options.map = assignmentsFrom(map);
        readTable(table("b1,b2,b3", 30, [](int i) { return turned(i, 480); }), options);
        QFAIL("it was taken");
    } catch (const ImportError &error) {
        QVERIFY2(error.reason.contains(words), qPrintable(error.reason));
    }
}

QTEST_GUILESS_MAIN(ColumnsTest)
#include "columns_test.moc"
