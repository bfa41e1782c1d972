// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's jobs as the programs use them: arguments from plain values, and a result as a model of the project.
#pragma once
#include "engine/project/project.h"
#include "engine/signal/novelty.h"
#include <QCborMap>
#include <QList>

namespace lodestone {

struct TrainRequest
{
    QString project; // file
    quint64 seed = 1;
    QString recipe;                // empty: the engine's default
    QString split = "orientation"; // orientation, session, random
    QList<qint64> sources;         // labelled sessions; empty: all
    qint64 target = 0, test = 0;   // 0: none
    int epochs = 0;                // 0: the recipe's own
};
QCborMap toArguments(const TrainRequest &request); // for train, retrain, evaluate, quantise and query

// What `train` or `retrain` answered, as a model to add: weights, image and hash (when there), provenance, and the
// report with `loss`, `lossHoldout`, `quantise`, `parameters`, `seconds`, `novelty`, `promotion` beside the evaluation.
ModelInfo modelFromResult(const QCborMap &result, const TrainRequest &request, const QString &name);
std::optional<NoveltyReference> noveltyOf(const QJsonObject &report); // of ModelInfo::report
QString nextModelName(const Project &project);                        // "Model 4"
QString modelInWords(const QString &name); // "Model 4" in the reader's language; another name as it is

} // namespace lodestone
