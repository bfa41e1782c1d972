// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/hand.h"
#include "device/simulator/rough.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone::simulator;

class RoughTest : public QObject
{
    Q_OBJECT
private slots:
    void thePlainWorldStaysAsItWas();
    void aRodsFieldOnItsAxisIsThatOfTwoPoles();
    void farAwayARodIsADipole();
    void theRoughHandDoesTheSameThings();
    void theRoughFieldDepartsFromThePlainOne();
    void fingersMissTheirJointsEachOnItsOwn();
    void bentFingersSpreadLess();
};

void RoughTest::thePlainWorldStaysAsItWas()
{
    // Samples of the simulator before there was a rough world; projects and figures were made with it.
    const Hand hand(1, 2, Script::tenCombinations(2)), other(7, 2, Script::tenCombinations(2));
    QCOMPARE(hand.sample(3.0), (std::array<std::int16_t, 9>{-5062, 666, 6329, -418, -812, 2393, -12390, -28408, 5610}));
    QCOMPARE(hand.sample(101.02), (std::array<std::int16_t, 9>{-2465, 28, 7770, 1473, -878, -412, -9803, 2661, -1494}));
    QCOMPARE(other.sample(47.5), (std::array<std::int16_t, 9>{-6740, -860, 4237, 2210, 836, -653, 958, -1260, 11734}));
}

void RoughTest::aRodsFieldOnItsAxisIsThatOfTwoPoles()
{
    // On the axis: mu0/4pi 2 m d / (d^2 - (L/2)^2)^2; here m = 0.2 A m2 along x, d = 3 cm, L = 1 cm.
    const double expected = 0.1 * 2 * 0.2 * 0.03 / std::pow(0.03 * 0.03 - 0.005 * 0.005, 2);
    const auto field = fieldOfRod({-0.03, 0, 0}, {0.2, 0, 0}, 0.01);
    QVERIFY(std::abs(field[0] / expected - 1) < 1e-12);
    QVERIFY(std::abs(field[1]) < 1e-9 && std::abs(field[2]) < 1e-9);
}

void RoughTest::farAwayARodIsADipole()
{
    const Triple r{0.2, -0.1, 0.15}, m{0.1, 0.05, -0.2};
    double d2 = 0, mr = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        d2 += r[i] * r[i];
        mr += m[i] * r[i];
    }
    const double d = std::sqrt(d2);
    const auto field = fieldOfRod({-r[0], -r[1], -r[2]}, m, 0.005);
    for (std::size_t i = 0; i < 3; ++i) {
        const double dipole = 0.1 * (3 * mr * r[i] / std::pow(d, 5) - m[i] / std::pow(d, 3));
        QVERIFY(std::abs(field[i] - dipole) < 2e-3 * std::abs(dipole) + 1e-6);
    }
}

void RoughTest::theRoughHandDoesTheSameThings()
{
    const Script script = Script::tenCombinations(4);
    const Hand plain(5, 2, script), rough(5, 2, script, World::Rough), again(5, 2, script, World::Rough);
    for (double t = 0; t < 120; t += 0.7) {
        const Truth a = plain.truth(t), b = rough.truth(t);
        QCOMPARE(a.flexed, b.flexed);
        QCOMPARE(a.moving, b.moving);
        QCOMPARE(a.pitch, b.pitch);
        QCOMPARE(rough.sample(t), again.sample(t));
    }
}

void RoughTest::theRoughFieldDepartsFromThePlainOne()
{
    std::vector<double> departures;
    for (std::uint64_t user = 1; user <= 12; ++user) {
        const Script script = Script::tenCombinations(user);
        const Hand plain(user, 1, script), rough(user, 1, script, World::Rough);
        for (double t = 0; t < 120; t += 1.3) {
            const auto a = plain.ideal(t), b = rough.ideal(t);
            departures.push_back(std::hypot(a[6] - b[6], a[7] - b[7], a[8] - b[8]));
            QVERIFY(std::equal(a.begin(), a.begin() + 6, b.begin())); // gravity and turning do not change
        }
    }
    std::sort(departures.begin(), departures.end());
    const double median = departures[departures.size() / 2];
    qInfo("median departure of the field: %.0f uT", median);
    QVERIFY(median > 100 && median < 1200); // a flexed finger moves it by 500 to 2,900
}

void RoughTest::fingersMissTheirJointsEachOnItsOwn()
{
    const Script script = Script::tenCombinations(1);
    double own = 0, shared = 0;
    int count = 0;
    for (std::uint64_t session = 1; session <= 60; ++session) {
        const RoughUser user(3, session);
        const Moment moment = momentAt(script, 6.0);
        const auto index = user.displacementAt(1, moment, {}, 0, 6.0),
                   ring = user.displacementAt(3, moment, {}, 0, 6.0);
        for (std::size_t j = 0; j < 3; ++j) {
            own += index.joints[j] * index.joints[j];
            shared += index.joints[j] * ring.joints[j];
            ++count;
        }
    }
    const double degrees = std::sqrt(own / count) * 57.29577951308232;
    QVERIFY2(degrees > 3.5 && degrees < 6.5, qPrintable(QString::number(degrees)));
    QVERIFY(std::abs(shared / own) < 0.25);
}

void RoughTest::bentFingersSpreadLess()
{
    const Script script = Script::tenCombinations(1);
    const RoughUser user(3, 1);
    const Moment moment = momentAt(script, 6.0);
    const double straight = user.displacementAt(1, moment, {}, 0.4, 6.0).abduction;
    const double bent = user.displacementAt(1, moment, {0, 1, 0, 0, 0}, 0.4, 6.0).abduction;
    QVERIFY(straight != 0);
    QVERIFY(std::abs(bent / straight - 0.2) < 1e-9);
}

QTEST_GUILESS_MAIN(RoughTest)
#include "rough_test.moc"
