// SPDX-License-Identifier: GPL-3.0-or-later
// Heading of a magnet glove, on the simulated hand, where the true orientation is known.
#include "device/simulator/hand.h"
#include "engine/signal/orientation.h"
#include "engine/signal/orientation/error.h"

#include <QTest>
#include <cmath>

using namespace lodestone;
using simulator::Hand;
using simulator::Script;

namespace {

constexpr double kDegree = M_PI / 180;

std::vector<Sample> samplesOf(const Hand &hand, double from, double to)
{
    std::vector<Sample> samples;
    for (int i = static_cast<int>(from * 50); i < static_cast<int>(to * 50); ++i) {
        const auto r = hand.sample(i * 0.02);
        Sample s;
        s.t = i * 0.02;
        for (std::size_t a = 0; a < 3; ++a) {
            s.accel[a] = static_cast<float>(r[a] * kGravity / 8192);
            s.gyro[a] = static_cast<float>(r[3 + a] * kDegree / 114.28);
            s.mag[a] = static_cast<float>(r[6 + a] * 0.1);
        }
        samples.push_back(s);
    }
    return samples;
}

Hand calibratedThenBending(std::uint64_t seed)
{
    Script script = Script::turnAbout();
    for (int round = 0; round < 2; ++round)
        for (const simulator::Pose &pose : Script::wander(seed).poses)
            script.poses.push_back(pose);
    return Hand(seed, 3, script);
}

} // namespace

class HeadingTest : public QObject
{
    Q_OBJECT
private slots:
    void bendingFingersDoNotDragTheHeading();
    void withoutABaselineTheHeadingIsNotTrusted();
    void theBaselineTellsTheEarthsField();
    void offsetsAreFoundWhileTheHandTurns();
    void aPoorRecordingIsRefusedWithItsCause();
};

void HeadingTest::bendingFingersDoNotDragTheHeading()
{
    double mean = 0;
    long wrong = 0, all = 0;
    for (std::uint64_t seed = 31; seed < 35; ++seed) {
        const Hand hand = calibratedThenBending(seed);
        const std::vector<Sample> first = samplesOf(hand, 0, 60);
        const InertialFit inertial = fitInertial(first);
        const BaselineFit fit = fitFingerBaseline(first, inertial.offsets);
        QVERIFY(!inertial.refusal && !fit.refusal);
        Calibration calibration;
        calibration.inertial = inertial.offsets;
        calibration.fingers = fit.baseline;
        OrientationFilter filter;
        filter.setCalibration(calibration);
        filter.goOnFrom(first.back().t, fit);
        OrientationErrors errors;
        for (const Sample &sample : samplesOf(hand, 60, 240)) {
            filter.update(sample);
            const auto q = hand.truth(sample.t).orientation;
            errors.add(filter.orientation(), {q[0], q[1], q[2], q[3]});
            const double heading = orientationError(filter.orientation(), {q[0], q[1], q[2], q[3]}).heading;
            wrong += std::abs(heading) > 2.5 * kDegree * filter.heading().degrees ? 1 : 0;
            ++all;
        }
        qInfo("hand %d: heading %.2f inclination %.2f degrees, expected %.1f at the end", int(seed),
            errors.rmse().heading, errors.rmse().inclination, filter.heading().degrees);
        mean += errors.rmse().heading / 4;
        QVERIFY(errors.rmse().heading <= 5);
    }
    QVERIFY2(mean <= 2, qPrintable(QString::number(mean)));
    QVERIFY2(
        wrong < all / 10, qPrintable(QStringLiteral("%1 of %2 beyond 2.5 standard deviations").arg(wrong).arg(all)));
}

void HeadingTest::withoutABaselineTheHeadingIsNotTrusted()
{
    const Hand hand(5, 3, Script::wander(5));
    OrientationFilter filter;
    long trusted = 0;
    for (const Sample &sample : samplesOf(hand, 0, 60)) {
        filter.update(sample);
        trusted += filter.heading().trusted ? 1 : 0;
    }
    QCOMPARE(trusted, 0L);
    QVERIFY(filter.heading().degrees > 10);
}

void HeadingTest::theBaselineTellsTheEarthsField()
{
    const Hand hand(3, 3, Script::turnAbout());
    const std::vector<Sample> samples = samplesOf(hand, 0, 60);
    const BaselineFit fit = fitFingerBaseline(samples, fitInertial(samples).offsets);
    QVERIFY(!fit.refusal);
    QVERIFY(std::abs(fit.baseline.earthNorm - 48) < 6);
    QVERIFY(std::abs(fit.baseline.earthDip - 66 * kDegree) < 6 * kDegree);
    QVERIFY(fit.baseline.northSigma > 0.5 && fit.baseline.northSigma < 5);
}

void HeadingTest::offsetsAreFoundWhileTheHandTurns()
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const Hand hand(seed, 3, Script::turnAbout());
        const std::vector<Sample> samples = samplesOf(hand, 0, 60);
        Vector3 gyro{}, accel{};
        for (const Sample &sample : samples)
            for (std::size_t a = 0; a < 3; ++a) {
                gyro[a] += (static_cast<double>(sample.gyro[a]) - hand.ideal(sample.t)[3 + a])
                           / static_cast<double>(samples.size());
                accel[a] += (static_cast<double>(sample.accel[a]) - hand.ideal(sample.t)[a])
                            / static_cast<double>(samples.size());
            }
        const InertialFit fit = fitInertial(samples);
        QVERIFY(!fit.refusal);
        qInfo("hand %d: gyroscope off by %.4f degrees/s of %.2f, expected %.4f; accelerometer by %.4f of %.2f m/s2",
            int(seed), norm(fit.offsets.gyro - gyro) / kDegree, norm(gyro) / kDegree, fit.offsets.gyroSigma,
            norm(fit.offsets.accel - accel), norm(accel));
        QVERIFY(norm(fit.offsets.gyro - gyro) < 0.03 * kDegree);
        QVERIFY(norm(fit.offsets.accel - accel) < 0.01);
        // The simulated gyroscope tells the rate of the moment, so half an interval later than a mean would.
        QVERIFY(std::abs(fit.offsets.delay + 0.01) < 0.002);
    }
}

void HeadingTest::aPoorRecordingIsRefusedWithItsCause()
{
    const Hand turning(3, 3, Script::turnAbout()), bending(3, 3, Script::wander(3));
    std::vector<Sample> still = samplesOf(turning, 0, 60), swaying;
    for (std::size_t i = 1; i < still.size(); ++i) {
        const double t = still[i].t;
        still[i] = still[0];
        still[i].t = t;
    }
    Script resting;
    resting.poses.push_back({});
    swaying = samplesOf(Hand(3, 3, resting), 0, 60);
    const auto problemOf = [](const std::vector<Sample> &samples) {
        return fitFingerBaseline(samples, fitInertial(samples).offsets).refusal.problem;
    };
    QCOMPARE(problemOf({}), CalibrationProblem::TooShort);
    QCOMPARE(problemOf(samplesOf(turning, 0, 10)), CalibrationProblem::TooShort);
    QCOMPARE(problemOf(samplesOf(bending, 0, 60)), CalibrationProblem::FingersMoved);
    QCOMPARE(problemOf(still), CalibrationProblem::NorthUnsure);
    QCOMPARE(fitInertial(samplesOf(turning, 0, 10)).refusal.problem, CalibrationProblem::TooShort);
    QCOMPARE(fitInertial(swaying).refusal.problem, CalibrationProblem::TurnedTooLittle);
}

QTEST_GUILESS_MAIN(HeadingTest)
#include "heading_test.moc"
