// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/novelty.h"
#include <QTest>
#include <cmath>

using namespace lodestone;

namespace {

NoveltyReference twoPlaces()
{
    NoveltyReference r;
    r.quantile = 0.99;
    r.threshold = 0.1;
    r.window = 10;
    r.places = {{0, 0, 0}, {1.25, -0.5, 2}};
    return r;
}

// A second of a still field with the sensor's noise.
void feed(NoveltyMeter &meter, double from, double seconds, std::array<float, 3> field)
{
    for (int i = 0; i < int(std::lround(seconds * 50)); ++i) {
        Sample s;
        s.t = from + i * 0.02;
        for (std::size_t a = 0; a < 3; ++a)
            s.mag[a] = field[a] + (i % 2 ? 0.1f : -0.1f);
        meter.update(s);
    }
}

} // namespace

class NoveltyTest : public QObject
{
    Q_OBJECT
private slots:
    void theFeatureIsTheAsinhOfTheMeanField()
    {
        const std::array<float, 6> mag{50, -60, 0, 70, -60, 600};
        const auto f = featureOf(mag.data(), 2);
        QCOMPARE(f[0], std::asinh(1.0));
        QCOMPARE(f[1], -std::asinh(1.0));
        QCOMPARE(f[2], std::asinh(5.0));
    }
    void aScoreIsTheDistanceOverTheThreshold()
    {
        const NoveltyReference r = twoPlaces();
        QCOMPARE(r.score({0.3, 0.4, 0}), 5.0);
        QCOMPARE(r.score({1.25, -0.5, 2}), 0.0);
    }
    void numbersComeBackAsTheyWere()
    {
        const auto back = NoveltyReference::fromNumbers(twoPlaces().numbers());
        QVERIFY(back);
        QCOMPARE(back->places, twoPlaces().places);
        QCOMPARE(back->threshold, 0.1);
        QCOMPARE(back->quantile, 0.99);
        QCOMPARE(back->window, 10);
    }
    void otherChannelsComeBackAndAreJudgedAsTheyAre()
    {
        NoveltyReference bend = twoPlaces();
        bend.field = false;
        bend.window = 1;
        bend.places = {{0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}};
        const auto back = NoveltyReference::fromNumbers(bend.numbers());
        QVERIFY(back && !back->field);
        QCOMPARE(back->places, bend.places);
        NoveltyMeter meter;
        meter.setReference(back);
        for (int i = 0; i < 10; ++i)
            meter.update(0.02 * i, {float(i), 0, 0, 0, 0});
        QCOMPARE(meter.view().state, FieldState::Known);
        meter.setReference(back);
        for (int i = 0; i < 10; ++i)
            meter.update(0.02 * i, {300, 300, float(i), 0, 0});
        QCOMPARE(meter.view().state, FieldState::Unlike);
        meter.setReference(back); // says nothing of a field
        feed(meter, 0, 0.5, {300, 300, 300});
        QCOMPARE(meter.view().state, FieldState::NoReference);
        QCOMPARE(meter.view().strength, FieldStrength::Unknown);
    }
    void damagedNumbersAreRefused_data()
    {
        QTest::addColumn<QList<double>>("numbers");
        QTest::newRow("none") << QList<double>{};
        QTest::newRow("no place") << QList<double>{1, 0.99, 0.1, 10};
        QTest::newRow("half a place") << QList<double>{1, 0.99, 0.1, 10, 1, 2};
        QTest::newRow("newer") << QList<double>{3, 0.99, 0.1, 10, 1, 2, 3};
        QTest::newRow("half a place of four channels") << QList<double>{2, 0.99, 0.1, 10, 4, 1, 2, 3};
        QTest::newRow("no channel") << QList<double>{2, 0.99, 0.1, 10, 0, 1, 2, 3};
        QTest::newRow("more channels than there can be") << QList<double>{2, 0.99, 0.1, 10, 17, 1, 2, 3};
        QTest::newRow("no threshold") << QList<double>{1, 0.99, 0, 10, 1, 2, 3};
        QTest::newRow("no window") << QList<double>{1, 0.99, 0.1, 0, 1, 2, 3};
        QTest::newRow("not a number") << QList<double>{1, 0.99, 0.1, 10, 1, 2, std::nan("")};
    }
    void damagedNumbersAreRefused()
    {
        QFETCH(QList<double>, numbers);
        QVERIFY(!NoveltyReference::fromNumbers({numbers.begin(), numbers.end()}));
    }
    void theLightFollowsTheLastSecond()
    {
        NoveltyMeter meter;
        QCOMPARE(meter.view().state, FieldState::NoReference);
        feed(meter, 0, 1, {0, 0, 0});
        QCOMPARE(meter.view().state, FieldState::NoReference);
        meter.setReference(twoPlaces());
        meter.setLimit(3000);
        feed(meter, 1, 0.18, {0, 0, 0}); // nine samples: no window yet
        QCOMPARE(meter.view().state, FieldState::NoReference);
        feed(meter, 1.18, 1.2, {0, 0, 0});
        QCOMPARE(meter.view().state, FieldState::Known);
        QCOMPARE(meter.view().unlike, 0.0);
        feed(meter, 2.38, 0.3, {500, 0, 0}); // a third of the last second is not yet half
        QCOMPARE(meter.view().state, FieldState::Known);
        QVERIFY(meter.view().unlike > 0.15 && meter.view().unlike < 0.5);
        feed(meter, 2.68, 1.0, {500, 0, 0});
        QCOMPARE(meter.view().state, FieldState::Unlike);
        QVERIFY(meter.view().unlike > 0.95);
        QVERIFY(meter.view().score > 20);
    }
    void clippingComesFirstAndNeedsNoModel()
    {
        NoveltyMeter meter;
        meter.setLimit(3000);
        feed(meter, 0, 1, {100, 3000.2f, 0});
        QCOMPARE(meter.view().state, FieldState::Saturated);
        QVERIFY(meter.view().saturated > 0.95);
        meter.setReference(twoPlaces());
        feed(meter, 1, 1, {100, -3000.2f, 0});
        QCOMPARE(meter.view().state, FieldState::Saturated);
        feed(meter, 2, 1.2, {0, 0, 0});
        QCOMPARE(meter.view().state, FieldState::Known);
    }
    void clippingIsSeenAStepBelowFullScaleAndNamesItsAxes()
    {
        NoveltyMeter meter;
        meter.setLimit(3000);
        feed(meter, 0, 1, {100, 20, 2999.7f});
        QCOMPARE(meter.view().state, FieldState::Saturated);
        QCOMPARE(meter.view().clips, (std::array<bool, 3>{false, false, true}));
        feed(meter, 1, 1.2, {100, -2990, 20});
        QCOMPARE(meter.view().clips, (std::array<bool, 3>{}));
    }
    void theStrengthIsComparedWithTheTrainings()
    {
        NoveltyReference r = twoPlaces();
        r.places = {{std::asinh(100 / 60.0), 0, 0}, {0, std::asinh(-300 / 60.0), std::asinh(400 / 60.0)}};
        QVERIFY(std::abs(r.fieldRange().low - 100) < 1e-9);
        QVERIFY(std::abs(r.fieldRange().high - 500) < 1e-9);
        NoveltyMeter meter;
        feed(meter, 0, 1, {900, 0, 0});
        QCOMPARE(meter.view().strength, FieldStrength::Unknown);
        QVERIFY(!meter.fieldRange());
        meter.setReference(r);
        feed(meter, 1, 1.2, {0, 300, 0});
        QCOMPARE(meter.view().strength, FieldStrength::AsTrained);
        feed(meter, 2.2, 1.2, {540, 0, 0}); // a tenth beyond is not yet another field
        QCOMPARE(meter.view().strength, FieldStrength::AsTrained);
        feed(meter, 3.4, 0.3, {900, 0, 0});
        QCOMPARE(meter.view().strength, FieldStrength::AsTrained);
        feed(meter, 3.7, 1.0, {900, 0, 0});
        QCOMPARE(meter.view().strength, FieldStrength::Stronger);
        feed(meter, 4.7, 1.2, {50, 0, 0});
        QCOMPARE(meter.view().strength, FieldStrength::Weaker);
    }
    void aSensorThatRepeatsItselfIsFrozen()
    {
        NoveltyMeter meter;
        meter.setReference(twoPlaces());
        for (int i = 0; i < 40; ++i) {
            Sample s;
            s.t = i * 0.02;
            s.mag = {1, 2, 3};
            meter.update(s);
        }
        QCOMPARE(meter.view().state, FieldState::Frozen);
    }
    void aPauseStartsAnew()
    {
        NoveltyMeter meter;
        meter.setReference(twoPlaces());
        feed(meter, 0, 2, {500, 0, 0});
        QCOMPARE(meter.view().state, FieldState::Unlike);
        feed(meter, 10, 0.1, {0, 0, 0});
        QCOMPARE(meter.view().state, FieldState::NoReference);
    }
};

QTEST_APPLESS_MAIN(NoveltyTest)
#include "novelty_test.moc"
