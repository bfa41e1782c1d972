// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glove/parity_card.h"
#include "widgets/label/coverage_map.h"
#include "widgets/label/holdout_card.h"
#include "widgets/label/time_axis.h"
#include <QTest>
#include <set>

using namespace lodestone;

namespace {

std::vector<Sample> ramp(int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        samples[static_cast<std::size_t>(i)].t = 100 + i * 0.02;
    }
    return samples;
}

} // namespace

class LabelArithmeticTest : public QObject
{
    Q_OBJECT
private slots:
    void aTimeGoesToItsPixelAndBack()
    {
        const TimeAxis axis{10, 20, 100, 500};
        QCOMPARE(axis.toPixel(10), 100.0);
        QCOMPARE(axis.toPixel(15), 350.0);
        QCOMPARE(axis.toTime(axis.toPixel(17.3)), 17.3);
    }

    void zoomingKeepsTheTimeUnderThePointer()
    {
        const TimeAxis axis{10, 20, 0, 1000};
        const TimeAxis in = zoomed(axis, 2, 12, 60);
        QCOMPARE(in.span(), 5.0);
        QCOMPARE(in.toPixel(12), axis.toPixel(12));
    }

    void zoomingStaysInsideTheSession_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("anchor");
        QTest::newRow("far out") << 0.001 << 15.0;
        QTest::newRow("far in") << 1e6 << 15.0;
        QTest::newRow("out at the start") << 0.3 << 10.0;
        QTest::newRow("out at the end") << 0.3 << 20.0;
    }
    void zoomingStaysInsideTheSession()
    {
        QFETCH(double, factor);
        QFETCH(double, anchor);
        const TimeAxis axis = zoomed({10, 20, 0, 1000}, factor, anchor, 22);
        QVERIFY(axis.begin >= 0);
        QVERIFY(axis.end <= 22 + 1e-9);
        QVERIFY(axis.span() >= 0.5 - 1e-9);
    }

    void panningStopsAtBothEnds()
    {
        const TimeAxis axis{10, 20, 0, 1000};
        QCOMPARE(pannedTo(axis, -5, 30).begin, 0.0);
        QCOMPARE(pannedTo(axis, 100, 30).end, 30.0);
        QCOMPARE(pannedTo(axis, 100, 30).span(), 10.0);
    }

    void ticksStandApartAndOnRoundTimes_data()
    {
        QTest::addColumn<double>("span");
        for (double span : {0.5, 3.0, 20.0, 100.0, 1200.0, 9000.0})
            QTest::addRow("%g s", span) << span;
    }
    void ticksStandApartAndOnRoundTimes()
    {
        QFETCH(double, span);
        const TimeAxis axis{7.3, 7.3 + span, 0, 750};
        const double step = tickStep(span, 750, 140);
        double last = -1e9;
        int majors = 0;
        for (const Tick &tick : timeTicks(axis)) {
            QVERIFY(tick.t >= axis.begin - 1e-6 && tick.t <= axis.end + 1e-6);
            if (!tick.major)
                continue;
            QVERIFY(axis.toPixel(tick.t) - axis.toPixel(last) >= 139.9);
            QVERIFY(std::abs(tick.t / step - std::round(tick.t / step)) < 1e-6);
            last = tick.t;
            ++majors;
        }
        QVERIFY(majors >= 1);
    }

    void heatHasFiveLevels_data()
    {
        QTest::addColumn<float>("value");
        QTest::addColumn<int>("level");
        QTest::newRow("sure") << 0.f << 0;
        QTest::newRow("below the first") << 0.19f << 0;
        QTest::newRow("first") << 0.2f << 1;
        QTest::newRow("third") << 0.65f << 3;
        QTest::newRow("top from 0.8") << 0.8f << 4;
        QTest::newRow("above one") << 3.f << 4;
        QTest::newRow("below zero") << -1.f << 0;
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << 0;
    }
    void heatHasFiveLevels()
    {
        QFETCH(float, value);
        QTEST(heatLevel(value), "level");
    }

    void aHeatColumnShowsItsWorstWindow()
    {
        const TimeAxis axis{0, 10, 50, 80}; // one column a second
        const std::vector<int> levels = heatColumns(
            axis, {0.0, 0.5, 3.2, 20}, {0.4, 0.9, 4.5, 21}, {0.3f, 0.9f, 0.5f, 1.f});
        QCOMPARE(levels, (std::vector<int>{4, 0, 0, 2, 2, 0, 0, 0, 0, 0}));
    }

    void samplesAreFoundByTimeFromTheFirst()
    {
        const std::vector<Sample> samples = ramp(100);
        QCOMPARE(sampleAt(samples, -3), 0);
        QCOMPARE(sampleAt(samples, 0.409), 20);
        QCOMPARE(sampleAt(samples, 99), 99);
        QCOMPARE(sampleAt({}, 1), -1);
        QVERIFY(std::abs(timeOf(samples, 100) - 2.0) < 1e-9);
    }

    void theEnvelopeKeepsTheExtremesOfEachPixel()
    {
        std::vector<Sample> samples = ramp(1000);
        samples[505].mag[0] = -70;
        samples[506].mag[0] = 90;
        const std::vector<Extent> bands = envelope(rowsOf(samples), 9, {{6}}, {0, 20, 0, 10});
        QCOMPARE(bands.size(), std::size_t(10));
        QCOMPARE(bands[5].low, -70.f);
        QCOMPARE(bands[5].high, 90.f);
        QVERIFY(bands[4].valid && bands[4].high == 0.f);
    }

    void equalWindowsJoinToOneRunAndGapsPartThem()
    {
        std::array<float, 5> flexed{}, open{};
        flexed.fill(0.9f);
        open.fill(0.1f);
        const auto runs = predictedRuns({0, 5, 10, 40}, {flexed, flexed, open, open}, 10, 2, 45);
        QCOMPARE(runs.size(), std::size_t(3));
        QCOMPARE(runs[0].begin, 0);
        QCOMPARE(runs[0].end, 10);
        QCOMPARE(runs[0].state, Finger::Flexed);
        QCOMPARE(runs[1].end, 20);
        QCOMPARE(runs[2].begin, 40);
        QCOMPARE(runs[2].end, 45);
        QVERIFY(!runs[0].doubt);
    }

    void anEdgeIsGrippedBeforeTheInside()
    {
        QCOMPARE(gripAt(103, 100, 200), Grip::Begin);
        QCOMPARE(gripAt(198, 100, 200), Grip::End);
        QCOMPARE(gripAt(150, 100, 200), Grip::Inside);
        QCOMPARE(gripAt(300, 100, 200), Grip::None);
    }

    void everyCombinationHasItsColumnOnce()
    {
        const auto order = coverageOrder();
        QCOMPARE(std::set<int>(order.begin(), order.end()).size(), std::size_t(32));
        QCOMPARE(order.front(), 0);
        QCOMPARE(order[1], 1); // the thumb alone
        QCOMPARE(order.back(), 31);
    }

    void theParityGridHoldsEveryWindow_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("narrow") << 200.0;
        QTest::newRow("as drawn") << 526.0;
        QTest::newRow("wide") << 1500.0;
    }
    void theParityGridHoldsEveryWindow()
    {
        QFETCH(double, width);
        const GridShape shape = gridShape(512, width, 64);
        QVERIFY(shape.columns * shape.rows >= 512);
        QVERIFY(shape.columns * shape.pitch <= width + 1e-9);
        QVERIFY(shape.rows * shape.pitch <= 64 + 1e-9);
    }

    void theHoldoutLineKeepsItsOrder()
    {
        QVERIFY(holdoutPlace(0.6, 0.6, 0.9) < holdoutPlace(0.8, 0.6, 0.9));
        QVERIFY(holdoutPlace(0.9, 0.6, 0.9) <= 1);
        QVERIFY(holdoutPlace(0.9, 0.9, 0.9) < 1);
    }
};

QTEST_GUILESS_MAIN(LabelArithmeticTest)
#include "label_arithmetic_test.moc"
