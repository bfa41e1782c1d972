// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/orientation.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>

using namespace lodestone;

namespace {

constexpr double kDegree = M_PI / 180;

Quaternion product(const Quaternion &a, const Quaternion &b)
{
    return {a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z, a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
            a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x, a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w};
}

Quaternion about(double x, double y, double z, double angle)
{
    const double s = std::sin(angle / 2);
    return {std::cos(angle / 2), x * s, y * s, z * s};
}

// A vector of the earth as the sensor sees it: conj(q) v q.
std::array<float, 3> seen(const Quaternion &q, double x, double y, double z)
{
    const Quaternion r = product(product({q.w, -q.x, -q.y, -q.z}, {0, x, y, z}), q);
    return {static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.z)};
}

Sample sampleAt(double t, const Quaternion &q)
{
    Sample s;
    s.t = t;
    s.accel = seen(q, 0, 0, kGravity);
    s.mag = seen(q, 0, 19, -45);
    return s;
}

double errorOf(const Quaternion &a, const Quaternion &b)
{
    return 2 * std::acos(std::min(1.0, std::abs(a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z)));
}

} // namespace

class OrientationTest : public QObject {
    Q_OBJECT
private slots:
    void theFirstSampleGivesTheOrientationAtRest_data();
    void theFirstSampleGivesTheOrientationAtRest();
    void aSteadyTurnIsFollowed();
    void aGyroscopeBiasIsLearned();
    void aBentFieldNeverTiltsTheHand();
    void brokenSamplesChangeNothing();
    void anglesAreNamedAsPeopleReadThem();
    void aBroadRecordingIsFollowed();
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
    const Quaternion truth = product(product(about(0, 0, 1, yaw), about(0, 1, 0, pitch)), about(1, 0, 0, roll));
    OrientationFilter filter;
    QVERIFY(errorOf(filter.update(sampleAt(0, truth)), truth) < 0.001);
}

void OrientationTest::aSteadyTurnIsFollowed()
{
    OrientationFilter filter;
    const double rate = 1.5;
    for (int i = 0; i < 2000; ++i) {
        const double t = i * 0.02;
        const Quaternion truth = product(about(0.6, 0, 0.8, rate * t), about(1, 0, 0, 0.4));
        Sample s = sampleAt(t, truth);
        s.gyro = seen(truth, 0.6 * rate, 0, 0.8 * rate);
        const double error = errorOf(filter.update(s), truth);
        QVERIFY2(error < 0.5 * kDegree, qPrintable(QStringLiteral("%1 degrees at %2 s").arg(error / kDegree).arg(t)));
    }
}

void OrientationTest::aGyroscopeBiasIsLearned()
{
    OrientationFilter filter;
    const Quaternion truth = about(0, 1, 0, 0.3);
    double early = 0, late = 0;
    for (int i = 0; i < 60 * 300; ++i) {
        Sample s = sampleAt(i * 0.02, truth);
        s.gyro = {0.02f, -0.01f, 0.015f};
        const double error = errorOf(filter.update(s), truth);
        (i < 3000 ? early : late) = i < 3000 ? std::max(early, error) : error;
    }
    QVERIFY(early > 0.5 * kDegree);
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
    QVERIFY(std::abs(toEuler({}).heading - M_PI / 2) < 1e-9);                    // x points east
    QVERIFY(std::abs(toEuler(about(0, 0, 1, M_PI / 2)).heading) < 1e-9);         // x points north
    QVERIFY(std::abs(toEuler(about(0, 1, 0, 0.3)).pitch - 0.3) < 1e-9);
    QVERIFY(std::abs(toEuler(about(1, 0, 0, -0.4)).roll + 0.4) < 1e-9);
}

void OrientationTest::aBroadRecordingIsFollowed()
{
    // BROAD (D. Laidig et al., Data 6(7):72, 2021), its error measure; the data is beside the source, not part of it.
    QFile file(QDir(qEnvironmentVariable("LODESTONE_SOURCE", QStringLiteral(".")))
                   .filePath(QStringLiteral("../shared/data/broad/02_undisturbed_slow_rotation_B.f32")));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no BROAD data");
    const QByteArray bytes = file.readAll();
    const auto rows = static_cast<std::size_t>(bytes.size()) / (14 * sizeof(float));
    QVERIFY(rows > 1000);
    OrientationFilter filter;
    double total = 0, heading = 0, inclination = 0;
    int counted = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        std::array<float, 14> row;
        std::memcpy(row.data(), bytes.constData() + i * sizeof row, sizeof row);
        Sample s;
        s.t = static_cast<double>(i) * 0.0035;
        s.gyro = {row[0], row[1], row[2]};
        s.accel = {row[3], row[4], row[5]};
        s.mag = {row[6], row[7], row[8]};
        const Quaternion q = filter.update(s);
        if (row[13] < 0.5f || std::isnan(row[9]))
            continue;
        const Quaternion e = product(q, {static_cast<double>(row[9]), -static_cast<double>(row[10]), -static_cast<double>(row[11]),
                                         -static_cast<double>(row[12])});
        total += std::pow(2 * std::acos(std::min(1.0, std::abs(e.w))), 2);
        heading += std::pow(2 * std::atan(e.z / e.w), 2);
        inclination += std::pow(2 * std::acos(std::min(1.0, std::hypot(e.w, e.z))), 2);
        ++counted;
    }
    QVERIFY(counted > 10000);
    const auto rmse = [&](double sum) { return std::sqrt(sum / counted) / kDegree; };
    qInfo("total %.2f heading %.2f inclination %.2f degrees", rmse(total), rmse(heading), rmse(inclination));
    QVERIFY(rmse(total) < 5);
    QVERIFY(rmse(inclination) < 2);
}

QTEST_GUILESS_MAIN(OrientationTest)
#include "orientation_test.moc"
