// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/trainer.h"

namespace lodestone {
namespace {

// Ten combinations with fields of a hand's size; only the arithmetic is timed, so the content hardly matters.
LabelledWindows benchmarkWindows(int count)
{
    LabelledWindows out;
    std::mt19937_64 random(1);
    std::normal_distribution<float> noise(0.f, 40.f);
    for (int w = 0; w < count; ++w) {
        Combination label{};
        for (std::size_t f = 0; f < 5; ++f)
            label[f] = ((w % 10) * 3 >> f) & 1 ? Finger::Flexed : Finger::Extended;
        std::array<float, 30> window{};
        for (std::size_t i = 0; i < window.size(); ++i) {
            window[i] = noise(random);
            for (std::size_t f = 0; f < 5; ++f)
                window[i] += label[f] == Finger::Flexed ? 300.f * static_cast<float>((f + i % 3) % 5) - 500.f : 0.f;
        }
        out.add(window.data(), label);
    }
    return out;
}

} // namespace

QCborMap benchmarkTrainingJob(const QCborMap &arguments, JobContext &context)
{
    const qint64 windows = arguments.value(QStringLiteral("windows")).toInteger(2000);
    const qint64 epochs = arguments.value(QStringLiteral("epochs")).toInteger(30);
    if (windows < 2 || windows > 1000000 || epochs < 1 || epochs > 10000)
        throw JobFailed{QStringLiteral("A benchmark of %1 windows and %2 epochs is out of range; take 2 to 1,000,000 windows and 1 to "
                                       "10,000 epochs.").arg(windows).arg(epochs)};
    TrainOptions options;
    options.epochs = int(epochs);
    options.windowsPerEpoch = int(windows);
    options.earlyStop = false;
    options.cancelled = [&context] { return context.cancelled(); };
    options.progress = [&context](const EpochReport &e) {
        context.progress(QStringLiteral("train"), double(e.epoch) / e.epochs,
                         {{QStringLiteral("epoch"), e.epoch}, {QStringLiteral("epochs"), e.epochs}, {QStringLiteral("loss"), e.loss}});
    };
    try {
        const TrainOutcome outcome = train(*findRecipe("v4-regularized"), {benchmarkWindows(int(windows)), {}, {}}, options);
        return {{QStringLiteral("seconds"), outcome.seconds}, {QStringLiteral("final_loss"), outcome.loss.back()},
                {QStringLiteral("windows"), outcome.windowsPerEpoch}, {QStringLiteral("epochs"), epochs}};
    } catch (const TrainCancelled &) {
        throw JobCancelled{};
    }
}

} // namespace lodestone
