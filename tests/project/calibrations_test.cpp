// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/project/calibrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lodestone;

namespace {

Calibration whole()
{
    Calibration c;
    c.serial = "AB/7 (left)";
    c.accel = AccelCalibration{{0.1, 0.2, 0.3}, {1.01, 0.99, 1.02}, 0.004};
    c.inertial = InertialOffsets{{0.01, 0.02, 0.03}, {0.4, 0.5, 0.6}, -0.01, 0.008, 0.04};
    c.mag = MagCalibration{
        {9, -7, 10}, {{{1.1, 0.01, 0.02}, {0.01, 0.9, 0.03}, {0.02, 0.03, 1}}}, 48.5, 0.6, 0.8, 30, 9};
    c.fingers = FingerBaseline{{300, -200, 100}, {{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}}, 48, 1.15, 4.5, 1.4, 7};
    return c;
}

} // namespace

class CalibrationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyVersionIsKept();
    void whatIsSavedIsReadBackBitForBit();
    void aFileThatIsNoneIsNamed();
    void aSourceTellsItsGlove();
    void rawSamplesAreSeenThroughIt();
};

void CalibrationsTest::everyVersionIsKept()
{
    const QTemporaryDir folder;
    const CalibrationStore store(folder.filePath("not/yet/there"));
    QVERIFY(store.all("AB/7 (left)").isEmpty());
    QVERIFY(!store.newest("AB/7 (left)"));
    QCOMPARE(store.add(whole()).version, 1);
    Calibration second = whole();
    second.fingers.reset();
    QCOMPARE(store.add(second).version, 2);
    QCOMPARE(store.all("AB/7 (left)").size(), 2);
    QVERIFY(store.version("AB/7 (left)", 1)->fingers);
    QVERIFY(!store.newest("AB/7 (left)")->fingers);
    QVERIFY(!store.newest("AB")); // another glove
    QVERIFY_EXCEPTION_THROWN(store.add(Calibration{}), ProjectError);
}

void CalibrationsTest::whatIsSavedIsReadBackBitForBit()
{
    const QTemporaryDir folder;
    const CalibrationStore store(folder.path());
    const Calibration saved = store.add(whole()), read = *store.newest("AB/7 (left)");
    QCOMPARE(toJson(read), toJson(saved));
    QCOMPARE(read.fingers->byGravity[2][1], 8.0);
    QCOMPARE(read.mag->matrix[1][2], 0.03);
    QCOMPARE(read.inertial->gyroSigma, 0.008);
    QVERIFY(!read.created.empty());
}

void CalibrationsTest::aFileThatIsNoneIsNamed()
{
    const QTemporaryDir folder;
    const CalibrationStore store(folder.path());
    const auto write = [&](const QByteArray &bytes) {
        QFile file(store.fileOf("A"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("nonsense");
    QVERIFY_EXCEPTION_THROWN(store.all("A"), ProjectError);
    write(R"({"format":99})");
    QVERIFY_EXCEPTION_THROWN(store.all("A"), ProjectError);
    write(R"({"format":1,"calibrations":[{"version":1,"mag":{"offset":[1,2]}}]})");
    QVERIFY_EXCEPTION_THROWN(store.all("A"), ProjectError);
}

void CalibrationsTest::aSourceTellsItsGlove()
{
    QCOMPARE(serialOfSource("glove VG-1"), QString("VG-1"));
    QCOMPARE(serialOfSource("virtual glove seed=12 session=3 script=ten each=12"), QString("VG-12"));
    QCOMPARE(serialOfSource("import a.csv"), QString());
}

void CalibrationsTest::rawSamplesAreSeenThroughIt()
{
    Sample raw;
    raw.accel = {1, 2, 3};
    raw.gyro = {0.5f, 0, 0};
    raw.mag = {20, 30, 40};
    const Sample before = raw;
    const Calibration c = whole();
    const Sample seen = c.apply(raw);
    QCOMPARE(raw.accel, before.accel);
    QCOMPARE(raw.mag, before.mag);
    QVERIFY(std::abs(double(seen.accel[0]) - (1.01 * (1 - 0.1) - 0.4)) < 1e-6);
    QVERIFY(std::abs(double(seen.gyro[0]) - 0.49) < 1e-6);
    QVERIFY(std::abs(double(seen.mag[0]) - (1.1 * 11 + 0.01 * 37 + 0.02 * 30)) < 1e-5);
    QCOMPARE(Calibration{}.apply(raw).mag, raw.mag);
}

QTEST_GUILESS_MAIN(CalibrationsTest)
#include "calibrations_test.moc"
