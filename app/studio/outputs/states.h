// SPDX-License-Identifier: GPL-3.0-or-later
// From a row of predictions to states that a program can act on: each finger has two thresholds, a combination must be
// steady before it is the state, a state lasts a while, and where the field is unlike the training there is none. Pure;
// no clock and no thread of its own.
#pragma once
#include "engine/signal/combination.h"
#include <QJsonObject>
#include <optional>

namespace lodestone {

struct StateSettings
{
    double flexedAbove = 0.6, extendedBelow = 0.4; // probability of flexed; between them a finger stays as it was
    int steady = 60;                               // ms that a combination must stay before it is the state
    int hold = 120;                                // ms that a state lasts at least
    bool onlyKnown = true; // no state while less than kKnown of the last second is like the training
    bool operator==(const StateSettings &) const = default;
};
// Within the ranges that make sense: thresholds 0..1 in order, times 0..5000 ms.
StateSettings settingsOf(const QJsonObject &object);
QJsonObject toJson(const StateSettings &settings);

class StateFilter
{
public:
    // Known again above, no longer known below. Predictions of a model that does not say what it was trained on count
    // as known.
    static constexpr double kKnown = 0.6, kUnknown = 0.4;
    static constexpr double kPause = 0.5; // s without a prediction end a state

    void set(const StateSettings &settings); // the next prediction is judged so
    const StateSettings &settings() const { return m_settings; }
    void reset(); // no state; the next prediction follows no earlier one

    // t: s, the predictions' own clock; a step back or a pause begins anew. Returns state().
    Combination add(double t, const std::array<float, 5> &probability, std::optional<double> known);
    Combination state() const { return m_state; } // every finger known, or none: no state

private:
    StateSettings m_settings;
    Combination m_fingers, m_candidate, m_state;
    double m_newest = 0, m_candidateSince = 0, m_stateSince = 0;
    bool m_any = false, m_known = true;
};

} // namespace lodestone
