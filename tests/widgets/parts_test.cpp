// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts of the pages: their texts, their drawing, and their signals.
#include "tests/support/painted.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/empty_text_list.h"
#include "widgets/controls/finger_chip.h"
#include "widgets/controls/key_cap.h"
#include "widgets/glove/finger_scores.h"
#include "widgets/glove/identity_card.h"
#include "widgets/glove/slot_card.h"
#include "widgets/glove/value_row.h"
#include "widgets/label/holdout_card.h"
#include "widgets/label/label_parts.h"
#include "widgets/label/likely_row.h"
#include "widgets/label/overview.h"
#include "widgets/label/queue_card.h"
#include "widgets/label/queue_model.h"
#include "widgets/live/finger_panel.h"
#include "widgets/live/live_empty.h"
#include "widgets/live/orientation_card.h"
#include "widgets/theme/theme.h"
#include "widgets/train/combination_bars.h"
#include "widgets/train/reliability_plot.h"
#include "widgets/train/legend_entry.h"
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace lodestone;
using test::countOf, test::hasColour, test::leftOf, test::written;

namespace {

std::vector<CombinationAccuracy> combinations(int count)
{
    std::vector<CombinationAccuracy> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({QStringLiteral("eeeee"), 1 - i * 0.01, 10});
    return rows;
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void aChipIsFilledWhenFlexedAndRingedInDoubt()
    {
        FingerChip chip(1, 40);
        chip.resize(chip.sizeHint());
        const Tokens &t = Theme::tokens();
        const QPoint inside(chip.width() / 2, chip.height() / 2 + 14);
        chip.setState(Finger::Flexed);
        QCOMPARE(chip.grab().toImage().pixelColor(inside), t.finger[1]);
        chip.setState(Finger::Extended);
        QCOMPARE(chip.grab().toImage().pixelColor(inside), t.surface);
        QVERIFY(!hasColour(chip.grab().toImage(), t.unsure));
        chip.setState(Finger::Extended, true);
        QVERIFY(hasColour(chip.grab().toImage(), t.unsure));
        QVERIFY(chip.accessibleName().contains(QStringLiteral("in doubt")));
    }
    void aCapIsAtLeastSquareAndGrowsWithItsWord()
    {
        QVERIFY(keyCapSize(QStringLiteral("I")).width() >= 16);
        QCOMPARE(keyCapSize(QStringLiteral("I")).height(), 16);
        QVERIFY(keyCapSize(QStringLiteral("Backspace")).width() > keyCapSize(QStringLiteral("Esc")).width());
        KeyCap cap(QStringLiteral("Esc"));
        cap.resize(cap.sizeHint());
        QCOMPARE(written(cap), QStringList{QStringLiteral("Esc")});
    }
    void aCardSaysItsErrorUntilItIsCleared()
    {
        Card card(QStringLiteral("Update"));
        card.resize(300, 120);
        QSignalSpy pressed(&card, &Card::errorAction);
        card.showError(QStringLiteral("It failed."), QStringLiteral("Again"));
        QVERIFY(card.hasError() && written(card).contains(QStringLiteral("It failed.")));
        QVERIFY(hasColour(card.grab().toImage(), Theme::tokens().errorFill));
        card.findChild<ActionButton *>()->click();
        QCOMPARE(pressed.count(), 1);
        card.clearError();
        QVERIFY(!card.hasError() && !written(card).contains(QStringLiteral("It failed.")));
    }
    void anEmptyListSaysWhatWillBeInIt()
    {
        EmptyTextList list(QStringLiteral("Nothing yet"), nullptr);
        list.resize(200, 100);
        QStringListModel model;
        list.setModel(&model);
        QVERIFY(written(list).contains(QStringLiteral("Nothing yet")));
        model.setStringList({QStringLiteral("one")});
        QVERIFY(!written(list).contains(QStringLiteral("Nothing yet")));
    }
    void theHoldoutSaysWhichFigureWasBeforeAndWhichIsNow()
    {
        HoldoutCard card;
        card.resize(232, 144);
        card.setValues(0.675, 0.982, 0.649, 30);
        QVERIFY(leftOf(card, QStringLiteral("before")) == leftOf(card, QStringLiteral("67.5")));
        QVERIFY(leftOf(card, QStringLiteral("now")) > leftOf(card, QStringLiteral("before")));
        QVERIFY(written(card).contains(QStringLiteral("98.2\u00a0%"))
                && written(card).contains(QStringLiteral("majority 64.9")));
        card.setValues({}, 0.982, 0.649, 1);
        QVERIFY(!written(card).contains(QStringLiteral("before")) && written(card).contains(QStringLiteral("now"))
                && written(card).contains(QStringLiteral("1 label")));
        card.setValues({}, {}, {}, 7);
        QVERIFY(written(card).contains(QStringLiteral("No result yet")));
    }
    void aSlotIsNotCalledEmptyBeforeAGloveSaysSo()
    {
        SlotCard card(1);
        card.resize(272, 200);
        card.setModel(QStringLiteral("Model 14"), 0.849, 0.645);
        QVERIFY(
            written(card).contains(QStringLiteral("Not known")) && !written(card).contains(QStringLiteral("Model 14")));
        card.setKnown(true);
        card.setSlot({link::SlotState::Trial, 18944, QByteArray::fromHex("8f3ac21e")});
        const QStringList texts = written(card);
        for (const char *text : {"Model 14", "Trial", "8f3a c21e", "Now"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        QVERIFY(card.runs());
        QCOMPARE(badgeOf(link::SlotState::Damaged), SlotBadge::Bad);
        QCOMPARE(badgeOf(link::SlotState::Standby), SlotBadge::Quiet);
    }
    void aValueThatIsMissingIsADash()
    {
        ValueRow row(QStringLiteral("Hash"), nullptr, true);
        row.resize(200, 28);
        QCOMPARE(written(row), (QStringList{QStringLiteral("Hash"), QStringLiteral("—")}));
        row.setValue(QStringLiteral("0123456789abcdef0123456789abcdef0123456789abcdef"));
        QCOMPARE(row.toolTip().size(), 48);
        QVERIFY(written(row).last().contains(QChar(0x2026)));
    }
    void sensorsAreAliveWhileSamplesCome()
    {
        IdentityCard card(nullptr);
        card.resize(288, 690);
        card.setConnected(true, QStringLiteral("Glove"), QStringLiteral("/dev/ttyACM0"), {});
        link::GloveInfo info;
        info.magRangeMicrotesla = 400;
        info.accelRangeG = 4;
        info.gyroRangeDps = 286;
        card.setInfo(info);
        link::LinkStatistics statistics;
        statistics.rateHz = 49.9;
        statistics.samples = 570;
        statistics.lost = 3;
        card.setStatistics(statistics);
        const QStringList texts = written(card);
        QCOMPARE(texts.count(QStringLiteral("49.9 Hz")), 3);
        QVERIFY(texts.contains(QStringLiteral("3 of 573")) || texts.contains(QStringLiteral("3 of 570")));
        card.setConnected(false, QStringLiteral("Glove"), {}, QStringLiteral("Gone."));
        QVERIFY(written(card).contains(QStringLiteral("Gone.")) && !written(card).contains(QStringLiteral("49.9 Hz")));
    }
    void fingersHaveAFigureEachOrADash()
    {
        FingerScores row;
        row.resize(336, 32);
        QCOMPARE(written(row).count(QStringLiteral("—")), 5);
        row.setScores(FingerScores::Scores{{0.788, 0.808, 0.84, 0.875, 0.918}, {0.6, 0.6, 0.6, 0.6, 0.6}});
        QVERIFY(written(row).contains(QStringLiteral("78.8")) && written(row).contains(QStringLiteral("91.8")));
        QVERIFY(leftOf(row, QStringLiteral("91.8")) > leftOf(row, QStringLiteral("78.8")));
    }
    void everyCombinationHasItsRowAndSaysItsCommonestMistake()
    {
        CombinationBars bars;
        auto rows = combinations(32);
        rows[31].takenFor = QStringLiteral("eefee"); // the weakest
        rows[31].takenForWindows = 7;
        bars.setRows(rows);
        bars.resize(528, bars.sizeHint().height());
        QCOMPARE(written(bars).filter(QStringLiteral("of 10")).size(), 32);
        QCOMPARE(written(bars).count(QStringLiteral("7")), 1);
        QCOMPARE(test::textFaults(bars), QStringList());
        QVERIFY(bars.accessibleDescription().startsWith(QStringLiteral("eeeee: 69"))); // the weakest first
        QVERIFY(bars.accessibleDescription()
                    .section(QLatin1Char(';'), 0, 0)
                    .endsWith(QStringLiteral("mostly taken for eefee")));
        // Only the wrong finger is in full colour.
        const auto flexed = [&](const char *combination, const char *takenFor) {
            rows[31].combination = QLatin1String(combination);
            rows[31].takenFor = QLatin1String(takenFor);
            bars.setRows(rows);
            return countOf(bars.grab().toImage(), Theme::tokens().finger[2]);
        };
        const int none = flexed("eeeee", "feeee"), right = flexed("eefee", "fefee"),
                  mistaken = flexed("eeeee", "eefee");
        QVERIFY(right > none + 100);
        QVERIFY(mistaken > none + 100);
        QVERIFY(right < flexed("eefee", "eeeee") + 30); // where it is right as well, the answer's own is faint
    }
    void theDiagramReachesAsLowAsItMust()
    {
        QCOMPARE(lowestShown({}), 0.5);
        QCOMPARE(lowestShown({{0.5, 0.55, 10, 0.52, 0.4}}), 0.25);
        QCOMPARE(lowestShown({{0.5, 0.55, 10, 0.52, 0.1}, {0.55, 0.6, 10, 0.57, 0.9}}), 0.0);
        QCOMPARE(lowestShown({{0.5, 0.55, 0, 0.52, 0.1}}), 0.5); // an empty bin draws no point
        ReliabilityPlot plot;
        plot.resize(500, 300);
        QCOMPARE(written(plot).size(), 1);
        plot.setBins({{0.5, 0.55, 10, 0.52, 0.55}, {0.95, 1, 90, 0.97, 0.99}}, {});
        QVERIFY(
            written(plot).contains(QStringLiteral("90")) && plot.toolTip().contains(QStringLiteral("90 decisions")));
        plot.resize(500, 130); // a short plot: fewer labels, none overlapping
        QCOMPARE(test::textFaults(plot), QStringList());
    }
    void aMarkSaysWhatItMeans()
    {
        LegendEntry key(LegendEntry::Kind::Bar, QStringLiteral("majority"), nullptr);
        key.resize(key.sizeHint());
        QCOMPARE(written(key), QStringList{QStringLiteral("majority")});
        const int before = key.sizeHint().width();
        key.setText(QStringLiteral("tick is the majority baseline"));
        QVERIFY(key.sizeHint().width() > before || key.minimumWidth() > before);
    }
    void theLegendDropsFromTheLeft()
    {
        LaneLegend legend;
        legend.resize(300, 16);
        QCOMPARE(written(legend).size(), 3);
        legend.resize(150, 16);
        QVERIFY(!written(legend).contains(QStringLiteral("labelled"))
                && written(legend).contains(QStringLiteral("unsure")));
        legend.resize(20, 16);
        QCOMPARE(written(legend), QStringList());
    }
    void longAdviceIsElidedAndReadOutWhole()
    {
        ElidedText text;
        text.setText(QStringLiteral("Record: hand rolled left"));
        text.resize(400, 16);
        QCOMPARE(written(text), QStringList{QStringLiteral("Record: hand rolled left")});
        text.resize(60, 16);
        QVERIFY(written(text).first().endsWith(QChar(0x2026)));
        QCOMPARE(text.accessibleName(), QStringLiteral("Record: hand rolled left"));
    }
    void emptyStatesOfferTheNextStep()
    {
        EmptySession session;
        session.resize(700, 380);
        QSignalSpy record(&session, &EmptySession::recordRequested), open(&session, &EmptySession::openRequested);
        for (ActionButton *button : session.findChildren<ActionButton *>())
            button->click();
        QCOMPARE(record.count(), 1);
        QCOMPARE(open.count(), 1);
        // While the first session is recorded the button stops it, and says so.
        const auto *button = session.findChildren<ActionButton *>().first();
        QCOMPARE(button->text(), QStringLiteral("Record session"));
        session.setRecording(true);
        QCOMPARE(button->text(), QStringLiteral("Stop recording"));
        QVERIFY(!session.findChildren<ActionButton *>().last()->isVisibleTo(&session));
        session.setRecording(false);
        QCOMPARE(button->text(), QStringLiteral("Record session"));
        QWidget parent;
        parent.resize(600, 400);
        LiveEmpty live(&parent);
        live.place();
        QCOMPARE(live.geometry().center().x() / 2, parent.rect().center().x() / 2);
        QVERIFY(live.findChild<ActionButton *>()->isVisibleTo(&live));
        live.setConnecting(true);
        QVERIFY(!live.findChild<ActionButton *>()->isVisibleTo(&live));
    }
    void theFrameOfTheOverviewIsDragged()
    {
        LabelData data;
        for (int i = 0; i < 5001; ++i) {
            data.samples.emplace_back();
            data.samples.back().t = i * 0.02;
        }
        Overview overview(data);
        overview.resize(1001, 56);
        overview.refresh();
        overview.setView(20, 40);
        QSignalSpy moved(&overview, &Overview::viewMoved);
        QTest::mousePress(&overview, Qt::LeftButton, {}, QPoint(300, 30)); // 30 s, in the middle of the frame
        QVERIFY(std::abs(moved.last()[0].toDouble() - 20) < 0.5);
        QTest::mouseRelease(&overview, Qt::LeftButton, {}, QPoint(300, 30));
        QTest::mousePress(&overview, Qt::LeftButton, {}, QPoint(800, 30)); // outside the frame: the frame moves there
        QVERIFY(std::abs(moved.last()[0].toDouble() - 70) < 0.5);
    }
    void noFingerStandsOutBeforeTheFirstModel()
    {
        QueueItem item;
        item.probability.fill(0.5f);
        QCOMPARE(doubtfulFinger(item), -1);
        item.probability = {0.9f, 0.55f, 0.1f, 0.4f, 0.02f};
        QCOMPARE(doubtfulFinger(item), 1);
        item.probability = {0.9f, 0.85f, 0.1f, 0.1f, 0.02f};
        QCOMPARE(doubtfulFinger(item), -1);
    }
    void theQuestionsCardAsksShowsAndFails()
    {
        QueueCard card;
        card.resize(384, 358);
        QSignalSpy asked(&card, &QueueCard::askRequested), toggled(&card, &QueueCard::toggled),
            as(&card, &QueueCard::acceptedAs);
        card.showAsk(QStringLiteral("All answered"), QStringLiteral("Ask for more."), true, false);
        QVERIFY(written(card).contains(QStringLiteral("All answered")) && !card.hasError());
        card.showAsk(QStringLiteral("All answered"), QStringLiteral("The engine is gone."), true, true);
        QVERIFY(card.hasError() && !written(card).contains(QStringLiteral("All answered")));
        LabelData session;
        session.samples.resize(100);
        for (int i = 0; i < 100; ++i)
            session.samples[static_cast<std::size_t>(i)].t = i * 0.02;
        session.rows = rowsOf(session.samples);
        QueueItem item;
        item.start = 20;
        item.end = 70;
        item.probability = {0.9f, 0.55f, 0.1f, 0.1f, 0.02f};
        item.reason = QStringLiteral("Unlike anything labelled");
        Combination answer = Combination::fromBits(1);
        card.showItem(session, item, answer, {Combination::fromBits(3), Combination::fromBits(0)}, false);
        QVERIFY(!card.hasError() && written(card).contains(QStringLiteral("Unlike anything labelled")));
        QCOMPARE(written(card).count(QStringLiteral("flexed")), 1);
        card.findChildren<FingerChip *>()[2]->click();
        QCOMPARE(toggled.last()[0].toInt(), 2);
        const auto hands = card.findChild<LikelyRow *>()->findChildren<QAbstractButton *>();
        QCOMPARE(hands.size(), 5);
        QVERIFY(hands[1]->isEnabled() && !hands[2]->isEnabled());
        QCOMPARE(hands[0]->accessibleName(), QStringLiteral("Flexed: Thumb, Index"));
        hands[1]->click();
        QCOMPARE(as.last()[0].toInt(), 1);
    }
    void aGloveWithoutSamplesIsExplainedBesideAGreyHand()
    {
        OrientationCard card;
        card.resize(400, 300);
        card.setNoDataReason(QStringLiteral("No glove is connected."));
        QVERIFY(written(card).contains(QStringLiteral("No glove is connected.")));
        QVERIFY(!hasColour(card.grab().toImage(), Theme::tokens().finger[0]));
        card.setNoDataReason({});
        card.setOrientation({}, {-0.07, -0.35, 3.7});
        const QStringList texts = written(card);
        QVERIFY2(texts.contains(QStringLiteral("212°")) && !texts.contains(QStringLiteral("No glove is connected.")),
            qPrintable(texts.join(u'|')));
    }
    void aBoardWithoutAnAccelerometerHasFingersAndNoAngles()
    {
        OrientationCard card;
        card.resize(400, 300);
        card.setMissing(QStringLiteral("No accelerometer: no orientation"));
        card.setNoDataReason({});
        card.setOrientation({}, {-0.07, -0.35, 3.7}); // of nothing
        const QStringList texts = written(card);
        QVERIFY(texts.contains(QStringLiteral("No accelerometer: no orientation")));
        QVERIFY2(!texts.contains(QStringLiteral("212°")) && !texts.contains(QStringLiteral("heading")),
            qPrintable(texts.join(u'|')));
        QVERIFY(hasColour(card.grab().toImage(), Theme::tokens().finger[0]));
        card.setMissing({});
        card.setOrientation({}, {-0.07, -0.35, 3.7});
        QVERIFY(written(card).contains(QStringLiteral("212°")));
    }
    void aFingersChanceStandsWithItsWord()
    {
        FingerPanel panel;
        panel.resize(360, 172);
        QCOMPARE(written(panel).count(QStringLiteral("—")), 5);
        PredictionView view;
        view.glove = {0.03, 0.98, 0.44, 0.94, 0.08};
        view.hasGlove = true;
        panel.setPrediction(view);
        const QStringList texts = written(panel);
        QVERIFY(texts.contains(QStringLiteral("0.44")) && texts.count(QStringLiteral("Unsure")) == 1
                && texts.count(QStringLiteral("Flexed")) == 2);
    }
};

QTEST_MAIN(PartsTest)
#include "parts_test.moc"
