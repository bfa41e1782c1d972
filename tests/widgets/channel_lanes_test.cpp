// SPDX-License-Identifier: GPL-3.0-or-later
// How channels become lanes, and the samples that a plot of them keeps.
#include "tests/support/made_channels.h"
#include "widgets/live/channel_lanes.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/trace_buffer.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QTest>
#include <cmath>

using namespace lodestone;
using test::bends, test::fields, test::ramp;

class ChannelLanesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void nineAxesAreThreeLanesOfThree()
    {
        const ChannelLanes made = lanesOf(nineAxes());
        QVERIFY(made.lengths.empty());
        QCOMPARE(made.lanes.size(), std::size_t(3));
        QCOMPARE(made.lanes[0].title + made.lanes[0].unit, QStringLiteral("MagnetometerµT"));
        QCOMPARE(made.lanes[1].title + made.lanes[1].unit, QStringLiteral("Accelerometerm/s²"));
        QCOMPARE(made.lanes[2].title + made.lanes[2].unit, QStringLiteral("Gyroscoperad/s"));
        QCOMPARE(made.lanes[0].traces[1].source, std::size_t(7));
        QCOMPARE(made.lanes[0].traces[1].name, QStringLiteral("y"));
        QCOMPARE(made.lanes[2].traces[2].source, std::size_t(5));
    }
    void fiveBendsAreTheFingersAndFourAreNot()
    {
        Layout layout = bends(5);
        const ChannelLanes hand = lanesOf(layout);
        QCOMPARE(hand.lanes.size(), std::size_t(1));
        QCOMPARE(hand.lanes[0].traces[1].finger, 1);
        QCOMPARE(hand.lanes[0].traces[1].name, Theme::fingerLetter(1));
        QCOMPARE(colourOf(hand.lanes[0].traces[1]), Theme::tokens().fingerInk[1]);
        layout.pop_back();
        const ChannelLanes four = lanesOf(layout);
        QCOMPARE(four.lanes[0].traces[1].finger, -1);
        QCOMPARE(four.lanes[0].traces[1].name, QStringLiteral("f2"));
    }
    void manyChannelsAreSplitEvenlyAndUnitsDoNotMix()
    {
        const ChannelLanes many = lanesOf(bends(18));
        QCOMPARE(many.lanes.size(), std::size_t(3));
        for (const Lane &lane : many.lanes)
            QCOMPARE(lane.traces.size(), std::size_t(6));
        const ChannelLanes mixed = lanesOf({{"temperature", Quantity::Other, 0, "degC"},
            {"pressure", Quantity::Other, 0, "kPa"}, {"a", Quantity::Bend, 0, "V"}});
        QCOMPARE(mixed.lanes.size(), std::size_t(3));
        QCOMPARE(mixed.lanes[0].title, QStringLiteral("Bend")); // before what has no quantity
        QCOMPARE(mixed.lanes[1].title + mixed.lanes[1].unit, QStringLiteral("temperature°C"));
    }
    void anglesShareALaneAndAQuaternionIsOneOfItsOwn()
    {
        Layout layout{{"pitch", Quantity::Orientation, 0, "deg", 0, 1}, {"roll", Quantity::Orientation, 0, "deg", 0, 2},
            {"yaw", Quantity::Orientation, 0, "deg", 0, 3}};
        for (const char axis : {'w', 'x', 'y', 'z'})
            layout.push_back({"q", Quantity::Orientation, axis, "", 0, 1});
        const ChannelLanes made = lanesOf(layout);
        QCOMPARE(made.lanes.size(), std::size_t(2));
        QCOMPARE(made.lanes[0].traces[2].name, QStringLiteral("yaw"));
        QCOMPARE(made.lanes[0].unit, QStringLiteral("°"));
        QCOMPARE(made.lanes[1].traces.size(), std::size_t(4));
        QCOMPARE(made.lanes[1].traces[0].name, QStringLiteral("w"));
    }
    void aKnownScaleIsAppliedAndAnUnknownOneSaysItsUnit()
    {
        Layout layout = fields(1);
        for (Channel &channel : layout) {
            channel.scale = 100;
            channel.unit = QStringLiteral("G");
        }
        layout.push_back({"gx", Quantity::AngularRate, 'x', "LSB"});
        const ChannelLanes made = lanesOf(layout);
        QCOMPARE(made.lanes[0].unit, QStringLiteral("µT"));
        QCOMPARE(made.lanes[1].unit, QStringLiteral("counts"));
        TraceBuffer buffer;
        buffer.setSources(made.sources, layout.size());
        buffer.append({{0, 1}, {0.5F, 0, 0, 70, 0.25F, 0, 0, 80}});
        QCOMPARE(buffer.value(0, made.lanes[0].traces[0].source), 50.0F);
        QCOMPARE(buffer.value(1, made.lanes[1].traces[0].source), 80.0F);
    }
    void theBufferDropsOldSamplesAndStartsAgainWhenTimeGoesBack()
    {
        TraceBuffer buffer(10);
        for (int s = 0; s < 100; ++s)
            buffer.append(rowsOf(ramp(s, s + 1, 500)));
        QVERIFY(buffer.firstTime() >= 89.9);
        QVERIFY(buffer.size() <= 5002);
        buffer.append(rowsOf(ramp(0, 1, 50)));
        QCOMPARE(buffer.size(), std::size_t(50));
    }
    void theNearestSampleIsNearest()
    {
        TraceBuffer buffer;
        QVERIFY(!buffer.nearest(1));
        buffer.append(rowsOf(ramp(0, 1, 10)));
        QCOMPARE(buffer.time(*buffer.nearest(0.44)), 0.4);
        QCOMPARE(buffer.time(*buffer.nearest(-5)), 0.0);
        QCOMPARE(buffer.time(*buffer.nearest(99)), 0.9);
    }
    void anAxisHoldsItsDataAndDoesNotFlicker()
    {
        TraceBuffer::Range shown = axisRange({-50, 50}, {}, 20);
        QVERIFY(shown.low < -50 && shown.high > 50);
        const TraceBuffer::Range again = axisRange({-49, 51}, shown, 20);
        QCOMPARE(again.low, shown.low);
        QCOMPARE(again.high, shown.high);
        const TraceBuffer::Range grown = axisRange({-49, 500}, shown, 20);
        QVERIFY(grown.high > 500);
        const TraceBuffer::Range flat = axisRange({3, 3}, {}, 20);
        QVERIFY(flat.high - flat.low >= 20);
    }
    void touchingBandsJoin()
    {
        std::vector<Band> bands;
        addBand(bands, {1, 2});
        addBand(bands, {5, 6});
        addBand(bands, {2.1, 2.5});
        addBand(bands, {7, 7});
        QCOMPARE(bands.size(), std::size_t(2));
        QCOMPARE(bands[0].from, 1.0);
        QCOMPARE(bands[0].to, 2.5);
    }
    void aValueThatIsNotANumberIsTheOneBefore()
    {
        TraceBuffer buffer;
        buffer.setSources(lanesOf(bends(1)).sources, 1);
        buffer.append({{0, 1, 2}, {std::nanf(""), 7, INFINITY}});
        buffer.append({{3}, {std::nanf("")}});
        QCOMPARE(buffer.value(0, 0), 0.0F);
        QCOMPARE(buffer.value(3, 0), 7.0F);
        QCOMPARE(buffer.extent(0, 0, 4).high, 7.0F);
    }
};

QTEST_MAIN(ChannelLanesTest)
#include "channel_lanes_test.moc"
