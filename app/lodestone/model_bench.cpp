// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lodestone/model_bench.h"

#include "app/studio/project_thread.h"
#include "app/report/model_report.h"
#include "app/studio/sentences.h"
#include "app/studio/training.h"
#include "engine/jobs/client.h"
#include "widgets/controls/format.h"
#include <QCborArray>
#include <QJsonArray>
#include <utility>

namespace lodestone {

QCborMap requestOf(const ModelInfo &model)
{
    QCborMap request = QCborMap::fromJsonObject(model.provenance["request"].toObject());
    if (request.isEmpty()) // an older version kept the cut and the seed alone
        request = {{QStringLiteral("split"), model.provenance["split"].toString(QStringLiteral("orientation"))},
            {QStringLiteral("seed"), model.provenance["seed"].toInteger(1)}};
    return request;
}

ModelBench::ModelBench(ProjectThread *project, EngineClient *engine, QObject *parent)
    : QObject(parent), m_project(project), m_engine(engine)
{
    connect(engine, &EngineClient::finished, this, [this](int job, const QCborMap &result) {
        if (job == m_compareJob)
            takeComparison(result);
        else if (job == m_reproduceJob)
            takeReproduction(result);
    });
    connect(engine, &EngineClient::failed, this,
        [this](int job, const JobFailed &failure) { fail(job, failureInWords(failure)); });
    connect(engine, &EngineClient::cancelled, this, [this](int job) { fail(job, tr("Stopped on request.")); });
}

void ModelBench::compare(const ModelInfo &first, const ModelInfo &second)
{
    if (m_compareJob)
        return;
    m_first = first;
    m_second = second;
    m_comparison = {};
    m_comparison.state = ModelComparison::State::Running;
    m_comparison.first = modelInWords(first.name);
    m_comparison.second = modelInWords(second.name);
    emit compared(m_comparison);
    m_project->ask([](Project &project) { return project.file(); }, this,
        [this](const QString &file) {
            QCborMap arguments = requestOf(m_first);
            arguments[QLatin1String("project")] = file;
            arguments[QLatin1String("models")] = QCborArray{m_first.id, m_second.id};
            m_compareJob = m_engine->submit(QStringLiteral("compare"), arguments);
        });
}

void ModelBench::takeComparison(const QCborMap &result)
{
    m_compareJob = 0;
    const QJsonObject json = result.toJsonObject(), paired = json["paired"].toObject();
    const QJsonArray models = json["models"].toArray();
    m_comparison.state = ModelComparison::State::Ready;
    m_comparison.firstReport = accuracyOf(models[0].toObject(), m_first.provenance["split"].toString());
    m_comparison.secondReport = accuracyOf(models[1].toObject(), m_first.provenance["split"].toString());
    m_comparison.windows = paired["windows"].toInt();
    m_comparison.blocks = paired["blocks"].toInt();
    m_comparison.decisions = paired["decisions"].toInt();
    m_comparison.onlyFirst = paired["only"].toArray()[0].toInt();
    m_comparison.onlySecond = paired["only"].toArray()[1].toInt();
    m_comparison.points = paired["points"].toDouble();
    m_comparison.error = paired["standard_error"].toDouble();
    m_comparison.chance = paired["chance"].toDouble();
    m_comparison.note = json["warning"].toString();
    emit compared(m_comparison);
}

bool ModelBench::canReproduce(const ModelInfo &model)
{
    return model.provenance.contains(QLatin1String("request")) && model.provenance.contains(QLatin1String("labelled"));
}

ModelProvenance ModelBench::outcomeOf(qint64 model) const { return m_outcomes.value(model); }

void ModelBench::say(ModelProvenance::Outcome outcome, const QString &sentence)
{
    ModelProvenance &view = m_outcomes[m_again.id];
    view.outcome = outcome;
    view.outcomeText = sentence;
    emit reproduced();
}

void ModelBench::reproduce(const ModelInfo &model)
{
    if (m_reproduceJob || !canReproduce(model))
        return;
    m_again = model;
    m_since.start();
    say(ModelProvenance::Outcome::Running,
        tr("Training %1 again with its own labels, seed and recipe.").arg(modelInWords(model.name)));
    m_project->ask([id = model.id](Project &project) { return std::pair(project.file(), project.model(id)); }, this,
        [this](const std::pair<QString, std::optional<ModelInfo>> &kept) {
            if (!kept.second)
                return say(ModelProvenance::Outcome::Failed, tr("This model is no longer in the project."));
            m_again = *kept.second;
            QCborMap arguments = requestOf(m_again);
            arguments[QLatin1String("project")] = kept.first;
            arguments[QLatin1String("recipe")] = m_again.recipe;
            arguments[QLatin1String("labels")] = QCborArray::fromJsonArray(m_again.provenance["labelled"].toArray());
            m_reproduceJob = m_engine->submit(
                m_again.image.isEmpty() ? QStringLiteral("train") : QStringLiteral("retrain"), arguments);
        });
}

void ModelBench::takeReproduction(const QCborMap &result)
{
    m_reproduceJob = 0;
    const QString seconds = formatNumber(double(m_since.elapsed()) / 1000, 1);
    const bool weights = result[QLatin1String("weights")].toByteArray() == m_again.weights;
    const bool image = m_again.image.isEmpty() || result[QLatin1String("image")].toByteArray() == m_again.image;
    const QString then = m_again.provenance["instructions"].toString(),
                  now = result[QLatin1String("provenance")].toMap()[QLatin1String("instructions")].toString();
    using Outcome = ModelProvenance::Outcome;
    if (weights && image)
        return say(Outcome::Equal,
            m_again.image.isEmpty()
                ? tr("Trained again in %1 s: the same weights, byte for byte.").arg(seconds)
                : tr("Trained again in %1 s: the same weights and the same image, byte for byte.").arg(seconds));
    if (image)
        return say(Outcome::Different,
            tr("Trained again in %1 s: the image is the same, the weights differ in their last digits.").arg(seconds));
    say(Outcome::Different,
        then == now ? tr("Trained again in %1 s: the bytes differ. Another version of Lodestone, or a session changed "
                         "since, explains it.")
                          .arg(seconds)
                    : tr("Trained again in %1 s: the bytes differ. It was trained on %2, and this computer has %3.")
                          .arg(seconds, then, now));
}

void ModelBench::fail(int job, const QString &reason)
{
    if (job == m_compareJob && m_compareJob) {
        m_compareJob = 0;
        // Their own hold-outs are all there is to set beside each other, and the note says that these may differ.
        m_comparison.state = ModelComparison::State::Failed;
        m_comparison.firstReport = accuracyOf(m_first.report, m_first.provenance["split"].toString());
        m_comparison.secondReport = accuracyOf(m_second.report, m_second.provenance["split"].toString());
        m_comparison.note = tr("%1 Below, each on its own hold-out.").arg(reason);
        emit compared(m_comparison);
    } else if (job == m_reproduceJob && m_reproduceJob) {
        m_reproduceJob = 0;
        say(ModelProvenance::Outcome::Failed, reason);
    }
}

} // namespace lodestone
