// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/hand.h"
#include "engine/signal/calibration/ellipsoid.h"
#include "engine/signal/calibration/six_positions.h"

#include <QTest>
#include <cmath>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;
using simulator::World;

namespace {

constexpr double kNoise = 0.6; // uT

// The simulated board without its magnets: 15 uT of hard and 3 % of soft iron, 0.6 uT of noise.
std::vector<Vector3> readingsOf(
    std::uint64_t seed, std::uint64_t session = 1, const Script &script = Script::turnAbout())
{
    const Hand hand(seed, session, script, World::Bare);
    std::vector<Vector3> readings;
    for (int i = 0; i < 3000; ++i) {
        const auto r = hand.sample(i * 0.02);
        readings.push_back({r[6] * 0.1, r[7] * 0.1, r[8] * 0.1});
    }
    return readings;
}

double overNoise(double residual) { return std::sqrt(std::max(0.0, residual * residual - kNoise * kNoise)); }

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT
private slots:
    void aTurnedBoardIsCalibratedToItsNoise();
    void aKnownDistortionIsTakenOut();
    void halfASphereIsRefused();
    void aRestingGyroscopeTellsItsOffset();
    void sixSidesTellOffsetAndScale();
    void whatIsNoEllipsoidIsRefused();
};

void CalibrationTest::aTurnedBoardIsCalibratedToItsNoise()
{
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const MagFit fit = fitEllipsoid(readingsOf(seed));
        const MagCalibration &c = fit.calibration;
        qInfo("board %d: offset %.1f uT, field %.1f uT, residual %.2f uT, coverage %.2f, condition %.0f", int(seed),
            norm(c.offset), c.field, c.residual, c.coverage, c.condition);
        QVERIFY(!fit.refusal);
        QVERIFY(overNoise(c.residual) <= 0.5);
        // And on another day's readings, which the fit has not seen.
        double squares = 0;
        const std::vector<Vector3> others = readingsOf(seed, 9, Script::wander(seed));
        for (const Vector3 &reading : others)
            squares += (norm(c.apply(reading)) - c.field) * (norm(c.apply(reading)) - c.field)
                       / static_cast<double>(others.size());
        qInfo("  left over: %.2f uT, on new readings %.2f uT over noise", overNoise(c.residual),
            overNoise(std::sqrt(squares)));
        QVERIFY(overNoise(std::sqrt(squares)) <= 0.5);
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
    QVERIFY(!fit.refusal);
    QVERIFY(norm(fit.calibration.offset - Vector3{9, -7, 10}) < 1e-6);
    QVERIFY(fit.calibration.residual < 1e-6);
    QVERIFY(std::abs(norm(fit.calibration.apply(readings[500])) - fit.calibration.field) < 1e-6);
}

void CalibrationTest::halfASphereIsRefused()
{
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::vector<Vector3> half; // densely covered, to its very rim
        for (int i = 0; i < 4000; ++i) {
            const double z = 1 - (2 * i + 1) / 4000.0, r = std::sqrt(1 - z * z), a = 2.4 * i,
                         wobble = 0.6 * std::sin(1000.0 * i);
            const Vector3 v{(48 + wobble) * r * std::cos(a), (48 + wobble) * r * std::sin(a), (48 + wobble) * z};
            if (v[axis] > 0)
                half.push_back(v + Vector3{9, -7, 10});
        }
        const MagFit fit = fitEllipsoid(half);
        qInfo("gap %.0f degrees, coverage %.2f", fit.calibration.gap, fit.calibration.coverage);
        QCOMPARE(fit.refusal.problem, CalibrationProblem::DirectionsMissing);
        QVERIFY(fit.refusal.found > 75 && fit.refusal.needed < 75);
        QVERIFY(fit.calibration.coverage > 0.4 && fit.calibration.coverage < 0.7);
    }
}

void CalibrationTest::whatIsNoEllipsoidIsRefused()
{
    QCOMPARE(fitEllipsoid({}).refusal.problem, CalibrationProblem::TooFewReadings);
    std::vector<Vector3> flat;
    for (int i = 0; i < 500; ++i)
        flat.push_back({48 * std::cos(0.1 * i), 48 * std::sin(0.1 * i), 1e-3 * (i % 7)});
    QVERIFY(fitEllipsoid(flat).refusal);
    QVERIFY(fitEllipsoid(std::vector<Vector3>(500, Vector3{1, 2, 3})).refusal);
}

void CalibrationTest::aRestingGyroscopeTellsItsOffset()
{
    std::vector<Sample> samples;
    for (int i = 0; i < 500; ++i) {
        Sample s;
        s.t = i * 0.02;
        s.accel = {0, 0, 9.8f};
        s.gyro = {0.01f + 0.003f * static_cast<float>(std::sin(0.7 * i)), -0.02f, 0.005f};
        samples.push_back(s);
    }
    const RestingGyroFit fit = fitRestingGyro(samples);
    QVERIFY(!fit.refusal);
    QVERIFY(norm(fit.gyro.offset - Vector3{0.01, -0.02, 0.005}) < 1e-4);
    QVERIFY(fit.gyro.sigma < 0.02 && fit.gyro.noise > 0.05);
    for (Sample &s : samples)
        s.accel = {static_cast<float>(9.8 * std::sin(0.01 * s.t * 50)), 0,
            static_cast<float>(9.8 * std::cos(0.01 * s.t * 50))};
    QCOMPARE(fitRestingGyro(samples).refusal.problem,
        CalibrationProblem::Moved); // an even turn has no spread, but gravity moves
    QCOMPARE(fitRestingGyro({}).refusal.problem, CalibrationProblem::TooShort);
}

void CalibrationTest::sixSidesTellOffsetAndScale()
{
    const Vector3 offset{0.2, -0.15, 0.3}, gain{1.02, 0.99, 0.97};
    std::vector<Sample> samples;
    const auto lie = [&](const Vector3 &up) {
        const Vector3 unit = (1 / norm(up)) * up;
        for (int i = 0; i < 150; ++i) {
            Sample s;
            s.t = static_cast<double>(samples.size()) * 0.02;
            for (std::size_t a = 0; a < 3; ++a)
                s.accel[a] = static_cast<float>(
                    gain[a] * kGravity * unit[a] + offset[a] + 0.04 * std::sin(1.3 * i + static_cast<double>(a)));
            samples.push_back(s);
        }
    };
    // No table is level: up to 10 degrees off.
    for (const Vector3 &up :
        {Vector3{1, 0.1, 0}, Vector3{-1, 0, 0.15}, Vector3{0.1, 1, 0.05}, Vector3{0, -1, 0.1}, Vector3{0.05, 0.1, 1}})
        lie(up);
    QCOMPARE(fitSixPositions(samples).refusal.problem, CalibrationProblem::PositionsMissing);
    QCOMPARE(fitSixPositions(samples).sides, 5);
    lie({0.1, -0.1, -1});
    const AccelFit fit = fitSixPositions(samples);
    QVERIFY(!fit.refusal);
    QVERIFY(norm(fit.calibration.offset - offset) < 0.01);
    for (std::size_t a = 0; a < 3; ++a)
        QVERIFY(std::abs(fit.calibration.scale[a] * gain[a] - 1) < 0.002);
    QVERIFY(fit.calibration.residual < 0.02);
}

QTEST_GUILESS_MAIN(CalibrationTest)
#include "calibration_test.moc"
