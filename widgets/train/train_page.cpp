// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/train_page.h"
#include "widgets/controls/action_button.h"
#include "widgets/controls/card.h"
#include "widgets/controls/columns.h"
#include "widgets/controls/drop_down.h"
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
#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace lodestone {
void TrainPage::Private::refreshButtons()
{
    train->setEnabled(possible && !running);
    stop->setEnabled(running);
    for (QWidget *w : std::initializer_list<QWidget *>{recipe, split, seed})
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
    // A comparison the shown model takes part in lends its other model's line.
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
    columns->addColumn(d->makeLeft(), 312);
    columns->addColumn(d->makeMiddle(), 0);
    columns->addColumn(d->makeRight(), 344);
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
    return {d->recipe->currentData().toString(), d->split->currentData().toString(), d->seed->value()};
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
    const auto failed = std::ranges::find(
        stages, TrainStage::State::Failed, &TrainStage::state); // what never ran says nothing
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
    d->accuracyCard->setCaption(provenance.name);
}

qint64 TrainPage::shownModel() const { return d->shown; }
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
