// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about while the hand still holds it, by the samples' own time.
#include "engine/signal/moment_picker.h"
#include "device/simulator/hand.h"
#include <QTest>
#include <cmath>

using namespace lodestone;
using Ground = MomentPicker::Ground;

namespace {

constexpr double kStep = 0.02; // s
constexpr std::array<float, 3> kFlat{0, 0, 9.8f}, kUp{-9.8f, 0, 0};

// A hand that holds one field after the other.
struct Hand
{
    MomentPicker picker;
    double t = 0;
    std::vector<MomentPicker::Moment> asked;
    std::optional<std::array<float, 5>> model;
    bool free = true;

    Hand() { picker.begin(); }
    void sample(const std::vector<float> &field, const std::array<float, 3> &accel)
    {
        t += kStep;
        if (const auto moment = picker.take(t, field, accel, free))
            asked.push_back(*moment);
        if (model)
            picker.answer(t - 10 * kStep, *model);
    }
    void hold(const std::vector<float> &field, double seconds, const std::array<float, 3> &accel = kFlat)
    {
        for (double end = t + seconds; t < end - kStep / 2;)
            sample(field, accel);
    }
    void move(double seconds = 0.5) // through fields that no pose has
    {
        for (double end = t + seconds; t < end - kStep / 2;)
            sample({float(3000 * std::sin(40 * t)), float(3000 * std::cos(31 * t)), 0}, kFlat);
    }
};

std::vector<float> pose(int i) { return {float(300 + 400 * (i % 5)), float(400 * (i / 5)), -500}; }

NoveltyReference trainedOn(const std::vector<std::vector<float>> &fields)
{
    NoveltyReference reference;
    reference.threshold = 0.3;
    for (const std::vector<float> &field : fields)
        reference.places.push_back(featureOf(field.data(), 1));
    return reference;
}

} // namespace

