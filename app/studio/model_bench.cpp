// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/model_bench.h"

#include "app/studio/follow.h"
#include "app/studio/project_thread.h"
#include "app/studio/training.h"
#include "engine/jobs/client.h"
#include <QLocale>
#include <utility>

namespace lodestone {

ModelBench::ModelBench(EngineClient *engine, ProjectThread *project, QObject *parent)
    : QObject(parent), m_engine(engine), m_project(project)
{}

ModelBench::~ModelBench()
{
    for (const auto &cancel : {m_cancelRecipes, m_cancelCompare, m_cancelReproduce})
        if (cancel)
            cancel();
}

template<class T, class Done>
void ModelBench::wait(
    std::function<void()> *cancel, QFuture<T> future, Done done, std::function<void(const QString &)> failed)
{
    *cancel = [future]() mutable { future.cancel(); };
    follow(this, future, std::move(done), failed, [failed] { failed(failureInWords({JobProblem::Cancelled})); });
}

void ModelBench::askRecipes()
{
    if (m_recipes || m_cancelRecipes)
        return;
    wait(
        &m_cancelRecipes, m_engine->run<RecipesJob>({}),
        [this](const RecipesJob::Result &result) {
            m_cancelRecipes = {};
            m_recipes = result;
            emit recipesChanged();
        },
        [this](const QString &) { m_cancelRecipes = {}; });
}

void ModelBench::compare(const ModelInfo &first, const ModelInfo &second)
{
    if (const auto cancel = std::exchange(m_cancelCompare, {}))
        cancel();
    const int run = ++m_compareRun;
    m_comparison = {State::Running, first, second, {}, {}};
    emit compared();
    const auto failed = [this, run](const QString &sentence) {
        if (run != m_compareRun)
            return;
        m_comparison.state = State::Failed;
        m_comparison.problem = sentence;
        emit compared();
    };
    wait(
        &m_cancelCompare, m_project->run([](Project &project) { return project.file(); }),
        [this, run, failed](const QString &file) {
            if (run != m_compareRun)
                return;
            CompareJob::Request request;
            try {
                static_cast<DataSelection &>(request) = selectionOf(m_comparison.first);
            } catch (const JobFailed &failure) {
                return failed(failureInWords(failure));
            }
            request.project = file;
            request.models = {m_comparison.first.id, m_comparison.second.id};
            wait(
                &m_cancelCompare, m_engine->run<CompareJob>(request),
                [this, run](const CompareJob::Result &result) {
                    if (run != m_compareRun)
                        return;
                    m_comparison.state = State::Done;
                    m_comparison.result = result;
                    emit compared();
                },
                failed);
        },
        failed);
}

void ModelBench::say(Outcome outcome, const QString &sentence)
{
    const qint64 model = m_again;
    if (outcome != Outcome::Running) {
        m_again = 0;
        m_cancelReproduce = {};
    }
    m_reproductions[model] = {outcome, sentence};
    emit reproduced();
}

void ModelBench::reproduce(const ModelInfo &model)
{
    if (m_again != 0 || !canReproduce(model))
        return;
    m_again = model.id;
    m_since.start();
    say(Outcome::Running, tr("Training %1 again with its own labels, seed and recipe.").arg(modelInWords(model.name)));
    wait(
        &m_cancelReproduce,
        m_project->run([id = model.id](Project &project) { return std::pair(project.file(), project.model(id)); }),
        [this](const std::pair<QString, std::optional<ModelInfo>> &kept) {
            if (!kept.second)
                return say(Outcome::Failed, tr("This model is no longer in the project."));
            try {
                train(*kept.second, kept.first);
            } catch (const JobFailed &failure) { // what it kept cannot be read
                say(Outcome::Failed, failureInWords(failure));
            }
        },
        [this](const QString &sentence) { say(Outcome::Failed, sentence); });
}

void ModelBench::train(const ModelInfo &kept, const QString &file)
{
    const TrainRequest request = lodestone::reproductionOf(kept, file);
    const auto failed = [this](const QString &sentence) { say(Outcome::Failed, sentence); };
    if (kept.image.isEmpty())
        wait(
            &m_cancelReproduce, m_engine->run<TrainJob>(request),
            [this, kept](const TrainJob::Result &result) { judge(kept, result, {}); }, failed);
    else
        wait(
            &m_cancelReproduce, m_engine->run<RetrainJob>(request),
            [this, kept](const RetrainJob::Result &result) { judge(kept, result, result.image); }, failed);
}

void ModelBench::judge(const ModelInfo &kept, const TrainJob::Result &result, const QByteArray &image)
{
    const QString seconds = QLocale().toString(double(m_since.elapsed()) / 1000, 'f', 1);
    const QString then = kept.provenance["instructions"].toString(), now = result.provenance.instructions;
    const bool sameWeights = result.weights == kept.weights, sameImage = image == kept.image;
    if (sameWeights && sameImage)
        return say(Outcome::Equal,
            kept.image.isEmpty()
                ? tr("Trained again in %1 s: the same weights, byte for byte.").arg(seconds)
                : tr("Trained again in %1 s: the same weights and the same image, byte for byte.").arg(seconds));
    if (sameImage && !kept.image.isEmpty())
        return say(Outcome::Different,
            tr("Trained again in %1 s: the image is the same, the weights differ in their last digits.").arg(seconds));
    say(Outcome::Different,
        then == now ? tr("Trained again in %1 s: the bytes differ. Another version of Lodestone, or a session changed "
                         "since, explains it.")
                          .arg(seconds)
                    : tr("Trained again in %1 s: the bytes differ. It was trained on %2, and this computer has %3.")
                          .arg(seconds, then, now));
}

} // namespace lodestone
