// SPDX-License-Identifier: GPL-3.0-or-later
// A hand that is led does what it is told, without a jump, and goes back to its script.
#include "device/simulator/led_hand.h"
#include <QTest>
#include <cmath>

using namespace lodestone::simulator;

class LedHandTest : public QObject
{
    Q_OBJECT
    static LedHand made()
    {
        return {Script::tenCombinations(1, 12), [](const Script &script) { return Hand(1, 1, script); }};
    }
private slots:
    void itHoldsThePoseItIsToldAndTheScriptsAfterwards()
    {
        LedHand hand = made();
        const Hand own(1, 1, Script::tenCombinations(1, 12));
        QCOMPARE(hand.sample(7.0), own.sample(7.0));
        hand.obey("pose efeff 1 6 -60 60 0 0");
        const auto truth = [&hand](double t) { return hand.hand().truth(t); };
        QVERIFY(truth(7.5).moving);
        for (const double t : {8.1, 10.0, 13.9, 100.0, 5000.0}) {
            QVERIFY2(!truth(t).moving, qPrintable(QString::number(t)));
            QCOMPARE(truth(t).flexed, (std::array<bool, 5>{false, true, false, true, true}));
        }
        QVERIFY(truth(8.1).pitch < -0.8 && truth(13.9).pitch > 0.8); // it sweeps
        for (double t = 7.0; t < 20; t += 0.02)                      // and never jumps
            QVERIFY(std::abs(truth(t + 0.02).pitch - truth(t).pitch) < 0.12);
        (void)hand.sample(20.0);
        hand.obey("pose eeeee 1 6 0 0 0 0");
        QCOMPARE(truth(22).flexed, (std::array<bool, 5>{}));
        hand.obey("free");
        QCOMPARE(hand.sample(30.0), own.sample(30.0));
    }
    void severalPosesOfOneLineFollowEachOther()
    {
        LedHand hand = made();
        (void)hand.sample(7.0);
        hand.obey("pose eeeee 0.2 0.8 0 0 0 0 fffff 0.2 1 0 0 0 0 efeee 0.5 1 30 30 0 0");
        const auto truth = [&hand](double t) { return hand.hand().truth(t); };
        QCOMPARE(truth(7.9).flexed, (std::array<bool, 5>{}));
        QVERIFY(truth(8.1).moving);
        QCOMPARE(truth(9.1).flexed, (std::array<bool, 5>{true, true, true, true, true}));
        for (const double t : {9.8, 12.0, 5000.0}) // it holds the last one
            QCOMPARE(truth(t).flexed, (std::array<bool, 5>{false, true, false, false, false}));
    }
    void itTurnsAboutAsACalibrationAsks()
    {
        LedHand hand = made();
        (void)hand.sample(5.0);
        hand.obey("turn");
        double up = 0, down = 0;
        for (double t = 6; t < 66; t += 0.1) {
            const Truth truth = hand.hand().truth(t);
            QCOMPARE(truth.flexed, (std::array<bool, 5>{}));
            up = std::max(up, truth.pitch), down = std::min(down, truth.pitch);
        }
        QVERIFY(up > 0.7 && down < -0.7);
    }
    void whatIsNoOrderChangesNothing()
    {
        LedHand hand = made();
        (void)hand.sample(3.0);
        for (const char *line : {"", "pose", "pose eeee 1 1 0 0 0 0", "pose eeeex 1 1 0 0 0 0",
                 "pose eeeee 1 -1 0 0 0 0", "pose eeeee nan 1 0 0 0 0", "pose eeeee 1 1e9 0 0 0 0", "hello glove",
                 "pose eeeee 1 1 0 0 0 0 fffff", "pose eeeee 1 1 0 0 0 0 fffff 1 x 0 0 0 0"}) {
            hand.obey(line);
            QCOMPARE(hand.hand().script().poses.size(), Script::tenCombinations(1, 12).poses.size());
        }
    }
};

QTEST_GUILESS_MAIN(LedHandTest)
#include "led_hand_test.moc"
