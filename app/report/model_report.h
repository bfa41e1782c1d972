// SPDX-License-Identifier: GPL-3.0-or-later
// All values about one model, as shown on the Train page and in a report file.
#pragma once
#include "app/report/contested_report.h"
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
    std::vector<double> loss, holdout;             // by epoch, starting with 1; holdout may be shorter
    PromotionView promotion;
    std::vector<std::pair<QString, QString>> provenance;
    std::optional<ContestedReport> contested{}; // nothing: nobody looked
};

AccuracyReport accuracyOf(
    const QJsonObject &report, const QString &split); // of ModelInfo::report; fields as in COMMANDS `evaluate`
std::vector<CombinationAccuracy> combinationsOf(const QJsonObject &report);
PromotionView promotionOf(const QJsonObject &report);
// slot: the slot of the glove that runs the model, as text; empty when none does. sessions: for the names of the
// labelled sessions.
std::vector<std::pair<QString, QString>> provenanceOf(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot);
// Whether every session whose labels taught it was recorded of a simulated hand.
bool taughtBySimulation(const ModelInfo &model, const QList<SessionInfo> &sessions);
ModelReport modelReport(
    const ModelInfo &model, const QList<SessionInfo> &sessions, const QString &slot, const QString &project);

} // namespace lodestone
