// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/observations.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace lodestone::hand {
namespace {

constexpr double kSamePose = 8; // s: the same combination again within this time is the same repetition
constexpr float kRange =
    2999; // uT: beyond 30 gauss the sensor clips (MMC5603NJ data sheet), and a clipped field says little
constexpr double kBin = 0.15; // of the gravity's unit vector, about nine degrees

bool usable(const LabelledWindows &windows, int w)
{
    const Combination &c = windows.fingers[static_cast<std::size_t>(w)];
    const float *mag = windows.input.data() + std::ptrdiff_t(w) * windows.values;
    if (std::any_of(mag, mag + windows.values, [](float v) { return std::abs(v) >= kRange; }))
        return false;
    return c.isComplete() && meanField(windows, w).allFinite();
}

// Windows in an order in which those of one repetition are neighbours.
std::vector<int> inOrder(const LabelledWindows &windows)
{
    std::vector<int> order;
    for (int w = 0; w < windows.count(); ++w)
        if (usable(windows, w))
            order.push_back(w);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
        const WindowContext &x = windows.context[i], &y = windows.context[j];
        if (x.session != y.session)
            return x.session < y.session;
        return windows.fingers[i] != windows.fingers[j] ? windows.fingers[i] < windows.fingers[j] : x.time < y.time;
    });
    return order;
}

void observeInto(Observations &out, const LabelledWindows &windows)
{
    const WindowContext *last = nullptr;
    const Combination *lastFingers = nullptr;
    Vec3 opened = Vec3::Zero();
    int inBin = 0;
    for (const int w : inOrder(windows)) {
        const WindowContext &context = windows.context[static_cast<std::size_t>(w)];
        const Combination &fingers = windows.fingers[static_cast<std::size_t>(w)];
        const Vec3 gravity = gravityOf(context);
        const bool repeats = last && last->session == context.session && *lastFingers == fingers
                             && context.time - last->time < kSamePose;
        if (!repeats)
            ++out.repetitions;
        if (!repeats || (gravity - opened).norm() > kBin) {
            Observation bin;
            for (std::size_t f = 0; f < 5; ++f)
                bin.flexed[f] = fingers[f] == Finger::Flexed;
            bin.repetition = out.repetitions - 1;
            bin.gravity.setZero();
            out.bins.push_back(bin);
            opened = gravity;
            inBin = 0;
        }
        Observation &bin = out.bins.back();
        bin.field += (meanField(windows, w) - bin.field) / ++inBin;
        bin.gravity += gravity;
        ++out.windows;
        last = &context;
        lastFingers = &fingers;
    }
}

} // namespace

Observations observe(const LabelledWindows &source, const LabelledWindows &target)
{
    Observations out;
    observeInto(out, source);
    observeInto(out, target);
    for (Observation &bin : out.bins)
        bin.gravity.normalize();
    return out;
}

Vec3 meanField(const LabelledWindows &windows, int window)
{
    const int samples = windows.values / 3;
    const float *mag = windows.input.data() + std::ptrdiff_t(window) * windows.values;
    Vec3 sum = Vec3::Zero();
    for (int i = 0; i < samples; ++i)
        sum += Eigen::Map<const Eigen::Vector3f>(mag + 3 * i).cast<double>();
    return sum / samples;
}

Vec3 gravityOf(const WindowContext &context)
{
    const Vec3 g(context.gravity[0], context.gravity[1], context.gravity[2]);
    return g.norm() > 0.1 && g.allFinite() ? Vec3(g.normalized()) : Vec3(Vec3::UnitZ());
}

Flexed flexedOf(int combination)
{
    Flexed out{};
    for (std::size_t f = 0; f < 5; ++f)
        out[f] = (combination >> f) & 1;
    return out;
}

} // namespace lodestone::hand
