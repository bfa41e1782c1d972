// SPDX-License-Identifier: GPL-3.0-or-later
// What the Train page is made of; for its own sources only.
#pragma once
#include "widgets/train/model_list.h"
#include "widgets/train/train_page.h"
#include <QListView>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableView;

namespace lodestone {

class AccuracyModel;
class ActionButton;
class Card;
class LossPlot;
class MarkOnly;
class ModelDetails;
class StageModel;

struct TrainPage::Private
{
    TrainPage *q;
    QComboBox *recipe, *split;
    QSpinBox *seed;
    ActionButton *train, *stop, *flash;
    Card *recipeCard, *runCard, *accuracyCard, *modelsCard;
    QLabel *why, *summary, *flashHint, *recipeDetail, *promotion;
    MarkOnly *promotionMark;
    QWidget *promotionRow;
    StageModel *stages;
    QListView *stageView;
    LossPlot *loss;
    QWidget *holdoutKey;
    AccuracyModel *accuracy;
    QTableView *table;
    ModelDetails *details;
    ActionButton *compare, *save;
    AccuracyReport report;
    ModelComparison comparison;
    qint64 shown = 0; // the model whose figures the page shows; 0: none
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

} // namespace lodestone
