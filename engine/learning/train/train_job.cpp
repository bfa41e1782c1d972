// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/distil.h"
#include "engine/learning/handlers.h"
#include "engine/learning/data/kept_labels.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/novelty_reference.h"
#include "engine/learning/assess/promotion.h"
#include "engine/learning/train/quantised.h"
#include "engine/learning/data/seen_samples.h"
#include "engine/learning/train/temperature.h"
#include "engine/learning/train/trainer.h"
#include <QCborArray>

namespace lodestone {
namespace {

QCborArray array(const std::vector<double> &values)
{
    QCborArray out;
    for (const double v : values)
        out.append(v);
    return out;
}

quint64 seedOf(const QCborMap &arguments) { return quint64(arguments.value(QStringLiteral("seed")).toInteger(1)); }

struct Trained
{
    Network network, uncalibrated;
    Temperatures temperatures;
    QCborMap result;
};

// upTo: the fraction of the whole job that training takes.
Trained trainOn(const Dataset &data, const Recipe &recipe, const QCborMap &arguments, JobContext &context, double upTo)
{
    const quint64 seed = seedOf(arguments);
    const qint64 epochs = arguments.value(QStringLiteral("epochs")).toInteger(0);
    if (epochs < 0 || epochs > 10000)
        throw JobFailed{JobProblem::EpochsOutOfRange, {QString::number(epochs)}};
    TrainOptions options;
    options.seed = seed;
    options.epochs = int(epochs);
    options.cancelled = [&] { return context.cancelled(); };
    options.progress = [&](const EpochReport &e) {
        QCborMap details{
            {QStringLiteral("epoch"), e.epoch}, {QStringLiteral("epochs"), e.epochs}, {QStringLiteral("loss"), e.loss}};
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
    // The hold-out is the source's: it says nothing of a hand that is turned otherwise (measured on a low-pitch test,
    // its temperatures made the calibration error larger, 5.5 to 6.4 %), so a network fitted to a target keeps its own
    // sureness.
    if (windows.target.count() == 0 && windows.unlabelled.count() == 0)
        trained.temperatures = calibrate(trained.network, windows.holdout);
    QCborMap request; // the roles and the cut, with the labels below enough to train the same again
    for (const char *key : {"sources", "target", "test", "split", "seed", "epochs"})
        if (const QCborValue value = arguments.value(QLatin1String(key)); !value.isUndefined())
            request.insert(QLatin1String(key), value);
    QCborArray sessions;
    for (const LoadedSession &s : data.sessions)
        sessions.append(s.info.id);
    trained.result = {{QStringLiteral("weights"), trained.network.serialise()},
        {QStringLiteral("loss"), array(outcome.loss)}, {QStringLiteral("lossHoldout"), array(outcome.lossHoldout)},
        {QStringLiteral("parameters"), trained.network.parametersWithStatistics()},
        {QStringLiteral("seconds"), outcome.seconds},
        {QStringLiteral("novelty"), array(noveltyReference(windows).numbers())},
        {QStringLiteral("windows"), windows.source.count() + windows.target.count()},
        {QStringLiteral("provenance"),
            QCborMap{{QStringLiteral("labels"), data.labels}, {QStringLiteral("split"), data.split},
                {QStringLiteral("seed"), qint64(seed)}, {QStringLiteral("recipe"), QString::fromStdString(recipe.name)},
                {QStringLiteral("instructions"), QString::fromLatin1(instructionSetInUse())},
                {QStringLiteral("engine"), QStringLiteral(LODESTONE_VERSION)}, {QStringLiteral("sessions"), sessions},
                {QStringLiteral("sourceWindows"), windows.source.count()},
                {QStringLiteral("targetWindows"), windows.target.count()},
                {QStringLiteral("windowsPerEpoch"), outcome.windowsPerEpoch},
                {QStringLiteral("seen"), SeenSamples(data).toCbor()}, {QStringLiteral("request"), request},
                {QStringLiteral("labelled"), keepLabels(data)}}}};
    return trained;
}

// Training and unlabelled target windows: the ranges the glove will meet, not only those that were labelled.
std::vector<float> calibrationOf(const Dataset &data)
{
    constexpr std::size_t kMost = 3000;
    std::vector<Window> rest = data.pool;
    if (data.pool.empty()
        && data.train.size() + data.target.size() < kMost) // no session was named: whatever was recorded
        for (int s = 0; s < int(data.sessions.size()); ++s)
            for (const Window &w :
                cutWindows(s, data.sessions[std::size_t(s)].samples, data.sessions[std::size_t(s)].segments, {}))
                rest.push_back(w);
    return mixedCalibration({data.labelled(data.train), data.labelled(data.target), {}, data.labelled(rest)});
}

struct Quantised
{
    QuantisedScores scores;
    QCborMap figures;
};

constexpr std::array<const char *, 3> kMethodNames{"nearest", "calibrated", "fine-tuned"};

Quantised quantiseFor(
    const Network &network, const Dataset &data, const QCborMap &arguments, JobContext &context, double from)
{
    context.progress(QStringLiteral("quantise"), from);
    Quantised q;
    try {
        const std::vector<float> calibration = calibrationOf(data);
        context.progress(QStringLiteral("check"), from + (1 - from) / 2);
        q.scores = scoreQuantised(
            network, calibration, data.labelled(data.test), seedOf(arguments), [&] { context.check(); });
    } catch (const QuantiseError &error) {
        throw JobFailed{JobProblem::CannotQuantise, {QString::fromStdString(error.text)}};
    }
    const QuantisedScores &s = q.scores;
    q.figures = {{QStringLiteral("bytes"), s.made.report.bytes},
        {QStringLiteral("parameters"), s.made.report.parameters}, {QStringLiteral("hash"), s.made.report.hash},
        {QStringLiteral("flips"), s.flips}, {QStringLiteral("windows"), s.int8.windows},
        {QStringLiteral("care"), QLatin1String(kMethodNames[std::size_t(s.made.method)])},
        {QStringLiteral("accuracy"),
            QCborMap{{QStringLiteral("float"), s.real.accuracy}, {QStringLiteral("int8"), s.int8.accuracy}}},
        {QStringLiteral("exact"),
            QCborMap{{QStringLiteral("float"), s.real.exact}, {QStringLiteral("int8"), s.int8.exact}}}};
    return q;
}

// The evaluation, and what calibration changed: the error before it and each finger's temperature.
QCborMap reportOf(const Trained &trained, const Dataset &data, JobContext &context)
{
    const auto check = [&context] { context.check(); };
    QCborMap report = evaluationReport(trained.network, data, check);
    const Scores before = score(
        predict(trained.uncalibrated, data.mags(data.test), check), data.labelled(data.test).fingers);
    QCborMap temperature;
    for (std::size_t f = 0; f < 5; ++f)
        temperature.insert(QLatin1String(kFingerNames[f]), trained.temperatures.finger[f]);
    report.insert(QStringLiteral("ece_before"), before.ece);
    report.insert(QStringLiteral("temperature"), temperature);
    report.insert(QStringLiteral("temperature_windows"), trained.temperatures.windows);
    return report;
}

constexpr std::array<const char *, 5> kVerdictNames{"better", "worse", "few", "chance", "incomparable"};

// The new network beside the project's newest one, on test windows that neither has learnt from: with another split or
// newer sessions, today's test windows may be what the old one was trained on. Empty for a first model.
QCborMap promotionOf(const Network &network, const Dataset &data, const QCborMap &arguments, JobContext &context)
{
    const std::optional<ModelInfo> newest =
        openProject(arguments.value(QStringLiteral("project")).toString())->newestModel();
    Network old;
    if (!newest || !Network::deserialise(newest->weights, old) || old.channels != network.channels
        || old.window != network.window)
        return {};
    const SeenSamples mine(data);
    const std::optional<SeenSamples> before = SeenSamples::fromProvenance(newest->provenance);
    std::vector<Window> unseen = data.test;
    std::erase_if(unseen, [&](const Window &w) {
        const qint64 session = data.sessions[std::size_t(w.session)].info.id;
        return mine.touches(session, w) || (before && before->touches(session, w));
    });
    const auto check = [&context] { context.check(); };
    const LabelledWindows test = data.labelled(unseen);
    const Promotion p = decidePromotion(
        predict(old, test.mag, check), predict(network, test.mag, check), test.fingers, blocksOf(test));
    return {{QStringLiteral("promote"), p.promote},
        {QStringLiteral("code"), QLatin1String(kVerdictNames[std::size_t(p.verdict)])},
        {QStringLiteral("old"), p.before}, {QStringLiteral("new"), p.after}, {QStringLiteral("windows"), p.windows},
        {QStringLiteral("blocks"), p.blocks}, {QStringLiteral("chance"), p.chance},
        {QStringLiteral("old_kept_seen"), before.has_value()}};
}

void addReport(Trained &trained, const Dataset &data, const QCborMap &arguments, JobContext &context)
{
    trained.result.insert(QStringLiteral("report"), reportOf(trained, data, context));
    if (const QCborMap promotion = promotionOf(trained.network, data, arguments, context); !promotion.isEmpty())
        trained.result.insert(QStringLiteral("promotion"), promotion);
}

} // namespace

const Recipe &recipeOf(const QCborMap &arguments)
{
    const QString name =
        arguments.value(QStringLiteral("recipe")).toString(QString::fromStdString(defaultRecipe().name));
    if (const Recipe *recipe = findRecipe(name.toStdString()))
        return *recipe;
    QStringList known;
    for (const Recipe &r : recipes())
        known << QString::fromStdString(r.name);
    throw JobFailed{JobProblem::NoSuchRecipe, {name, known.join(QStringLiteral(", "))}};
}

QCborMap trainJob(const QCborMap &arguments, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeOf(arguments);
    const Dataset data = loadDataset(datasetRequest(arguments));
    Trained trained = trainOn(data, recipe, arguments, context, 0.95);
    context.progress(QStringLiteral("check"), 0.95);
    addReport(trained, data, arguments, context);
    return trained.result;
}

QCborMap retrainJob(const QCborMap &arguments, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeOf(arguments);
    const Dataset data = loadDataset(datasetRequest(arguments));
    Trained trained = trainOn(data, recipe, arguments, context, 0.85);
    const Quantised q = quantiseFor(trained.network, data, arguments, context, 0.85);
    if (q.scores.made.method
        == QuantisationRefinement::Method::FineTuned) { // the project keeps the network that the glove runs
        trained.network = q.scores.made.network;
        trained.result.insert(QStringLiteral("weights"), trained.network.serialise());
    }
    trained.result.insert(QStringLiteral("image"), q.scores.made.image);
    trained.result.insert(QStringLiteral("hash"), q.scores.made.report.hash);
    trained.result.insert(QStringLiteral("quantise"), q.figures);
    addReport(trained, data, arguments, context);
    return trained.result;
}

namespace {

// Removes the share `prune` of every layer's units, then trains the rest on the whole network's answers to all windows.
Network prunedFor(const Network &network, const Dataset &data, const QCborMap &arguments, JobContext &context)
{
    const double fraction = arguments.value(QStringLiteral("prune")).toDouble(0);
    if (fraction == 0)
        return network;
    if (!(fraction > 0 && fraction < 1))
        throw JobFailed{JobProblem::PruneOutOfRange, {QString::number(fraction)}};
    LabelledWindows windows = data.labelled(data.train);
    windows.append(data.labelled(data.target));
    windows.append(data.labelled(data.pool));
    Recipe teaching;
    teaching.learningRate = 2e-3;
    NetworkFit fit;
    fit.seed = seedOf(arguments);
    fit.epochs = 100;
    fit.cancelled = [&context] { return context.cancelled(); };
    fit.progress = [&](int epoch, double) { context.progress(QStringLiteral("train"), 0.5 * epoch / fit.epochs); };
    try {
        return pruneAndDistil(teaching, network, fraction, windows, fit);
    } catch (const TrainCancelled &) {
        throw JobCancelled{};
    } catch (const std::invalid_argument &error) {
        throw JobFailed{JobProblem::CannotPrune, {QString::fromLatin1(error.what())}};
    }
}

} // namespace

QCborMap quantiseJob(const QCborMap &arguments, JobContext &context)
{
    const Dataset data = loadDataset(datasetRequest(arguments));
    const Network given = networkOf(arguments), pruned = prunedFor(given, data, arguments, context);
    const Quantised q = quantiseFor(pruned, data, arguments, context, 0.5);
    QCborMap result = q.figures;
    result.insert(QStringLiteral("image"), q.scores.made.image);
    if (const QByteArray weights = q.scores.made.network.serialise(); weights != given.serialise())
        result.insert(QStringLiteral("weights"), weights);
    return result;
}

} // namespace lodestone
