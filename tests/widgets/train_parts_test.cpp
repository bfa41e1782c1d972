// SPDX-License-Identifier: GPL-3.0-or-later
// The delegates and cards of the Train page: layout, colours and clicks.
#include "tests/support/painted.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include "widgets/train/accuracy_table.h"
#include "widgets/train/comparison_view.h"
#include "widgets/train/model_details.h"
#include "widgets/train/model_list.h"
#include "widgets/train/stage_list.h"
#include "widgets/train/train_page.h"
#include <QComboBox>
#include <QMouseEvent>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace lodestone;
using test::countOf, test::hasColour, test::lastColumn, test::painted, test::written;

namespace {

DomainAccuracy domain(const char *name, double accuracy, double majority)
{
    DomainAccuracy d;
    d.name = QLatin1String(name);
    d.accuracy = accuracy;
    d.exact = accuracy / 2;
    d.majority = majority;
    d.finger.fill(accuracy);
    d.fingerMajority.fill(majority);
    d.windows = 100;
    return d;
}

AccuracyReport report(double accuracy, std::vector<DomainAccuracy> domains = {})
{
    AccuracyReport r;
    r.valid = true;
    r.all = domain("All", accuracy, 0.64);
    r.ece = 0.05;
    r.domains = std::move(domains);
    return r;
}

const QSize kModelCard{320, 112};

} // namespace