class MomentPickerTest : public QObject
{
    Q_OBJECT
private slots:
    void aHeldPoseIsAskedAboutOnceAndFromItsBeginning()
    {
        Hand hand;
        hand.move();
        const double begin = hand.t;
        hand.hold(pose(0), 30);
        QCOMPARE(hand.asked.size(), std::size_t(1));
        const MomentPicker::Moment &moment = hand.asked[0];
        QCOMPARE(moment.ground, Ground::Coverage);
        QVERIFY(std::abs(moment.stretch.begin - begin) < 0.25);
        QVERIFY(moment.stretch.end - moment.stretch.begin < 1);
        QCOMPARE(hand.picker.stretch().number, moment.stretch.number);
        QVERIFY(std::abs(hand.picker.stretch().end - hand.t) < 0.25); // it grows on
    }
    void theStretchEndsBeforeTheMovementThatEndsIt()
    {
        Hand hand;
        hand.hold(pose(0), 3);
        const double end = hand.t;
        for (int i = 1; i <= 10; ++i) // a finger that begins slowly
            hand.sample({pose(0)[0] + float(4 * i * i), pose(0)[1], pose(0)[2]}, kFlat);
        QVERIFY(!hand.picker.stretch().held);
        QVERIFY(hand.picker.stretch().end <= end + kStep);
        QVERIFY(hand.picker.stretch().end > end - 0.3);
    }
    void aMovingHandIsNotAsked()
    {
        Hand hand;
        hand.move(30);
        for (int i = 0; i < 20; ++i) { // nor one that stays for a moment only
            hand.hold(pose(i), 0.5);
            hand.move();
        }
        QVERIFY(hand.asked.empty());
        QVERIFY(!hand.picker.learnt());
    }
    void theSamePoseInTheSameOrientationIsNeverAskedTwice()
    {
        Hand hand;
        for (int round = 0; round < 4; ++round) {
            hand.move();
            hand.hold(pose(0), 15);
        }
        QCOMPARE(hand.asked.size(), std::size_t(1));
        hand.move();
        hand.hold(pose(0), 15, kUp); // another orientation
        QCOMPARE(hand.asked.size(), std::size_t(2));
        QCOMPARE(hand.asked[1].facing, Facing::Up);
        QVERIFY(std::abs(double(hand.asked[1].pitch) - M_PI / 2) < 0.01);
        hand.move();
        hand.hold(pose(1), 15); // another pose
        QCOMPARE(hand.asked.size(), std::size_t(3));
    }
    void aHandThatTurnsWhileItHoldsIsAskedInItsNewOrientation()
    {
        Hand hand;
        hand.hold(pose(0), 15);
        hand.hold(pose(0), 15, kUp);
        QCOMPARE(hand.asked.size(), std::size_t(2));
        QCOMPARE(hand.asked[0].stretch.number, hand.asked[1].stretch.number);
    }
    void noPaceIsFasterThanItsOwn_data()
    {
        QTest::addColumn<double>("perMinute");
        QTest::addColumn<double>("apart");
        QTest::newRow("six a minute") << 6.0 << 10.0;
        QTest::newRow("twenty") << 20.0 << 3.0;
        QTest::newRow("a hundred") << 100.0 << 3.0;
        QTest::newRow("two") << 2.0 << 30.0;
    }
    void noPaceIsFasterThanItsOwn()
    {
        QFETCH(double, perMinute);
        QFETCH(double, apart);
        Hand hand;
        hand.picker.setPace(perMinute);
        for (int i = 0; i < 60; ++i) {
            hand.move(0.3);
            hand.hold({float(150 * i), float(200 * (i % 7)), 700}, 1.7);
        }
        QVERIFY(hand.asked.size() > 2);
        for (std::size_t i = 1; i < hand.asked.size(); ++i)
            QVERIFY(hand.asked[i].stretch.end - hand.asked[i - 1].stretch.end >= apart - kStep);
        QVERIFY(hand.asked.size() <= std::size_t(120 / apart) + 1);
    }
    void whatHasALabelIsNotAskedWithoutAModel()
    {
        Hand hand;
        const std::vector<float> field = pose(3);
        hand.picker.know({featureOf(field.data(), 1), Facing::Flat, 5});
        hand.hold(field, 20);
        QVERIFY(hand.asked.empty());
    }
    void aModelAsksWhereItDoubtsWhereItIsLostAndWhatNobodyLabelled()
    {
        const std::vector<float> field = pose(3), other = pose(9);
        Hand sure;
        sure.picker.setModel(true, trainedOn({field}));
        sure.picker.know({featureOf(field.data(), 1), Facing::Flat, 2, true});
        sure.model = {0.02f, 0.97f, 0.01f, 0, 0};
        sure.hold(field, 20);
        QVERIFY(sure.asked.empty());
        sure.move();
        sure.hold(other, 20);
        QCOMPARE(sure.asked.size(), std::size_t(1));
        QCOMPARE(sure.asked[0].ground, Ground::Novelty);
        sure.move();
        sure.hold(field, 20, kUp); // it is sure, but nobody ever said so in this orientation
        QCOMPARE(sure.asked.size(), std::size_t(2));
        QCOMPARE(sure.asked[1].ground, Ground::Coverage);

        Hand anew; // the label is of an earlier recording
        anew.picker.setModel(true, trainedOn({field}));
        anew.picker.know({featureOf(field.data(), 1), Facing::Flat, 2, false});
        anew.model = sure.model;
        anew.hold(field, 20);
        QCOMPARE(anew.asked.size(), std::size_t(1));
        QCOMPARE(anew.asked[0].ground, Ground::Coverage);

        Hand unsure;
        unsure.picker.setModel(true, trainedOn({field}));
        unsure.picker.know({featureOf(field.data(), 1), Facing::Flat, 2, true});
        unsure.model = {0.02f, 0.97f, 0.4f, 0, 0};
        unsure.hold(field, 20);
        QCOMPARE(unsure.asked.size(), std::size_t(1));
        QCOMPARE(unsure.asked[0].ground, Ground::Doubt);
        QVERIFY(std::abs(unsure.asked[0].doubt - 0.8) < 1e-6);
        QVERIFY(std::abs(double(unsure.asked[0].probability[1]) - 0.97) < 1e-6);
    }
    void anAnswerToAWindowOfTheMovementBeforeSaysNothing()
    {
        Hand hand;
        hand.picker.setModel(true, {});
        hand.hold(pose(0), 0.3);
        for (int i = 0; i < 100; ++i) {
            hand.sample(pose(0), kFlat);
            hand.picker.answer(-1, {0.5f, 0.5f, 0.5f, 0.5f, 0.5f});
        }
        QVERIFY(hand.asked.empty()); // a model answers, so it is waited for
    }
    void itStopsWhereLittleIsLeftToLearnAndGoesOnWhenTold()
    {
        Hand hand;
        hand.picker.setPace(100);
        for (int round = 0; round < 5; ++round)
            for (int i = 0; i < 3; ++i) {
                QVERIFY(!hand.picker.learnt());
                hand.move();
                hand.hold(pose(i), 4);
            }
        QCOMPARE(hand.asked.size(), std::size_t(3));
        QVERIFY(hand.picker.learnt());
        hand.move();
        hand.hold(pose(7), 4);
        QCOMPARE(hand.asked.size(), std::size_t(3));
        hand.picker.goOn();
        hand.move();
        hand.hold(pose(8), 4);
        QCOMPARE(hand.asked.size(), std::size_t(4));
    }
    void notNowIsQuietForAWhile()
    {
        Hand hand;
        hand.picker.setPace(100);
        hand.hold(pose(0), 3);
        hand.picker.rest(60);
        const double rested = hand.t;
        for (int i = 1; i < 20 && hand.asked.size() < 2; ++i) {
            hand.move();
            hand.hold(pose(i), 4);
        }
        QCOMPARE(hand.asked.size(), std::size_t(2));
        QVERIFY(hand.asked[1].stretch.end > rested + 59);
    }
    void aQuestionMissedWhileNoneWasWantedIsAskedLater()
    {
        Hand hand;
        hand.free = false;
        hand.hold(pose(0), 5);
        QVERIFY(hand.asked.empty());
        hand.free = true;
        hand.hold(pose(0), 1);
        QCOMPARE(hand.asked.size(), std::size_t(1));
    }
    void aGapOrAMissingValueEndsThePose()
    {
        Hand hand;
        hand.hold(pose(0), 3);
        const int number = hand.picker.stretch().number;
        hand.t += 2;
        hand.sample(pose(0), kFlat);
        QVERIFY(!hand.picker.stretch().held);
        hand.hold(pose(0), 1);
        QVERIFY(hand.picker.stretch().held && hand.picker.stretch().number > number);
        hand.sample({std::nanf(""), 0, 0}, kFlat);
        QVERIFY(!hand.picker.stretch().held);
        hand.picker.begin();
        hand.t = 0; // another recording, from the beginning
        hand.hold(pose(0), 3);
        QCOMPARE(hand.asked.size(), std::size_t(2));
    }
    void aBoardWithoutAnAccelerometerIsAskedAllTheSame()
    {
        Hand hand;
        constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
        hand.hold(pose(0), 3, {kNone, kNone, kNone});
        QCOMPARE(hand.asked.size(), std::size_t(1));
        QVERIFY(std::isnan(hand.asked[0].pitch));
    }
    // The simulated hand, six users: what is asked about is one pose, from the beginning to the newest sample.
    void aStretchOfTheSimulatedHandIsOnePose()
    {
        int asked = 0, samples = 0, wrong = 0;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const simulator::Hand hand(seed, 1, simulator::Script::tenCombinations(1, 4));
            MomentPicker picker;
            picker.begin();
            std::optional<MomentPicker::Moment> open;
            const auto settle = [&] {
                const double middle = (open->stretch.begin + open->stretch.end) / 2;
                for (double t = open->stretch.begin; t <= open->stretch.end; t += kStep, ++samples)
                    wrong += hand.truth(t).flexed != hand.truth(middle).flexed;
                open.reset();
            };
            for (double t = 0; t < 180; t += kStep) {
                const auto raw = hand.sample(t);
                const auto found = picker.take(t, {raw[6] * 0.1f, raw[7] * 0.1f, raw[8] * 0.1f},
                    {float(raw[0]), float(raw[1]), float(raw[2])}, !open);
                if (found)
                    open = found, ++asked;
                if (open && picker.stretch().number == open->stretch.number)
                    open->stretch.end = picker.stretch().end;
                if (open && (!picker.stretch().held || picker.stretch().number != open->stretch.number))
                    settle();
            }
        }
        qInfo("%d questions in 18 simulated minutes, %d of %d samples in another pose", asked, wrong, samples);
        QVERIFY(asked > 60);
        QVERIFY(wrong * 100 < samples);
    }
};

QTEST_GUILESS_MAIN(MomentPickerTest)
#include "moment_picker_test.moc"
