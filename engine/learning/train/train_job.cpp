// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/distil.h"
#include "engine/learning/handlers.h"
#include "engine/learning/data/cautions.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/data/kept_labels.h"
#include "engine/learning/data/resampled.h"
#include "engine/learning/train/network_fit.h"
#include "engine/learning/train/novelty_reference.h"
#include "engine/learning/assess/promotion.h"
#include "engine/learning/train/quantised.h"
#include "engine/learning/data/seen_samples.h"
#include "engine/learning/train/temperature.h"
#include "engine/learning/train/trainer.h"
#include <cstdio>

namespace lodestone {
namespace {

struct Trained
{
    Network network, uncalibrated;
    Temperatures temperatures;
    RetrainJob::Result result; // of train: without an image
};

// upTo: the fraction of the whole job that training takes.
Trained trainOn(
    const Dataset &data, const Recipe &recipe, const TrainRequest &request, JobContext &context, double upTo)
{
    if (request.epochs < 0 || request.epochs > 10000)
        throw JobFailed{JobProblem::EpochsOutOfRange, {QString::number(request.epochs)}};
    const std::vector<Caution> cautions = cautionsOf(data);
    context.progress(QStringLiteral("windows"), 0.05, encode(TrainProgress{.cautions = cautions}));
    TrainOptions options;
    options.seed = request.seed;
    options.epochs = request.epochs;
    options.cancelled = [&] { return context.cancelled(); };
    options.progress = [&](const EpochReport &e) {
        context.progress(QStringLiteral("train"), 0.05 + (upTo - 0.05) * e.epoch / e.epochs,
            encode(
                TrainProgress{e.epoch, e.epochs, e.loss, e.hasHoldout ? std::optional(e.lossHoldout) : std::nullopt}));
    };
    const TrainingData windows = trainingData(data, request.seed);
    const TrainOutcome outcome = train(recipe, windows, options);
    Trained trained;
    trained.network = trained.uncalibrated = outcome.network;
    // The hold-out is the source's: it says nothing of a hand that is turned otherwise (measured on a low-pitch test,
    // its temperatures made the calibration error larger, 5.5 to 6.4 %), so a network fitted to a target keeps its own
    // sureness.
    if (windows.target.count() == 0 && windows.unlabelled.count() == 0)
        trained.temperatures = calibrate(trained.network, windows.holdout);
    TrainJob::Result &result = trained.result;
    result.weights = trained.network.serialise();
    result.loss = outcome.loss;
    result.lossHoldout = outcome.lossHoldout;
    result.parameters = trained.network.parametersWithStatistics();
    result.seconds = outcome.seconds;
    result.windows = windows.source.count() + windows.target.count();
    result.novelty = noveltyReference(windows).numbers();
    result.window = data.shapeOf();
    result.cautions = cautions;
    if (!data.inputs.empty())
        result.channels = namesOf(data.inputs);
    if (!outcome.fallback.empty())
        result.fallback = QString::fromStdString(outcome.fallback);
    Provenance &from = result.provenance;
    from.labels = data.labels;
    from.split = data.split;
    from.seed = request.seed;
    from.recipe = QString::fromStdString(recipe.name);
    from.instructions = QString::fromLatin1(instructionSetInUse());
    from.engine = QStringLiteral(LODESTONE_VERSION);
    for (const LoadedSession &s : data.sessions) {
        from.sessions << s.info.id;
        if (s.recordedHz > 0)
            from.resampled.push_back({s.info.id, s.recordedHz, rateOf(s)});
    }
    from.sourceWindows = windows.source.count();
    from.targetWindows = windows.target.count();
    from.windowsPerEpoch = outcome.windowsPerEpoch;
    from.seen = SeenSamples(data).kept();
    from.request = Provenance::Asked{{request}, request.epochs, request.window};
    from.labelled = keepLabels(data);
    return trained;
}

// Training and unlabelled target windows: the ranges the glove will meet, not only those that were labelled.
std::vector<float> calibrationOf(const Dataset &data, int length)
{
    constexpr std::size_t kMost = 3000;
    std::vector<Window> rest = data.pool;
    if (data.pool.empty()
        && data.train.size() + data.target.size() < kMost) // no session was named: whatever was recorded
        for (int s = 0; s < int(data.sessions.size()); ++s)
            for (const Window &w : data.cut(s, data.sessions[std::size_t(s)].segments, {.length = length}))
                rest.push_back(w);
    return mixedCalibration({data.labelled(data.train), data.labelled(data.target), {}, data.labelled(rest)});
}

QuantisedScores quantiseFor(const Network &network, const Dataset &data, quint64 seed, JobContext &context, double from)
{
    context.progress(QStringLiteral("quantise"), from);
    try {
        const std::vector<float> calibration = calibrationOf(data, network.window);
        context.progress(QStringLiteral("check"), from + (1 - from) / 2);
        return scoreQuantised(network, calibration, data.labelled(data.test), seed, [&] { context.check(); });
    } catch (const QuantiseError &error) {
        std::fprintf(stderr, "lodestone-engine: %s\n", error.text.c_str());
        throw JobFailed{JobProblem::CannotQuantise, {}};
    }
}

QuantiseFigures figuresOf(const QuantisedScores &s)
{
    static_assert(int(QuantisationRefinement::Method::FineTuned) == int(QuantiseFigures::Care::FineTuned));
    return {s.made.report.bytes, s.made.report.parameters, {s.real.accuracy, s.int8.accuracy},
        {s.real.exact, s.int8.exact}, s.flips, s.int8.windows, QuantiseFigures::Care(s.made.method)};
}

// The evaluation, and what calibration changed: the error before it and each finger's temperature.
TrainReport reportOf(const Trained &trained, const Dataset &data, JobContext &context)
{
    const auto check = [&context] { context.check(); };
    const Scores before = score(predict(trained.uncalibrated, data.inputOf(trained.uncalibrated, data.test), check),
        data.labelled(data.test).fingers);
    return {{evaluate(trained.network, data, check)}, before.ece, {trained.temperatures.finger},
        trained.temperatures.windows};
}

// The project's newest model, where it takes the same windows as this network.
struct Before
{
    Network network;
    std::optional<SeenSamples> seen; // nothing: an older version did not keep what it has learnt from
};
std::optional<Before> beforeOf(const Network &network, const QString &file)
{
    const std::optional<ModelInfo> newest = openProject(file)->newestModel();
    Before before;
    if (!newest || !Network::deserialise(newest->weights, before.network) || before.network.channels != network.channels
        || namesOf(before.network.inputs) != namesOf(network.inputs) || before.network.window != network.window)
        return {};
    before.seen = SeenSamples::fromProvenance(newest->provenance);
    return before;
}

// The new network beside the one before, on test windows that neither has learnt from: with another split or newer
// sessions, today's test windows may be what the old one was trained on.
Promotion promotionOf(const Network &network, const Dataset &data, const Before &before, JobContext &context)
{
    const SeenSamples mine(data);
    std::vector<Window> unseen = data.test;
    std::erase_if(unseen, [&](const Window &w) {
        const qint64 session = data.sessions[std::size_t(w.session)].info.id;
        const Window here = data.asRecorded(w);
        return mine.touches(session, here) || (before.seen && before.seen->touches(session, here));
    });
    const auto check = [&context] { context.check(); };
    const LabelledWindows test = data.labelled(unseen);
    Promotion promotion = decidePromotion(predict(before.network, data.inputOf(before.network, unseen), check),
        predict(network, test.input, check), test.fingers, blocksOf(test));
    promotion.oldKeptSeen = before.seen.has_value();
    return promotion;
}

// Both on what was recorded when the glove was put on. Nothing where nothing was, or where the old model knows it too:
// it would show no change.
std::optional<Adapted> adaptedOf(
    const Network &network, const Dataset &data, const QList<qint64> &puttingOn, const Before &before)
{
    std::vector<Window> windows = data.target;
    std::erase_if(windows, [&](const Window &w) {
        const qint64 session = data.sessions[std::size_t(w.session)].info.id;
        return !puttingOn.contains(session) || (before.seen && before.seen->touches(session, data.asRecorded(w)));
    });
    if (windows.empty())
        return {};
    const LabelledWindows worn = data.labelled(windows);
    return Adapted{score(predict(before.network, data.inputOf(before.network, windows)), worn.fingers).accuracy,
        score(predict(network, worn.input), worn.fingers).accuracy, worn.count()};
}

void addReport(Trained &trained, const Dataset &data, const TrainRequest &request, JobContext &context)
{
    trained.result.report = reportOf(trained, data, context);
    if (const std::optional<Before> before = beforeOf(trained.network, request.project)) {
        trained.result.promotion = promotionOf(trained.network, data, *before, context);
        trained.result.adapted = adaptedOf(trained.network, data, request.puttingOn, *before);
    }
}

// Removes the share `prune` of every layer's units, then trains the rest on the whole network's answers to all windows.
Network prunedFor(const Network &network, const Dataset &data, const QuantiseJob::Request &request, JobContext &context)
{
    const double fraction = request.prune;
    if (fraction == 0)
        return network;
    if (!(fraction > 0 && fraction < 1))
        throw JobFailed{JobProblem::PruneOutOfRange, {QString::number(fraction)}};
    LabelledWindows windows = data.labelled(data.train);
    windows.append(data.labelled(data.target));
    windows.append(data.labelled(data.pool));
    Recipe teaching;
    teaching.channels = network.channels;
    teaching.window = network.window;
    teaching.learningRate = 2e-3;
    NetworkFit fit;
    fit.seed = request.seed;
    fit.epochs = 100;
    fit.cancelled = [&context] { return context.cancelled(); };
    fit.progress = [&](int epoch, double) { context.progress(QStringLiteral("train"), 0.5 * epoch / fit.epochs); };
    try {
        return pruneAndDistil(teaching, network, fraction, windows, fit);
    } catch (const std::invalid_argument &error) {
        std::fprintf(stderr, "lodestone-engine: %s\n", error.what());
        throw JobFailed{JobProblem::CannotPrune, {}};
    }
}

} // namespace

const Recipe &recipeNamed(const QString &name)
{
    if (name.isEmpty())
        return defaultRecipe();
    if (const Recipe *recipe = findRecipe(name.toStdString()))
        return *recipe;
    QStringList known;
    for (const Recipe &r : recipes())
        known << QString::fromStdString(r.name);
    throw JobFailed{JobProblem::NoSuchRecipe, {name, known.join(QStringLiteral(", "))}};
}

TrainJob::Result trainJob(const TrainRequest &request, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeNamed(request.recipe);
    const Dataset data = loadDataset({{request}, {.length = recipe.window}, true, {}, request.window});
    Trained trained = trainOn(data, recipe, request, context, 0.95);
    context.progress(QStringLiteral("check"), 0.95);
    addReport(trained, data, request, context);
    return trained.result;
}

RetrainJob::Result retrainJob(const TrainRequest &request, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeNamed(request.recipe);
    const Dataset data = loadDataset({{request}, {.length = recipe.window}, true, {}, request.window});
    Trained trained = trainOn(data, recipe, request, context, 0.85);
    const QuantisedScores q = quantiseFor(trained.network, data, request.seed, context, 0.85);
    if (q.made.method == QuantisationRefinement::Method::FineTuned) { // the project keeps the network the glove runs
        trained.network = q.made.network;
        trained.result.weights = trained.network.serialise();
    }
    trained.result.image = q.made.image;
    trained.result.hash = q.made.report.hash;
    trained.result.quantise = figuresOf(q);
    addReport(trained, data, request, context);
    return trained.result;
}

QuantiseJob::Result quantiseJob(const QuantiseJob::Request &request, JobContext &context)
{
    const Network given = networkOf(request);
    const Dataset data = loadDataset({{request}, {.length = given.window}, true, given.inputs});
    const QuantisedScores q = quantiseFor(prunedFor(given, data, request, context), data, request.seed, context, 0.5);
    QuantiseJob::Result result{{figuresOf(q)}, q.made.image, q.made.report.hash, {}, data.shapeOf()};
    if (const QByteArray weights = q.made.network.serialise(); weights != given.serialise())
        result.weights = weights;
    return result;
}

} // namespace lodestone
