// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/train_page.h"
#include "engine/signal/windows.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/empty_text_list.h"
#include "widgets/controls/format.h"
#include "widgets/controls/layout.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include "widgets/train/accuracy_table.h"
#include "widgets/train/legend_entry.h"
#include "widgets/train/loss_plot.h"
#include "widgets/train/model_details.h"
#include "widgets/train/model_list.h"
#include "widgets/train/stage_list.h"
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTableView>
#include <utility>

namespace lodestone {
namespace {
// Visible rows of the accuracy table: the hold-out and four domains, fewer in a short window; the rest scrolls.
constexpr int kDomains = 5, kFewest = 2;
constexpr int kLongestWindow = 3200; // ms: what a glove can keep, at 10 Hz

class DomainTable : public QTableView
{
public:
    explicit DomainTable(QWidget *parent) : QTableView(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    QSize sizeHint() const override { return {300, tall(kDomains)}; }
    QSize minimumSizeHint() const override { return {120, tall(kFewest)}; }

private:
    static int tall(int rows) { return 24 + rows * 40 + 2; }
};

QComboBox *makeCombo(const QString &name, QWidget *parent)
{
    auto *combo = new DropDown(parent);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

void fillCombo(QComboBox *combo, const std::vector<Choice> &choices, const QString &current)
{
    combo->clear();
    for (const Choice &c : choices) {
        combo->addItem(c.name, c.key);
        combo->setItemData(combo->count() - 1, c.detail, Qt::ToolTipRole);
        if (c.heading)
            combo->setItemData(combo->count() - 1, 0, Qt::UserRole - 1); // the flags of a plain model's item: disabled
    }
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
}
} // namespace

struct TrainPage::Private
{
    TrainPage *q;
    QComboBox *recipe, *split;
    QSpinBox *seed, *window;
    ActionButton *train, *stop, *flash;
    Card *recipeCard, *runCard, *accuracyCard, *modelsCard;
    QLabel *why, *summary, *flashHint, *recipeDetail, *promotion, *runCautions, *cautions;
    MarkIcon *promotionMark;
    QWidget *promotionRow;
    StageModel *stages;
    QListView *stageView;
    LossPlot *loss;
    QWidget *holdoutKey;
    AccuracyModel *accuracy;
    QTableView *table;
    ModelDetails *details;
    ActionButton *compare, *save, *contested;
    AccuracyReport report;
    ModelComparison comparison;
    qint64 shown = 0; // id of the model whose figures the page shows; 0: none
    ModelList *models;
    QListView *modelView;
    bool possible = true, running = false;

