// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/training.h"
#include "app/studio/capture_note.h"
#include "engine/signal/inputs.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace lodestone {
namespace {

struct LabelledSessions
{
    QList<qint64> all; // with at least one label of all five fingers
    qint64 byHand = 0; // the newest of them that a person labelled
};

LabelledSessions labelledSessions(const Project &project)
{
    LabelledSessions labelled;
    std::vector<SessionInfo> sound;
    for (const SessionInfo &session : project.sessions())
        if (session.damage.isEmpty())
            sound.push_back(session);
    // Of another board, whose channels the newest labelled one lacks, a network cannot learn as well.
    std::reverse(sound.begin(), sound.end());
    std::optional<Layout> layout;
    for (const SessionInfo &session : sound) {
        if (layout && !sameInputs(*layout, session.layout))
            continue;
        bool any = false, human = false;
        for (const Label &label : project.labels(session.id)) {
            const bool complete = label.segment.fingers.isComplete();
            any |= complete;
            human |= complete && label.source == LabelSource::Human;
        }
        if (any) {
            layout = session.layout;
            labelled.all.prepend(session.id);
        }
        if (human)
            labelled.byHand = std::max(labelled.byHand, session.id);
    }
    return labelled;
}

DataRequest chooseData(const Project &project, const TrainingChoice &choice, const LabelledSessions &labelled)
{
    DataRequest request;
    request.project = project.file();
    request.seed = choice.seed;
    request.channels = choice.channels;
    if (!choice.sources.isEmpty() || choice.target != 0 || choice.test != 0) {
        request.sources = choice.sources;
        request.target = choice.target;
        request.test = choice.test;
        request.split = choice.split.value_or(SplitBy::Orientation);
        return request;
    }
    request.sources = labelled.all;
    const int sitting = project.newestSitting();
    for (const qint64 id : labelled.all)
        if (isPuttingOn(project, id) && sitting > 0 && project.session(id)->sitting == sitting) {
            request.puttingOn << id;
            request.sources.removeAll(id);
        }
    if (request.sources.isEmpty()) // it is all there is to learn from
        request.sources = std::exchange(request.puttingOn, {});
    if (request.sources.size() > 1 && request.sources.contains(labelled.byHand)) {
        request.target = labelled.byHand;
        request.sources.removeAll(request.target);
    }
    // Holding out a whole session needs two that teach; with one, a random hold-out is all there is, and the report
    // says that it leaks.
    request.split = choice.split.value_or(request.sources.size() > 1 ? SplitBy::Session : SplitBy::Random);
    return request;
}

} // namespace

TrainRequest planTraining(const Project &project, const TrainingChoice &choice)
{
    const LabelledSessions labelled = labelledSessions(project);
    if (labelled.all.isEmpty())
        throw ProjectError{QCoreApplication::translate(
            "Sentences", "Nothing is labelled yet; record a session, then label a few moments on the Label page.")};
    return {{chooseData(project, choice, labelled)}, choice.recipe, choice.epochs, choice.window};
}

QueryJob::Request planQuery(const Project &project, qint64 session, const TrainingChoice &choice)
{
    QueryJob::Request request;
    LabelledSessions labelled = labelledSessions(project);
    labelled.byHand = 0;
    labelled.all.removeAll(session);
    static_cast<DataRequest &>(request) = chooseData(project, choice, labelled);
    if (request.target == 0)
        request.target = session;
    request.session = session;
    return request;
}

ModelInfo modelFromResult(const TrainJob::Result &result, const QString &name)
{
    ModelInfo model;
    model.name = name;
    model.created = QDateTime::currentDateTimeUtc();
    model.weights = result.weights;
    model.recipe = result.provenance.recipe;
    model.provenance = encodeJson(result.provenance);
    model.report = encodeJson(result.report);
    const QJsonObject all = encodeJson(result);
    for (const char *key : {"loss", "lossHoldout", "parameters", "seconds", "novelty", "promotion", "adapted",
             "channels", "fallback", "cautions"})
        if (all.contains(QLatin1String(key)))
            model.report[QLatin1String(key)] = all[QLatin1String(key)];
    return model;
}

ModelInfo modelFromResult(const RetrainJob::Result &result, const QString &name)
{
    ModelInfo model = modelFromResult(static_cast<const TrainJob::Result &>(result), name);
    model.image = result.image;
    model.hash = result.hash;
    model.report[QLatin1String("quantise")] = encodeJson(result.quantise);
    return model;
}

bool canReproduce(const ModelInfo &model)
{
    return model.provenance.contains(QLatin1String("request")) && model.provenance.contains(QLatin1String("labelled"));
}

DataSelection selectionOf(const ModelInfo &model)
{
    const auto provenance = decodeJson<Provenance>(model.provenance);
    if (provenance.request)
        return *provenance.request;
    DataSelection selection; // an older version kept the cut and the seed alone
    selection.split = provenance.split;
    selection.seed = provenance.seed;
    return selection;
}

TrainRequest reproductionOf(const ModelInfo &model, const QString &project)
{
    const auto provenance = decodeJson<Provenance>(model.provenance);
    TrainRequest request;
    static_cast<DataSelection &>(request) = selectionOf(model);
    request.project = project;
    request.recipe = model.recipe;
    const Provenance::Asked asked = provenance.request.value_or(Provenance::Asked{});
    request.epochs = asked.epochs;
    request.window = asked.window;
    request.labels = provenance.labelled.value_or(std::vector<KeptLabels>{});
    return request;
}

std::optional<NoveltyReference> noveltyOf(const QJsonObject &report)
{
    std::vector<double> numbers;
    for (const QJsonValue &value : report[QLatin1String("novelty")].toArray())
        numbers.push_back(value.toDouble());
    return NoveltyReference::fromNumbers(numbers);
}

QString nextModelName(const Project &project)
{
    qint64 newest = 0;
    for (const ModelInfo &model : project.models())
        newest = std::max(newest, model.id);
    return QStringLiteral("Model %1").arg(newest + 1);
}

QString modelInWords(const QString &name)
{
    static const QRegularExpression numbered(QStringLiteral("^Model (\\d+)$"));
    const QRegularExpressionMatch match = numbered.match(name);
    return match.hasMatch() ? QCoreApplication::translate("Sentences", "Model %1").arg(match.captured(1)) : name;
}

} // namespace lodestone
