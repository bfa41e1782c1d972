// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/signal/novelty.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr double kVersion = 1, kChannelsVersion = 2, kThousandths = 1000;
constexpr std::size_t kHead = 4;             // numbers before the places; one more where they are of other channels
constexpr double kSpan = 1.0;                // s the light looks back
constexpr double kMostly = 0.5, kSome = 0.1; // share of unlike windows, and of clipped samples, that turns the light
constexpr double kFull = 0.999;              // of full scale: a sensor's converter may end a step or two below it
constexpr double kBeyond = 0.1; // of the training's range, on either side, before the strength is another one
constexpr int kFrozen = 25;     // equal readings in a row: a working sensor's noise never allows it

} // namespace

double NoveltyReference::score(const Feature &feature) const
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto &place : places)
        nearest = std::min(nearest, featureDistance(place, feature));
    return nearest / threshold;
}

FieldRange NoveltyReference::fieldRange() const
{
    FieldRange range{std::numeric_limits<double>::infinity(), 0};
    for (const auto &place : places) {
        const double total = kInputScale * std::hypot(std::sinh(place[0]), std::sinh(place[1]), std::sinh(place[2]));
        range.low = std::min(range.low, total);
        range.high = std::max(range.high, total);
    }
    return range;
}

std::vector<double> NoveltyReference::numbers() const
{
    if (!valid())
        return {};
    std::vector<double> out{field ? kVersion : kChannelsVersion, quantile, threshold, double(window)};
    if (!field)
        out.push_back(double(places.front().size()));
    for (const auto &place : places)
        for (const double v : place)
            out.push_back(std::round(v * kThousandths));
    return out;
}

std::optional<NoveltyReference> NoveltyReference::fromNumbers(const std::vector<double> &numbers)
{
    if (numbers.size() <= kHead
        || !std::all_of(numbers.begin(), numbers.end(), [](double v) { return std::isfinite(v); }))
        return {};
    const bool field = numbers[0] == kVersion;
    const double most = double(kMostInputs), said = field ? 3 : numbers[kHead];
    if ((!field && numbers[0] != kChannelsVersion) || !(said >= 1 && said <= most) || said != std::floor(said))
        return {};
    const std::size_t channels = std::size_t(said), head = field ? kHead : kHead + 1;
    if (numbers.size() == head || (numbers.size() - head) % channels != 0 || !(numbers[2] > 0) || numbers[3] < 1
        || numbers[3] > 1024)
        return {};
    NoveltyReference reference;
    reference.field = field;
    reference.quantile = numbers[1];
    reference.threshold = numbers[2];
    reference.window = static_cast<int>(numbers[3]);
    for (std::size_t i = head; i < numbers.size(); i += channels) {
        Feature &place = reference.places.emplace_back(channels);
        for (std::size_t c = 0; c < channels; ++c)
            place[c] = numbers[i + c] / kThousandths;
    }
    return reference;
}

void NoveltyMeter::setReference(std::optional<NoveltyReference> reference)
{
    m_reference = std::move(reference);
    m_range = m_reference && m_reference->field ? std::optional(m_reference->fieldRange()) : std::nullopt;
    reset();
}

void NoveltyMeter::reset()
{
    m_window.clear();
    m_second.clear();
    m_score = 0;
}

void NoveltyMeter::update(const Sample &sample)
{
    Judged judged;
    judged.t = sample.t;
    for (std::size_t axis = 0; axis < 3; ++axis)
        judged.clips[axis] = m_limit > 0 && std::abs(double(sample.mag[axis])) >= kFull * m_limit;
    if (m_range) {
        const double total = std::hypot(double(sample.mag[0]), double(sample.mag[1]), double(sample.mag[2]));
        judged.stronger = total > m_range->high * (1 + kBeyond);
        judged.weaker = total < m_range->low * (1 - kBeyond);
    }
    judge(judged, {sample.mag.begin(), sample.mag.end()}, true);
}

void NoveltyMeter::update(double t, const std::vector<float> &input)
{
    Judged judged;
    judged.t = t;
    judge(judged, input, false);
}

void NoveltyMeter::judge(Judged judged, const std::vector<float> &input, bool field)
{
    if (!m_second.empty() && !(judged.t > m_second.back().t && judged.t - m_second.back().t < kSpan))
        reset();
    judged.repeats = !m_window.empty() && m_window.back() == input;
    m_window.push_back(input);
    const bool comparable = m_reference && m_reference->field == field
                            && m_reference->places.front().size() == input.size();
    const std::size_t length = m_reference ? std::size_t(m_reference->window) : 1;
    while (m_window.size() > length)
        m_window.pop_front();
    if (comparable && m_window.size() == length) {
        std::vector<float> window;
        for (const std::vector<float> &one : m_window)
            window.insert(window.end(), one.begin(), one.end());
        m_score = m_reference->score(featureOf(window.data(), int(length), input.size()));
        judged.hasWindow = true;
        judged.unlike = m_score > 1;
    }
    m_second.push_back(judged);
    while (judged.t - m_second.front().t > kSpan)
        m_second.pop_front();
}

NoveltyView NoveltyMeter::view() const
{
    NoveltyView view;
    view.score = m_score;
    if (m_second.empty())
        return view;
    const auto count = [this](auto which) { return double(std::count_if(m_second.begin(), m_second.end(), which)); };
    const double windows = count([](const Judged &j) { return j.hasWindow; }), samples = double(m_second.size());
    view.saturated = count([](const Judged &j) { return j.saturated(); }) / samples;
    for (std::size_t axis = 0; axis < 3; ++axis)
        view.clips[axis] = count([axis](const Judged &j) { return j.clips[axis]; }) > 0;
    if (windows > 0)
        view.unlike = count([](const Judged &j) { return j.unlike; }) / windows;
    if (m_range)
        view.strength = count([](const Judged &j) { return j.stronger; }) >= kMostly * samples ? FieldStrength::Stronger
                        : count([](const Judged &j) { return j.weaker; }) >= kMostly * samples
                            ? FieldStrength::Weaker
                            : FieldStrength::AsTrained;
    view.state = state(view, windows > 0);
    return view;
}

FieldState NoveltyMeter::state(const NoveltyView &view, bool hasWindows) const
{
    int repeats = 0;
    for (auto j = m_second.rbegin(); j != m_second.rend() && j->repeats; ++j)
        ++repeats;
    if (view.saturated >= kSome)
        return FieldState::Saturated;
    if (repeats >= kFrozen)
        return FieldState::Frozen;
    if (!hasWindows)
        return FieldState::NoReference;
    return view.unlike >= kMostly ? FieldState::Unlike : FieldState::Known;
}

} // namespace lodestone
