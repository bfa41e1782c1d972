// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/hand.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

using namespace lodestone::simulator;

class HandTest : public QObject
{
    Q_OBJECT
private slots:
    void oneFlexedFingerChangesTheFieldAsMeasured_data();
    void oneFlexedFingerChangesTheFieldAsMeasured();
    void theExtendedHandAddsAFewTensOfMicrotesla();
    void twoFlexedFingersAreNotTheSumOfEach();
    void magnetsAreAsStrongAndAsFarAsMeasured();
    void theSameArgumentsGiveTheSameSample();
    void anotherSeedIsAnotherHand();
    void gravityAndTruthAgree();
    void theGyroscopeFollowsTheOrientation();
    void theMagnetometerRepeatsAndClips();
    void everyCombinationVisitsTheWholePitchRange();
    void guessingTheCommonerStateIsRightInTwoOfThree();
    void thePlanFileIsPlayed();
    void aWrongPlanIsRefusedWithPlaceAndRemedy_data();
    void aWrongPlanIsRefusedWithPlaceAndRemedy();
    void aSampleIsCheap();
};

void HandTest::oneFlexedFingerChangesTheFieldAsMeasured_data()
{
    QTest::addColumn<int>("finger");
    QTest::addColumn<QList<double>>("change");
    QTest::newRow("thumb") << 0 << QList<double>{341, -67, -389};
    QTest::newRow("index") << 1 << QList<double>{584, -159, 1030};
    QTest::newRow("middle") << 2 << QList<double>{657, -563, 746};
    QTest::newRow("ring") << 3 << QList<double>{-663, 417, 248};
    QTest::newRow("pinky") << 4 << QList<double>{544, -873, 2720};
}

void HandTest::oneFlexedFingerChangesTheFieldAsMeasured()
{
    QFETCH(int, finger);
    QFETCH(QList<double>, change);
    std::array<bool, 5> flexed{};
    const auto rest = referenceField(flexed);
    flexed[finger] = true;
    const auto bent = referenceField(flexed);
    double error = 0, size = 0;
    for (int i = 0; i < 3; ++i) {
        error += std::pow(bent[i] - rest[i] - change[i], 2);
        size += change[i] * change[i];
    }
    QVERIFY2(std::sqrt(error / size) < 0.03, qPrintable(QString::number(std::sqrt(error / size))));
}

void HandTest::theExtendedHandAddsAFewTensOfMicrotesla()
{
    const auto rest = referenceField({});
    const std::array<double, 3> measured{46, -46, 31};
    for (int i = 0; i < 3; ++i)
        QVERIFY2(std::abs(rest[i] - measured[i]) < 3, qPrintable(QString::number(rest[i])));
}

void HandTest::twoFlexedFingersAreNotTheSumOfEach()
{
    const auto rest = referenceField({}), ring = referenceField({false, false, false, true, false});
    const auto pinky = referenceField({false, false, false, false, true}),
               both = referenceField({false, false, false, true, true});
    double difference = 0;
    for (int i = 0; i < 3; ++i)
        difference += std::abs(both[i] - (ring[i] + pinky[i] - rest[i]));
    QVERIFY2(difference > 6, /* ten times the noise */ qPrintable(QString::number(difference)));
}

void HandTest::magnetsAreAsStrongAndAsFarAsMeasured()
{
    for (const MagnetFacts &m : referenceMagnets()) {
        QVERIFY(m.moment >= 0.05 && m.moment <= 0.26);
        QVERIFY(m.distanceFlexed >= 0.018 && m.distanceFlexed <= 0.033);
        QVERIFY(m.distanceExtended >= 0.08 && m.distanceExtended <= 0.11);
    }
}

void HandTest::theSameArgumentsGiveTheSameSample()
{
    const Hand a(3, 4, Script::tenCombinations(1)), b(3, 4, Script::tenCombinations(1));
    for (double t : {7.3, 0.0, 130.02, 7.3})
        QCOMPARE(a.sample(t), b.sample(t));
}

