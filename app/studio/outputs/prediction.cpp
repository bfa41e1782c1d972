// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/prediction.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace lodestone {
namespace {

double rounded(double value, double steps) { return std::round(value * steps) / steps; }

} // namespace

std::optional<double> knownOf(const NoveltyView &view)
{
    switch (view.state) {
    case FieldState::NoReference: return std::nullopt;
    case FieldState::Saturated:
    case FieldState::Frozen: return 0;
    default: return 1 - view.unlike;
    }
}

QJsonObject toJson(const OutputPrediction &prediction)
{
    QJsonArray probability;
    for (const float p : prediction.probability)
        probability.append(rounded(double(p), 1e4));
    return {{"t", rounded(prediction.t, 1e6)},
        {"combination", QString::fromStdString(prediction.combination().toString())}, {"probability", probability},
        {"known", prediction.known ? QJsonValue(rounded(*prediction.known, 1e3)) : QJsonValue()},
        {"from", prediction.from == OutputPrediction::From::Glove ? "glove" : "host"}};
}

QByteArray toLine(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

std::optional<OutputPrediction> predictionOf(const QJsonObject &object)
{
    const QJsonArray probability = object["probability"].toArray();
    if (!object["t"].isDouble() || probability.size() != qsizetype(Combination::size()))
        return std::nullopt;
    OutputPrediction prediction;
    prediction.t = object["t"].toDouble();
    for (std::size_t f = 0; f < prediction.probability.size(); ++f)
        prediction.probability[f] = float(probability[qsizetype(f)].toDouble());
    if (object["known"].isDouble())
        prediction.known = object["known"].toDouble();
    prediction.from = object["from"] == QLatin1String("host") ? OutputPrediction::From::Host
                                                              : OutputPrediction::From::Glove;
    return prediction;
}

} // namespace lodestone
