// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/hand.h"
#include "engine/signal/calibration/ellipsoid.h"

#include <QTest>
#include <cmath>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;
using simulator::World;

namespace {

// The simulated board without its magnets: 15 uT of hard and 3 % of soft iron, 0.6 uT of noise.
std::vector<Vector3> readingsOf(std::uint64_t seed)
{
    const Hand hand(seed, 1, Script::turnAbout(), World::Bare);
    std::vector<Vector3> readings;
    for (int i = 0; i < 3000; ++i) {
        const auto r = hand.sample(i * 0.02);
        readings.push_back({r[6] * 0.1, r[7] * 0.1, r[8] * 0.1});
    }
    return readings;
}

} // namespace

class CalibrationTest : public QObject {
    Q_OBJECT
private slots:
    void aTurnedBoardIsCalibratedToItsNoise();
    void aKnownDistortionIsTakenOut();
    void halfASphereIsRefused();
    void whatIsNoEllipsoidIsRefused();
};

void CalibrationTest::aTurnedBoardIsCalibratedToItsNoise()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const MagFit fit = fitEllipsoid(readingsOf(seed));
        const MagCalibration &c = fit.calibration;
        qInfo("board %d: offset %.1f uT, field %.1f uT, residual %.2f uT, coverage %.2f, condition %.0f", int(seed), norm(c.offset), c.field,
              c.residual, c.coverage, c.condition);
        QVERIFY2(fit.refusal.empty(), fit.refusal.c_str());
        QVERIFY(c.residual <= 0.6 + 0.5);
        QVERIFY(std::abs(c.field - 48) < 4);
    }
}

void CalibrationTest::aKnownDistortionIsTakenOut()
{
    std::vector<Vector3> readings;
    for (int i = 0; i < 2000; ++i) {
        const double z = 1 - (2 * i + 1) / 2000.0, r = std::sqrt(1 - z * z), a = 2.4 * i;
        const Vector3 v{48 * r * std::cos(a), 48 * r * std::sin(a), 48 * z};
        readings.push_back({1.03 * v[0] + 0.02 * v[1] + 9, 0.02 * v[0] + 0.98 * v[1] - 7, 0.99 * v[2] + 10});
    }
    const MagFit fit = fitEllipsoid(readings);
    QVERIFY2(fit.refusal.empty(), fit.refusal.c_str());
    QVERIFY(norm(fit.calibration.offset - Vector3{9, -7, 10}) < 1e-6);
    QVERIFY(fit.calibration.residual < 1e-6);
    QVERIFY(std::abs(norm(fit.calibration.apply(readings[500])) - fit.calibration.field) < 1e-6);
}

void CalibrationTest::halfASphereIsRefused()
{
    std::vector<Vector3> half;
    for (const Vector3 &v : readingsOf(2))
        if (v[2] > 0)
            half.push_back(v);
    QVERIFY(half.size() > 200);
    const MagFit fit = fitEllipsoid(half);
    QVERIFY2(!fit.refusal.empty(), "half a sphere was taken for a whole one");
    QVERIFY(fit.calibration.coverage < 0.65);
}

void CalibrationTest::whatIsNoEllipsoidIsRefused()
{
    QVERIFY(!fitEllipsoid({}).refusal.empty());
    std::vector<Vector3> flat;
    for (int i = 0; i < 500; ++i)
        flat.push_back({48 * std::cos(0.1 * i), 48 * std::sin(0.1 * i), 1e-3 * (i % 7)});
    QVERIFY(!fitEllipsoid(flat).refusal.empty());
    QVERIFY(!fitEllipsoid(std::vector<Vector3>(500, Vector3{1, 2, 3})).refusal.empty());
}

QTEST_GUILESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
