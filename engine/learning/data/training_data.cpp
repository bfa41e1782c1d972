// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/data/training_data.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace lodestone {
namespace {

constexpr float kTargetNoise = 1.5f; // uT, of other channels kInputScale-ths of a spread; about the sensor's own, so
                                     // that repeats are not exact copies
constexpr int kLeastTargetWindows = 750; // in an epoch: 30 epochs of 32 make about 1,400 steps, enough to move

std::vector<int> shuffled(int count, std::mt19937_64 &random)
{
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    // Written out: std::shuffle may differ between standard libraries, and a seed should mean one result.
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    return order;
}

// wanted windows of from, each as often as any other (give or take one).
void draw(const LabelledWindows &from, int wanted, float noise, std::mt19937_64 &random, LabelledWindows &to)
{
    std::normal_distribution<float> gauss(0.f, 1.f);
    std::vector<float> window(static_cast<std::size_t>(from.values));
    for (int taken = 0; taken < wanted;) {
        const std::vector<int> order = shuffled(from.count(), random);
        for (std::size_t i = 0; i < order.size() && taken < wanted; ++i, ++taken) {
            std::copy_n(from.input.begin() + std::ptrdiff_t(order[i]) * from.values, from.values, window.begin());
            if (noise > 0)
                for (float &v : window)
                    v += noise * gauss(random);
            to.add(window.data(), from.fingers[static_cast<std::size_t>(order[i])],
                from.context[static_cast<std::size_t>(order[i])]);
        }
    }
}

} // namespace

void LabelledWindows::add(const float *window, const Combination &label, const WindowContext &known)
{
    input.insert(input.end(), window, window + values);
    fingers.push_back(label);
    context.push_back(known);
}

void LabelledWindows::append(const LabelledWindows &more)
{
    input.insert(input.end(), more.input.begin(), more.input.end());
    fingers.insert(fingers.end(), more.fingers.begin(), more.fingers.end());
    context.insert(context.end(), more.context.begin(), more.context.end());
}

Feature featureOf(const LabelledWindows &windows, int w)
{
    return featureOf(windows.input.data() + std::ptrdiff_t(w) * windows.values, windows.values / windows.channels,
        std::size_t(windows.channels));
}

std::vector<Feature> featuresOf(const LabelledWindows &windows)
{
    std::vector<Feature> out;
    out.reserve(std::size_t(windows.count()));
    for (int w = 0; w < windows.count(); ++w)
        out.push_back(featureOf(windows, w));
    return out;
}

bool TrainingData::fitsHand() const
{
    const auto turned = [](const LabelledWindows &set) {
        return std::none_of(set.context.begin(), set.context.end(),
            [](const WindowContext &known) { return std::isnan(known.gravity[0]); });
    };
    return inputs.empty() && turned(source) && turned(target) && turned(unlabelled);
}

float Standardisation::apply(float one, std::size_t channel) const
{
    return ((scale > 0 ? std::asinh(one / scale) : one) - mean[channel]) / deviation[channel];
}

Standardisation standardise(const LabelledWindows &source, const LabelledWindows &target, float scale)
{
    const std::size_t channels = std::size_t(source.channels);
    std::vector<double> sum(channels), squares(channels);
    double count = 0;
    // Both domains weigh the same, as they do in an epoch.
    for (const LabelledWindows *set : {&source, &target}) {
        const double weight = set->input.empty() ? 0 : double(channels) / static_cast<double>(set->input.size());
        for (std::size_t i = 0; i < set->input.size(); ++i) {
            const double v = static_cast<double>(scale > 0 ? std::asinh(set->input[i] / scale) : set->input[i]);
            sum[i % channels] += weight * v;
            squares[i % channels] += weight * v * v;
        }
        count += set->input.empty() ? 0 : 1;
    }
    Standardisation s;
    s.scale = scale;
    s.mean.assign(channels, 0);
    s.deviation.assign(channels, 1);
    const double least = scale > 0 ? 1.0 / static_cast<double>(scale)
                                   : 1.0; // 1 uT or its like: a still channel is not blown up
    for (std::size_t c = 0; c < channels && count > 0; ++c) {
        const double mean = sum[c] / count;
        s.mean[c] = static_cast<float>(mean);
        s.deviation[c] = static_cast<float>(
            std::max(least, std::sqrt(std::max(0.0, squares[c] / count - mean * mean))));
    }
    return s;
}

