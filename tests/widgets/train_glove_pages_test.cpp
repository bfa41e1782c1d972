// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/buttons.h"
#include "widgets/train/accuracy_table.h"
#include "widgets/train/comparison_view.h"
#include "widgets/train/loss_plot.h"
#include "widgets/train/model_list.h"
#include "widgets/train/provenance_view.h"
#include "widgets/train/reliability_plot.h"
#include "widgets/train/stage_list.h"
#include "widgets/train/train_page.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace lodestone;
using support::buttonNamed;

class TrainGlovePagesTest : public QObject
{
    Q_OBJECT
private slots:
    void aCellWarnsUnderFourPointsAboveTheMajority_data()
    {
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<double>("majority");
        QTest::addColumn<bool>("warns");
        QTest::newRow("well above") << 0.80 << 0.64 << false;
        QTest::newRow("exactly four") << 0.68 << 0.64 << false;
        QTest::newRow("three and a half") << 0.675 << 0.64 << true;
        QTest::newRow("below") << 0.5 << 0.64 << true;
        QTest::newRow("majority not known") << 0.5 << -1.0 << false;
        QTest::newRow("nothing known") << -1.0 << -1.0 << false;
    }
    void aCellWarnsUnderFourPointsAboveTheMajority()
    {
        QFETCH(double, accuracy);
        QFETCH(double, majority);
        QTEST(hardlyBetter({accuracy, majority}), "warns");
    }

