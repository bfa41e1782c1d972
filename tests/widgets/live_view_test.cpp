// SPDX-License-Identifier: GPL-3.0-or-later
// The Live page: its plot, its keys and what the pointer does.
#include "tests/support/made_channels.h"
#include "widgets/controls/action_button.h"
#include "widgets/live/live_bar.h"
#include "widgets/live/live_page.h"
#include "widgets/live/live_plot.h"
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
using test::bends, test::fields, test::ramp, test::waves;

class LiveViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

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

private:
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