LabelledWindows drawSynthetic(const LabelledWindows &real, int count, double spread, std::mt19937_64 &random)
{
    const std::size_t values = static_cast<std::size_t>(real.values);
    struct Cloud
    {
        int windows = 0;
        std::vector<double> sum, squares;
        std::vector<std::array<float, 3>> gravity;
    };
    std::map<Combination, Cloud> clouds;
    int total = 0;
    for (int w = 0; w < real.count(); ++w) {
        const Combination &label = real.fingers[static_cast<std::size_t>(w)];
        if (!label.isComplete())
            continue;
        Cloud &cloud = clouds[label];
        cloud.sum.resize(values);
        cloud.squares.resize(values);
        for (std::size_t i = 0; i < values; ++i) {
            const double v = static_cast<double>(real.input[static_cast<std::size_t>(w) * values + i]);
            cloud.sum[i] += v;
            cloud.squares[i] += v * v;
        }
        cloud.gravity.push_back(real.context[static_cast<std::size_t>(w)].gravity);
        ++cloud.windows;
        ++total;
    }
    LabelledWindows out = real.none();
    std::normal_distribution<double> gauss(0.0, 1.0);
    std::vector<float> window(values);
    int seen = 0;
    for (const auto &[label, cloud] : clouds) {
        // As many as its share of the real windows, counted so that the shares add up to count.
        const int before = static_cast<int>(std::int64_t(count) * seen / total);
        seen += cloud.windows;
        const int here = static_cast<int>(std::int64_t(count) * seen / total) - before;
        for (int n = 0; n < here; ++n) {
            for (std::size_t i = 0; i < values; ++i) {
                const double mean = cloud.sum[i] / cloud.windows;
                const double deviation = std::sqrt(std::max(0.0, cloud.squares[i] / cloud.windows - mean * mean));
                window[i] = static_cast<float>(mean + spread * deviation * gauss(random));
            }
            out.add(
                window.data(), label, {.gravity = cloud.gravity[static_cast<std::size_t>(n) % cloud.gravity.size()]});
        }
    }
    return out;
}

EpochMaker::EpochMaker(const Recipe &recipe, const TrainingData &data, std::uint64_t seed, int windowLimit)
    : m_data(data), m_random(seed)
{
    const bool adapting = data.target.count() > 0;
    const int room = adapting ? windowLimit / 2 : windowLimit;
    m_source = std::min(data.source.count(), static_cast<int>(std::lround(room * (1 - recipe.syntheticShare))));
    m_synthetic = static_cast<int>(
        std::lround(m_source * recipe.syntheticShare / std::max(1e-6, 1 - recipe.syntheticShare)));
    m_drawn = drawSynthetic(data.source, m_synthetic, recipe.syntheticSpread, m_random);
    m_synthetic = m_drawn.count();
    if (adapting)
        m_target = std::min(windowLimit - m_source - m_synthetic,
            std::max({m_source + m_synthetic, data.target.count(), kLeastTargetWindows}));
}

LabelledWindows EpochMaker::next()
{
    LabelledWindows all = m_data.source.none();
    draw(m_data.source, m_source, 0.f, m_random, all);
    draw(m_drawn, m_synthetic, 0.f, m_random, all);
    if (m_target > 0)
        draw(m_data.target, m_target, kTargetNoise, m_random, all);
    LabelledWindows out = all.none();
    draw(all, all.count(), 0.f, m_random, out);
    return out;
}

} // namespace lodestone