    void theAccuracyModelHasARowForWhatIsHeldOutAndEachDomain()
    {
        AccuracyModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AccuracyReport report;
        report.valid = true;
        report.domains.resize(2);
        report.domains[1].name = QStringLiteral("Pitched down");
        report.domains[1].finger = {0.1, 0.2, 0.3, 0.4, 0.5};
        report.domains[1].exact = 0.25;
        report.domains[0].trained = true;
        report.domains[0].windows = 1200;
        report.all.accuracy = 0.85;
        report.all.majority = 0.64;
        model.setReport(report);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2, AccuracyModel::Name).data().toString(), QStringLiteral("Pitched down"));
        QCOMPARE(model.cell(2, AccuracyModel::FirstFinger + 2).accuracy, 0.3);
        QCOMPARE(model.cell(2, AccuracyModel::Exact).accuracy, 0.25);
        QVERIFY(model.cell(2, AccuracyModel::Exact).majority < 0);
        QCOMPARE(model.cell(0, AccuracyModel::All).majority, 0.64);
        QCOMPARE(model.index(0, AccuracyModel::All).data().toString(), QStringLiteral("85.0"));
        QVERIFY(model.caption(1).endsWith(QStringLiteral(", trained")));
        QVERIFY(model.caption(2).endsWith(QStringLiteral(", unseen")));
        model.setReport({});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.cell(0, AccuracyModel::All).accuracy < 0);
    }

    void aFailedRunListsOnlyWhatRan()
    {
        TrainPage page;
        std::vector<TrainStage> stages(6);
        stages[0].state = TrainStage::State::Done;
        page.setStages(stages);
        QListView *view = nullptr;
        for (QListView *one : page.findChildren<QListView *>())
            if (one->accessibleName() == QStringLiteral("Steps of this run"))
                view = one;
        QVERIFY(view);
        const int whole = view->maximumHeight();
        QVERIFY(!view->isRowHidden(5));
        stages[1].state = TrainStage::State::Failed;
        page.setStages(stages);
        QVERIFY(!view->isRowHidden(1) && view->isRowHidden(2) && view->isRowHidden(5));
        QVERIFY(view->maximumHeight() < whole);
        stages[1].state = TrainStage::State::Running;
        page.setStages(stages);
        QVERIFY(!view->isRowHidden(5));
    }

    void calibrationAndPromotionAreSaid()
    {
        TrainPage page;
        AccuracyReport report;
        report.valid = true;
        report.all.accuracy = 0.9;
        report.ece = 0.031;
        report.eceBefore = 0.124;
        page.setReport(report);
        page.setPromotion({true, false, QStringLiteral("The old model stays: 3 points better on 12 moments.")});
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (!label->isHidden() && !label->text().isEmpty())
                texts << label->text();
        const QString all = texts.join(QLatin1Char('|'));
        QVERIFY2(all.contains(QStringLiteral("3.1\u00a0%")) && all.contains(QStringLiteral("12.4\u00a0% before")),
            qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("The old model stays")));
        page.setPromotion({});
        for (const QLabel *label : page.findChildren<QLabel *>())
            QVERIFY(!label->isVisibleTo(&page) || !label->text().contains(QStringLiteral("old model")));
    }

    void theStageModelKeepsItsRowsWhileProgressComes()
    {
        StageModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.seconds() < 0);
        model.setStages({{QStringLiteral("a"), {}, TrainStage::State::Done, 1, 2.5},
            {QStringLiteral("b"), {}, TrainStage::State::Running, 0.2, -1}});
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setStages({{QStringLiteral("a"), {}, TrainStage::State::Done, 1, 2.5},
            {QStringLiteral("b"), {}, TrainStage::State::Done, 1, 1.5}});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(model.seconds(), 4.0);
    }

    void theModelListFindsModelsById()
    {
        ModelList model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelRow a, b;
        a.id = 9;
        b.id = 4;
        model.setModels({a, b});
        QCOMPARE(model.rowOf(4), 1);
        QCOMPARE(model.rowOf(5), -1);
        model.setModels({});
        QCOMPARE(model.rowCount(), 0);
    }

    void twoModelsAreTickedAndAThirdDropsTheOldest()
    {
        ModelList model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<ModelRow> rows(3);
        for (std::size_t i = 0; i < 3; ++i)
            rows[i].id = 30 - static_cast<qint64>(i);
        model.setModels(rows);
        const auto tick = [&](int row, bool on) {
            model.setData(model.index(row), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
        };
        tick(0, true);
        tick(1, true);
        tick(2, true);
        QVERIFY((model.ticked() == std::vector<qint64>{29, 28}));
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        tick(1, false);
        QVERIFY(model.ticked() == std::vector<qint64>{28});
        QSignalSpy changed(&model, &ModelList::tickedChanged);
        rows.pop_back();
        model.setModels(rows); // the ticked model is no longer in the list
        QVERIFY(model.ticked().empty());
        QCOMPARE(changed.count(), 1);
    }

    void comparedModelsStandSideBySideWithTheirDifference()
    {
        AccuracyReport first, second;
        first.valid = second.valid = true;
        first.all.accuracy = 0.849;
        second.all.accuracy = 0.797;
        first.all.finger = {0.9, 0.9, 0.8, 0.7, 0.6};
        second.all.finger = {0.9, 0.85, 0.9, 0.7, -1};
        first.ece = 0.02;
        second.ece = 0.09;
        first.domains.resize(2);
        first.domains[0].name = QStringLiteral("Level");
        first.domains[0].accuracy = 0.5;
        first.domains[1].name = QStringLiteral("only in the first");
        second.domains.resize(1);
        second.domains[0] = first.domains[0];
        second.domains[0].accuracy = 0.75;
        ComparisonModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ModelComparison comparison;
        comparison.firstReport = first;
        comparison.secondReport = second;
        model.setComparison(comparison);
        QCOMPARE(model.rowCount(), 9); // all, all five, five fingers, confidence, the one domain that both have
        const auto difference = [&](int row) {
            return model.index(row, ComparisonModel::Difference).data().toString();
        };
        QCOMPARE(difference(0), QStringLiteral("+5.2"));
        QCOMPARE(difference(3), QStringLiteral("+5.0"));
        QCOMPARE(difference(4), QStringLiteral("−10.0"));
        QCOMPARE(difference(6), QStringLiteral("—"));
        QCOMPARE(difference(8), QStringLiteral("−25.0"));
        // A smaller gap of confidence is better, although its number falls.
        QCOMPARE(model.index(7, ComparisonModel::Difference).data(Qt::ForegroundRole),
            model.index(0, ComparisonModel::Difference).data(Qt::ForegroundRole));
        model.setComparison({});
        QCOMPARE(model.rowCount(), 0);
    }

    void thePairedFigureIsSaidWithItsErrorAndItsChance()
    {
        ModelComparison c;
        c.first = QStringLiteral("Model 2");
        c.second = QStringLiteral("Model 1");
        QVERIFY(pairedSentence(c).isEmpty());
        c.decisions = 5000;
        c.blocks = 38;
        c.points = 5.21;
        c.error = 1.14;
        c.chance = 0.004;
        QVERIFY(pairedSentence(c).contains(QStringLiteral("+5.2 ± 1.1 points")));
        QVERIFY(pairedSentence(c).endsWith(QStringLiteral(": a difference.")));
        c.chance = 0.2;
        QVERIFY(pairedSentence(c).endsWith(QStringLiteral("no clear difference.")));
        c.blocks = 4;
        QVERIFY(pairedSentence(c).endsWith(QStringLiteral("Too few poses to tell them apart.")));
    }

    void theUnsureShareCountsWhatIsStatedBelowThreeQuarters()
    {
        std::vector<ConfidenceBin> bins;
        QCOMPARE(unsureShare(bins), 0.0);
        for (int b = 0; b < 10; ++b)
            bins.push_back({0.5 + 0.05 * b, 0.55 + 0.05 * b, b == 9 ? 55 : 5, 0.52 + 0.05 * b, 0.9});
        QCOMPARE(unsureShare(bins), 0.25); // five per cent of the decisions in each of five bins
        QCOMPARE(lowestShown(bins), 0.5);
        bins[3].right = 0.3;
        QCOMPARE(lowestShown(bins), 0.25);
        bins[4].right = 0.1;
        QCOMPARE(lowestShown(bins), 0.0);
        bins[4].count = 0; // an empty bin has no point
        QCOMPARE(lowestShown(bins), 0.25);
    }

    void comparingTakesTwoTicksAndPutsTheNewerFirst()
    {
        TrainPage page;
        std::vector<ModelRow> rows(3);
        for (std::size_t i = 0; i < 3; ++i)
            rows[i].id = 3 - static_cast<qint64>(i);
        QSignalSpy chosen(&page, &TrainPage::modelChosen);
        page.setModels(rows);
        QCOMPARE(chosen.count(), 1); // nothing chosen: the newest is shown
        QCOMPARE(page.shownModel(), 3);
        QSignalSpy compare(&page, &TrainPage::compareRequested);
        QAction *action = page.findChild<QAction *>(QStringLiteral("compareModels"));
        action->trigger();
        QCOMPARE(compare.count(), 0);
        ModelList *list = page.findChild<ModelList *>();
        list->setData(list->index(2), Qt::Checked, Qt::CheckStateRole);
        list->setData(list->index(1), Qt::Checked, Qt::CheckStateRole);
        action->trigger();
        QCOMPARE(compare.count(), 1);
        QCOMPARE(compare[0][0].toLongLong(), 2);
        QCOMPARE(compare[0][1].toLongLong(), 1);
    }

    void reproducingIsOfferedOnlyWhereTheLabelsWereKept()
    {
        ProvenanceView view;
        ModelProvenance provenance;
        provenance.why = QStringLiteral("An older version trained it.");
        view.setProvenance(provenance);
        QVERIFY(!view.reproduce()->isEnabled());
        provenance.reproducible = true;
        view.setProvenance(provenance);
        QVERIFY(view.reproduce()->isEnabled());
        provenance.outcome = ModelProvenance::Outcome::Running;
        view.setProvenance(provenance);
        QVERIFY(!view.reproduce()->isEnabled());
    }

    void recentDaysAreNamedTodayAndYesterday()
    {
        const QDateTime now(QDate(2026, 5, 4), QTime(15, 0));
        QVERIFY(dayAndTime(QDateTime(QDate(2026, 5, 4), QTime(14, 22)), now).endsWith(QStringLiteral("14:22")));
        QVERIFY(dayAndTime(QDateTime(QDate(2026, 5, 3), QTime(9, 1)), now).contains(QStringLiteral("yesterday")));
        QVERIFY(dayAndTime(QDateTime(QDate(2026, 4, 1), QTime(9, 1)), now).contains(QStringLiteral("2026")));
        QVERIFY(dayAndTime({}, now).isEmpty());
        QCOMPARE(dayOf(QDateTime(QDate(2026, 5, 4), QTime(0, 1)), now), QStringLiteral("today"));
        QCOMPARE(dayOf(QDateTime(QDate(2026, 5, 3), QTime(23, 59)), now), QStringLiteral("yesterday"));
        QCOMPARE(dayOf(QDateTime(QDate(2026, 4, 1), QTime(9, 1)), now),
            dayAndTime(QDateTime(QDate(2026, 4, 1), QTime(9, 1)), now));
    }

    void trainRequestsWhatTheFormShows()
    {
        TrainPage page;
        page.setRecipes({{QStringLiteral("v3"), QStringLiteral("V3")}, {QStringLiteral("v4"), QStringLiteral("V4")}},
            QStringLiteral("v4"));
        page.setSplits({{QStringLiteral("session"), QStringLiteral("By session")}}, {});
        page.setSeed(7);
        TrainChoice got;
        connect(&page, &TrainPage::trainRequested, this, [&got](const TrainChoice &r) { got = r; });
        buttonNamed(page, QStringLiteral("Train only"))->click();
        QCOMPARE(got.recipe, QStringLiteral("v4"));
        QCOMPARE(got.split, QStringLiteral("session"));
        QCOMPARE(got.seed, 7);
        QVERIFY(!buttonNamed(page, QStringLiteral("Stop"))->isEnabled());
        page.setRunning(true);
        QVERIFY(!buttonNamed(page, QStringLiteral("Train only"))->isEnabled());
        QVERIFY(buttonNamed(page, QStringLiteral("Stop"))->isEnabled());
    }

    void rollingBackNamesTheModelAndNeedsAnImage()
    {
        TrainPage page;
        ModelRow newest, older, bare;
        newest.id = 3;
        newest.name = QStringLiteral("Model 3");
        newest.bytes = 100;
        older.id = 2;
        older.name = QStringLiteral("Model 2");
        older.bytes = 100;
        bare.id = 1;
        bare.name = QStringLiteral("Model 1");
        page.setModels({newest, older, bare});
        QSignalSpy flash(&page, &TrainPage::flashModelRequested);
        QListView *list = nullptr;
        for (QListView *v : page.findChildren<QListView *>())
            if (qobject_cast<ModelList *>(v->model()))
                list = v;
        QVERIFY(list);
        list->setCurrentIndex(list->model()->index(1, 0));
        ActionButton *button = buttonNamed(page, QStringLiteral("Roll back to Model 2"));
        QVERIFY(button);
        button->click();
        QCOMPARE(flash.at(0).at(0).toLongLong(), 2);
        list->setCurrentIndex(list->model()->index(2, 0));
        QVERIFY(!button->isEnabled());
    }

    void lossWithoutAHoldoutIsStillDrawn()
    {
        LossPlot plot;
        plot.append(1, 0.7, std::nan(""));
        plot.append(2, 0.6, 0.65);
        plot.setKept(1); // this epoch has no hold-out value: no mark is drawn
        plot.setKept(2);
        QCOMPARE(plot.points(), 2);
        plot.clear();
        QCOMPARE(plot.points(), 0);
    }
};

QTEST_MAIN(TrainGlovePagesTest)
#include "train_glove_pages_test.moc"
