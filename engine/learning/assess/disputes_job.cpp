// SPDX-License-Identifier: GPL-3.0-or-later
// Every label that a person gave is judged by a model that was trained without it: the labels are divided into parts,
// and one model is trained for each part, on all others and on what plans and imports labelled.
#include "engine/learning/assess/disputes.h"
#include "engine/learning/handlers.h"
#include "engine/learning/train/novelty_reference.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr std::size_t kParts = 5;
constexpr std::size_t kMostWindows = 25; // of a label that are judged, spread over it

struct Asked
{
    int session = 0;   // counts Dataset::sessions
    Segment segment{}; // in its rows
    Segment recorded{};
    std::vector<Window> windows{}; // within it
};

std::vector<Asked> askedOf(const Dataset &data)
{
    const int length = data.length;
    std::vector<Asked> asked;
    for (int s = 0; s < int(data.sessions.size()); ++s) {
        const LoadedSession &session = data.sessions[std::size_t(s)];
        const std::vector<Segment> &recorded = session.recordedHz > 0 ? session.recorded.human : session.human;
        if (session.human.empty())
            continue;
        const std::vector<Window> all = data.cut(s, session.human, {.length = length, .stride = 1});
        for (std::size_t i = 0; i < session.human.size(); ++i) {
            const Segment &segment = session.human[i];
            if (segment.fingers.isUnknown())
                continue;
            Asked &one = asked.emplace_back(Asked{s, segment, recorded[i], {}});
            const auto from = std::lower_bound(
                all.begin(), all.end(), segment.begin, [](const Window &w, int begin) { return w.begin < begin; });
            const auto to = std::lower_bound(
                from, all.end(), segment.end - length + 1, [](const Window &w, int begin) { return w.begin < begin; });
            const auto count = std::size_t(std::max<std::ptrdiff_t>(0, to - from));
            for (std::size_t k = 0; k < std::min(count, kMostWindows); ++k)
                one.windows.push_back(*(from + std::ptrdiff_t(k * count / std::min(count, kMostWindows))));
        }
    }
    return asked;
}

std::vector<Window> without(std::vector<Window> windows, const std::vector<const Asked *> &held)
{
    std::erase_if(windows, [&](const Window &w) {
        return std::any_of(held.begin(), held.end(), [&](const Asked *label) {
            return label->session == w.session && w.begin < label->segment.end
                   && label->segment.begin < w.begin + w.length;
        });
    });
    return windows;
}

// Every window that a model has learnt from, by what its label says.
std::map<Combination, std::vector<Feature>> placesOf(const TrainingData &learnt)
{
    std::map<Combination, std::vector<Feature>> places;
    for (const LabelledWindows *set : {&learnt.source, &learnt.holdout, &learnt.target})
        for (int w = 0; w < set->count(); ++w)
            places[set->fingers[std::size_t(w)]].push_back(featureOf(*set, w));
    return places;
}

JudgedLabel judge(const Combination &label, const LabelledWindows &windows, const TrainOutcome &model,
    const std::map<Combination, std::vector<Feature>> &places, double reach)
{
    JudgedLabel judged{label, {}, {}, reach};
    for (const std::array<float, 5> &answer : answerOf(model, windows))
        for (std::size_t f = 0; f < 5; ++f)
            judged.probability[f] += answer[f] / float(windows.count());
    for (const Feature &feature : featuresOf(windows))
        for (const auto &[fingers, there] : places) {
            double least = std::numeric_limits<double>::infinity();
            for (const Feature &place : there)
                least = std::min(least, squaredDistance(feature, place));
            judged.nearest[fingers] += std::sqrt(least) / windows.count();
        }
    return judged;
}

} // namespace

DisputesJob::Result disputesJob(const TrainRequest &asked, JobContext &context)
{
    context.progress(QStringLiteral("windows"), 0);
    const Recipe &recipe = recipeNamed(asked.recipe);
    DatasetRequest request{{asked}, {.length = recipe.window}, true, {}, asked.window};
    request.split = SplitBy::Random; // every window is of one part or the other; below they are one again
    request.test = 0;
    Dataset data = loadDataset(request);
    std::vector<Window> source = data.train;
    source.insert(source.end(), data.test.begin(), data.test.end());
    const std::vector<Window> target = data.target;
    const std::vector<Asked> labels = askedOf(data);

    TrainOptions options;
    options.seed = request.seed;
    options.epochs = std::clamp(asked.epochs, 0, 10000);
    options.cancelled = [&] { return context.cancelled(); };
    DisputesJob::Result result;
    result.labels = int(labels.size());
    result.parts = int(std::min(kParts, labels.size()));
    result.recipe = QString::fromStdString(recipe.name);
    std::vector<const Asked *> which;
    std::vector<JudgedLabel> judged;
    for (int part = 0; part < result.parts; ++part) {
        context.check();
        context.progress(QStringLiteral("train"), double(part) / result.parts);
        std::vector<const Asked *> held;
        for (std::size_t i = std::size_t(part); i < labels.size(); i += std::size_t(result.parts))
            held.push_back(&labels[i]); // neighbours in time are in different parts
        data.train = without(source, held);
        data.target = without(target, held);
        if (data.train.empty())
            continue; // there is nothing else to learn from
        const TrainingData learnt = trainingData(data, request.seed);
        const NoveltyReference known = noveltyReference(learnt);
        if (!known.valid())
            continue;
        const TrainOutcome model = train(recipe, learnt, options);
        const auto places = placesOf(learnt);
        for (const Asked *label : held) {
            context.check();
            if (label->windows.empty())
                continue;
            const JudgedLabel one = judge(
                label->segment.fingers, data.labelled(label->windows), model, places, known.threshold / 2);
            if (!isWithinReach(one))
                continue;
            which.push_back(label);
            judged.push_back(one);
        }
    }
    result.judged = int(judged.size());
    for (const Contested &contested : contestedOf(judged)) {
        const Asked &label = *which[contested.label];
        const LoadedSession &session = data.sessions[std::size_t(label.session)];
        result.disputes.push_back({session.info.id, label.recorded.begin, label.recorded.end,
            session.times[std::size_t(label.segment.begin)], session.times[std::size_t(label.segment.end - 1)],
            label.segment.fingers, contested.model, contested.sure, judged[contested.label].probability});
    }
    return result;
}

} // namespace lodestone