void HandTest::anotherSeedIsAnotherHand()
{
    const Script script = Script::tenCombinations(1);
    QVERIFY(Hand(3, 4, script).ideal(5) != Hand(4, 4, script).ideal(5));
    QVERIFY(Hand(3, 4, script).ideal(5) != Hand(3, 5, script).ideal(5));
}

void HandTest::gravityAndTruthAgree()
{
    const Hand hand(9, 1, Script::wander(5));
    for (double t = 0; t < 60; t += 0.37) {
        const auto v = hand.ideal(t);
        const Truth truth = hand.truth(t);
        QVERIFY(std::abs(std::hypot(v[0], v[1], v[2]) - 9.80665) < 0.5);
        QVERIFY(std::abs(std::atan2(-v[0], std::hypot(v[1], v[2])) - truth.pitch) < 1e-6);
        // The third row of sensor-to-earth, from the quaternion, is where "up" points in the palm.
        const auto [w, x, y, z] = truth.orientation;
        QVERIFY(std::abs(2 * (x * z - w * y) * 9.80665 - v[0]) < 1e-6);
        QVERIFY(std::abs(2 * (y * z + w * x) * 9.80665 - v[1]) < 1e-6);
        QVERIFY(std::abs((1 - 2 * (x * x + y * y)) * 9.80665 - v[2]) < 1e-6);
    }
}

void HandTest::theGyroscopeFollowsTheOrientation()
{
    const Hand hand(2, 1, Script::tenCombinations(3));
    for (double t = 1.5; t < 60; t += 1.31) {
        const double h = 0.002;
        const auto a = hand.truth(t - h).orientation, b = hand.truth(t + h).orientation;
        // a* b, the turn seen from the sensor; its vector part is half the angle.
        const double x = a[0] * b[1] - a[1] * b[0] - a[2] * b[3] + a[3] * b[2];
        const double y = a[0] * b[2] - a[2] * b[0] - a[3] * b[1] + a[1] * b[3];
        const double z = a[0] * b[3] - a[3] * b[0] - a[1] * b[2] + a[2] * b[1];
        const auto v = hand.ideal(t);
        QVERIFY(std::abs(x / h - v[3]) < 5e-3);
        QVERIFY(std::abs(y / h - v[4]) < 5e-3);
        QVERIFY(std::abs(z / h - v[5]) < 5e-3);
    }
}

void HandTest::theMagnetometerRepeatsAndClips()
{
    int repeats = 0, clipped = 0;
    const Hand hand(2, 1, Script::tenCombinations(3));
    std::array<std::int16_t, 9> last{};
    for (int i = 0; i < 6000; ++i) {
        const auto s = hand.sample(i * 0.02);
        repeats += std::equal(s.begin() + 6, s.end(), last.begin() + 6);
        for (int k = 6; k < 9; ++k) {
            QVERIFY(s[k] >= -30000 && s[k] < 30000);
            clipped += s[k] == 29999;
        }
        last = s;
    }
    QVERIFY2(repeats > 60 && repeats < 400, qPrintable(QString::number(repeats)));
    QVERIFY(clipped > 10);
}

void HandTest::everyCombinationVisitsTheWholePitchRange()
{
    const Hand hand(1, 1, Script::tenCombinations(7));
    std::vector<double> pitch;
    for (double t = 0; t < hand.script().seconds(); t += 0.1)
        pitch.push_back(hand.truth(t).pitch);
    std::sort(pitch.begin(), pitch.end());
    const double q1 = pitch[pitch.size() / 4], q3 = pitch[pitch.size() * 3 / 4];
    std::set<std::array<bool, 5>> low, high;
    for (double t = 0; t < hand.script().seconds(); t += 0.1) {
        const Truth truth = hand.truth(t);
        if (truth.pitch <= q1 && !truth.moving)
            low.insert(truth.flexed);
        if (truth.pitch >= q3 && !truth.moving)
            high.insert(truth.flexed);
    }
    QCOMPARE(low.size(), std::size_t(10));
    QCOMPARE(high.size(), std::size_t(10));
}

