// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/samples.h"
#include <QTest>
#include <cmath>

using namespace lodestone;

class SamplesTest : public QObject
{
    Q_OBJECT
private slots:
    void oneGOfTheDefaultScaleIsOneGravity()
    {
        link::SampleBlock block;
        block.samples = {{0, 0, 8192, 0, 0, 0, 0, 0, 0}};
        const auto samples = toSamples(block, {});
        QCOMPARE(samples.size(), std::size_t(1));
        QCOMPARE(samples[0].accel[2], float(kGravity));
        QCOMPARE(samples[0].accel[0], 0.0f);
    }
    void aFullTurnASecondIsTwoPiRadiansASecond()
    {
        link::SampleBlock block;
        link::GloveInfo info;
        info.gyroLsbPerDps = 50;
        block.samples = {{0, 0, 0, 18000, 0, -18000, 0, 0, 0}};
        const auto samples = toSamples(block, info);
        QVERIFY(std::abs(samples[0].gyro[0] - 6.2831853f) < 1e-5f);
        QVERIFY(std::abs(samples[0].gyro[2] + 6.2831853f) < 1e-5f);
    }
    void theMagnetometerCountsTenthsOfAMicrotesla()
    {
        link::SampleBlock block;
        block.samples = {{0, 0, 0, 0, 0, 0, 341, -27200, 1}};
        const auto samples = toSamples(block, {});
        QVERIFY(std::abs(samples[0].mag[0] - 34.1f) < 1e-4f);
        QVERIFY(std::abs(samples[0].mag[1] + 2720.0f) < 1e-3f);
    }
    void timeIsTheDevicesClockAndAdvancesByThePeriod()
    {
        link::SampleBlock block;
        block.deviceMicroseconds = 5'000'000'000;
        block.periodMicroseconds = 20000;
        block.samples.resize(3);
        const auto samples = toSamples(block, {});
        QCOMPARE(samples[0].t, 5000.0);
        QVERIFY(std::abs(samples[2].t - 5000.04) < 1e-9);
    }
    void aGloveWithoutASensorHasALayoutWithoutIt()
    {
        link::GloveInfo info;
        QCOMPARE(*layoutOf(info), nineAxes());
        QCOMPARE(layoutOf(info).get(), layoutOf(info).get());
        info.gyroLsbPerDps = 0;
        const Layout layout = *layoutOf(info);
        QCOMPARE(layout.size(), std::size_t(6));
        QVERIFY(!has(layout, Quantity::AngularRate) && has(layout, Quantity::MagneticField));
        link::SampleBlock block;
        block.samples = {{0, 0, 8192, 0, 0, 0, 10, 20, 30}};
        const auto samples = toSamples(block, info);
        QVERIFY(std::isnan(samples[0].gyro[0]) && !std::isnan(samples[0].accel[0]));
        const Rows rows = rowsOf(samples, layout);
        QCOMPARE(rows.values, (std::vector<float>{0, 0, float(kGravity), 1, 2, 3}));
        QCOMPARE(toWire(samples, info)[0], block.samples[0]);
    }
    void aSpanKeepsItsFirstMomentAndNotItsLast()
    {
        link::SampleBlock block;
        block.deviceMicroseconds = 11'900'000;
        block.periodMicroseconds = 20000;
        block.samples.resize(20);
        const auto span = within(toSamples(block, {}), 12, 12.1); // neither border is a sum without rounding
        QCOMPARE(span.size(), std::size_t(5));
        QVERIFY(std::abs(span.front().t - 12) < 1e-9);
        QVERIFY(std::abs(span.back().t - 12.08) < 1e-9);
        QVERIFY(within({}, 0, 1).empty());
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
