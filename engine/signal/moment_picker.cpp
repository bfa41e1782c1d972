// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/moment_picker.h"
#include "engine/signal/windows.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr double kLag = 0.2;        // s; in it a turning hand moves the field little, a finger much
constexpr double kMoving = 0.2;     // of the asinh-scaled input within the lag, as in stillStretches()
constexpr double kKeep = 0.5;       // s of samples a feature is the mean of
constexpr double kGap = 0.5;        // s without a sample: nobody knows what was between
constexpr double kEvery = 0.1;      // s between two looks at what is held
constexpr float kUnsure = 0.15f;    // a probability nearer to one half is doubt, as on the Live page
constexpr std::size_t kAnswers = 5; // the newest, that the mean is of

Feature scaled(const std::vector<float> &input) { return featureOf(input.data(), 1, input.size()); }

bool near(const std::vector<MomentPicker::Place> &places, const Feature &feature, Facing facing)
{
    return std::any_of(places.begin(), places.end(), [&](const MomentPicker::Place &place) {
        if (place.facing != facing || place.feature.size() != feature.size())
            return false;
        double apart = 0, size = 0; // squared, in the input's unit
        for (std::size_t c = 0; c < feature.size(); ++c) {
            const double here = kInputScale * std::sinh(feature[c]), there = kInputScale * std::sinh(place.feature[c]);
            apart += (here - there) * (here - there);
            size += here * here;
        }
        return std::sqrt(apart) < MomentPicker::kNear + MomentPicker::kNearShare * std::sqrt(size);
    });
}

} // namespace

void MomentPicker::setModel(bool answers, std::optional<NoveltyReference> reference)
{
    m_model = answers;
    m_reference = std::move(reference);
    m_answers.clear();
    m_passed = 0; // another model doubts elsewhere
}

void MomentPicker::know(const Place &labelled) { m_labelled.push_back(labelled); }

void MomentPicker::forget() { m_labelled.clear(); }

void MomentPicker::begin()
{
    m_rows.clear();
    m_asked.clear();
    m_answers.clear();
    m_stretch = {m_stretch.number + 1};
    m_notBefore = -std::numeric_limits<double>::infinity();
    m_looked = m_notBefore;
    m_passed = 0;
    m_judged = m_any = false;
}

void MomentPicker::rest(double seconds)
{
    if (!m_rows.empty())
        m_notBefore = std::max(m_notBefore, m_rows.back().t + seconds);
}

void MomentPicker::answer(double windowBegin, const std::array<float, 5> &probability)
{
    if (m_stretch.held && windowBegin >= m_stretch.begin && !m_rows.empty()) {
        m_answers.emplace_back(m_rows.back().t, probability);
        if (m_answers.size() > kAnswers)
            m_answers.erase(m_answers.begin());
    }
}

// Against every sample of the lag: a finger that goes and comes back within it has moved.
bool MomentPicker::moves(const Row &now) const
{
    const Feature here = scaled(now.input);
    for (auto row = m_rows.rbegin(); row != m_rows.rend() && now.t - row->t <= kLag; ++row)
        if (!(featureDistance(scaled(row->input), here) <= kMoving)) // a missing value too
            return true;
    return false;
}

std::optional<MomentPicker::Moment> MomentPicker::take(
    double t, const std::vector<float> &input, const std::array<float, 3> &accel, bool free)
{
    Row now{t, input, accel};
    if (!m_rows.empty() && !(t > m_rows.back().t && t - m_rows.back().t < kGap))
        m_rows.clear();
    const bool wasHeld = m_stretch.held, broken = m_rows.empty();
    const bool still = !broken && !moves(now) && m_rows.back().input.size() == input.size();
    if (!still) {
        m_stretch.held = false;
        m_answers.clear();
    } else if (!wasHeld) {
        m_stretch = {m_stretch.number + 1, t, t, true};
        m_judged = false;
    }
    m_rows.push_back(std::move(now));
    while (t - m_rows.front().t > kKeep)
        m_rows.pop_front();
    if (!m_stretch.held)
        return {};
    m_stretch.end = std::max(m_stretch.begin, t - kLag);
    if (t - m_stretch.begin < kHold || (m_judged && t - m_looked < kEvery))
        return {};
    m_looked = t;
    std::optional<Moment> found = moment();
    if (!found || (m_model && m_answers.empty()))
        return {};
    const std::optional<Ground> ground = worth(*found);
    // Each pose that is held counts once; one that becomes worth a question while it turns starts the count anew.
    if (ground)
        m_passed = learnt() ? m_passed : 0;
    else if (!m_judged)
        ++m_passed;
    m_judged = true;
    if (!ground || !free || learnt() || t < m_notBefore)
        return {};
    found->ground = *ground;
    m_asked.push_back({found->feature, found->facing});
    m_notBefore = t + std::max(kLeastApart, 60 / m_perMinute);
    return found;
}

std::optional<MomentPicker::Moment> MomentPicker::moment() const
{
    Moment moment;
    moment.stretch = m_stretch;
    std::vector<float> input;
    std::array<float, 3> up{};
    int rows = 0;
    for (const Row &row : m_rows) {
        if (row.t < m_stretch.begin)
            continue;
        input.insert(input.end(), row.input.begin(), row.input.end());
        for (std::size_t axis = 0; axis < 3; ++axis)
            up[axis] += row.accel[axis];
        ++rows;
    }
    moment.feature = featureOf(input.data(), rows, m_rows.back().input.size());
    if (!std::all_of(moment.feature.begin(), moment.feature.end(), [](double v) { return std::isfinite(v); }))
        return {};
    moment.facing = facingOf(up);
    moment.pitch = pitchOf(up);
    if (!m_answers.empty()) {
        moment.probability = {};
        for (const auto &[t, answer] : m_answers)
            for (std::size_t f = 0; f < answer.size(); ++f)
                moment.probability[f] += answer[f] / float(m_answers.size());
        for (const float p : moment.probability)
            moment.doubt = std::max(moment.doubt, 1 - double(std::abs(2 * p - 1)));
    }
    return moment;
}

std::optional<MomentPicker::Ground> MomentPicker::worth(const Moment &moment) const
{
    if (near(m_asked, moment.feature, moment.facing))
        return {};
    if (!m_model || m_answers.empty())
        return near(m_labelled, moment.feature, moment.facing) ? std::nullopt : std::optional(Ground::Coverage);
    if (m_reference && m_reference->places.front().size() == moment.feature.size()
        && m_reference->score(moment.feature) > 1)
        return Ground::Novelty;
    const bool unsure = std::any_of(
        moment.probability.begin(), moment.probability.end(), [](float p) { return std::abs(p - 0.5f) < kUnsure; });
    if (unsure)
        return Ground::Doubt;
    const int said = Combination::likeliest(moment.probability).bits();
    const bool covered = std::any_of(m_labelled.begin(), m_labelled.end(),
        [&](const Place &place) { return place.now && place.combination == said && place.facing == moment.facing; });
    return covered ? std::nullopt : std::optional(Ground::Coverage);
}

} // namespace lodestone
