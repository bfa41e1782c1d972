// SPDX-License-Identifier: GPL-3.0-or-later
// The three columns of the Train page as they are built: recipe and run, accuracy and details, models.
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/drop_down.h"
#include "widgets/controls/empty_text_list.h"
#include "widgets/controls/format.h"
#include "widgets/controls/status_mark.h"
#include "widgets/theme/theme.h"
#include "widgets/train/accuracy_table.h"
#include "widgets/train/loss_plot.h"
#include "widgets/train/model_details.h"
#include "widgets/train/model_list.h"
#include "widgets/train/stage_list.h"
#include "widgets/train/train_page_p.h"
#include "widgets/train/train_parts.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace lodestone {
namespace {
constexpr int kDomains = 5,
              kFewest = 2; // rows in sight: what is held out, and four domains; more scroll; a low window shows fewer

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
} // namespace

QWidget *TrainPage::Private::makeLeft()
{
    auto *side = new QWidget(q);
    side->setMinimumWidth(312); // a recipe is described in three lines, not four
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);

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
    grid->setColumnStretch(0, 1); // a way to hold out is a phrase, a seed is a figure
    seed->setFixedWidth(96);
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
    column->addWidget(runCard);

    auto *lossCard = new Card(TrainPage::tr("Loss"), side);
    lossCard->titleRow()->setSpacing(4);
    lossCard->titleRow()->addWidget(new MarkKey(MarkKey::Kind::Thin, TrainPage::tr("train"), lossCard));
    holdoutKey = new MarkKey(MarkKey::Kind::Strong, TrainPage::tr("hold-out"), lossCard);
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
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    accuracyCard = new Card(TrainPage::tr("Hold-out accuracy"), middle);
    accuracyCard->titleRow()->addWidget(
        new MarkKey(MarkKey::Kind::Bar, TrainPage::tr("tick is the majority baseline"), accuracyCard));
    accuracy = new AccuracyModel(q);
    table = new DomainTable(accuracyCard);
    table->setModel(accuracy);
    table->setItemDelegate(new AccuracyDelegate(table));
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::TabFocus);
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
    promotionMark = new MarkOnly(promotionRow);
    promotion = makeLabel({}, Ink::Text, 13, false, promotionRow);
    promotion->setWordWrap(true);
    line->addWidget(promotionMark, 0, Qt::AlignTop);
    line->addWidget(promotion, 1);
    promotionRow->hide();
    accuracyCard->body()->addWidget(promotionRow);
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

} // namespace lodestone
