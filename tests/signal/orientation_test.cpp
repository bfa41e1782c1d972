// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation.h"
#include "engine/signal/orientation/error.h"
#include "engine/signal/orientation/registry.h"
#include "engine/signal/orientation/vqf.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <cmath>
#include <cstring>
#include <cstdlib>
#include <limits>
#include <new>

using namespace lodestone;

// Every allocation of this program is counted, so that a filter that makes one is found.
static long allocations = 0;

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr double kDegree = M_PI / 180;

Quaternion about(double x, double y, double z, double angle)
{
    const double s = std::sin(angle / 2);
    return {std::cos(angle / 2), x * s, y * s, z * s};
}

// A vector of the earth as the sensor sees it: conj(q) v q.
std::array<float, 3> seen(const Quaternion &q, double x, double y, double z)
{
    const Vector3 r = rotate(conjugate(q), {x, y, z});
    return {static_cast<float>(r[0]), static_cast<float>(r[1]), static_cast<float>(r[2])};
}

Sample sampleAt(double t, const Quaternion &q)
{
    Sample s;
    s.t = t;
    s.accel = seen(q, 0, 0, kGravity);
    s.mag = seen(q, 0, 19, -45);
    return s;
}

double errorOf(const Quaternion &a, const Quaternion &b) { return orientationError(a, b).total; }

} // namespace

class OrientationTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstSampleGivesTheOrientationAtRest_data();
    void theFirstSampleGivesTheOrientationAtRest();
    void aSteadyTurnIsFollowed();
    void aGyroscopeBiasIsLearned();
    void aBentFieldNeverTiltsTheHand();
    void brokenSamplesChangeNothing();
    void anglesAreNamedAsPeopleReadThem();
    void everyMethodFindsTheWay_data();
    void everyMethodFindsTheWay();
    void aPauseForgetsTheOrientationButNotTheBias();
    void aMagnetNearbyDoesNotDragTheHeading();
    void noSampleAllocates();
    void everyBroadTrialIsFollowedAsWellAsThePaper_data();
    void everyBroadTrialIsFollowedAsWellAsThePaper();
};

void OrientationTest::theFirstSampleGivesTheOrientationAtRest_data()
{
    QTest::addColumn<double>("yaw");
    QTest::addColumn<double>("pitch");
    QTest::addColumn<double>("roll");
    for (int yaw = -180; yaw <= 180; yaw += 60)
        for (int pitch = -90; pitch <= 90; pitch += 45)
            for (int roll = -135; roll <= 180; roll += 105)
                QTest::addRow("%d %d %d", yaw, pitch, roll) << yaw * kDegree << pitch * kDegree << roll * kDegree;
}

void OrientationTest::theFirstSampleGivesTheOrientationAtRest()
{
    QFETCH(double, yaw);
    QFETCH(double, pitch);
    QFETCH(double, roll);
    const Quaternion truth = about(0, 0, 1, yaw) * about(0, 1, 0, pitch) * about(1, 0, 0, roll);
    OrientationFilter filter;
    QVERIFY(errorOf(filter.update(sampleAt(0, truth)), truth) < 0.001);
}

void OrientationTest::aSteadyTurnIsFollowed()
{
    OrientationFilter filter;
    const double rate = 1.5;
    for (int i = 0; i < 2000; ++i) {
        const double t = i * 0.02;
        const Quaternion truth = about(0.6, 0, 0.8, rate * t) * about(1, 0, 0, 0.4);
        // A reading is a mean over its interval: what holds in its middle.
        Sample s = sampleAt(t, about(0.6, 0, 0.8, rate * (t - 0.01)) * about(1, 0, 0, 0.4));
        s.gyro = seen(truth, 0.6 * rate, 0, 0.8 * rate);
        const double error = errorOf(filter.update(s), truth);
        QVERIFY2(error < 0.5 * kDegree, qPrintable(QStringLiteral("%1 degrees at %2 s").arg(error / kDegree).arg(t)));
    }
}

void OrientationTest::aGyroscopeBiasIsLearned()
{
    OrientationFilter filter;
    const Quaternion truth = about(0, 1, 0, 0.3);
    double late = 0;
    for (int i = 0; i < 60 * 100; ++i) {
        Sample s = sampleAt(i * 0.02, truth);
        s.gyro = {0.02f, -0.01f, 0.015f};
        const double error = errorOf(filter.update(s), truth);
        late = i < 3000 ? 0 : std::max(late, error);
    }
    QVERIFY2(late < 0.5 * kDegree, qPrintable(QString::number(late / kDegree)));
}

