// SPDX-License-Identifier: GPL-3.0-or-later
// The Train page: whether a new model is better, in which domains, and how well calibrated it is.
#pragma once
#include "widgets/train/train_types.h"
#include <QWidget>
#include <memory>

namespace lodestone {

class TrainPage : public QWidget
{
    Q_OBJECT
public:
    explicit TrainPage(QWidget *parent = nullptr);
    ~TrainPage() override;

    void setRecipes(const std::vector<Choice> &recipes, const QString &current);
    void setSplits(const std::vector<Choice> &splits, const QString &current);
    void setSeed(int seed);
    TrainChoice request() const;
    void setTrainable(bool possible, const QString &why = {}); // why: one sentence, shown when not possible
    void setRunning(bool running);                             // enables Stop while running, Train only otherwise
    void setStages(const std::vector<TrainStage> &stages);
    void setProblem(const QString &sentence);       // an empty sentence clears it
    void setCautions(const QStringList &sentences); // of the data of the run; empty clears them
    void clearLoss();
    void appendLoss(int epoch, double loss, double holdout); // holdout NaN: none
    void setKeptEpoch(int epoch);                            // 0: none
    void setReport(const AccuracyReport &report);
    void setPromotion(const PromotionView &view);
    void setCombinations(const std::vector<CombinationAccuracy> &rows);
    void setModels(const std::vector<ModelRow> &models); // newest first
    void setComparison(const ModelComparison &comparison);
    void setProvenance(const ModelProvenance &provenance); // belongs to the shown model
    qint64 shownModel() const;                             // the chosen model, otherwise the newest; 0: none
    void showModel(qint64 id);                             // chooses it; an unknown one changes nothing
    void showDetails(int view); // view: 0 reliability, 1 combinations, 2 comparison, 3 provenance

signals:
    void trainRequested(const lodestone::TrainChoice &request);
    void stopRequested();
    void flashModelRequested(qint64 id); // send this model to the glove: a roll back or the newest one
    void modelChosen(qint64 id);         // another model is shown now
    void compareRequested(qint64 newer, qint64 older);
    void reproduceRequested(qint64 id);
    void exportRequested(qint64 id);
    void contestedRequested(); // the labels that a model contests

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // adjusts the table's columns to its width

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lodestone