    QWidget *makeLeft();
    QWidget *makeMiddle();
    QWidget *makeRight();
    void refreshButtons();
    void refreshFlash();
    void refreshModels();
    void refreshReport();
    void askToCompare();
    void sizeColumns();
    void showRecipeDetail();
    const ModelRow *chosen() const { return models->model(modelView->currentIndex()); }
};

QWidget *TrainPage::Private::makeLeft()
{
    auto *side = new QWidget(q);
    side->setMinimumWidth(312); // wide enough for a recipe's description in three lines
    QVBoxLayout *column = makeColumn(side, 16);

    recipeCard = new Card(TrainPage::tr("Recipe"), side);
    recipeCard->body()->setSpacing(4);
    const auto caption = [&](const QString &text) { return makeLabel(text, Ink::Secondary, 11, false, recipeCard); };
    recipe = makeCombo(TrainPage::tr("Network"), recipeCard);
    recipeCard->body()->addWidget(caption(TrainPage::tr("Network")));
    recipeCard->body()->addWidget(recipe);
    recipeDetail = caption({});
    recipeDetail->setWordWrap(true);
    recipeDetail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    recipeCard->body()->addWidget(recipeDetail);
    recipeCard->body()->addSpacing(4);
    split = makeCombo(TrainPage::tr("Hold out"), recipeCard);
    seed = new NumberBox(recipeCard);
    seed->setRange(0, 999999);
    seed->setValue(1);
    seed->setAccessibleName(TrainPage::tr("Seed"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(caption(TrainPage::tr("Hold out")), 0, 0);
    grid->addWidget(caption(TrainPage::tr("Seed")), 0, 1);
    grid->addWidget(split, 1, 0);
    grid->addWidget(seed, 1, 1);
    grid->setColumnStretch(0, 1); // the split is a phrase and needs the width; the seed is a short number
    seed->setFixedWidth(96);
    window = new NumberBox(recipeCard);
    window->setRange(0, kLongestWindow);
    window->setSingleStep(50);
    window->setSuffix(TrainPage::tr(" ms"));
    window->setSpecialValueText(TrainPage::tr("%1 samples").arg(WindowOptions{}.length));
    window->setAccessibleName(TrainPage::tr("Window"));
    window->setToolTip(
        TrainPage::tr("What the network reads at once. In milliseconds it is the same for gloves of every "
                      "rate"));
    grid->addWidget(caption(TrainPage::tr("Window")), 2, 0);
    grid->addWidget(window, 3, 0, 1, 2);
    recipeCard->body()->addLayout(grid);
    why = makeLabel({}, Ink::Secondary, 11, false, recipeCard);
    why->setWordWrap(true);
    why->hide();
    recipeCard->body()->addWidget(why);
    recipeCard->body()->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    train = new ActionButton(TrainPage::tr("Train only"), recipeCard);
    train->setKeys({QStringLiteral("T")});
    stop = new ActionButton(TrainPage::tr("Stop"), recipeCard);
    buttons->addWidget(train, 2);
    buttons->addWidget(stop, 1);
    recipeCard->body()->addLayout(buttons);
    column->addWidget(recipeCard);

    runCard = new Card(TrainPage::tr("This run"), side);
    stages = new StageModel(q);
    stageView = new QListView(runCard);
    stageView->setModel(stages);
    stageView->setItemDelegate(new StageDelegate(stageView));
    stageView->setSelectionMode(QAbstractItemView::NoSelection);
    stageView->setFocusPolicy(Qt::NoFocus);
    stageView->setAccessibleName(TrainPage::tr("Steps of this run"));
    stageView->setFixedHeight(6 * 26 + 2);
    stageView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    stageView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    runCard->body()->addWidget(stageView);
    runCautions = makeLabel({}, Ink::Warn, 11, false, runCard);
    runCautions->setObjectName(QStringLiteral("runCautions"));
    runCautions->setWordWrap(true);
    runCautions->hide();
    runCard->body()->addWidget(runCautions);
    column->addWidget(runCard);

    auto *lossCard = new Card(TrainPage::tr("Loss"), side);
    lossCard->titleRow()->setSpacing(4);
    lossCard->titleRow()->addWidget(new LegendEntry(LegendEntry::Kind::Thin, TrainPage::tr("train"), lossCard));
    holdoutKey = new LegendEntry(LegendEntry::Kind::Strong, TrainPage::tr("hold-out"), lossCard);
    lossCard->titleRow()->addWidget(holdoutKey);
    loss = new LossPlot(lossCard);
    lossCard->body()->addWidget(loss, 1);
    column->addWidget(lossCard, 1);

    connect(recipe, &QComboBox::currentIndexChanged, q, [this] { showRecipeDetail(); });
    connect(train, &QAbstractButton::clicked, q, [this] { emit q->trainRequested(q->request()); });
    connect(stop, &QAbstractButton::clicked, q, &TrainPage::stopRequested);
    return side;
}

QWidget *TrainPage::Private::makeMiddle()
{
    auto *middle = new QWidget(q);
    QVBoxLayout *column = makeColumn(middle, 16);
    accuracyCard = new Card(TrainPage::tr("Hold-out accuracy"), middle);
    accuracyCard->titleRow()->addWidget(
        new LegendEntry(LegendEntry::Kind::Bar, TrainPage::tr("tick is the majority baseline"), accuracyCard));
    accuracy = new AccuracyModel(q);
    table = new DomainTable(accuracyCard);
    table->setModel(accuracy);
    table->setItemDelegate(new AccuracyDelegate(table));
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::TabFocus);
    table->setTabKeyNavigation(false); // the arrows walk its cells
    table->setAccessibleName(TrainPage::tr("Accuracy of each domain and finger"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(20);
    table->verticalHeader()->setDefaultSectionSize(40);
    table->setHorizontalHeader(new FingerHeader(table));
    table->horizontalHeader()->setFixedHeight(24);
    table->horizontalHeader()->setMinimumSectionSize(20);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setMaximumHeight(table->sizeHint().height());
    table->installEventFilter(q);
    accuracyCard->body()->addWidget(table);
    summary = makeLabel(
        TrainPage::tr("No result yet. It appears after the first training."), Ink::Secondary, 13, false, accuracyCard);
    summary->setWordWrap(true);
    accuracyCard->body()->addWidget(summary);
    promotionRow = new QWidget(accuracyCard);
    auto *line = new QHBoxLayout(promotionRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    promotionMark = new MarkIcon(promotionRow);
    promotion = makeLabel({}, Ink::Text, 13, false, promotionRow);
    promotion->setWordWrap(true);
    line->addWidget(promotionMark, 0, Qt::AlignTop);
    line->addWidget(promotion, 1);
    promotionRow->hide();
    accuracyCard->body()->addWidget(promotionRow);
    cautions = makeLabel({}, Ink::Warn, 11, false, accuracyCard);
    cautions->setObjectName(QStringLiteral("modelCautions"));
    cautions->setWordWrap(true);
    cautions->hide();
    accuracyCard->body()->addWidget(cautions);
    column->addWidget(accuracyCard);

    details = new ModelDetails(middle);
    details->setMinimumHeight(200);
    column->addWidget(details, 1);
    connect(details->reproduce(), &QAbstractButton::clicked, q, [this] {
        if (shown)
            emit q->reproduceRequested(shown);
    });
    return middle;
}

QWidget *TrainPage::Private::makeRight()
{
    modelsCard = new Card(TrainPage::tr("Models"), q);
    modelsCard->setMinimumWidth(312);
    save = new ActionButton(TrainPage::tr("Report"), modelsCard);
    save->setKeys({TrainPage::tr("Ctrl"), QStringLiteral("E")});
    save->setCompact(true);
    save->setToolTip(TrainPage::tr("Write this model’s figures as a PDF, HTML or CSV file"));
    modelsCard->titleRow()->addWidget(save);
    models = new ModelList(q);
    modelView = new EmptyTextList(TrainPage::tr("Every training keeps its model here"), modelsCard);
    modelView->setModel(models);
    modelView->setItemDelegate(new ModelDelegate(modelView));
    modelView->setMouseTracking(true);
    modelView->setAccessibleName(TrainPage::tr("Models"));
    modelView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    modelView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    modelsCard->body()->addSpacing(4);
    modelsCard->body()->addWidget(modelView, 1);
    contested = new ActionButton(TrainPage::tr("Contested labels"), modelsCard);
    contested->setKeys({QStringLiteral("D")});
    contested->setToolTip(
        TrainPage::tr("Labels about which a model that has not learnt from them says something else"));
    modelsCard->body()->addWidget(contested);
    flashHint = makeLabel({}, Ink::Secondary, 11, false, modelsCard);
    flashHint->setWordWrap(true);
    modelsCard->body()->addWidget(flashHint);
    flash = new ActionButton(Icon::Undo, TrainPage::tr("Roll back"), modelsCard);
    flash->setKeys({QStringLiteral("B")});
    compare = new ActionButton(Icon::Swap, TrainPage::tr("Compare"), modelsCard);
    compare->setKeys({QStringLiteral("C")});
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(compare, 2);
    buttons->addWidget(flash, 3);
    modelsCard->body()->addLayout(buttons);
    connect(modelView->selectionModel(), &QItemSelectionModel::currentChanged, q, [this] { refreshModels(); });
    connect(models, &ModelList::tickedChanged, q, [this] { refreshModels(); });
    connect(compare, &QAbstractButton::clicked, q, [this] { askToCompare(); });
    connect(contested, &QAbstractButton::clicked, q, &TrainPage::contestedRequested);
    connect(save, &QAbstractButton::clicked, q, [this] {
        if (shown)
            emit q->exportRequested(shown);
    });
    connect(flash, &QAbstractButton::clicked, q, [this] {
        if (const ModelRow *m = chosen())
            emit q->flashModelRequested(m->id);
    });
    return modelsCard;
}

void TrainPage::Private::refreshButtons()
{
    train->setEnabled(possible && !running);
    stop->setEnabled(running);
    for (QWidget *w : std::initializer_list<QWidget *>{recipe, split, seed, window})
        w->setEnabled(!running);
}

void TrainPage::Private::refreshModels()
{
    refreshFlash();
    compare->setEnabled(models->ticked().size() == 2 && comparison.state != ModelComparison::State::Running);
    compare->setToolTip(models->ticked().size() == 2 ? QString() : TrainPage::tr("Tick two models first"));
    const ModelRow *m = chosen() ? chosen() : models->model(models->index(0));
    save->setEnabled(m);
    const qint64 id = m ? m->id : 0;
    if (std::exchange(shown, id) != id && id)
        emit q->modelChosen(id);
}

void TrainPage::Private::askToCompare()
{
    const std::vector<qint64> two = models->ticked();
    if (two.size() != 2)
        return;
    details->show(ModelDetails::Comparison);
    emit q->compareRequested(std::max(two[0], two[1]), std::min(two[0], two[1]));
}

void TrainPage::Private::refreshReport()
{
    // If the shown model is part of a comparison, the diagram also shows the other model's line.
    const ModelRow *m = models->model(models->index(models->rowOf(shown)));
    const bool first = m && m->name == comparison.first, second = m && m->name == comparison.second;
    details->setReport(report,
        first    ? comparison.secondReport
        : second ? comparison.firstReport
                 : AccuracyReport{},
        first    ? comparison.second
        : second ? comparison.first
                 : QString());
}

void TrainPage::Private::refreshFlash()
{
    const ModelRow *m = chosen();
    const bool newest = m && models->rowOf(m->id) == 0;
    flash->setText(!m       ? TrainPage::tr("Roll back")
                   : newest ? TrainPage::tr("Flash %1").arg(m->name)
                            : TrainPage::tr("Roll back to %1").arg(m->name));
    flash->setGlyph(newest ? Icon::Bolt : Icon::Undo);
    flash->setAccessibleName(flash->text());
    flash->setEnabled(m && m->bytes > 0 && !m->confirmed);
    flashHint->setText(models->rowCount() == 0 ? QString()
                       : !m                    ? TrainPage::tr("Choose a model to put it on the glove.")
                       : m->bytes == 0         ? TrainPage::tr("%1 has no image to send.").arg(m->name)
                       : m->confirmed          ? TrainPage::tr("%1 runs on the glove now.").arg(m->name)
                                               : TrainPage::tr("The glove runs it on trial until you confirm."));
}

void TrainPage::Private::sizeColumns()
{
    const int room = table->width();
    const int finger = std::clamp((room - 280) / 5, 34, 52), all = room < 500 ? 72 : 84, exact = room < 500 ? 56 : 64;
    table->setColumnWidth(AccuracyModel::Name, std::max(100, room - 5 * finger - all - exact));
    table->setColumnWidth(AccuracyModel::All, all);
    table->setColumnWidth(AccuracyModel::Exact, exact);
    for (int c = AccuracyModel::FirstFinger; c < AccuracyModel::Columns; ++c)
        table->setColumnWidth(c, finger);
}

void TrainPage::Private::showRecipeDetail()
{
    const QString detail = recipe->currentData(Qt::ToolTipRole).toString();
    recipeDetail->setText(detail);
    recipeDetail->setToolTip(detail);
}

TrainPage::TrainPage(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->q = this;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    auto *columns = new Columns(QStringLiteral("train/columns"), this);
    columns->addColumn(tr("Recipe"), d->makeLeft(), 312);
    columns->addColumn(tr("Result"), d->makeMiddle(), 0);
    columns->addColumn(tr("Models"), d->makeRight(), 344);
    row->addWidget(columns);
    const auto act = [this](const char *name, const QKeySequence &keys, const QString &text, auto &&what) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    act("trainOnly", Qt::Key_T, tr("Train only"), [this] { d->train->click(); });
    act("stopTraining", QKeySequence(Qt::CTRL | Qt::Key_Period), tr("Stop"), [this] { d->stop->click(); });
    act("compareModels", Qt::Key_C, tr("Compare the two ticked models"), [this] { d->compare->click(); });
    act("flashModel", Qt::Key_B, tr("Roll back to, or flash, the chosen model"), [this] { d->flash->click(); });
    act("nextTrainView", Qt::Key_V, tr("Next view of the model"), [this] { d->details->showNext(); });
    act("reproduceModel", Qt::Key_Y, tr("Train the chosen model again and compare the bytes"), [this] {
        d->details->show(ModelDetails::Provenance);
        d->details->reproduce()->click();
    });
    act("contestedLabels", Qt::Key_D, tr("Contested labels"), [this] { d->contested->click(); });
    act("exportReport", QKeySequence(Qt::CTRL | Qt::Key_E), tr("Write a report of the chosen model"),
        [this] { d->save->click(); });
    setStages({});
    d->refreshButtons();
    d->refreshModels();
    d->sizeColumns();
}

TrainPage::~TrainPage() = default;

bool TrainPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->table && event->type() == QEvent::Resize)
        d->sizeColumns();
    return QWidget::eventFilter(watched, event);
}

void TrainPage::setRecipes(const std::vector<Choice> &recipes, const QString &current)
{
    fillCombo(d->recipe, recipes, current);
    d->showRecipeDetail();
}

void TrainPage::setSplits(const std::vector<Choice> &splits, const QString &current)
{
    fillCombo(d->split, splits, current);
}
void TrainPage::setSeed(int seed) { d->seed->setValue(seed); }

TrainChoice TrainPage::request() const
{
    return {d->recipe->currentData().toString(), d->split->currentData().toString(), d->seed->value(),
        d->window->value() / 1000.0};
}

void TrainPage::setTrainable(bool possible, const QString &why)
{
    d->possible = possible;
    d->why->setText(why);
    d->why->setVisible(!why.isEmpty());
    d->refreshButtons();
}

void TrainPage::setRunning(bool running)
{
    d->running = running;
    d->refreshButtons();
}

void TrainPage::setStages(const std::vector<TrainStage> &stages)
{
    d->stages->setStages(stages);
    const auto failed = std::ranges::find(stages, TrainStage::State::Failed,
        &TrainStage::state); // stages after the failed one did not run and are hidden
    const int rows = static_cast<int>(failed == stages.end() ? stages.size() : failed - stages.begin() + 1);
    for (int row = 0; row < d->stages->rowCount(); ++row)
        d->stageView->setRowHidden(row, row >= rows);
    if (rows > 0)
        d->stageView->setFixedHeight(rows * 26 + 2);
    const double seconds = d->stages->seconds();
    d->runCard->setCaption(stages.empty() ? tr("nothing runs")
                           : seconds >= 0 ? tr("%1 s").arg(formatNumber(seconds, 1))
                                          : QString());
}

void TrainPage::setProblem(const QString &sentence)
{
    if (sentence.isEmpty())
        d->runCard->clearError();
    else
        d->runCard->showError(sentence, {});
}

void TrainPage::setCautions(const QStringList &sentences)
{
    d->runCautions->setText(sentences.join(u'\n'));
    d->runCautions->setVisible(!sentences.isEmpty());
}

void TrainPage::clearLoss()
{
    d->loss->clear();
    d->holdoutKey->setVisible(true);
}

void TrainPage::appendLoss(int epoch, double loss, double holdout)
{
    d->loss->append(epoch, loss, holdout);
    d->holdoutKey->setVisible(d->loss->hasHoldout());
}

void TrainPage::setKeptEpoch(int epoch) { d->loss->setKept(epoch); }

void TrainPage::setReport(const AccuracyReport &report)
{
    d->accuracy->setReport(report);
    d->report = report;
    d->refreshReport();
    d->sizeColumns();
    d->cautions->setText(report.cautions.join(u'\n'));
    d->cautions->setVisible(!report.cautions.isEmpty());
    if (!report.valid) {
        d->summary->setText(tr("No result yet. It appears after the first training."));
        return;
    }
    QString text = tr("Accuracy %1, majority %2, all five right %3, in %4 windows held out: %5.")
                       .arg(formatPercent(report.all.accuracy, 1), formatPercent(report.all.majority, 1),
                           formatPercent(report.all.exact, 1), formatCount(report.all.windows), report.split);
    if (report.ece >= 0)
        text = tr("%1 %2").arg(text,
            report.eceBefore >= 0 ? tr("Stated and true confidence differ by %1; by %2 before calibration.")
                                        .arg(formatPercent(report.ece, 1), formatPercent(report.eceBefore, 1))
                                  : tr("Stated and true confidence differ by %1.").arg(formatPercent(report.ece, 1)));
    d->summary->setText(text);
}

void TrainPage::setPromotion(const PromotionView &view)
{
    d->promotionRow->setVisible(view.known && !view.sentence.isEmpty());
    d->promotionMark->setMark(view.promote ? Mark::Tick : Mark::Triangle);
    d->promotion->setText(view.sentence);
}

void TrainPage::setCombinations(const std::vector<CombinationAccuracy> &rows) { d->details->setCombinations(rows); }

void TrainPage::setComparison(const ModelComparison &comparison)
{
    d->comparison = comparison;
    d->details->setComparison(comparison);
    d->refreshModels();
    d->refreshReport();
}

void TrainPage::setProvenance(const ModelProvenance &provenance)
{
    d->details->setProvenance(provenance);
    d->accuracyCard->setCaption(provenance.simulated ? tr("%1, simulated hand").arg(provenance.name) : provenance.name);
}

qint64 TrainPage::shownModel() const { return d->shown; }
void TrainPage::showModel(qint64 id)
{
    if (const int row = d->models->rowOf(id); row >= 0)
        d->modelView->setCurrentIndex(d->models->index(row));
}
void TrainPage::showDetails(int view) { d->details->show(ModelDetails::View(view)); }

void TrainPage::setModels(const std::vector<ModelRow> &models)
{
    const ModelRow *before = d->chosen();
    const qint64 id = before ? before->id : -1;
    d->models->setModels(models);
    d->modelsCard->setCaption(
        models.empty() ? tr("none yet") : tr("%n kept", nullptr, static_cast<int>(models.size())));
    if (const int row = d->models->rowOf(id); row >= 0)
        d->modelView->setCurrentIndex(d->models->index(row));
    d->refreshModels();
}

} // namespace lodestone