class TrainPartsTest : public QObject
{
    Q_OBJECT
    const Tokens &tokens() const { return Theme::tokens(); }
    ModelList models;
    static ModelRow row(qint64 id, double accuracy)
    {
        ModelRow m;
        m.id = id;
        m.name = QStringLiteral("Model %1").arg(id);
        m.created = QDateTime::currentDateTime();
        m.accuracy = accuracy;
        m.majority = 0.645;
        return m;
    }

private slots:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void aBarEndsWhereItsAccuracyIsAndTheTickWhereTheMajorityIs()
    {
        AccuracyModel model;
        model.setReport(report(0.75));
        const AccuracyDelegate delegate;
        const QSize size{76, 40}; // the bar: 64 px wide
        const QImage image = painted(delegate, model.index(0, AccuracyModel::All), size, tokens().surface);
        const QImage bar = image.copy(0, 26, 76, 4);
        QVERIFY(std::abs(lastColumn(bar, tokens().neutral) - 47) <= 1); // 0.75 of 64
        QVERIFY(std::abs(lastColumn(bar, tokens().track) - 63) <= 1);
        const QImage tick = image.copy(0, 24, 76, 2);                 // above the bar
        QVERIFY(std::abs(lastColumn(tick, tokens().text) - 41) <= 1); // 0.64 of 64
        QVERIFY(written(delegate, model.index(0, AccuracyModel::All), size).contains(QStringLiteral("75.0")));
    }
    void whatHardlyBeatsTheMajorityIsWarnedOf()
    {
        AccuracyModel model;
        const AccuracyDelegate delegate;
        model.setReport(report(0.66));
        const QModelIndex thumb = model.index(0, AccuracyModel::FirstFinger);
        QVERIFY(hasColour(painted(delegate, thumb, {60, 40}, tokens().surface), tokens().warn));
        model.setReport(report(0.80));
        QVERIFY(!hasColour(painted(delegate, thumb, {60, 40}, tokens().surface), tokens().warn));
        QCOMPARE(
            written(delegate, model.index(0, AccuracyModel::Exact), {60, 40}), QStringList{QStringLiteral("40.0")});
        QVERIFY(!hasColour(painted(delegate, model.index(0, AccuracyModel::Exact), {60, 40}, tokens().surface),
            tokens().track)); // no bar
    }
    void aNameTooLongForItsColumnIsElided()
    {
        AccuracyModel model;
        model.setReport(report(0.8, {domain("a session with a name that nobody can read here", 0.7, 0.6)}));
        const QStringList words = written(AccuracyDelegate(), model.index(1, AccuracyModel::Name), {120, 40});
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0].endsWith(QChar(u'…')) && words[0].startsWith(QStringLiteral("a session")));
    }
    void theHeaderHasAChipForEachFingerAndWordsForTheRest()
    {
        QTableView table;
        auto *header = new FingerHeader(&table);
        table.setHorizontalHeader(header);
        AccuracyModel model;
        model.setReport(report(0.8));
        table.setModel(&model);
        table.resize(800, 200);
        table.grab();
        const QStringList words = written(*header->viewport());
        QVERIFY(words.contains(QStringLiteral("Fingers")) && words.contains(QStringLiteral("All five")));
        const QImage image = header->viewport()->grab().toImage();
        for (std::size_t f = 0; f < 5; ++f)
            QVERIFY2(countOf(image, tokens().finger[f]) > 60, qPrintable(Theme::fingerName(int(f))));
    }

    void twoModelsAreComparedOnWhatBothHave()
    {
        AccuracyReport first = report(0.9, {domain("desk", 0.9, 0.6), domain("steel", 0.7, 0.6)});
        AccuracyReport second = report(0.8, {domain("steel", 0.75, 0.6), domain("window", 0.5, 0.6)});
        second.ece = 0.02;
        const auto rows = comparisonRows(first, second);
        QCOMPARE(rows.size(), std::size_t(2 + 5 + 1 + 1)); // only "steel" is in both
        QCOMPARE(rows.back().name, QStringLiteral("steel"));
        QCOMPARE(rows.back().first, 0.7);
        QCOMPARE(rows.back().second, 0.75);
        QVERIFY(rows[7].lowerIsBetter); // the calibration gap
        second.valid = false;
        QVERIFY(comparisonRows(first, second).empty());

        ComparisonModel model;
        ModelComparison c;
        c.first = QStringLiteral("Model 2");
        c.firstReport = first;
        second.valid = true;
        c.secondReport = second;
        model.setComparison(c);
        QCOMPARE(model.index(0, ComparisonModel::Difference).data().toString(), QStringLiteral("+10.0"));
        QCOMPARE(
            model.index(0, ComparisonModel::Difference).data(Qt::ForegroundRole).value<QBrush>().color(), tokens().ok);
        QCOMPARE(model.index(7, ComparisonModel::Difference).data(Qt::ForegroundRole).value<QBrush>().color(),
            tokens().warn); // a larger gap is worse
        QCOMPARE(model.index(8, ComparisonModel::Difference).data(Qt::ForegroundRole).value<QBrush>().color(),
            tokens().warn);
    }
    void theComparisonSaysWhatToDoWhileThereIsNone()
    {
        ComparisonView view;
        view.resize(500, 260);
        QCOMPARE(written(view), QStringList{QStringLiteral("Tick two models in the list, then press C.")});
        ModelComparison c;
        c.state = ModelComparison::State::Ready;
        c.first = QStringLiteral("Model 2");
        c.second = QStringLiteral("Model 1");
        c.firstReport = report(0.9);
        c.secondReport = report(0.8);
        view.setComparison(c);
        const QStringList words = written(view);
        QVERIFY(words.contains(QStringLiteral("Model 2")) && words.contains(QStringLiteral("+10.0")));
        QVERIFY(!words.join(u' ').contains(QStringLiteral("Tick two")));
    }

    void theDetailsGoRoundTheirViews()
    {
        ModelDetails details;
        details.resize(560, 320);
        QCOMPARE(details.view(), ModelDetails::Reliability);
        for (const auto next : {ModelDetails::Combinations, ModelDetails::Comparison, ModelDetails::Provenance,
                 ModelDetails::Reliability}) {
            details.showNext();
            QCOMPARE(details.view(), next);
        }
        QCOMPARE(gapInWords({}), QString());
        AccuracyReport r = report(0.9);
        QVERIFY(!gapInWords(r).contains(QStringLiteral("before calibration")));
        r.eceBefore = 0.09;
        QVERIFY(gapInWords(r).contains(QStringLiteral("9.0")));
    }
    void allCombinationsCanBeReached()
    {
        ModelDetails details;
        details.resize(560, 320);
        details.show(ModelDetails::Combinations);
        std::vector<CombinationAccuracy> rows(32);
        for (CombinationAccuracy &r : rows)
            r = {QStringLiteral("eeeee"), 0.5, 10};
        details.setCombinations(rows);
        details.grab(); // forces the layout
        const auto *scroll = details.findChild<QScrollArea *>();
        QVERIFY(scroll && scroll->widget()->height() > scroll->viewport()->height());
        QCOMPARE(scroll->widget()->width(), scroll->viewport()->width()); // no horizontal scrolling
        QVERIFY(!scroll->accessibleName().isEmpty());
    }

    void aModelsCardWritesWhatItIsAndTicksInItsCorner()
    {
        ModelRow m = row(7, 0.849);
        m.hasGain = true;
        m.gain = -0.012;
        m.slot = QStringLiteral("Slot A, confirmed");
        m.confirmed = true;
        m.bytes = 3696;
        m.hash = QByteArray::fromHex("8f3ac21e");
        models.setModels({m});
        const ModelDelegate delegate;
        const QModelIndex index = models.index(0);
        const QString words = written(delegate, index, kModelCard)
                                  .join(QString()); // a minus sign may be painted on its own, in another font
        for (const char16_t *part : {u"Model 7", u"Slot A, confirmed", u"8f3a c21e", u"84.9", u"\u22121.2"})
            QVERIFY2(words.contains(QString::fromUtf16(part)), qPrintable(words));
        const QImage plain = painted(delegate, index, kModelCard, tokens().surface);
        QVERIFY(hasColour(plain, tokens().ok)); // the badge of the running model
        QVERIFY(countOf(plain, tokens().sunk) < 100);
        QVERIFY(countOf(painted(delegate, index, kModelCard, tokens().surface,
                            QStyle::State_Enabled | QStyle::State_Selected),
                    tokens().sunk)
                > 10000);
        QCOMPARE(countOf(plain, tokens().primaryFill, {13, 13, 14, 14}), 0);
        QVERIFY(models.setData(index, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(countOf(painted(delegate, index, kModelCard, tokens().surface), tokens().primaryFill, {13, 13, 14, 14})
                > 60);
    }
    void onlyAClickOnTheTickOrSpaceTicks()
    {
        models.setModels({row(1, 0.8)});
        ModelDelegate delegate;
        QAbstractItemDelegate &asView = delegate;
        QStyleOptionViewItem option;
        option.rect = QRect(QPoint(0, 0), kModelCard);
        const QModelIndex index = models.index(0);
        const auto click = [&](QPointF at) {
            QMouseEvent event(QEvent::MouseButtonRelease, at, at, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
            return asView.editorEvent(&event, &models, option, index);
        };
        QVERIFY(!click({200, 60}));
        QVERIFY(models.ticked().empty());
        QVERIFY(click({20, 20}));
        QCOMPARE(models.ticked(), std::vector<qint64>{1});
        QKeyEvent space(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
        QVERIFY(asView.editorEvent(&space, &models, option, index));
        QVERIFY(models.ticked().empty());
    }

    void aRunningStageShowsHowFarItIsAndWhereItIs()
    {
        StageModel model;
        TrainStage s;
        s.name = QStringLiteral("Train on host");
        s.detail = QStringLiteral("12 of 30 epochs");
        s.state = TrainStage::State::Running;
        const StageDelegate delegate;
        const auto arc = [&](double fraction) {
            s.fraction = fraction;
            model.setStages({s});
            return countOf(
                painted(delegate, model.index(0), {300, 26}, tokens().surface), tokens().text, {0, 0, 16, 26});
        };
        const int quarter = arc(0.25), half = arc(0.5);
        QVERIFY(quarter > 5);
        QVERIFY(half > quarter + quarter / 2);
        QCOMPARE(written(delegate, model.index(0), {300, 26}),
            (QStringList{QStringLiteral("Train on host"), QStringLiteral("12 of 30 epochs")}));
        s.state = TrainStage::State::Failed;
        model.setStages({s});
        QVERIFY(hasColour(painted(delegate, model.index(0), {300, 26}, tokens().surface), tokens().error));
        s.state = TrainStage::State::Done;
        s.seconds = 2.04;
        model.setStages({s});
        QVERIFY(written(delegate, model.index(0), {300, 26}).contains(QStringLiteral("2.0 s")));
        QVERIFY(hasColour(painted(delegate, model.index(0), {300, 26}, tokens().surface), tokens().ok));
    }
    void aMarkIsDrawnAsItsKind()
    {
        MarkIcon mark(nullptr);
        mark.setMark(Mark::Cross);
        QVERIFY(hasColour(mark.grab().toImage(), tokens().error));
        mark.setMark(Mark::Tick);
        QVERIFY(hasColour(mark.grab().toImage(), tokens().ok) && !hasColour(mark.grab().toImage(), tokens().error));
    }
    void aChoiceIsKeptByItsKey()
    {
        TrainPage page;
        const auto combo = [&] { return page.findChildren<QComboBox *>().first(); };
        const std::vector<Choice> choices{{QStringLiteral("a"), QStringLiteral("First"), QStringLiteral("why")},
            {QStringLiteral("b"), QStringLiteral("Second")}};
        page.setRecipes(choices, QStringLiteral("b"));
        QCOMPARE(combo()->currentText(), QStringLiteral("Second"));
        QCOMPARE(combo()->itemData(0, Qt::ToolTipRole).toString(), QStringLiteral("why"));
        page.setRecipes(choices, QStringLiteral("gone"));
        QCOMPARE(page.request().recipe, QStringLiteral("a"));
    }
    void aHeadingCannotBeChosen()
    {
        TrainPage page;
        page.setRecipes({{QStringLiteral("a"), QStringLiteral("First")}, {{}, QStringLiteral("Others"), {}, true},
                            {QStringLiteral("b"), QStringLiteral("Second")}},
            QStringLiteral("b"));
        const QComboBox *combo = page.findChildren<QComboBox *>().first();
        const auto enabled = [&](int row) { return combo->model()->index(row, 0).flags().testFlag(Qt::ItemIsEnabled); };
        QVERIFY(enabled(0) && !enabled(1) && enabled(2));
        QCOMPARE(page.request().recipe, QStringLiteral("b"));
    }
};

QTEST_MAIN(TrainPartsTest)
#include "train_parts_test.moc"
