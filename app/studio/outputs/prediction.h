// SPDX-License-Identifier: GPL-3.0-or-later
// One prediction as other programs get it, whatever it came from: a glove, a board that prints numbers, a recorded
// session or the window. The JSON object is that of `lodestone-cli watch --stream`.
#pragma once
#include "engine/signal/combination.h"
#include "engine/signal/novelty.h"
#include <QJsonObject>
#include <cstdint>

namespace lodestone {

struct OutputPrediction
{
    enum class From { Glove, Host };

    double t = 0;                       // s on the board's or the session's clock, of the window's newest sample
    std::array<float, 5> probability{}; // of flexed, 0..1, thumb first
    std::optional<double> known;        // 0..1, see knownOf(); nothing: the model does not say what it was trained on
    From from = From::Glove;
    // Steady clock. sampled: when the window's newest sample was taken, as far as that can be known; read: when the
    // bytes that gave this prediction were read here.
    std::optional<std::int64_t> sampledNanoseconds, readNanoseconds;

    Combination combination() const { return Combination::likeliest(probability); }
};

// The share of the last second's windows that are like those the model was trained on; 0 while the sensor is saturated
// or frozen.
std::optional<double> knownOf(const NoveltyView &view);

// t, combination, probability[5], known (or null), from ("glove", "host").
QJsonObject toJson(const OutputPrediction &prediction);
QByteArray toLine(const QJsonObject &object); // one line, with its end
// What toJson() wrote; nothing: it is something else.
std::optional<OutputPrediction> predictionOf(const QJsonObject &object);

} // namespace lodestone
