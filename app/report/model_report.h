// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known of one model, as plain values: what the Train page shows and what a report file holds.
#pragma once
#include "engine/project/project.h"
#include "widgets/train/train_types.h"
#include <QCoreApplication>

namespace lodestone {

struct ModelReport
{
    Q_DECLARE_TR_FUNCTIONS(lodestone::ModelReport)
public:
    QString name, project; // "Model 3", the project file's base name
    AccuracyReport accuracy;
    std::vector<CombinationAccuracy> combinations; // weakest first
    std::vector<double> loss, holdout;             // by epoch from 1; holdout may be shorter
    PromotionView promotion;
    std::vector<std::pair<QString, QString>> provenance;
};

AccuracyReport accuracyOf(
    const QJsonObject &report, const QString &split); // of ModelInfo::report; fields as in COMMANDS `evaluate`
std::vector<CombinationAccuracy> combinationsOf(const QJsonObject &report);
PromotionView promotionOf(const QJsonObject &report);
// slot: where a glove runs it, in words; empty when none does. sessions name those the labels belong to.
std::vector<std::pair<QString, QString>> provenanceOf(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot);
ModelReport modelReport(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot, const QString &project);

} // namespace lodestone
