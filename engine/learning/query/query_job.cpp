// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/query/advice.h"
#include "engine/learning/handlers.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/query/stable_stretch.h"
#include "engine/learning/query/label_gain.h"
#include "engine/learning/query/next_gain.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace lodestone {
namespace {

constexpr std::array<float, 5> kNoAnswer{0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
std::vector<bool> labelledSamples(const LoadedSession &session)
{
    std::vector<bool> blocked(session.times.size());
    for (const Segment &s : session.segments)
        for (int i = std::max(0, s.begin); i < std::min(s.end, int(blocked.size())); ++i)
            blocked[std::size_t(i)] = true;
    return blocked;
}

bool unlabelled(const Window &w) { return w.fingers.isUnknown(); }

// "Can't tell" is an answer too: a label without a known finger. Such a moment is not asked again.
bool givenUp(const Window &w, const std::vector<Segment> &segments)
{
    return std::any_of(segments.begin(), segments.end(),
        [&](const Segment &s) { return s.begin < w.begin + w.length && w.begin < s.end && s.fingers.isUnknown(); });
}

bool inMiddle(const Window &w, const std::vector<Segment> &segments)
{
    return std::any_of(segments.begin(), segments.end(), [&](const Segment &s) {
        const int middle = s.begin + (s.end - s.begin) / 2;
        return w.begin <= middle && middle < w.begin + w.length;
    });
}

// What the project's last models say: each learnt from other labels, so where they agree there is little to ask.
std::vector<Probabilities> committee(const DatasetRequest &request, const Dataset &data,
    const std::vector<Window> &windows, const std::function<void()> &check)
{
    constexpr std::size_t kMost = 5;
    const auto project = openProject(request.project);
    std::vector<Probabilities> members;
    for (const ModelInfo &listed : project->models()) {
        const std::optional<ModelInfo> model = members.size() < kMost ? project->model(listed.id) : std::nullopt;
        Network network;
        if (model && Network::deserialise(model->weights, network) && network.window == request.windows.length
            && std::size_t(network.channels) == channelsOf(data.inputs)
            && namesOf(network.inputs) == namesOf(data.inputs))
            members.push_back(predict(network, data.inputOf(network, windows), check));
    }
    return members;
}

Moment momentOf(const Pool &pool, int picked, const LoadedSession &session, const Window &window,
    const std::vector<bool> &blocked, const std::array<float, 5> *answer)
{
    Moment m{answer, double(window.pitch), 0, std::numeric_limits<double>::infinity(), 0};
    const std::size_t middle = std::size_t(window.begin + window.length / 2);
    m.roll = double(rollOf(session.gravity[middle]));
    for (const auto &labelled : pool.labelled)
        m.distance = std::min(m.distance, std::sqrt(squaredDistance(pool.features[std::size_t(picked)], labelled)));
    int still = 0;
    for (std::size_t i = 0; i < blocked.size(); ++i)
        still += session.stretch[middle] >= 0 && session.stretch[i] == session.stretch[middle] && !blocked[i];
    m.poseSeconds = still * medianStep(session.times);
    return m;
}

// Why it is asked about; without a distance where nothing is labelled, for it would be infinite.
QueryJob::Pick reasonsOf(const Moment &moment, bool byPlace)
{
    static_assert(int(QueryReason::Rule) == int(QueryJob::Reason::Rule));
    QueryJob::Pick pick;
    pick.reason = QueryJob::Reason(queryReason(moment, byPlace));
    for (std::size_t f = 0; moment.probability && f < 5; ++f)
        if (wavers((*moment.probability)[f]))
            pick.wavering << QLatin1String(kFingerNames[f]);
    pick.pitch = moment.pitch;
    pick.roll = moment.roll;
    pick.still = moment.poseSeconds;
    if (std::isfinite(moment.distance))
        pick.distance = moment.distance;
    return pick;
}

QueryJob::Worth worthOf(const Dataset &data, Pool pool, const std::vector<Window> &candidates,
    const std::vector<Window> &answered, int index)
{
    std::vector<Window> elsewhere = data.train;
    std::erase_if(elsewhere, [&](const Window &w) { return w.session == index; });
    pool.budget = kLabelGainAhead;
    const LabelGain gain = labelGain({data.labelled(elsewhere), data.labelled(answered), data.labelled(candidates),
        acquisitions().front().pick(pool), pool.seed});
    return {gain.labels, gain.moments, gain.now, gain.gain, gain.low, gain.high};
}

// Of every session but the one to test on, also of those that a model's report holds out: what a person has told.
std::vector<Window> told(const Dataset &data, const WindowOptions &options, qint64 test)
{
    std::vector<Window> out;
    for (int s = 0; s < int(data.sessions.size()); ++s)
        if (data.sessions[std::size_t(s)].info.id != test)
            for (const Window &w : data.cut(s, data.sessions[std::size_t(s)].segments, options))
                if (!unlabelled(w))
                    out.push_back(w);
    return out;
}

// moments: that there are to answer.
QueryJob::Next nextOf(const LabelledWindows &known, const LabelledWindows &candidates, int moments)
{
    const int answers = std::min(kNextAnswers, moments);
    const NextGain said = nextGain({known, candidates, answers});
    const auto gainOf = [](const std::optional<NextGain::Gain> &gain) {
        return gain ? std::optional(QueryJob::Gain{gain->gain, gain->spread}) : std::nullopt;
    };
    return {answers, gainOf(said.answers), gainOf(said.sitting)};
}

// Labelled windows of every session the answer was learnt from; unlabelled ones of the session asked about.
QueryJob::Coverage coverageOf(const Dataset &data, int index, const std::vector<Window> &asked,
    const Probabilities &probability, const WindowOptions &options)
{
    Coverage coverage;
    for (int s = 0; s < int(data.sessions.size()); ++s) {
        const LoadedSession &session = data.sessions[std::size_t(s)];
        const std::vector<Window> windows = s == index ? asked : data.cut(s, session.segments, options);
        for (std::size_t w = 0; w < windows.size(); ++w)
            coverage.add(windows[w].fingers, session.gravity[std::size_t(windows[w].begin + windows[w].length / 2)],
                s == index && !probability.empty() ? &probability[w] : nullptr);
    }
    QueryJob::Coverage out;
    for (std::size_t r = 0; r < coverage.cells.size(); ++r) {
        out.orientations.push_back(Facing(r));
        for (std::size_t c = 0; c < coverage.cells[r].size(); ++c)
            if (const CoverageCell &cell = coverage.cells[r][c]; cell.labelled + cell.unlabelled > 0)
                out.cells.push_back(
                    {Combination::fromBits(int(c)), Facing(r), cell.labelled, cell.unlabelled, cell.uncertain});
    }
    for (const Wanted &wanted : recordNext(coverage)) {
        out.recordNext.push_back({wanted.facing, {}, wanted.nothing});
        if (wanted.combination)
            out.recordNext.back().combination = Combination::fromBits(int(*wanted.combination));
    }
    return out;
}

QString acquisitionNames()
{
    QStringList names;
    for (const Acquisition &a : acquisitions())
        names << QString::fromStdString(a.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QueryJob::Result queryJob(const QueryJob::Request &asked, JobContext &context)
{
    const auto check = [&context] { context.check(); };
    const qint64 id = asked.session != 0 ? asked.session : asked.target;
    const QString name = asked.acquisition.isEmpty() ? QString::fromStdString(acquisitions().front().name)
                                                     : asked.acquisition;
    const Acquisition *acquisition = findAcquisition(name.toStdString());
    if (!acquisition)
        throw JobFailed{JobProblem::NoSuchAcquisition, {name, acquisitionNames()}};
    if (id == 0)
        throw JobFailed{JobProblem::NoSession};
    if (asked.budget < 1 || asked.budget > 1000)
        throw JobFailed{JobProblem::MomentsOutOfRange, {QString::number(asked.budget)}};
    DatasetRequest request{{asked}};
    // The low-pitch cut of a study applies to the target it names; a person who asks about a session means all of it.
    const bool study = request.target == id && request.test != 0;
    if (request.target == 0)
        request.target = id;
    context.progress(QStringLiteral("windows"), 0);
    // The very first questions come before any model: then only what the field looks like decides.
    const std::optional<Network> network = networkIfAny(asked);
    if (network) {
        request.windows.length = network->window;
        request.inputs = network->inputs;
    }
    request.labelsNeeded = network.has_value();
    const Dataset data = loadDataset(request);
    const int index = data.indexOf(id);
    if (index < 0)
        throw JobFailed{JobProblem::NoSuchSession, {QString::number(id)}};
    const LoadedSession &session = data.sessions[std::size_t(index)];
    const std::vector<Window> windows = data.cut(index, session.segments, request.windows);
    if (windows.empty())
        throw JobFailed{JobProblem::SessionShort, {QString::number(id), QString::number(request.windows.length)}};

    context.progress(QStringLiteral("predict"), 0.2);
    const Probabilities probability = network ? predict(*network, data.inputOf(*network, windows), check)
                                              : Probabilities{};
    std::vector<int> origin; // pool index -> window
    std::vector<int> labelledBefore;
    std::vector<Window> candidates, answered;
    for (int w = 0; w < int(windows.size()); ++w) {
        const Window &window = windows[std::size_t(w)];
        const bool wanted = !study || data.split != SplitBy::Orientation || double(window.pitch) <= data.lowPitch;
        if (!unlabelled(window))
            answered.push_back(window);
        if (givenUp(window, session.segments))
            continue;
        if (unlabelled(window) ? wanted && holdsOnePose(session, window) : inMiddle(window, session.segments)) {
            if (!unlabelled(window))
                labelledBefore.push_back(int(origin.size()));
            origin.push_back(w);
            candidates.push_back(window);
        }
    }
    // A label that training leaves out answers nothing: moments like it are still asked about.
    LabelledWindows learnt = data.labelled(data.train);
    learnt.append(data.labelled(answered));
    Pool pool = poolOf(data.labelled(candidates), learnt, data.labelled(data.target));
    pool.asked = labelledBefore;
    pool.network = network ? &*network : nullptr;
    for (const int w : origin)
        if (network)
            pool.probability.push_back(probability[std::size_t(w)]);
    if (acquisition->asks == Asks::Members)
        pool.members = committee(request, data, candidates, check);
    pool.budget = asked.budget;
    pool.seed = request.seed;
    pool.check = check;
    if (!whyNot(*acquisition, pool).empty())
        throw JobFailed{
            acquisition->asks == Asks::Members ? JobProblem::AcquisitionNeedsModels : JobProblem::AcquisitionNeedsModel,
            {name}};

    context.progress(QStringLiteral("choose"), 0.5);
    const std::vector<int> chosen = acquisition->pick(pool);
    const std::vector<bool> blocked = labelledSamples(session);
    QueryJob::Result result;
    result.acquisition = name;
    for (const int p : chosen) {
        const std::size_t w = std::size_t(origin[std::size_t(p)]);
        const Segment s = stableStretch(session, windows[w], blocked);
        const std::array<float, 5> *answer = network ? &probability[w] : nullptr;
        QueryJob::Pick &pick = result.picks.emplace_back(
            reasonsOf(momentOf(pool, p, session, windows[w], blocked, answer), acquisition->asks == Asks::Field));
        pick.session = id;
        pick.start = s.begin;
        pick.end = s.end;
        pick.tStart = session.times[std::size_t(s.begin)];
        pick.tEnd = session.times[std::size_t(s.end - 1)];
        pick.combination = answer ? Combination::likeliest(*answer) : Combination();
        pick.probability = answer ? *answer : kNoAnswer;
        pick.uncertainty = answer ? entropy(*answer) : 1.0;
    }
    for (std::size_t w = 0; w < probability.size(); ++w) {
        result.uncertainty.push_back(entropy(probability[w]));
        result.windowBegin.push_back(windows[w].begin);
    }
    result.probability = probability;
    context.progress(QStringLiteral("advise"), 0.8);
    result.worth = worthOf(data, pool, candidates, answered, index);
    result.next = nextOf(
        data.labelled(told(data, request.windows, request.test)), data.labelled(candidates), result.worth.moments);
    result.coverage = coverageOf(data, index, windows, probability, request.windows);
    result.window = data.shapeOf(index);
    return result;
}

} // namespace lodestone
