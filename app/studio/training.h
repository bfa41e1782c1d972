// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine is asked to train, and its answer as a model of the project; the same for the window's button and for
// the command line.
#pragma once
#include "engine/jobs/query.h"
#include "engine/jobs/train.h"
#include "engine/project/project.h"
#include "engine/signal/novelty.h"

namespace lodestone {

// What a person settled. The rest is chosen from the labels that a project has.
struct TrainingChoice
{
    std::optional<SplitBy> split{};
    QList<qint64> sources{};
    QStringList channels{};      // by name; empty: the usual ones
    qint64 target = 0, test = 0; // 0: not named
    quint64 seed = 1;
    QString recipe{}; // empty: the engine's default
    int epochs = 0;   // 0: the recipe's own
    WindowLength window{};
};
// Which sessions teach, which is adapted to, and what is held out. Where no session is named: every labelled one
// teaches, but for the newest that a person labelled by hand, which is adapted to; of several teaching sessions whole
// ones are held out. Sessions of putting on (capture_note.h) of the newest sitting adapt the network, as a person's
// labels of the target do; earlier ones teach as any other. Where sessions are named, they are taken as they are, and
// split by orientation. Throws ProjectError when nothing is labelled.
TrainRequest planTraining(const Project &project, const TrainingChoice &choice = {});
// The same for a question about a session, which then is the one adapted to. Without labels it asks all the same.
QueryJob::Request planQuery(const Project &project, qint64 session, const TrainingChoice &choice = {});

// What was trained, as a model to add: weights, image and hash (when there), provenance, and the report with `loss`,
// `lossHoldout`, `quantise`, `parameters`, `seconds`, `novelty`, `promotion`, `adapted` beside the evaluation.
ModelInfo modelFromResult(const TrainJob::Result &result, const QString &name);
ModelInfo modelFromResult(const RetrainJob::Result &result, const QString &name);
// The request that trains a model of the project again from what it kept: the same bytes on the same instruction set.
// False: an older version kept too little.
bool canReproduce(const ModelInfo &model);
TrainRequest reproductionOf(const ModelInfo &model, const QString &project);
DataSelection selectionOf(const ModelInfo &model); // the sessions and the cut it was trained with

std::optional<NoveltyReference> noveltyOf(const QJsonObject &report); // of ModelInfo::report
QString nextModelName(const Project &project);                        // "Model 4"
QString modelInWords(const QString &name); // "Model 4" in the reader's language; another name as it is

} // namespace lodestone
