// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/quantiser.h"
#include "engine/learning/evaluation.h"
#include "engine/learning/handlers.h"
#include "engine/learning/novelty.h"
#include "engine/learning/temperature.h"
#include "engine/learning/trainer.h"
#include <QCborArray>

namespace lodestone {
namespace {

QString instructionSet()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return QStringLiteral("x86-64 AVX-512");
    if (__builtin_cpu_supports("avx2"))
        return QStringLiteral("x86-64 AVX2");
    return QStringLiteral("x86-64");
#else
    return QSysInfo::currentCpuArchitecture();
#endif
}

QCborArray array(const std::vector<double> &values)
{
    QCborArray out;
    for (const double v : values)
        out.append(v);
    return out;
}

const Recipe &recipeOf(const QCborMap &arguments)
{
    const QString name = arguments.value(QStringLiteral("recipe")).toString(QStringLiteral("v4-regularized"));
    if (const Recipe *recipe = findRecipe(name.toStdString()))
        return *recipe;
    QStringList known;
    for (const Recipe &r : recipes())
        known << QString::fromStdString(r.name);
    throw JobFailed{QStringLiteral("There is no recipe \"%1\"; use one of: %2.").arg(name, known.join(QStringLiteral(", ")))};
}

struct Trained { Network network, uncalibrated; Temperatures temperatures; QCborMap result; };

// upTo: the fraction of the whole job that training takes.
Trained trainOn(const Dataset &data, const Recipe &recipe, const QCborMap &arguments, JobContext &context, double upTo)
{
    const quint64 seed = quint64(arguments.value(QStringLiteral("seed")).toInteger(1));
    const qint64 epochs = arguments.value(QStringLiteral("epochs")).toInteger(0);
    if (epochs < 0 || epochs > 10000)
        throw JobFailed{QStringLiteral("Training for %1 epochs is out of range; use 1 to 10,000.").arg(epochs)};
    TrainOptions options;
    options.seed = seed;
    options.epochs = int(epochs);
    options.cancelled = [&] { return context.cancelled(); };
    options.progress = [&](const EpochReport &e) {
        QCborMap details{{QStringLiteral("epoch"), e.epoch}, {QStringLiteral("epochs"), e.epochs}, {QStringLiteral("loss"), e.loss}};
        if (e.hasHoldout)
            details.insert(QStringLiteral("lossHoldout"), e.lossHoldout);
        context.progress(QStringLiteral("train"), 0.05 + (upTo - 0.05) * e.epoch / e.epochs, details);
    };
    const TrainingData windows = trainingData(data, seed);
    Trained trained;
    TrainOutcome outcome;
    try {
        outcome = train(recipe, windows, options);
    } catch (const TrainCancelled &) {
        throw JobCancelled{};
    }
    trained.network = trained.uncalibrated = outcome.network;
    trained.temperatures = calibrate(trained.network, windows.holdout);
    QCborArray sessions;
    for (const LoadedSession &s : data.sessions)
        sessions.append(s.info.id);
    trained.result = {
        {QStringLiteral("weights"), trained.network.serialise()},
        {QStringLiteral("loss"), array(outcome.loss)},
        {QStringLiteral("lossHoldout"), array(outcome.lossHoldout)},
        {QStringLiteral("parameters"), trained.network.parametersWithStatistics()},
        {QStringLiteral("seconds"), outcome.seconds},
        {QStringLiteral("novelty"), array(noveltyReference(windows).numbers())},
        {QStringLiteral("windows"), windows.source.count() + windows.target.count()},
        {QStringLiteral("provenance"),
         QCborMap{{QStringLiteral("labels"), data.labels}, {QStringLiteral("split"), data.split}, {QStringLiteral("seed"), qint64(seed)},
                  {QStringLiteral("recipe"), QString::fromStdString(recipe.name)}, {QStringLiteral("instructions"), instructionSet()},
                  {QStringLiteral("engine"), QStringLiteral(LODESTONE_VERSION)}, {QStringLiteral("sessions"), sessions},
                  {QStringLiteral("sourceWindows"), windows.source.count()}, {QStringLiteral("targetWindows"), windows.target.count()},
                  {QStringLiteral("windowsPerEpoch"), outcome.windowsPerEpoch}}}};
    return trained;
}

// Training and unlabelled target windows: the ranges the glove will meet, not only those that were labelled.
std::vector<float> calibrationOf(const Dataset &data)
{
    constexpr std::size_t kMost = 3000;
    std::vector<Window> windows = data.train;
    for (const auto *more : {&data.target, &data.pool})
        windows.insert(windows.end(), more->begin(), more->end());
    if (data.pool.empty() && windows.size() < kMost) // no session was named: whatever was recorded, labelled or not
        for (int s = 0; s < int(data.sessions.size()); ++s)
            for (const Window &w : cutWindows(s, data.sessions[std::size_t(s)].samples, data.sessions[std::size_t(s)].segments, {}))
                windows.push_back(w);
    const std::size_t step = windows.size() / kMost + 1;
    std::vector<Window> some;
    for (std::size_t i = 0; i < windows.size(); i += step)
        some.push_back(windows[i]);
    return data.mags(some);
}

struct Quantised { QByteArray image; QuantiseReport report; QCborMap figures; };

Quantised quantiseFor(const Network &network, const Dataset &data, JobContext &context, double from)
{
    context.progress(QStringLiteral("quantise"), from);
    Quantised q;
    try {
        q.image = quantise(network, calibrationOf(data), &q.report);
    } catch (const QuantiseError &error) {
        throw JobFailed{QString::fromStdString(error.text)};
    }
    context.check();
    context.progress(QStringLiteral("check"), from + (1 - from) / 2);
    ImageModel model;
    QString why;
    if (!ImageModel::open(q.image, model, &why))
        throw JobFailed{QStringLiteral("The image that was just made does not open (%1); please report this.").arg(why)};
    std::vector<Combination> truth;
    for (const Window &w : data.test)
        truth.push_back(w.fingers);
    const std::vector<float> mag = data.mags(data.test);
    const Probabilities exact = predict(network, mag, [&] { context.check(); });
    Probabilities rounded(exact.size());
    int flips = 0;
    for (std::size_t w = 0; w < exact.size(); ++w) {
        const auto bytes = model.runMicrotesla(mag.data() + w * 3 * std::size_t(network.window));
        for (std::size_t f = 0; f < 5; ++f) {
            rounded[w][f] = bytes[f] >= 128 ? std::max(0.5f, float(bytes[f]) / 255.f) : float(bytes[f]) / 255.f;
            flips += (bytes[f] >= 128) != (exact[w][f] >= 0.5f);
        }
    }
    q.figures = {{QStringLiteral("bytes"), q.report.bytes}, {QStringLiteral("parameters"), q.report.parameters},
                 {QStringLiteral("hash"), q.report.hash}, {QStringLiteral("flips"), flips}, {QStringLiteral("windows"), int(exact.size())},
                 {QStringLiteral("accuracy"), QCborMap{{QStringLiteral("float"), score(exact, truth).accuracy},
                                                       {QStringLiteral("int8"), score(rounded, truth).accuracy}}}};
    return q;
}

// The evaluation, and what calibration changed: the error before it and each finger's temperature.
QCborMap reportOf(const Trained &trained, const Dataset &data, JobContext &context)
{
    const auto check = [&context] { context.check(); };
    QCborMap report = evaluationReport(trained.network, data, check);
    const Scores before = score(predict(trained.uncalibrated, data.mags(data.test), check), data.labelled(data.test).fingers);
    QCborMap temperature;
    for (std::size_t f = 0; f < 5; ++f)
        temperature.insert(QLatin1String(kFingerNames[f]), trained.temperatures.finger[f]);
    report.insert(QStringLiteral("ece_before"), before.ece);
    report.insert(QStringLiteral("temperature"), temperature);
    return report;
}

} // namespace