void HandTest::guessingTheCommonerStateIsRightInTwoOfThree()
{
    double right = 0;
    const Script script = Script::tenCombinations(1);
    for (std::size_t i = 0; i < 5; ++i) {
        const auto flexed = std::count_if(
            script.poses.begin(), script.poses.end(), [&](const Pose &p) { return p.flexed[i]; });
        right += static_cast<double>(std::max<long>(flexed, 10 - flexed)) / 50.0;
    }
    QVERIFY(std::abs(right - 0.64) < 0.001);
}

void HandTest::thePlanFileIsPlayed()
{
    const Script plan = Script::fromPlanFile(
        qEnvironmentVariable("LODESTONE_SOURCE").toStdString() + "/resources/plans/ten-combinations.json");
    QCOMPARE(plan.poses.size(), std::size_t(10));
    QCOMPARE(plan.seconds(), 140.0);
    std::set<std::array<bool, 5>> here, there;
    for (const Pose &p : plan.poses)
        here.insert(p.flexed);
    for (const Pose &p : Script::tenCombinations(1).poses)
        there.insert(p.flexed);
    QCOMPARE(here, there);
    const Hand hand(1, 1, plan);
    QVERIFY(hand.truth(14.5).moving);
    QVERIFY(!hand.truth(16.5).moving);
    QCOMPARE(hand.truth(16.5).flexed, (std::array<bool, 5>{true, true, true, true, true}));
}

void HandTest::aWrongPlanIsRefusedWithPlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::addColumn<QString>("place");
    QTest::newRow("not JSON") << QByteArray("{\n \"poses\": [,]}") << "line 2";
    QTest::newRow("no poses") << QByteArray("{}") << "\"poses\"";
    QTest::newRow("a sixth finger") << QByteArray(
        R"({"poses":[{"combination":"eeeee","seconds":2},{"combination":"eeeeee","seconds":2}]})")
                                    << "pose 2";
    QTest::newRow("no seconds") << QByteArray(R"({"poses":[{"combination":"eeeee"}]})") << "seconds";
    QTest::newRow("a pitch in words") << QByteArray(
        R"({"poses":[{"combination":"eeeee","seconds":2,"pitch_to":"down"}]})")
                                      << "pitch_to";
}

void HandTest::aWrongPlanIsRefusedWithPlaceAndRemedy()
{
    QFETCH(QByteArray, plan);
    QFETCH(QString, place);
    QTemporaryDir directory;
    QFile file(directory.filePath("plan.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(plan);
    file.close();
    try {
        Script::fromPlanFile(file.fileName().toStdString());
        QFAIL("the plan was taken");
    } catch (const std::runtime_error &error) {
        const QString text = QString::fromUtf8(error.what());
        QVERIFY2(
            text.contains(place) && text.contains("plan.json") && (text.contains("correct") || text.contains("add")),
            qPrintable(text));
    }
    QVERIFY_EXCEPTION_THROWN(Script::fromPlanFile("/no/such/plan.json"), std::runtime_error);
}

void HandTest::aSampleIsCheap()
{
    const Hand hand(1, 1, Script::tenCombinations(1));
    QElapsedTimer timer;
    timer.start();
    int sum = 0;
    for (int i = 0; i < 2000; ++i)
        sum += hand.sample(i * 0.001)[6];
    QVERIFY(sum != 0);
    QVERIFY2(timer.nsecsElapsed() / 2000 < 200'000, qPrintable(QString::number(timer.nsecsElapsed() / 2000)));
    qInfo("one sample: %lld ns", timer.nsecsElapsed() / 2000);
}

QTEST_GUILESS_MAIN(HandTest)
#include "hand_test.moc"
