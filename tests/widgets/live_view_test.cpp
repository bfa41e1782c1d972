// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/action_button.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/field_card.h"
#include "widgets/live/field_compass.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/live_bar.h"
#include "widgets/live/live_page.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/trace_buffer.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <qcustomplot.h>

using namespace lodestone;

namespace {

std::vector<Sample> ramp(double from, double to, double rate)
{
    std::vector<Sample> samples;
    const auto count = static_cast<int>(std::lround((to - from) * rate));
    for (int i = 0; i < count; ++i) {
        Sample s;
        s.t = from + i / rate;
        s.mag = {static_cast<float>(s.t), 1, -1};
        s.accel = {0, 0, 9.8F};
        samples.push_back(s);
    }
    return samples;
}

} // namespace

class LiveViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void theNoveltyLightShowsItsState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("mark");
        QTest::newRow("no model") << int(FieldState::NoReference) << "Novelty" << int(Mark::Hollow);
        QTest::newRow("known") << int(FieldState::Known) << "Known" << int(Mark::Disc);
        QTest::newRow("unlike") << int(FieldState::Unlike) << "Unlike training" << int(Mark::Unsure);
        QTest::newRow("clips") << int(FieldState::Saturated) << "Sensor clips" << int(Mark::Triangle);
        QTest::newRow("frozen") << int(FieldState::Frozen) << "Sensor frozen" << int(Mark::Cross);
    }
    void theNoveltyLightShowsItsState()
    {
        QFETCH(int, state);
        FieldCard page;
        page.setNovelty({FieldState(state), 0.62, 0.3, 1.4, {}, {}});
        const StatusMark *light = nullptr;
        for (const StatusMark *mark : page.findChildren<StatusMark *>())
            if (mark->objectName() == QLatin1String("noveltyLight"))
                light = mark;
        QVERIFY(light);
        QTEST(light->text(), "words");
        QTEST(int(light->mark()), "mark");
        QVERIFY(!light->toolTip().isEmpty());
        if (FieldState(state) == FieldState::Unlike)
            QVERIFY(light->accessibleName().contains(QStringLiteral("62\u00a0%")));
        if (FieldState(state) == FieldState::Saturated)
            QVERIFY(light->accessibleName().contains(QStringLiteral("30\u00a0%")));
    }
    void theNeedlePointsAlongTheFieldAndReachesItsStrength()
    {
        QCOMPARE(fieldRadius(0, 3000), 0.0);
        QCOMPARE(fieldRadius(3000, 3000), 1.0);
        QCOMPARE(fieldRadius(9000, 3000), 1.0);
        QCOMPARE(fieldRadius(100, 0), 0.0);
        QCOMPARE(fieldRadius(std::nan(""), 3000), 0.0);
        QVERIFY(fieldRadius(50, 3000) > 0.1); // Earth's field remains visible beside a magnet's
        QVERIFY(fieldRadius(500, 3000) > fieldRadius(400, 3000));
        const NeedleTip along = needleTip({100, 0, 0}, 3000), thumb = needleTip({0, 100, 0}, 3000),
                        out = needleTip({3, 0, -3000}, 3000);
        QVERIFY(along.y > 0 && along.x == 0);
        QVERIFY(thumb.x < 0 && std::abs(thumb.y) < 1e-12);
        QCOMPARE(along.y, fieldRadius(100, 3000));
        QVERIFY(std::abs(out.y - 1) < 1e-6); // the direction is in the plane, the length is that of the whole field
        QCOMPARE(needleTip({0, 0, 100}, 3000).y, 0.0);
    }
    void interferenceAndClippingAreSaid()
    {
        FieldCard card;
        const auto light = [&card](const char *name) { return card.findChild<StatusMark *>(QLatin1String(name)); };
        QVERIFY(light("strengthLight")->accessibleName().contains(QStringLiteral("no samples")));
        card.setField({{300, 0, 400}, 3000, FieldRange{40, 350}});
        card.setNovelty({FieldState::Known, 0, 0, 0.5, FieldStrength::Stronger, {}});
        QCOMPARE(card.findChild<QLabel *>(QStringLiteral("fieldTotal"))->text(), QStringLiteral("500.0 µT"));
        QCOMPARE(light("strengthLight")->text(), QStringLiteral("Too strong"));
        QCOMPARE(light("strengthLight")->mark(), Mark::Triangle);
        QVERIFY(light("strengthLight")->accessibleName().contains(QStringLiteral("40 to 350 µT")));
        card.setNovelty({FieldState::Known, 0, 0, 0.5, FieldStrength::Weaker, {}});
        QCOMPARE(light("strengthLight")->text(), QStringLiteral("Too weak"));
        card.setNovelty({FieldState::Known, 0, 0, 0.5, FieldStrength::AsTrained, {}});
        QCOMPARE(light("strengthLight")->mark(), Mark::Disc);
        card.clearValues();
        QCOMPARE(light("noveltyLight")->mark(), Mark::Hollow);
        QCOMPARE(card.findChild<QLabel *>(QStringLiteral("fieldTotal"))->text(), QStringLiteral("—"));
    }
    void aHeadingIsSteadyDisturbedOrUnknownAndSaysForHowLong()
    {
        FieldCard card;
        const auto *light = card.findChild<StatusMark *>(QStringLiteral("headingLight"));
        QVERIFY(light);
        card.setHeadingDoubt(180, 3600);
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading unknown, no earth's field for 00:00"));
        card.setHeadingDoubt(179, 10);
        card.setHeadingDoubt(20, 75);
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading ±20°, disturbed for 01:05"));
        card.setHeadingDoubt(180, 80);
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading unknown, no earth's field for 00:00"));
        card.setHeadingDoubt(3, 90);
        card.setHeadingDoubt(4, 93);
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading ±4°, steady for 00:03"));
        card.clearValues();
        card.setHeadingDoubt(4, 99); // the pause between the values was not steady
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading ±4°, steady for 00:00"));
        card.setHeadingDoubt(4, 1); // the glove's clock restarted
        QCOMPARE(light->accessibleName(), QStringLiteral("Heading ±4°, steady for 00:00"));
    }

    void mismatchesOfHostAndGloveAreCounted()
    {
        LivePage page;
        page.append(rowsOf(waves(0, 2)));
        const auto *light = page.findChild<StatusMark *>(QStringLiteral("mismatchLight"));
        QCOMPARE(light->mark(), Mark::Hollow);
        PredictionView view;
        view.hasGlove = view.hasHost = true;
        view.compared = 1280;
        page.setPrediction(view);
        QCOMPARE(light->mark(), Mark::Disc);
        view.mismatches = 3;
        page.setPrediction(view);
        QCOMPARE(light->mark(), Mark::Triangle);
        QCOMPARE(light->text(), QStringLiteral("3 of 1\u202f280 differ"));
    }
    void anUnpluggedGloveLeavesNoOldFigure()
    {
        LivePage page;
        const auto *sentence = page.findChild<QLabel *>(QStringLiteral("noDataReason"));
        const auto *total = page.findChild<QLabel *>(QStringLiteral("fieldTotal"));
        QVERIFY(sentence->text().startsWith(QStringLiteral("No glove")));
        page.setConnecting(true);
        QVERIFY(sentence->text().startsWith(QStringLiteral("Waiting")));
        page.setConnecting(false);
        page.setField({{3, 4, 0}, 3000, std::nullopt});
        QCOMPARE(total->text(), QStringLiteral("—")); // nothing came yet
        page.append(rowsOf(waves(0, 2)));
        QVERIFY(sentence->isHidden());
        page.setField({{3, 4, 0}, 3000, std::nullopt});
        QCOMPARE(total->text(), QStringLiteral("5.0 µT"));
        page.setStale(true);
        QVERIFY(!sentence->isHidden() && sentence->text().contains(QStringLiteral("unplugged")));
        QCOMPARE(total->text(), QStringLiteral("—"));
        page.setField({{3, 4, 0}, 3000, std::nullopt}); // a block that arrives late
        QCOMPARE(total->text(), QStringLiteral("—"));
        page.setStale(false);
        page.setReplaying(true);
        QVERIFY(sentence->text().contains(QStringLiteral("replay")));
        page.setReplaying(false);
        QVERIFY(sentence->isHidden());
    }
    void theBarKeepsItsWordsWhereThereIsRoom()
    {
        LiveBar bar;
        const auto textOf = [&bar](const QString &name) {
            for (const ActionButton *b : bar.findChildren<ActionButton *>())
                if (b->accessibleName() == name)
                    return b->text();
            return QStringLiteral("no such button");
        };
        bar.resize(1200, 32);
        bar.show();
        QCOMPARE(textOf(QStringLiteral("Auto scale")), QStringLiteral("Auto scale"));
        bar.setState(QString(120, QLatin1Char('w')), false);
        QCOMPARE(textOf(QStringLiteral("Auto scale")), QString());
        bar.setState({}, false);
        QCOMPARE(textOf(QStringLiteral("Auto scale")), QStringLiteral("Auto scale"));
        bar.resize(500, 32);
        QCOMPARE(textOf(QStringLiteral("Cursors")), QString());
        QCOMPARE(textOf(QStringLiteral("Guided capture")), QStringLiteral("Guided capture"));
        QSignalSpy capture(&bar, &LiveBar::captureClicked);
        bar.findChild<ActionButton *>(QStringLiteral("guidedCapture"))->click();
        QCOMPARE(capture.count(), 1);
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
    void probabilitiesBecomeWords()
    {
        QCOMPARE(fingerWord(0.03), FingerWord::Extended);
        QCOMPARE(fingerWord(0.44), FingerWord::Unsure);
        QCOMPARE(fingerWord(0.94), FingerWord::Flexed);
        QCOMPARE(fingerWord(std::nan("")), FingerWord::None);
        QVERIFY(fingersDiffer(0.49, 0.51));
        QVERIFY(!fingersDiffer(0.9, 0.51));
    }
    void pausingFreezesTheViewAndNeverTheData()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *plot = page.findChild<LivePlot *>();
        page.append(rowsOf(ramp(0, 30, 50)));
        page.tick();
        QTest::keyClick(&page, Qt::Key_Space);
        QVERIFY(page.isPaused());
        page.tick();
        const double frozen = plot->timeAt(300);
        page.append(rowsOf(ramp(30, 40, 50)));
        page.tick();
        QCOMPARE(plot->timeAt(300), frozen);
        QTest::keyClick(&page, Qt::Key_Space);
        page.tick();
        QVERIFY(plot->timeAt(300) > frozen + 8);
    }
    void cursorsMeasureInsideTheView()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.append(rowsOf(ramp(0, 30, 50)));
        page.tick();
        QTest::keyClick(&page, Qt::Key_C);
        page.tick();
        const auto cursors = page.findChild<LivePlot *>()->cursors();
        QVERIFY(cursors.on);
        QVERIFY(cursors.t[0] < cursors.t[1] && cursors.t[0] > 9 && cursors.t[1] < 30.1);
        QTest::keyClick(&page, Qt::Key_C);
        page.tick();
        QVERIFY(!page.findChild<LivePlot *>()->cursors().on);
    }
    void theKeyUGoesToTheUnsureMoment()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setSpan(5);
        page.append(rowsOf(ramp(0, 60, 50)));
        page.addUnsureBand(20, 21);
        page.tick();
        QVERIFY(page.findChild<LivePlot *>()->bands().empty());
        QTest::keyClick(&page, Qt::Key_U);
        page.tick();
        QVERIFY(!page.isFollowing());
        QCOMPARE(page.findChild<LivePlot *>()->bands().size(), std::size_t(1));
    }
    void anEmptyPageOffersTheVirtualGloveUntilSamplesCome()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.tick();
        QAbstractButton *start = nullptr;
        for (auto *button : page.findChildren<QAbstractButton *>())
            if (button->text() == LivePage::tr("Start the virtual glove"))
                start = button;
        QVERIFY(start && start->isVisible());
        QSignalSpy asked(&page, &LivePage::connectRequested);
        start->click();
        QCOMPARE(asked.count(), 1);
        page.append(rowsOf(ramp(0, 1, 50)));
        page.tick();
        QVERIFY(!start->isVisible());
    }
    void axesStandStillWhileTracesScroll()
    {
        LivePlot plot;
        plot.resize(900, 600);
        TraceBuffer buffer;
        buffer.append(rowsOf(waves(0, 30)));
        plot.showFrame(buffer, 29, 10, {});
        plot.showFrame(buffer, 29.1, 10, {});
        const int before = plot.axesDrawn();
        for (int i = 1; i <= 20; ++i) {
            plot.showFrame(buffer, 29.1 + 0.02 * i, 10, {});
            QVERIFY(plot.columnsPainted() <= 3 * 6);
        }
        QCOMPARE(plot.axesDrawn(), before);
        plot.showFrame(buffer, 29.5, 20, {});
        QCOMPARE(plot.axesDrawn(), before + 1);
    }
    void theWheelScrollsBackAndOneGestureReturnsToLive()
    {
        LivePage page;
        const LivePlot *plot = shown(page);
        QVERIFY(page.isFollowing());
        wheel(page, {400, 200}, 120);
        page.tick();
        QVERIFY(!page.isFollowing() && !page.isPaused());
        const double held = plot->to();
        QVERIFY(held < 59);
        page.append(rowsOf(waves(60, 61)));
        page.tick();
        QCOMPARE(plot->to(), held); // new samples do not move the view
        QTest::keyClick(&page, Qt::Key_End);
        page.tick();
        QVERIFY(page.isFollowing() && plot->to() > 60);
        // Scrolling past the newest sample also follows again.
        wheel(page, {400, 200}, 120);
        wheel(page, {400, 200}, -480);
        QVERIFY(page.isFollowing());
    }
    void draggingMovesTheMomentWithThePointer()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        QWidget *surface = plot->findChild<QCustomPlot *>();
        const double grabbed = plot->timeAt(300);
        QTest::mousePress(surface, Qt::LeftButton, {}, {300, 200});
        QTest::mouseMove(surface, {420, 200});
        page.tick();
        QTest::mouseRelease(surface, Qt::LeftButton, {}, {420, 200});
        QVERIFY(!page.isFollowing());
        QVERIFY(std::abs(plot->timeAt(420) - grabbed) < 0.1);
        QTest::mouseDClick(surface, Qt::LeftButton, {}, {300, 200});
        QVERIFY(page.isFollowing());
    }
    void zoomGoesFromOneSecondToTenMinutesAndKeepsTheMomentUnderThePointer()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        wheel(page, {400, 200}, 600);
        page.tick();
        const double moment = plot->timeAt(400);
        wheel(page, {400, 200}, 120, Qt::ControlModifier);
        page.tick();
        QCOMPARE(page.span(), 10.0);
        QVERIFY(std::abs(plot->timeAt(400) - moment) < 0.1);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(&page, Qt::Key_Plus);
        QCOMPARE(page.span(), 1.0);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(&page, Qt::Key_Minus);
        QCOMPARE(page.span(), 600.0);
    }
    void aHiddenTraceLeavesTheScaleToTheOthers()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        QVERIFY(plot->rows()[0].shown.high > 80);
        QTest::mouseClick(
            plot->findChild<QCustomPlot *>(), Qt::LeftButton, {}, plot->valueBox(0, 0).center().toPoint());
        page.tick();
        QVERIFY(!plot->rows()[0].on[0]);
        QVERIFY(plot->rows()[0].shown.high < 40);
        QTest::keyClick(&page, Qt::Key_1);
        QVERIFY(plot->rows()[0].on[0]);
        QTest::keyClick(&page, Qt::Key_9);
        QVERIFY(!plot->rows()[2].on[2]);
    }
    void aFixedScaleStaysAndFitsOnRequest()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        QTest::keyClick(&page, Qt::Key_S);
        page.tick();
        QVERIFY(!plot->autoScale());
        QCOMPARE(plot->rows()[0].shown.high, -plot->rows()[0].shown.low);
        const double before = plot->rows()[0].shown.high;
        std::vector<Sample> strong = waves(60, 61);
        for (Sample &s : strong)
            s.mag[0] *= 10;
        page.append(rowsOf(strong));
        page.tick();
        QCOMPARE(plot->rows()[0].shown.high, before);
        QTest::keyClick(&page, Qt::Key_F);
        page.tick();
        QVERIFY(plot->rows()[0].shown.high >= 900);
        wheel(page, plot->rows()[0].rect->center(), -120, Qt::ShiftModifier);
        page.tick();
        QVERIFY(plot->rows()[0].shown.high >= 1900);
    }
    void cursorsGiveTheDifferenceOfEveryChannel()
    {
        LivePlot plot;
        plot.resize(900, 600);
        TraceBuffer buffer;
        buffer.append(rowsOf(ramp(0, 30, 50)));
        plot.setCursors({true, {22, 25.5}});
        plot.showFrame(buffer, 29, 10, {});
        QVERIFY(std::abs(plot.rows()[0].delta[0] - 3.5) < 0.03);
        QCOMPARE(plot.rows()[0].delta[1], 0.0);
        QCOMPARE(plot.rows()[1].delta[2], 0.0);
    }
    void thePageShowsTheStateOfTheView()
    {
        LivePage page;
        shown(page);
        const auto *state = page.findChild<QLabel *>(QStringLiteral("liveState"));
        QVERIFY(state->text().isEmpty());
        QTest::keyClick(&page, Qt::Key_Left);
        page.tick();
        QVERIFY2(state->text().startsWith(QStringLiteral("Scrolled back, 00:05")), qPrintable(state->text()));
        QTest::keyClick(&page, Qt::Key_Space);
        QTest::keyClick(&page, Qt::Key_Space);
        page.tick();
        QVERIFY(state->text().startsWith(QStringLiteral("Paused")));
        page.setStale(true);
        page.tick();
        QVERIFY(state->text().startsWith(QStringLiteral("Unplugged")));
    }

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
    void tenMagnetometersAreTenStrengthsAndTheirAxesAtAKey()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.setChannels(fields(10));
        Rows rows;
        for (int i = 0; i < 100; ++i) {
            rows.t.push_back(i / 50.0);
            for (int k = 0; k < 10; ++k)
                rows.values.insert(rows.values.end(), {3.0F * float(k), 4.0F * float(k), 0});
        }
        page.append(rows);
        page.tick();
        const auto *plot = page.findChild<LivePlot *>();
        QCOMPARE(plot->rows().size(), std::size_t(10));
        QCOMPARE(plot->rows()[9].lane.title, QStringLiteral("Magnetometer 10"));
        QCOMPARE(plot->rows()[9].lane.traces.size(), std::size_t(1));
        QCOMPARE(plot->rows()[9].values[0], 45.0);
        QTest::keyClick(&page, Qt::Key_M);
        page.tick();
        QCOMPARE(plot->rows()[9].lane.traces.size(), std::size_t(3));
        QCOMPARE(plot->rows()[9].values[1], 36.0);
        page.toggleLane(0);
        page.tick();
        QCOMPARE(plot->rows().size(), std::size_t(9));
        QCOMPARE(plot->rows()[0].lane.title, QStringLiteral("Magnetometer 2"));
        for (int lane = 1; lane < 10; ++lane)
            page.toggleLane(lane);
        QCOMPARE(plot->rows().size(), std::size_t(1)); // the last one stays
    }
    void aFixedScaleIsFoundForNewLanes()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        QTest::keyClick(&page, Qt::Key_S);
        page.setChannels(bends(5));
        page.tick();
        page.append({{0, 1}, {1, 2, 3, 4, 700, 6, 7, 8, 9, 700}});
        page.tick();
        QVERIFY(!plot->autoScale());
        QCOMPARE(plot->rows()[0].shown.high, 1000.0);
        page.append({{2}, {1, 2, 3, 4, 7000}});
        page.tick();
        QCOMPARE(plot->rows()[0].shown.high, 1000.0); // it stays
    }
    void theListOfLanesTakesClicks()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        const auto *button = page.findChild<ActionButton *>(QStringLiteral("liveLaneButton"));
        QVERIFY(!button->isVisible()); // a palm board leaves no choice
        page.setChannels(fields(6));
        QVERIFY(button->isVisible());
        QCOMPARE(plot->rows().size(), std::size_t(6));
        auto *menu = page.findChild<QMenu *>();
        const auto click = [&](const QString &text) {
            page.findChild<QAction *>(QStringLiteral("liveLanes"))->trigger();
            QVERIFY(menu->isVisible());
            for (QAction *action : menu->actions())
                if (action->text() == text)
                    return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            QFAIL(qPrintable(text));
        };
        click(QStringLiteral("Magnetometer 2"));
        QTRY_COMPARE(plot->rows().size(), std::size_t(5));
        click(QStringLiteral("Strength at each sensor"));
        QTRY_COMPARE(plot->rows()[0].lane.traces.size(), std::size_t(3));
        click(QStringLiteral("Magnetometer 2"));
        QTRY_COMPARE(plot->rows().size(), std::size_t(6));
        page.setChannels(nineAxes());
        QVERIFY(!button->isVisible());
        QCOMPARE(plot->rows().size(), std::size_t(3));
    }
    void anotherLayoutStartsAgainAndTheSameDoesNot()
    {
        LivePage page;
        LivePlot *plot = shown(page);
        page.setChannels(nineAxes());
        page.tick();
        QVERIFY(plot->hasValues());
        page.setChannels(bends(5));
        page.tick();
        QVERIFY(!plot->hasValues());
        page.append({{0, 1}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}});
        page.tick();
        QCOMPARE(plot->rows()[0].values[4], 10.0);
        QTest::keyClick(&page, Qt::Key_2);
        QVERIFY(!plot->rows()[0].on[1]);
        QTest::keyClick(&page, Qt::Key_6); // there is no such channel
        QVERIFY(plot->rows()[0].on[0] && plot->rows()[0].on[4]);
    }
    void whatABoardLacksIsSaidOrTakesNoRoom()
    {
        LivePage page;
        shown(page);
        const auto *sentence = page.findChild<QLabel *>(QStringLiteral("noDataReason"));
        const auto *field = page.findChild<FieldCard *>();
        const auto *heading = page.findChild<StatusMark *>(QStringLiteral("headingLight"));
        QVERIFY(sentence->isHidden() && field->isVisible() && heading->isVisible());
        page.setChannels(bends(5));
        page.append({{0}, {1, 2, 3, 4, 5}});
        QCOMPARE(sentence->text(), QStringLiteral("No accelerometer: no orientation"));
        QVERIFY(sentence->isVisible() && !field->isVisible());
        page.setStale(true);
        QVERIFY(sentence->text().contains(QStringLiteral("unplugged")));
        page.setStale(false);
        page.setChannels(fields(1));
        page.append({{0}, {1, 2, 3}});
        QVERIFY(sentence->isVisible() && field->isVisible() && !heading->isVisible());
        page.setChannels(nineAxes());
        page.append(rowsOf(waves(0, 1)));
        QVERIFY(sentence->isHidden() && heading->isVisible());
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

private:
    static Layout bends(int count)
    {
        Layout layout;
        for (int i = 1; i <= count; ++i)
            layout.push_back({QStringLiteral("f%1").arg(i), Quantity::Bend, 0, {}, 0, i});
        return layout;
    }
    static Layout fields(int count)
    {
        Layout layout;
        for (int i = 1; i <= count; ++i)
            for (const char axis : {'x', 'y', 'z'})
                layout.push_back({QStringLiteral("m%1").arg(i), Quantity::MagneticField, axis, "uT", 1, i});
        return layout;
    }
    static std::vector<Sample> waves(double from, double to)
    {
        std::vector<Sample> samples = ramp(from, to, 100);
        for (Sample &s : samples)
            s.mag = {static_cast<float>(90 * std::sin(3 * s.t)), static_cast<float>(9 * std::cos(3 * s.t)), 0};
        return samples;
    }
    static LivePlot *shown(LivePage &page)
    {
        page.resize(1280, 700);
        page.show();
        (void)QTest::qWaitForWindowActive(&page);
        page.setSpan(20);
        page.append(rowsOf(waves(0, 60)));
        page.tick();
        return page.findChild<LivePlot *>();
    }
    static void wheel(LivePage &page, QPoint at, int angle, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        auto *plot = page.findChild<QCustomPlot *>();
        QWheelEvent event(at, plot->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &event);
    }
};

QTEST_MAIN(LiveViewTest)
#include "live_view_test.moc"
