// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/training.h"
#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace lodestone {

QCborMap toArguments(const TrainRequest &request)
{
    QCborMap arguments;
    arguments[QLatin1String("project")] = request.project;
    arguments[QLatin1String("seed")] = qint64(request.seed);
    if (!request.recipe.isEmpty())
        arguments[QLatin1String("recipe")] = request.recipe;
    arguments[QLatin1String("split")] = request.split;
    if (!request.sources.isEmpty()) {
        QCborArray sources;
        for (qint64 id : request.sources)
            sources.append(id);
        arguments[QLatin1String("sources")] = sources;
    }
    if (request.target)
        arguments[QLatin1String("target")] = request.target;
    if (request.test)
        arguments[QLatin1String("test")] = request.test;
    if (request.epochs > 0)
        arguments[QLatin1String("epochs")] = request.epochs;
    return arguments;
}

ModelInfo modelFromResult(const QCborMap &result, const TrainRequest &request, const QString &name)
{
    ModelInfo model;
    model.name = name;
    model.created = QDateTime::currentDateTimeUtc();
    model.weights = result[QLatin1String("weights")].toByteArray();
    model.image = result[QLatin1String("image")].toByteArray();
    model.hash = result[QLatin1String("hash")].toByteArray();
    model.provenance = result[QLatin1String("provenance")].toMap().toJsonObject();
    model.report = result[QLatin1String("report")].toMap().toJsonObject();
    model.recipe = model.provenance[QLatin1String("recipe")].toString(request.recipe);
    for (const char *key : {"loss", "lossHoldout", "parameters", "seconds", "novelty", "promotion"})
        if (result.contains(QLatin1String(key)))
            model.report[QLatin1String(key)] = result[QLatin1String(key)].toJsonValue();
    if (const QCborValue quantise = result[QLatin1String("quantise")]; quantise.isMap()) {
        // The image and the weights are kept as bytes of their own, never as text in the report.
        QCborMap figures = quantise.toMap();
        figures.remove(QLatin1String("image"));
        figures.remove(QLatin1String("hash"));
        model.report[QLatin1String("quantise")] = figures.toJsonObject();
    }
    return model;
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
