// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/outputs/states.h"
#include <algorithm>

namespace lodestone {
namespace {

constexpr int kLongest = 5000; // ms
constexpr double kTick = 1e-6; // s; times that differ by less are equal

} // namespace

StateSettings settingsOf(const QJsonObject &object)
{
    StateSettings s;
    s.flexedAbove = std::clamp(object["flexedAbove"].toDouble(s.flexedAbove), 0.0, 1.0);
    s.extendedBelow = std::clamp(object["extendedBelow"].toDouble(s.extendedBelow), 0.0, s.flexedAbove);
    s.steady = std::clamp(object["steady"].toInt(s.steady), 0, kLongest);
    s.hold = std::clamp(object["hold"].toInt(s.hold), 0, kLongest);
    s.onlyKnown = object["onlyKnown"].toBool(s.onlyKnown);
    return s;
}

QJsonObject toJson(const StateSettings &s)
{
    return {{"flexedAbove", s.flexedAbove}, {"extendedBelow", s.extendedBelow}, {"steady", s.steady}, {"hold", s.hold},
        {"onlyKnown", s.onlyKnown}};
}

void StateFilter::set(const StateSettings &settings) { m_settings = settings; }

void StateFilter::reset()
{
    m_fingers = m_candidate = m_state = {};
    m_any = false;
    m_known = true;
}

Combination StateFilter::add(double t, const std::array<float, 5> &probability, std::optional<double> known)
{
    if (m_any && (t < m_newest || t - m_newest > kPause))
        reset();
    m_newest = t;
    m_any = true;
    for (std::size_t f = 0; f < m_fingers.size(); ++f) {
        if (double(probability[f]) >= m_settings.flexedAbove)
            m_fingers[f] = Finger::Flexed;
        else if (double(probability[f]) <= m_settings.extendedBelow)
            m_fingers[f] = Finger::Extended;
    }
    m_known = !known || *known >= (m_known ? kUnknown : kKnown);
    if (m_settings.onlyKnown && !m_known) { // at once: what was held is let go
        m_candidate = m_state = {};
        return m_state;
    }
    if (m_candidate != m_fingers) {
        m_candidate = m_fingers;
        m_candidateSince = t;
    }
    const bool steady = t - m_candidateSince + kTick >= m_settings.steady * 1e-3;
    const bool held = m_state.isUnknown() || t - m_stateSince + kTick >= m_settings.hold * 1e-3;
    if (m_candidate.isComplete() && m_candidate != m_state && steady && held) {
        m_state = m_candidate;
        m_stateSince = t;
    }
    return m_state;
}

} // namespace lodestone
