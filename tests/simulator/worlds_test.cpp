// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/simulator/world.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace lodestone::simulator;

class WorldsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyWorldDoesTheSameThingsInItsOwnField_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string &name : worldNames())
            if (name != "plain")
                QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void everyWorldDoesTheSameThingsInItsOwnField()
    {
        QFETCH(QString, name);
        const World world = worldNamed(name.toStdString());
        const Script script = Script::tenCombinations(4);
        const Hand plain(5, 2, script), other(5, 2, script, world), again(5, 2, script, world),
            next(5, 3, script, world);
        double departure = 0, sittings = 0;
        for (double t = 2; t < 118; t += 0.7) {
            const Truth a = plain.truth(t), b = other.truth(t);
            QCOMPARE(a.flexed, b.flexed);
            QCOMPARE(a.pitch, b.pitch);
            QCOMPARE(other.sample(t), again.sample(t));
            const auto p = plain.ideal(t), q = other.ideal(t), n = next.ideal(t);
            departure += std::hypot(p[6] - q[6], p[7] - q[7], p[8] - q[8]) / 166;
            sittings += std::hypot(n[6] - q[6], n[7] - q[7], n[8] - q[8]) / 166;
            for (const double v : q)
                QVERIFY(std::isfinite(v));
        }
        QVERIFY2(departure > 50, qPrintable(QString::number(departure)));
        QVERIFY2(sittings > 5, qPrintable(QString::number(sittings))); // putting the glove on anew is seen
    }
    void anUnknownWorldIsRefused() { QVERIFY_EXCEPTION_THROWN(worldNamed("flat"), std::invalid_argument); }
    void threeOfFiveFingersCarryARing()
    {
        // Of the sparse world's five fingers three carry a ring, the thumb always.
        int seen = 0;
        for (std::uint64_t user = 1; user <= 20; ++user) {
            const auto effects = effectsOf(World::Sparse, user, 1);
            for (std::size_t finger = 0; finger < 5; ++finger)
                seen += effects->mountOf(finger).there;
            QVERIFY(effects->mountOf(0).there);
        }
        QCOMPARE(seen, 60);
    }
    void ringsThatAttractTouchAndOthersKeepApart()
    {
        const auto effects = effectsOf(World::Sparse, 1, 1);
        const auto distance = [&](double sign, double before) {
            std::array<Place, 5> magnets;
            for (Place &m : magnets)
                m.there = false;
            magnets[1] = {{0, 0, 0}, {0.1, 0, 0}, true};
            magnets[2] = {{0, before, 0}, {sign * 0.1, 0, 0}, true};
            effects->pull(magnets);
            return magnets[2].place[1] - magnets[1].place[1];
        };
        QVERIFY(distance(-1, 0.015) < 0.0145);
        QVERIFY(distance(1, 0.015) > 0.0155);
        QCOMPARE(distance(1, 0.03), 0.03);
        QCOMPARE(distance(-1, 0.03), 0.03);
    }
    void theSoftBoardMovesWithTheFistAndTheHand()
    {
        const auto effects = effectsOf(World::Soft, 3, 1);
        const Seat open = effects->seatAt({}, 0, 0), fist = effects->seatAt({1, 1, 1, 1, 1}, 0, 0),
                   hanging = effects->seatAt({}, -1, 0);
        const auto apart = [](const Triple &a, const Triple &b) {
            return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        };
        QVERIFY(apart(open.shift, fist.shift) > 0.0005 && apart(open.shift, fist.shift) < 0.02);
        QVERIFY(apart(open.turn, hanging.turn) > 0.005);
    }
    void theCoarseBoardSendsWhatThePublishedHardwareSends()
    {
        const Hand hand(2, 1, Script::tenCombinations(1), World::Coarse);
        QCOMPARE(hand.rateHz(), 10);
        int renewed = 0, repeated = 0, clipped = 0;
        constexpr int kRows = 1200;
        auto before = hand.sample(0);
        for (int row = 1; row < kRows; ++row) {
            const auto now = hand.sample(row * 0.1);
            renewed += !std::equal(now.begin() + 6, now.end(), before.begin() + 6);
            repeated += now == before;
            for (std::size_t axis = 6; axis < 9; ++axis)
                clipped += std::abs(int(now[axis])) > 16000;
            before = now;
        }
        QVERIFY2(renewed > kRows * 0.4 && renewed < kRows * 0.52, qPrintable(QString::number(renewed)));
        QVERIFY2(repeated > kRows * 0.03 && repeated < kRows * 0.12, qPrintable(QString::number(repeated)));
        QCOMPARE(clipped, 0);
        double squares = 0;
        for (std::uint64_t session = 1; session <= 200; ++session)
            squares += std::pow(effectsOf(World::Coarse, 1, session)->hardIron()[2], 2) / 200;
        QVERIFY(std::abs(std::sqrt(squares) - 48) < 8);
    }
    void combinationsOfTheCoarseWorldAreFarFromTheSum()
    {
        double sum = 0, whole = 0;
        for (std::uint64_t user = 1; user <= 10; ++user) {
            Script script;
            for (int finger = -1; finger < 6; ++finger) {
                Pose pose;
                for (std::size_t f = 0; f < 5; ++f)
                    pose.flexed[f] = finger == 5 || int(f) == finger;
                script.poses.push_back(pose);
            }
            const Hand hand(user, 1, script, World::Coarse);
            const auto open = hand.ideal(2);
            for (int pose = 1; pose < 7; ++pose) {
                const auto v = hand.ideal(4 * pose + 2);
                const double change = std::hypot(v[6] - open[6], v[7] - open[7], v[8] - open[8]);
                (pose < 6 ? sum : whole) += change;
            }
        }
        QVERIFY2(whole < 0.65 * sum, qPrintable(QString::number(whole / sum)));
    }
};

QTEST_GUILESS_MAIN(WorldsTest)
#include "worlds_test.moc"
