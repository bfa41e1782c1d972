// SPDX-License-Identifier: GPL-3.0-or-later
// Three questions about recipes and models that are kept already: which recipes there are, which of two models is
// better, and does training one again give the same bytes. Each ends as done, cancelled or failed, and can be asked
// again at once.
#pragma once
#include "engine/jobs/compare.h"
#include "engine/jobs/lists.h"
#include "engine/jobs/train.h"
#include "engine/project/project.h"
#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <functional>

namespace lodestone {

class EngineClient;
class ProjectThread;

class ModelBench : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Running, Done, Failed };
    struct Comparison
    {
        State state = State::Idle;
        ModelInfo first, second;
        CompareJob::Result result; // of Done
        QString problem;           // of Failed: cause and remedy
    };
    enum class Outcome { None, Running, Equal, Different, Failed };
    struct Reproduction
    {
        Outcome outcome = Outcome::None;
        QString said; // one sentence
    };
    ModelBench(EngineClient *engine, ProjectThread *project, QObject *parent = nullptr);
    ~ModelBench() override; // what is under way is cancelled

    void askRecipes(); // once; again after a failure
    const std::optional<RecipesJob::Result> &recipes() const { return m_recipes; }
    // On the cut of the first. Another pair takes the place of one that is compared now.
    void compare(const ModelInfo &first, const ModelInfo &second);
    const Comparison &comparison() const { return m_comparison; }
    // Nothing happens while another one is trained again, or where an older version kept too little.
    void reproduce(const ModelInfo &model);
    Reproduction reproductionOf(qint64 model) const
    {
        return m_reproductions.value(model);
    } // in this run of the program

signals:
    void recipesChanged();
    void compared();
    void reproduced();

private:
    template<class T, class Done>
    void wait(std::function<void()> *cancel, QFuture<T> future, Done done, std::function<void(const QString &)> failed);
    void train(const ModelInfo &kept, const QString &file);
    void judge(const ModelInfo &kept, const TrainJob::Result &result, const QByteArray &image);
    void say(Outcome outcome, const QString &sentence);

    EngineClient *m_engine;
    ProjectThread *m_project;
    std::optional<RecipesJob::Result> m_recipes;
    Comparison m_comparison;
    int m_compareRun = 0; // a comparison that another one replaced is not told of
    qint64 m_again = 0;   // the model that is trained again
    QHash<qint64, Reproduction> m_reproductions;
    QElapsedTimer m_since;
    std::function<void()> m_cancelRecipes, m_cancelCompare, m_cancelReproduce;
};

} // namespace lodestone