void OrientationTest::aBentFieldNeverTiltsTheHand()
{
    OrientationFilter filter;
    const Quaternion truth = about(0, 0, 1, 0.7);
    filter.update(sampleAt(0, truth));
    for (int i = 1; i < 500; ++i) {
        Sample s = sampleAt(i * 0.02, truth);
        s.mag = {400, -900, 1500};
        const Euler e = toEuler(filter.update(s));
        QVERIFY(std::abs(e.pitch) < 0.001 && std::abs(e.roll) < 0.001);
    }
}

void OrientationTest::brokenSamplesChangeNothing()
{
    OrientationFilter filter;
    Sample s = sampleAt(0, about(0, 0, 1, 0.7));
    const Quaternion before = filter.update(s);
    s.t = 0.02;
    s.gyro[1] = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(filter.update(s).z, before.z);
    Sample zero;
    zero.t = 0.04;
    const Quaternion after = filter.update(zero);
    QVERIFY(std::isfinite(after.w) && errorOf(after, before) < 0.001);
}

void OrientationTest::anglesAreNamedAsPeopleReadThem()
{
    QVERIFY(std::abs(toEuler({}).heading - M_PI / 2) < 1e-9);            // x points east
    QVERIFY(std::abs(toEuler(about(0, 0, 1, M_PI / 2)).heading) < 1e-9); // x points north
    QVERIFY(std::abs(toEuler(about(0, 1, 0, 0.3)).pitch - 0.3) < 1e-9);
    QVERIFY(std::abs(toEuler(about(1, 0, 0, -0.4)).roll + 0.4) < 1e-9);
}

void OrientationTest::everyMethodFindsTheWay_data()
{
    QTest::addColumn<QString>("method");
    for (const OrientationMethod &method : orientationMethods())
        QTest::addRow("%s", method.name) << QString::fromLatin1(method.name);
}

void OrientationTest::everyMethodFindsTheWay()
{
    QFETCH(QString, method);
    OrientationFilter filter(method.toStdString());
    Quaternion truth = about(0, 0, 1, 2.5) * about(0, 1, 0, 0.4);
    for (int i = 0; i < 3500; ++i) {
        Sample s = sampleAt(i * 0.02, truth);
        // Started 40 degrees and more off, by one shaken and bent sample.
        if (i == 0) {
            s.accel = {6, 6, 6};
            s.mag = {30, 0, 0};
        }
        filter.update(s);
    }
    const double error = errorOf(filter.orientation(), truth) / kDegree;
    QVERIFY2(error < 1.5, qPrintable(QStringLiteral("%1 degrees").arg(error)));
    QVERIFY_EXCEPTION_THROWN(OrientationFilter("no such"), std::invalid_argument);
}

void OrientationTest::aPauseForgetsTheOrientationButNotTheBias()
{
    Vqf filter;
    const Vector3 up{0, 0, kGravity}, mag{0, 19, -45};
    for (int i = 0; i < 1000; ++i)
        filter.update({0.01, -0.005, 0.008}, up, &mag, 0.02);
    QVERIFY(filter.atRest());
    QVERIFY(norm(filter.gyroBias() - Vector3{0.01, -0.005, 0.008}) < 1e-3);
    filter.resume();
    const Vector3 east{-19, 0, -45};
    filter.update({0.01, -0.005, 0.008}, up, &east, 0.02);
    QVERIFY(std::abs(orientationError(filter.orientation(), about(0, 0, 1, -M_PI / 2)).heading) < 1e-3);
    QVERIFY(norm(filter.gyroBias()) > 0.01);
}

void OrientationTest::aMagnetNearbyDoesNotDragTheHeading()
{
    Vqf filter;
    std::array<double, 2> worst{};
    for (int i = 0; i < 60 * 50; ++i) {
        const double t = i * 0.02, rate = 0.6 * std::sin(0.9 * t);
        const Quaternion truth = about(0, 0, 1, 0.6 / 0.9 * (1 - std::cos(0.9 * t)));
        // A magnet bends the field for 20 of 60 seconds.
        const bool near = t > 30 && t < 50;
        const Vector3 mag = rotate(conjugate(truth), near ? Vector3{25, 12, -40} : Vector3{0, 19, -45});
        filter.update({0, 0, rate}, {0, 0, kGravity}, &mag, 0.02);
        if (t > 20)
            worst[near] = std::max(
                worst[near], std::abs(orientationError(filter.orientation(), truth).heading) / kDegree);
        if (t > 32 && t < 49)
            QVERIFY(filter.magneticallyDisturbed());
    }
    QVERIFY2(worst[0] < 2 && worst[1] < 2, qPrintable(QStringLiteral("%1 and %2 degrees").arg(worst[0]).arg(worst[1])));
}

