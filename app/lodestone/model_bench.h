// SPDX-License-Identifier: GPL-3.0-or-later
// Two questions about models that are kept already: which of two is better, and does training one again give the same
// bytes.
#pragma once
#include "engine/project/project.h"
#include "widgets/train/train_types.h"
#include <QCborMap>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace lodestone {

class EngineClient;
class ProjectThread;

class ModelBench : public QObject
{
    Q_OBJECT
public:
    ModelBench(ProjectThread *project, EngineClient *engine, QObject *parent = nullptr);

    void compare(const ModelInfo &first, const ModelInfo &second); // on the cut of the first; answers by compared
    void reproduce(const ModelInfo &model);                        // answers by reproduced
    static bool canReproduce(const ModelInfo &model);              // its labels and request were kept
    ModelProvenance outcomeOf(qint64 model) const; // of its reproduction in this run: outcome and said alone

signals:
    void compared(const lodestone::ModelComparison &comparison); // also while it runs
    void reproduced();                                           // an outcome changed

private:
    void takeComparison(const QCborMap &result);
    void takeReproduction(const QCborMap &result);
    void fail(int job, const QString &reason);
    void say(ModelProvenance::Outcome outcome, const QString &sentence);

    ProjectThread *m_project;
    EngineClient *m_engine;
    ModelInfo m_first, m_second, m_again;
    ModelComparison m_comparison;
    QHash<qint64, ModelProvenance> m_outcomes;
    QElapsedTimer m_since;
    int m_compareJob = 0, m_reproduceJob = 0;
};

QCborMap requestOf(const ModelInfo &model); // the arguments it was trained with, without project, recipe and labels

} // namespace lodestone
