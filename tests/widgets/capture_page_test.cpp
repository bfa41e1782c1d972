// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted.h"
#include "widgets/capture/calibration_card.h"
#include "widgets/capture/capture_page.h"
#include "widgets/capture/plan_chooser.h"
#include "widgets/capture/plan_summary.h"
#include "widgets/capture/pose_view.h"
#include "widgets/capture/sphere_view.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <numbers>

using namespace lodestone;

class CapturePageTest : public QObject
{
    Q_OBJECT
private slots:
    void theTwoHalvesKeepAreas();
    void aDirectionLiesWhereAPersonLooksForIt();
    void theDialCountsWholeSecondsDown();
    void aFileThatIsNoPlanIsShownAndCannotBeStarted();
    void withoutAGloveNothingStarts();
    void everyKeyDoesItsAct_data();
    void everyKeyDoesItsAct();
    void onlyWhatMakesSenseCanBePressed();
    void aPlanThatCalibratesShowsWhatItGives();
    void theStripHasAPieceForEachPose();
    void aFinishedPlanShowsEveryPoseAsLargeAsFits();
    void everyFateHasAWordOfItsOwn();
};

namespace {

const QList<PlanRow> kPlans{
    {"/a.json", "A", "First", "built in", 3, 30}, {"/b.json", "b", {}, "your own", 0, 0, "b.json: poses is missing"}};

CaptureView viewIn(CaptureState state)
{
    CaptureView view;
    view.state = state;
    view.plan = "A";
    view.steps = 3;
    view.step = 1;
    view.pose.title = "Fist";
    view.length = 8;
    view.left = 3.2;
    return view;
}

} // namespace

void CapturePageTest::theTwoHalvesKeepAreas()
{
    const QRectF box(0, 0, 420, 220);
    const QRectF down = discOf(box, false), up = discOf(box, true);
    QCOMPARE(down.size(), up.size());
    QVERIFY(down.right() < up.left() && box.contains(down) && box.contains(up));
    // The projection preserves areas: the cap above height z has the fraction 1 - z of the disc's area.
    for (double z : {0.1, 0.5, 0.9}) {
        const QPointF at = placeOf(box, {std::sqrt(1 - z * z), 0, z}) - down.center();
        QVERIFY(std::abs((at.x() * at.x() + at.y() * at.y()) / (down.width() * down.width() / 4) - (1 - z)) < 1e-9);
    }
}

void CapturePageTest::aDirectionLiesWhereAPersonLooksForIt()
{
    const QRectF box(0, 0, 420, 220);
    QCOMPARE(placeOf(box, {0, 0, 5}), discOf(box, false).center());
    QCOMPARE(placeOf(box, {0, 0, -1}), discOf(box, true).center());
    QVERIFY(placeOf(box, {1, 0, 1}).y() < discOf(box, false).center().y()); // fingertips up is at the top
    QVERIFY(placeOf(box, {0, 1, 1}).x() < discOf(box, false).center().x()); // thumb up is on the left
}

void CapturePageTest::theDialCountsWholeSecondsDown()
{
    CountdownDial dial;
    dial.setTime(3.2, 8, true);
    QCOMPARE(dial.text(), QString("4"));
    dial.setTime(3, 8, true);
    QCOMPARE(dial.text(), QString("3"));
    dial.setTime(-0.1, 8, true);
    QCOMPARE(dial.text(), QString("0"));
    dial.setTime(0, 0, false);
    QCOMPARE(dial.text(), QString("\u2014"));
}

void CapturePageTest::aFileThatIsNoPlanIsShownAndCannotBeStarted()
{
    CapturePage page;
    page.setCanRecord(true);
    page.setPlans(kPlans, "/plans");
    QCOMPARE(page.chosenPlan(), QString("/a.json"));
    auto *list = page.findChild<PlanChooser *>();
    QCOMPARE(list->model()->rowCount(), 2);
    QSignalSpy chosen(&page, &CapturePage::planChosen);
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(page.chosenPlan(), QString());
    QVERIFY(list->currentIndex().data(Qt::ToolTipRole).toString().contains("poses is missing"));
    QVERIFY(!page.findChild<ActionButton *>("captureNext")->isEnabled());
    page.setPlans(kPlans, "/plans");
    list->setCurrentIndex(list->model()->index(0, 0));
    page.findChild<ActionButton *>("captureNext")->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].toString(), QString("/a.json"));
}

