// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/status_mark.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/live_page.h"
#include "widgets/live/live_plot.h"
#include "widgets/live/trace_buffer.h"
#include "widgets/theme/theme.h"
#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
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

    void aPlotGetsAtMostTwoPointsAColumn()
    {
        TraceBuffer buffer;
        buffer.append(ramp(0, 60, 1000));
        const auto few = buffer.points(6, 10, 30, 400);
        QVERIFY(few.t.size() <= 2 * 400 + 4);
        QVERIFY(few.t.size() > 400);
        for (qsizetype i = 1; i < few.t.size(); ++i) QVERIFY(few.t[i] >= few.t[i - 1]);
    }
    void theNoveltyLightSaysWhatItSees_data()
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
    void theNoveltyLightSaysWhatItSees()
    {
        QFETCH(int, state);
        LivePage page;
        page.setNovelty({FieldState(state), 0.62, 0.3, 1.4});
        const StatusMark *light = nullptr;
        for (const StatusMark *mark : page.findChildren<StatusMark *>())
            if (mark->objectName() == QLatin1String("noveltyLight")) light = mark;
        QVERIFY(light);
        QTEST(light->text(), "words");
        QTEST(int(light->mark()), "mark");
        QVERIFY(!light->toolTip().isEmpty());
        if (FieldState(state) == FieldState::Unlike) QVERIFY(light->accessibleName().contains(QStringLiteral("62 %")));
        if (FieldState(state) == FieldState::Saturated) QVERIFY(light->accessibleName().contains(QStringLiteral("30 %")));
    }
    void aSpikeOfOneSampleSurvivesTheThinning()
    {
        auto samples = ramp(0, 20, 1000);
        samples[7777].gyro[1] = 42;
        TraceBuffer buffer;
        buffer.append(samples);
        const auto points = buffer.points(4, 0, 20, 200);
        QCOMPARE(*std::max_element(points.value.begin(), points.value.end()), 42.0);
    }
    void thePlotIsFedOnlyWhatIsVisible()
    {
        TraceBuffer buffer;
        buffer.append(ramp(0, 60, 50));
        const auto points = buffer.points(6, 40, 50, 800);
        QVERIFY(points.t.front() >= 39.9);
        QVERIFY(points.t.back() <= 50.1);
    }
    void theBufferForgetsWhatIsOldAndStartsAgainWhenTimeGoesBack()
    {
        TraceBuffer buffer(10);
        for (int s = 0; s < 100; ++s) buffer.append(ramp(s, s + 1, 500));
        QVERIFY(buffer.firstTime() >= 89.9);
        QVERIFY(buffer.size() <= 5002);
        buffer.append(ramp(0, 1, 50));
        QCOMPARE(buffer.size(), std::size_t(50));
    }
    void theNearestSampleIsNearest()
    {
        TraceBuffer buffer;
        QVERIFY(!buffer.nearest(1));
        buffer.append(ramp(0, 1, 10));
        QCOMPARE(buffer.nearest(0.44)->t, 0.4);
        QCOMPARE(buffer.nearest(-5)->t, 0.0);
        QCOMPARE(buffer.nearest(99)->t, 0.9);
    }
    void anAxisHoldsItsDataAndDoesNotTremble()
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
        auto *plot = page.findChild<LivePlot *>();
        page.appendSamples(ramp(0, 30, 50));
        page.tick();
        QTest::keyClick(&page, Qt::Key_Space);
        QVERIFY(page.isPaused());
        page.tick();
        const double frozen = plot->timeAt(300);
        page.appendSamples(ramp(30, 40, 50));
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
        page.appendSamples(ramp(0, 30, 50));
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
        page.setSpan(5);
        page.appendSamples(ramp(0, 60, 50));
        page.addUnsureBand(20, 21);
        page.tick();
        QVERIFY(page.findChild<LivePlot *>()->bands().empty());
        QTest::keyClick(&page, Qt::Key_U);
        page.tick();
        QVERIFY(page.isPaused());
        QCOMPARE(page.findChild<LivePlot *>()->bands().size(), std::size_t(1));
    }
    void anEmptyPageOffersTheVirtualGloveUntilSamplesCome()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        page.tick();
        QAbstractButton *start = nullptr;
        for (auto *button : page.findChildren<QAbstractButton *>())
            if (button->text() == LivePage::tr("Start the virtual glove")) start = button;
        QVERIFY(start && start->isVisible());
        QSignalSpy asked(&page, &LivePage::connectRequested);
        start->click();
        QCOMPARE(asked.count(), 1);
        page.appendSamples(ramp(0, 1, 50));
        page.tick();
        QVERIFY(!start->isVisible());
    }
    void aMinuteAtAThousandHertzDrawsQuickly()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        page.setSpan(60);
        page.appendSamples(ramp(0, 60, 1000));
        page.tick();
        auto *plot = page.findChild<LivePlot *>();
        QVERIFY(plot->pointsShown() <= 9 * (2 * plot->width() + 4));
        page.findChild<QCustomPlot *>()->replot();
    }
};

QTEST_MAIN(LiveViewTest)
#include "live_view_test.moc"
