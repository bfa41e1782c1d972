// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/handlers.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/trainer.h"
#include <QSaveFile>

namespace lodestone {
namespace {

// Ten combinations with fields of a hand's size; only the arithmetic is timed, so the content hardly matters.
LabelledWindows benchmarkWindows(int count)
{
    LabelledWindows out;
    std::mt19937_64 random(1);
    std::normal_distribution<float> noise(0.f, 40.f);
    for (int w = 0; w < count; ++w) {
        const Combination label = Combination::fromBits((w % 10) * 3);
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

// A count as int32, the fields, then 1 for each flexed finger; all floats. For whoever trains on the same elsewhere.
void save(const LabelledWindows &windows, const QString &path)
{
    std::vector<float> values = windows.input;
    for (const Combination &label : windows.fingers)
        for (const Finger finger : label)
            values.push_back(finger == Finger::Flexed ? 1.f : 0.f);
    const qint32 count = windows.count();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(&count), sizeof count) < 0
        || file.write(reinterpret_cast<const char *>(values.data()), qint64(values.size() * sizeof(float))) < 0
        || !file.commit())
        throw JobFailed{JobProblem::BenchmarkUnwritable, {path, file.errorString()}};
}

void demandWithin(const char *name, qint64 value, qint64 least, qint64 most)
{
    if (value < least || value > most)
        throw JobFailed{JobProblem::BenchmarkOutOfRange,
            {QLatin1String(name), QString::number(value), QString::number(least), QString::number(most)}};
}

} // namespace

BenchmarkTrainingJob::Result benchmarkTrainingJob(const BenchmarkTrainingJob::Request &asked, JobContext &context)
{
    demandWithin("windows", asked.windows, 2, 1000000);
    demandWithin("epochs", asked.epochs, 1, 10000);
    demandWithin("seed", asked.seed, 0, 1000000);
    const LabelledWindows data = benchmarkWindows(int(asked.windows));
    if (!asked.save.isEmpty())
        save(data, asked.save);
    Recipe recipe = *findRecipe("v4-regularized");
    recipe.syntheticShare = 0; // every epoch sees just these windows, wherever it is trained
    TrainOptions options;
    options.seed = std::uint64_t(asked.seed);
    options.epochs = int(asked.epochs);
    options.windowsPerEpoch = int(asked.windows);
    options.earlyStop = false;
    options.cancelled = [&context] { return context.cancelled(); };
    options.progress = [&context](const EpochReport &e) {
        context.progress(
            QStringLiteral("train"), double(e.epoch) / e.epochs, encode(TrainProgress{e.epoch, e.epochs, e.loss, {}}));
    };
    const TrainOutcome outcome = train(recipe, {data, {}, {}}, options);
    return {outcome.seconds, outcome.loss.back(), outcome.windowsPerEpoch, int(asked.epochs),
        QString::fromLatin1(instructionSetInUse())};
}

} // namespace lodestone
