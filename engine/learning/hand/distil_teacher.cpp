// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/distil_teacher.h"
#include "engine/learning/train/examples.h"
#include <algorithm>
#include <chrono>
#include <cmath>

namespace lodestone {
namespace {

constexpr float kNoise = 2.5f;   // uT: about the sensor's and the magnets' seat, so that repeats are not copies
constexpr double kSmooth = 0.02; // labels are believed to 99 %
constexpr double kSourceShare = 0.15, kTargetShare = 0.25,
                 kPoolShare = 0.3; // of the loss; drawn windows get the rest
constexpr int kPerEpoch = 4000;    // windows, about
// Windows drawn from the teacher's hand, or, as far as it has no share in the answers, near those that were recorded.
// A teacher without a hand draws none.
constexpr int kDrawn = 3000;
constexpr double kSimulatedAt = 0.8; // share of the hand in the answer from which on all that is drawn is its own
constexpr float kShift = 10, kStretch = 0.05f; // uT, and share of the field: about what another sitting changes

// Repeats the windows until they are about wanted, together weighing `share`.
void addShare(Examples &to, const LabelledWindows &windows, const Probabilities &target, double share, int wanted)
{
    if (windows.count() == 0 || share <= 0)
        return;
    const int repeats = std::max(1, int(std::lround(double(wanted) / windows.count())));
    const float weight = float(share / (double(repeats) * windows.count()));
    for (int r = 0; r < repeats; ++r)
        for (int w = 0; w < windows.count(); ++w)
            to.add(windows.input.data() + std::ptrdiff_t(w) * windows.values, target[std::size_t(w)], weight);
}

// Windows as another sitting might have them: each is one of `like`, shifted and stretched as a whole.
LabelledWindows drawnNear(const LabelledWindows &like, int count, std::uint64_t seed)
{
    std::mt19937_64 random(seed ^ 0x9e3779b97f4a7c15u);
    std::normal_distribution<float> gauss(0.f, 1.f);
    LabelledWindows out = like.none();
    std::vector<float> window(std::size_t(like.values));
    std::vector<float> shift(std::size_t(like.channels));
    for (int n = 0; n < count && like.count() > 0; ++n) {
        const std::size_t w = std::size_t(random() % std::uint64_t(like.count()));
        for (float &s : shift)
            s = kShift * gauss(random);
        const float stretch = 1 + kStretch * gauss(random);
        for (std::size_t i = 0; i < window.size(); ++i)
            window[i] = stretch * like.input[w * window.size() + i] + shift[i % shift.size()];
        WindowContext context = like.context[w];
        context.session = context.stretch = context.sitting = -1;
        out.add(window.data(), {}, context);
    }
    return out;
}

Probabilities targetsOf(const LabelledWindows &windows)
{
    Probabilities out;
    for (const Combination &c : windows.fingers) {
        out.push_back(targetOf(c));
        for (float &t : out.back())
            t = float((1 - kSmooth) * double(t) + kSmooth / 2);
    }
    return out;
}

} // namespace

Recipe smallGloveShape()
{
    Recipe r;
    r.filters = r.lstm = r.dense = 16;
    r.asinh = true;
    r.learningRate = 4e-3;
    r.epochs = 40;
    r.batch = 64;
    return r;
}

TrainOutcome distilTeacher(
    const Recipe &shape, const Teacher &teacher, const TrainingData &data, const TrainOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    Examples examples;
    examples.values = data.source.values;
    const int perEpoch = std::min(kPerEpoch, std::max(options.windowsPerEpoch, 1) * 2);
    const double drawnShare = 1 - kSourceShare - kTargetShare - kPoolShare;
    const double byHand = teacher.hand() ? std::min(1.0, teacher.shares().hand / kSimulatedAt) : 0;
    LabelledWindows like = data.unlabelled; // turned as the glove will be, and as it was
    like.values = data.source.values;
    like.channels = data.source.channels;
    like.append(data.target);
    LabelledWindows simulated = data.source.none();
    if (const int count = int(std::lround(byHand * kDrawn)); count > 0)
        simulated = teacher.hand()->simulate(
            count, like.count() > 0 ? like : data.source, teacher.combinationWeight(), options.seed);
    LabelledWindows near = data.source.none();
    if (const int count = kDrawn - simulated.count(); count > 0 && teacher.hand()) {
        like.append(data.source);
        near = drawnNear(like, count, options.seed);
    }
    const auto part = [&](double share) { return int(share * perEpoch); };
    addShare(examples, data.source, targetsOf(data.source), kSourceShare, part(kSourceShare));
    addShare(examples, data.target, targetsOf(data.target), kTargetShare, part(kTargetShare));
    addShare(examples, data.unlabelled, fingersOf(teacher.combinations(data.unlabelled)), kPoolShare, part(kPoolShare));
    for (const LabelledWindows *drawn : {&simulated, &near})
        addShare(examples, *drawn, fingersOf(teacher.combinations(*drawn)),
            drawnShare * drawn->count() / std::max(1, simulated.count() + near.count()), drawn->count());
    const double mean = examples.count() > 0 ? 1.0 / examples.count() : 1;
    double total = 0;
    for (const float w : examples.weight)
        total += double(w);
    for (float &w : examples.weight) // mean weight 1: the step size then means what it says
        w = float(double(w) / (total * mean));

    TrainOutcome outcome;
    NetworkFit fit;
    fit.seed = options.seed;
    fit.epochs = options.epochs > 0 ? options.epochs : shape.epochs;
    fit.noise = kNoise;
    fit.cancelled = options.cancelled;
    fit.progress = [&](int epoch, double loss) {
        outcome.loss.push_back(loss);
        if (options.progress)
            options.progress({epoch, fit.epochs, loss, 0, false});
    };
    outcome.network = fitNetwork(shape, examples, fit);
    outcome.network.recipe = shape.name;
    outcome.windowsPerEpoch = examples.count();
    outcome.figures = teacher.figures();
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace lodestone