void CapturePageTest::withoutAGloveNothingStarts()
{
    CapturePage page;
    page.setPlans(kPlans, "/plans");
    QVERIFY(!page.findChild<QAction *>("captureNextAction")->isEnabled());
    page.setCanRecord(true);
    QVERIFY(page.findChild<QAction *>("captureNextAction")->isEnabled());
}

void CapturePageTest::everyKeyDoesItsAct_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("act");
    QTest::newRow("Enter") << int(Qt::Key_Return) << int(CaptureAct::Next);
    QTest::newRow("Space") << int(Qt::Key_Space) << int(CaptureAct::Pause);
    QTest::newRow("Backspace") << int(Qt::Key_Backspace) << int(CaptureAct::Redo);
    QTest::newRow("S") << int(Qt::Key_S) << int(CaptureAct::Skip);
    QTest::newRow("Esc") << int(Qt::Key_Escape) << int(CaptureAct::Stop);
}

void CapturePageTest::everyKeyDoesItsAct()
{
    QFETCH(int, key);
    QFETCH(int, act);
    CapturePage page;
    page.setView(viewIn(CaptureState::Record));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QList<CaptureAct> acts;
    connect(&page, &CapturePage::acted, &page, [&](CaptureAct a) { acts.append(a); });
    QTest::keyClick(&page, Qt::Key(key));
    QCOMPARE(acts, QList<CaptureAct>{CaptureAct(act)});
}

void CapturePageTest::onlyWhatMakesSenseCanBePressed()
{
    CapturePage page;
    page.setCanRecord(true);
    page.setPlans(kPlans, "/plans");
    const auto pressable = [&page](CaptureState state) {
        page.setView(viewIn(state));
        QString names;
        for (const char *name : {"captureNext", "capturePause", "captureRedo", "captureSkip", "captureStop"})
            names += page.findChild<ActionButton *>(name)->isEnabled() ? QLatin1Char(name[7]) : QLatin1Char('-');
        return names;
    };
    QCOMPARE(pressable(CaptureState::Choose), QString("N---S"));
    QCOMPARE(pressable(CaptureState::Record), QString("NPRSS"));
    QCOMPARE(pressable(CaptureState::Paused), QString("N-RSS"));
    QCOMPARE(pressable(CaptureState::Unplugged), QString("----S"));
    QCOMPARE(pressable(CaptureState::Finished), QString("N---S"));
    QVERIFY(page.findChild<QLabel *>("capturePhase")->text().contains("Done"));
    page.setView(viewIn(CaptureState::Unplugged));
    QVERIFY(page.findChild<QLabel *>("capturePhase")->text().contains("unplugged"));
}

void CapturePageTest::aPlanThatCalibratesShowsWhatItGives()
{
    using State = CalibrationView::Line::State;
    CapturePage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto *card = page.findChild<CalibrationCard *>();
    CaptureView view = viewIn(CaptureState::Record);
    page.setView(view);
    QVERIFY(!card->isVisible()); // this plan only labels, so the card is hidden
    QVERIFY(page.findChild<QLabel *>("captureKept")->isVisible());
    view.calibration.lines = {{"Gyroscope", {}, State::Taken}, {"Accelerometer", "Sides seen: 5 of 6.", State::Refused},
        {"Iron", {}, State::Due}};
    page.setView(view);
    QVERIFY(card->isVisible() && !page.findChild<QLabel *>("captureKept")->isVisible());
    QStringList lines, words;
    for (const StatusMark *mark : card->findChildren<StatusMark *>())
        if (mark->isVisible())
            lines.append(mark->accessibleName());
    QCOMPARE(lines, (QStringList{"Gyroscope, measured", "Accelerometer, refused", "Iron, to come"}));
    for (const QLabel *label : card->findChildren<QLabel *>("calibrationFigures"))
        if (label->isVisible())
            words.append(label->text());
    QCOMPARE(words, QStringList{"Sides seen: 5 of 6."});
    QSignalSpy back(&page, &CapturePage::calibrationBackWanted);
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(back.size(), 0); // not while a plan runs
    view = viewIn(CaptureState::Finished);
    view.calibration = {"Version 3", "Saved as version 3.", {{"Iron", "Residual 0.4", State::Taken}}, true};
    page.setView(view);
    QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(back.size(), 1);
    page.setView({});
    QVERIFY(card->isVisible()); // the calibration in force is shown beside the plans
}

