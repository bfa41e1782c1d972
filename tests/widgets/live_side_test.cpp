// SPDX-License-Identifier: GPL-3.0-or-later
// The right column of the Live page: orientation, fingers, field, and what stands there without samples.
#include "tests/support/made_channels.h"
#include "tests/support/painted.h"
#include "widgets/controls/status_mark.h"
#include "widgets/live/field_card.h"
#include "widgets/live/field_compass.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/live_page.h"
#include "widgets/theme/theme.h"
#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace lodestone;
using test::bends, test::fields, test::waves;

class LiveSideTest : public QObject
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
    void aBoardThatRunsNoNetworkHasOneBarAndNoComparison()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        page.append(rowsOf(waves(0, 2)));
        PredictionView view;
        view.hasHost = true;
        view.host.fill(1);
        page.setPrediction(view);
        const auto *light = page.findChild<StatusMark *>(QStringLiteral("mismatchLight"));
        auto *panel = page.findChild<FingerPanel *>();
        const auto coloured = [panel] { return test::countOf(panel->grab().toImage(), Theme::tokens().finger[2]); };
        QVERIFY(light->isVisible());
        const int chip = coloured(); // its bar is grey below the glove's
        page.setHostOnly(true);
        QVERIFY(!light->isVisible());
        QVERIFY2(coloured() > chip + 500, qPrintable(QString::number(coloured() - chip)));
        page.setHostOnly(false);
        QVERIFY(light->isVisible());
        QCOMPARE(coloured(), chip);
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
    void probabilitiesBecomeWords()
    {
        QCOMPARE(fingerWord(0.03), FingerWord::Extended);
        QCOMPARE(fingerWord(0.44), FingerWord::Unsure);
        QCOMPARE(fingerWord(0.94), FingerWord::Flexed);
        QCOMPARE(fingerWord(std::nan("")), FingerWord::None);
        QVERIFY(fingersDiffer(0.49, 0.51));
        QVERIFY(!fingersDiffer(0.9, 0.51));
    }
    void whatABoardLacksIsSaidOrTakesNoRoom()
    {
        LivePage page;
        page.resize(1280, 700);
        page.show();
        page.append(rowsOf(waves(0, 1)));
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
};

QTEST_MAIN(LiveSideTest)
#include "live_side_test.moc"
