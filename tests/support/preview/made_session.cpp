// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sentences.h"
#include "tests/support/preview/states.h"
#include <algorithm>
#include <cmath>
#include <random>

namespace lodestone::preview {
namespace {

constexpr int kStretch = 130;                      // samples between two changes of a finger
constexpr std::array<float, 3> kRest{46, -46, 31}; // uT, the open hand
constexpr float kChange[5][3] = {{34, -7, -39}, {58, -16, 103}, {66, -56, 75}, {-66, 42, 25},
    {54, -87, 72}}; // uT, change of the field when each finger is bent

std::array<float, 3> fieldOf(const Combination &state)
{
    std::array<float, 3> field = kRest;
    for (std::size_t f = 0; f < 5; ++f)
        for (std::size_t a = 0; a < 3; ++a)
            if (state[f] == Finger::Flexed)
                field[a] += kChange[f][a];
    return field;
}

QueueItem question(
    const MadeSession &made, int begin, const Combination &state, const std::array<float, 5> &probability)
{
    QueueItem item;
    item.start = begin;
    item.end = begin + kStretch;
    item.guess = state;
    item.probability = probability;
    item.uncertainty = 0.88 - 0.04 * static_cast<double>(made.queue.size());
    const bool split = made.queue.size() % 2 != 0;
    QueryJob::Pick pick;
    pick.reason = split ? QueryJob::Reason::Unsure : QueryJob::Reason::New;
    pick.pitch = -0.7;
    pick.roll = 0.1;
    for (std::size_t f = 0; f < 5; ++f)
        if (probability[f] > 0.3f && probability[f] < 0.7f)
            pick.wavering << QLatin1String(kFingerNames[f]);
    item.reason = groundInWords(pick, QStringLiteral("lodestone"));
    item.brief = words("lodestone::LabelQuestions", "Pitched down %1°").arg(40);
    return item;
}

} // namespace

MadeSession madeSession()
{
    MadeSession made;
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, 0.7f);
    Combination state(Finger::Extended);
    std::array<float, 3> field = kRest;
    for (int part = 0; part < 430; ++part) {
        const std::size_t finger = random() % 5;
        state[finger] = state[finger] == Finger::Flexed ? Finger::Extended : Finger::Flexed;
        const std::array<float, 3> wanted = fieldOf(state);
        const int begin = static_cast<int>(made.samples.size());
        for (int i = 0; i < kStretch; ++i) {
            Sample s;
            s.t = static_cast<double>(made.samples.size()) * 0.02;
            for (std::size_t a = 0; a < 3; ++a) {
                field[a] += (wanted[a] - field[a]) * 0.15f;
                s.mag[a] = field[a] + noise(random);
            }
            made.samples.push_back(s);
        }
        if (part % 7 < 3)
            made.labels.push_back({{begin, begin + kStretch, state}, LabelSource::Human});
        const bool unsure = part % 31 == 5;
        for (int w = begin; w < begin + kStretch; w += 5) {
            std::array<float, 5> p{};
            for (std::size_t f = 0; f < 5; ++f)
                p[f] = state[f] == Finger::Flexed ? 0.95f : 0.06f;
            if (unsure)
                p[finger] = 0.55f;
            made.begins.push_back(w);
            made.probability.push_back(p);
            made.doubt.push_back(unsure ? 0.3f + 0.6f * std::sin(3.14f * static_cast<float>(w - begin) / kStretch)
                                 : part % 9 == 0 ? 0.25f
                                                 : 0.05f);
        }
        if (unsure)
            made.queue.push_back(question(made, begin, state, made.probability.back()));
    }
    return made;
}

std::vector<Sample> movingHand(double from, double to)
{
    std::vector<Sample> samples;
    for (int i = static_cast<int>(from * 50); i < static_cast<int>(to * 50); ++i) {
        const double t = i / 50.0;
        Sample s;
        s.t = t;
        const auto noise = [i](int k) { return std::sin(i * 12.9898 + k * 78.233) * 0.6; };
        for (std::size_t k = 0; k < 3; ++k) {
            const double step = std::floor(t / 2.3 + 0.2 * static_cast<double>(k));
            const double ease = std::min(1.0, (t / 2.3 + 0.2 * static_cast<double>(k) - step) * 9);
            const auto level = [k](double n) { return 90 * std::sin(n * 1.7 + 2.1 * static_cast<double>(k)); };
            s.mag[k] = static_cast<float>(
                level(step - 1) + (level(step) - level(step - 1)) * ease + noise(static_cast<int>(k)));
            s.gyro[k] = static_cast<float>(
                (1 - ease) * ease * 6 * std::sin(step * 2 + static_cast<double>(k)) + 0.05 * noise(9));
        }
        s.accel = {static_cast<float>(std::sin(t * 0.3) + 0.05 * noise(3)),
            static_cast<float>(2 * std::sin(t * 0.22) + 0.05 * noise(4)), static_cast<float>(9.6 + 0.08 * noise(5))};
        samples.push_back(s);
    }
    return samples;
}

Layout flexSensors()
{
    Layout layout;
    for (int i = 0; i < 5; ++i)
        layout.push_back({QStringLiteral("flex%1").arg(i + 1), Quantity::Bend, 0, {}, 0, i + 1});
    return layout;
}

Layout magnetometers(int count)
{
    Layout layout;
    for (int i = 0; i < count; ++i)
        for (const char axis : {'x', 'y', 'z'})
            layout.push_back({QStringLiteral("m%1%2").arg(i + 1).arg(QLatin1Char(axis)), Quantity::MagneticField, axis,
                QStringLiteral("uT"), 1, i + 1});
    return layout;
}

Rows bendingFingers(double from, double to)
{
    Rows rows;
    for (int i = static_cast<int>(from * 50); i < static_cast<int>(to * 50); ++i) {
        const double t = i / 50.0;
        rows.t.push_back(t);
        for (int f = 0; f < 5; ++f) {
            const double bend = std::tanh(3 * std::sin(t * (0.5 + 0.09 * f) + 1.3 * f)),
                         noise = std::sin(i * 12.9898 + f * 78.233);
            rows.values.push_back(static_cast<float>(std::round(512 + 40 * f + 230 * bend + 3 * noise)));
        }
    }
    return rows;
}

Rows movingMagnets(double from, double to, int count)
{
    const std::vector<Sample> hand = movingHand(from, to);
    Rows rows;
    for (const Sample &sample : hand) {
        rows.t.push_back(sample.t);
        for (int k = 0; k < count; ++k)
            for (std::size_t a = 0; a < 3; ++a)
                rows.values.push_back(
                    sample.mag[(a + static_cast<std::size_t>(k)) % 3] * static_cast<float>(1.0 / (1 + 0.3 * k))
                    + static_cast<float>(20 * std::sin(sample.t * 0.4 + k)));
    }
    return rows;
}

} // namespace lodestone::preview