void OrientationTest::noSampleAllocates()
{
    for (const OrientationMethod &method : orientationMethods()) {
        OrientationFilter filter(method.name);
        std::vector<Sample> samples;
        for (int i = 0; i < 3000; ++i) {
            samples.push_back(sampleAt(i * 0.02 + (i > 2000 ? 5 : 0), about(0.6, 0, 0.8, 0.01 * i)));
            samples.back().gyro = {0.3f, 0, 0.4f};
        }
        samples[100].gyro[0] = std::numeric_limits<float>::quiet_NaN();
        const long before = allocations;
        for (const Sample &sample : samples)
            filter.update(sample);
        QCOMPARE(allocations - before, 0L);
    }
    Calibration calibration;
    calibration.accel = AccelCalibration{};
    calibration.inertial = InertialOffsets{{}, {}, -0.01, 0.01, 0};
    calibration.mag = MagCalibration{};
    calibration.fingers = FingerBaseline{{0, 0, 0}, {}, 48.8, 1.17, 1, 1, 1};
    OrientationFilter calibrated;
    calibrated.setCalibration(calibration);
    calibrated.goOnFrom(0, {*calibration.fingers, {}, {}});
    const long first = allocations;
    for (int i = 1; i < 1000; ++i)
        calibrated.update(sampleAt(i * 0.02, about(0, 0, 1, 0.01 * i)));
    QCOMPARE(allocations - first, 0L);
    const long before = allocations;
    delete new int(3);
    QCOMPARE(allocations - before, 1L); // the counter counts
}

void OrientationTest::everyBroadTrialIsFollowedAsWellAsThePaper_data()
{
    QTest::addColumn<int>("mean");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("inclination");
    QTest::newRow("285.7 Hz") << 1 << 2.6 << 0.8;
    QTest::newRow("47.6 Hz") << 6 << 3.2 << 0.85;
}

void OrientationTest::everyBroadTrialIsFollowedAsWellAsThePaper()
{
    // BROAD (D. Laidig et al., Data 6(7):72, 2021) lies beside the source, not in it, or where LODESTONE_BROAD says.
    const QDir source(qEnvironmentVariable("LODESTONE_SOURCE", QStringLiteral(".")));
    const QDir folder(qEnvironmentVariable("LODESTONE_BROAD", source.filePath(QStringLiteral("../shared/data/broad"))));
    const QStringList names = folder.entryList({QStringLiteral("*.f32")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        QSKIP("no BROAD data here (../shared/data/broad, or the folder that LODESTONE_BROAD names)");
    QFETCH(int, mean);
    OrientationError sum;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        OrientationFilter filter;
        OrientationErrors errors;
        std::array<double, 9> block{};
        std::array<float, 14> row;
        const qsizetype rows = bytes.size() / qsizetype(sizeof row);
        for (qsizetype i = 0; i < rows; ++i) {
            std::memcpy(row.data(), bytes.constData() + i * qsizetype(sizeof row), sizeof row);
            for (std::size_t j = 0; j < 9; ++j)
                block[j] += static_cast<double>(row[j]) / mean;
            if ((i + 1) % mean != 0)
                continue;
            Sample s;
            s.t = static_cast<double>(i) * 0.0035;
            for (std::size_t j = 0; j < 3; ++j) {
                s.gyro[j] = static_cast<float>(block[j]);
                s.accel[j] = static_cast<float>(block[3 + j]);
                s.mag[j] = static_cast<float>(block[6 + j]);
            }
            block = {};
            const Quaternion q = filter.update(s);
            if (row[13] > 0.5f && !std::isnan(row[9]))
                errors.add(q, {static_cast<double>(row[9]), static_cast<double>(row[10]), static_cast<double>(row[11]),
                                  static_cast<double>(row[12])});
        }
        QVERIFY(errors.count() > 1000);
        const OrientationError e = errors.rmse();
        qInfo("%s: total %.2f heading %.2f inclination %.2f degrees", qPrintable(name), e.total, e.heading,
            e.inclination);
        QVERIFY(e.total < 4.6);
        sum.total += e.total;
        sum.inclination += e.inclination;
    }
    QFETCH(double, total);
    QFETCH(double, inclination);
    QVERIFY2(sum.total / double(names.size()) <= total, qPrintable(QString::number(sum.total / double(names.size()))));
    QVERIFY2(sum.inclination / double(names.size()) <= inclination,
        qPrintable(QString::number(sum.inclination / double(names.size()))));
}

QTEST_GUILESS_MAIN(OrientationTest)
#include "orientation_test.moc"