QCborMap trainJob(const QCborMap &arguments, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeOf(arguments);
    const Dataset data = loadDataset(datasetRequest(arguments));
    Trained trained = trainOn(data, recipe, arguments, context, 0.95);
    context.progress(QStringLiteral("check"), 0.95);
    trained.result.insert(QStringLiteral("report"), reportOf(trained, data, context));
    return trained.result;
}

QCborMap retrainJob(const QCborMap &arguments, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeOf(arguments);
    const Dataset data = loadDataset(datasetRequest(arguments));
    Trained trained = trainOn(data, recipe, arguments, context, 0.85);
    const Quantised q = quantiseFor(trained.network, data, context, 0.85);
    trained.result.insert(QStringLiteral("image"), q.image);
    trained.result.insert(QStringLiteral("hash"), q.report.hash);
    trained.result.insert(QStringLiteral("quantise"), q.figures);
    trained.result.insert(QStringLiteral("report"), reportOf(trained, data, context));
    return trained.result;
}

QCborMap quantiseJob(const QCborMap &arguments, JobContext &context)
{
    const Network network = networkOf(arguments);
    const Dataset data = loadDataset(datasetRequest(arguments));
    const Quantised q = quantiseFor(network, data, context, 0.2);
    QCborMap result = q.figures;
    result.insert(QStringLiteral("image"), q.image);
    return result;
}

QCborMap evaluateJob(const QCborMap &arguments, JobContext &context)
{
    const Network network = networkOf(arguments);
    context.progress(QStringLiteral("windows"), 0);
    DatasetRequest request = datasetRequest(arguments);
    request.windows.length = network.window;
    const Dataset data = loadDataset(request);
    context.progress(QStringLiteral("check"), 0.3);
    return evaluationReport(network, data, [&] { context.check(); });
}

} // namespace lodestone