void CapturePageTest::theStripHasAPieceForEachPose()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    CapturePage page;
    page.resize(1248, 696);
    QWidget *strip = nullptr;
    const auto filled = [&](int step, int steps) {
        CaptureView view = viewIn(CaptureState::Record);
        view.step = step;
        view.steps = steps;
        page.setView(view);
        page.grab();
        for (QWidget *w : page.findChildren<QWidget *>())
            if (w->accessibleName() == QStringLiteral("%1 of %2 poses done").arg(step).arg(steps))
                strip = w;
        return strip ? test::lastColumn(strip->grab().toImage(), Theme::tokens().text) + 1 : -1;
    };
    QCOMPARE(filled(0, 10), 0);
    const int third = filled(3, 10);
    QVERIFY(std::abs(third - 0.3 * strip->width()) <= 3); // a piece includes the gap after it
    QVERIFY(std::abs(filled(9, 10) - 0.9 * strip->width()) <= 3);
    QVERIFY(std::abs(filled(100, 200) - 0.5 * strip->width()) <= 4); // too many pieces for gaps; edges are blended

    CaptureView over = viewIn(CaptureState::Finished);
    over.step = over.steps = 4;
    over.outcome = QList<CaptureOutcome>(4, {{}, CaptureOutcome::Fate::Kept});
    over.outcome[3].fate = CaptureOutcome::Fate::LeftOut; // a skipped pose is not drawn as done
    page.setView(over);
    page.grab();
    QCOMPARE(strip->accessibleName(), QStringLiteral("3 of 4 poses done"));
    QVERIFY(std::abs(test::lastColumn(strip->grab().toImage(), Theme::tokens().text) + 1 - 0.75 * strip->width()) <= 3);
}

void CapturePageTest::aFinishedPlanShowsEveryPoseAsLargeAsFits()
{
    for (const int count : {1, 3, 10, 32, 60}) {
        const TileShape shape = tileShape(count, 800, 400);
        QVERIFY(shape.columns * shape.rows >= count);
        QVERIFY((shape.rows - 1) * shape.columns < count); // no row is empty
        QVERIFY(shape.columns * shape.width <= 800 && shape.rows * shape.height <= 400);
        QVERIFY(shape.width > 0 && shape.width <= kLargestTile);
    }
    QVERIFY(tileShape(32, 800, 400).width < tileShape(10, 800, 400).width);
}

void CapturePageTest::everyFateHasAWordOfItsOwn()
{
    CaptureOutcome pose;
    pose.pose.fingers.emplace();
    pose.fate = CaptureOutcome::Fate::Kept;
    QCOMPARE(PlanSummary::wordOf(pose), QStringLiteral("labelled"));
    pose.pose.fingers.reset(); // a movement gives no label
    QCOMPARE(PlanSummary::wordOf(pose), QStringLiteral("recorded"));
    pose.fate = CaptureOutcome::Fate::LeftOut;
    QCOMPARE(PlanSummary::wordOf(pose), QStringLiteral("left out"));
    pose.fate = CaptureOutcome::Fate::NotReached;
    QCOMPARE(PlanSummary::wordOf(pose), QStringLiteral("not reached"));
}

QTEST_MAIN(CapturePageTest)
#include "capture_page_test.moc"
