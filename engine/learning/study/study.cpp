// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/quantised.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>

namespace lodestone {
namespace {

constexpr int kMembers = 5;     // models a committee has (Beluch et al., CVPR 2018)
constexpr double kRound = 1e-9; // s; times of a recording are multiples of its step, not exactly so

// SplitMix64's mixing of two keys (Steele, Lea, Flood, OOPSLA 2014).
std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t z = a + 0x9E3779B97F4A7C15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

LabelledWindows chosen(const LabelledWindows &from, const std::vector<int> &which)
{
    LabelledWindows out = from.none();
    for (const int i : which)
        out.add(from.input.data() + std::ptrdiff_t(i) * from.values, from.fingers[std::size_t(i)],
            from.context[std::size_t(i)]);
    return out;
}

struct Trained
{
    TrainOutcome outcome;
    StudyPoint point;
};

// What of a pool has been labelled so far.
struct Labelling
{
    std::vector<int> asked;        // picks, in the order they were made
    std::vector<bool> labelled;    // of every pool window
    std::vector<Combination> said; // the answer that covers it
    explicit Labelling(int count) : labelled(std::size_t(count)), said(std::size_t(count)) {}
    void answer(const LabelledWindows &pool, int picked, LabelUnit unit)
    {
        asked.push_back(picked);
        for (const int w : coveredBy(pool, picked, unit))
            if (!labelled[std::size_t(w)]) {
                labelled[std::size_t(w)] = true;
                said[std::size_t(w)] = pool.fingers[std::size_t(picked)];
            }
    }
};

// One user, one recipe, one seed.
class Replay
{
public:
    Replay(const StudyUser &user, const Recipe &recipe, const StudyRequest &request, std::uint64_t seed,
        const std::function<bool()> &stopped, const std::function<void()> &step)
        : m_user(user), m_recipe(recipe), m_request(request), m_seed(seed), m_stopped(stopped), m_step(step)
    {}

    std::vector<StudyCurve> run() const
    {
        const Trained start = train(Labelling(m_user.pool.count()), 0);
        std::vector<StudyCurve> curves;
        for (const Acquisition &acquisition : m_request.acquisitions)
            curves.push_back({0, 0, m_recipe.name, acquisition.name, follow(acquisition, start)});
        if (m_request.allLabels) {
            Labelling all(m_user.pool.count());
            all.labelled.assign(all.labelled.size(), true);
            all.said = m_user.pool.fingers;
            const Trained bound = train(all, kAllLabels);
            for (StudyCurve &curve : curves)
                curve.points.push_back(bound.point);
        }
        return curves;
    }

private:
    TrainingData dataOf(const Labelling &labelling) const
    {
        std::vector<int> known, rest;
        for (int w = 0; w < m_user.pool.count(); ++w)
            (labelling.labelled[std::size_t(w)] ? known : rest).push_back(w);
        TrainingData data{
            m_user.source, chosen(m_user.pool, known), m_user.holdout, blind(chosen(m_user.pool, rest)), m_user.inputs};
        for (std::size_t i = 0; i < known.size(); ++i)
            data.target.fingers[i] = labelling.said[std::size_t(known[i])];
        return data;
    }

    TrainOutcome learn(const TrainingData &data, std::uint64_t seed) const
    {
        TrainOptions options;
        options.seed = seed;
        options.cancelled = m_stopped;
        return lodestone::train(m_recipe, data, options);
    }

    Trained train(const Labelling &labelling, int labels) const
    {
        const TrainingData data = dataOf(labelling);
        Trained trained{learn(data, m_seed), {}};
        const TrainOutcome &outcome = trained.outcome;
        StudyPoint &p = trained.point;
        p.labels = labels;
        p.given = int(labelling.asked.size());
        p.windows = data.target.count();
        p.seconds = outcome.seconds;
        p.figures = outcome.figures;
        p.scores = score(answerOf(outcome, m_user.test), m_user.test.fingers);
        if (outcome.answer && !outcome.network.layers.empty())
            p.network = score(predict(outcome.network, m_user.test.input), m_user.test.fingers);
        else if (!outcome.answer)
            p.network = p.scores;
        if (m_request.quantised && m_recipe.deployable && p.network.windows > 0)
            addImage(p, outcome.network, data);
        LabelledWindows learnt = data.source;
        learnt.append(data.target);
        p.trainAccuracy = score(answerOf(outcome, learnt), learnt.fingers).accuracy;
        m_step();
        return trained;
    }

    // As the glove would get it: ranges of source, labelled and unlabelled windows, judged on the test session.
    void addImage(StudyPoint &p, const Network &network, const TrainingData &data) const
    {
        try {
            const QuantisedScores q = scoreQuantised(network, mixedCalibration(data), m_user.test, m_request.seed);
            p.figures.insert({{"int8_accuracy", q.int8.accuracy}, {"int8_exact", q.int8.exact}, {"int8_drop", q.drop()},
                {"image_bytes", double(q.made.report.bytes)}, {"flips", double(q.flips)}, {"flip_rate", q.flipRate()}});
        } catch (const QuantiseError &error) {
            std::fprintf(stderr, "lodestone-engine: %s\n", error.text.c_str());
            throw JobFailed{JobProblem::CannotQuantise, {}};
        }
    }

    std::vector<StudyPoint> follow(const Acquisition &acquisition, const Trained &start) const
    {
        std::vector<StudyPoint> points{start.point};
        Labelling labelling(m_user.pool.count());
        Trained last = start;
        for (const int labels : m_request.labels) {
            if (labels <= 0)
                continue;
            const std::vector<int> picks = pick(acquisition, labelling, last.outcome, labels);
            if (picks.empty() && labelling.asked.empty())
                break; // this recipe has no network for it to go by
            for (const int picked : picks)
                labelling.answer(m_user.pool, picked, m_request.unit);
            if (!picks.empty())
                last = train(labelling, labels);
            last.point.labels = labels;
            points.push_back(last.point);
        }
        return points;
    }

    // Pool windows to ask about now, so that `labels` have been asked about in all; fewer where the pool has no more
    // room. Nothing of a labelled window is left to ask: it lies nearer to an asked one than picks may lie to each
    // other.
    std::vector<int> pick(
        const Acquisition &acquisition, const Labelling &labelling, const TrainOutcome &model, int labels) const
    {
        const LabelledWindows asking = blind(m_user.pool);
        Pool pool = poolOf(asking, m_user.source, dataOf(labelling).target);
        pool.asked = labelling.asked;
        pool.network = model.network.layers.empty() ? nullptr : &model.network;
        pool.probability = answerOf(model, asking);
        pool.budget = labels - int(labelling.asked.size());
        pool.seed = mixed(m_seed, std::uint64_t(labels));
        pool.check = [this] {
            if (m_stopped())
                throw TrainCancelled{};
        };
        if (acquisition.asks == Asks::Members || (acquisition.asks == Asks::Models && !pool.network)) {
            pool.members.push_back(pool.probability);
            for (std::uint64_t member = 1; member < kMembers; ++member)
                pool.members.push_back(answerOf(learn(dataOf(labelling), mixed(m_seed, member)), asking));
        }
        return whyNot(acquisition, pool).empty() ? acquisition.pick(pool) : std::vector<int>{};
    }

    const StudyUser &m_user;
    const Recipe &m_recipe;
    const StudyRequest &m_request;
    std::uint64_t m_seed;
    const std::function<bool()> &m_stopped;
    const std::function<void()> &m_step;
};

std::vector<Window> labelledWindows(const Dataset &data, int number, const WindowOptions &options)
{
    std::vector<Window> windows = data.cut(number, data.sessions[std::size_t(number)].segments, options);
    std::erase_if(windows, [](const Window &w) { return w.fingers.isUnknown(); });
    return windows;
}

void needSome(const std::vector<Window> &windows, const LoadedSession &session, JobProblem none)
{
    if (windows.empty())
        throw JobFailed{none, {session.info.name}};
}

} // namespace

StudyUser cutUser(
    const LoadedSession &source, const LoadedSession &pool, const LoadedSession &test, const StudyCut &cut)
{
    Dataset data;
    data.inputs = cut.inputs;
    data.sessions = {source, pool, test};
    std::array<std::vector<Window>, 3> windows{labelledWindows(data, 0, cut.windows),
        labelledWindows(data, 1, cut.windows), labelledWindows(data, 2, cut.windows)};
    needSome(windows[0], source, JobProblem::NothingToStudy);
    if (!cut.whole && source.knowsGravity() && pool.knowsGravity() && test.knowsGravity()) {
        const Split bands = splitByOrientation(windows[0]);
        std::erase_if(windows[0], [&](const Window &w) { return double(w.pitch) < bands.highPitch; });
        for (const std::size_t s : {std::size_t(1), std::size_t(2)})
            std::erase_if(windows[s], [&](const Window &w) { return double(w.pitch) > bands.lowPitch; });
    }
    needSome(windows[1], pool, JobProblem::NothingLowToStudy);
    needSome(windows[2], test, JobProblem::NothingLowToStudy);
    data.train = windows[0];
    const TrainingData parts = trainingData(data, 1);
    return {{}, parts.source, parts.holdout, data.labelled(windows[1]), data.labelled(windows[2]), data.inputs};
}

std::vector<int> coveredBy(const LabelledWindows &pool, int picked, LabelUnit unit)
{
    const WindowContext &centre = pool.context[std::size_t(picked)];
    std::vector<int> covered;
    for (int w = 0; w < pool.count(); ++w) {
        const WindowContext &here = pool.context[std::size_t(w)];
        const bool sameMoment = unit == LabelUnit::Moment && here.stretch >= 0 && here.stretch == centre.stretch
                                && here.session == centre.session
                                && std::abs(here.time - centre.time) <= kMomentReach + kRound;
        if (w == picked || sameMoment)
            covered.push_back(w);
    }
    return covered;
}

std::vector<StudyCurve> runStudy(const std::vector<StudyUser> &users, const StudyRequest &asked)
{
    StudyRequest request = asked;
    request.labels.push_back(0);
    std::sort(request.labels.begin(), request.labels.end());
    request.labels.erase(std::unique(request.labels.begin(), request.labels.end()), request.labels.end());

    struct Task
    {
        int user, repeat;
        const Recipe *recipe;
    };
    std::vector<Task> tasks;
    for (int u = 0; u < int(users.size()); ++u)
        for (int r = 0; r < request.repeats; ++r)
            for (const Recipe &recipe : request.recipes)
                tasks.push_back({u, r, &recipe});
    const int stepsEach = 1 + int(request.acquisitions.size()) * int(request.labels.size() - 1)
                          + (request.allLabels ? 1 : 0);

    std::vector<std::vector<StudyCurve>> done(tasks.size());
    std::atomic<bool> stop = false;
    std::atomic<int> next = 0, steps = 0, running = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::exception_ptr problem;
    const std::function<bool()> stopped = [&] { return stop.load(); };
    const std::function<void()> step = [&] { ++steps; };
    const auto work = [&] {
        try {
            for (int t = next++; t < int(tasks.size()) && !stop; t = next++) {
                const Task &task = tasks[std::size_t(t)];
                const std::uint64_t seed = mixed(mixed(request.seed, std::uint64_t(task.user)),
                                               std::uint64_t(task.repeat))
                                           >> 1;
                done[std::size_t(t)] =
                    Replay(users[std::size_t(task.user)], *task.recipe, request, seed, stopped, step).run();
                for (StudyCurve &curve : done[std::size_t(t)]) {
                    curve.user = task.user;
                    curve.repeat = task.repeat;
                }
            }
        } catch (...) {
            std::lock_guard lock(mutex);
            if (!problem)
                problem = std::current_exception();
            stop = true;
        }
        std::lock_guard lock(mutex);
        --running;
        changed.notify_all();
    };
    running = std::clamp(request.threads, 1, std::max(1, int(tasks.size())));
    std::vector<std::thread> threads;
    for (int t = running; t > 0; --t)
        threads.emplace_back(work);
    {
        std::unique_lock lock(mutex);
        while (!changed.wait_for(lock, std::chrono::milliseconds(100), [&] { return running == 0; })) {
            lock.unlock();
            if (request.cancelled && request.cancelled())
                stop = true;
            if (request.progress)
                request.progress(double(steps) / (double(stepsEach) * double(tasks.size())), "study");
            lock.lock();
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    if (problem)
        std::rethrow_exception(problem);
    if (stop)
        throw TrainCancelled{};
    std::vector<StudyCurve> curves;
    for (std::vector<StudyCurve> &some : done)
        std::move(some.begin(), some.end(), std::back_inserter(curves));
    return curves;
}

Paired paired(const std::vector<double> &a, const std::vector<double> &b)
{
    Paired out;
    out.pairs = int(std::min(a.size(), b.size()));
    if (out.pairs == 0)
        return out;
    const double n = out.pairs;
    for (int i = 0; i < out.pairs; ++i) {
        const double difference = a[std::size_t(i)] - b[std::size_t(i)];
        out.mean += difference / n;
        if (i == 0 || difference < out.worst) {
            out.worst = difference;
            out.worstPair = i;
        }
    }
    double squares = 0;
    for (int i = 0; i < out.pairs; ++i)
        squares += std::pow(a[std::size_t(i)] - b[std::size_t(i)] - out.mean, 2);
    out.standardError = out.pairs > 1 ? std::sqrt(squares / (n - 1) / n) : 0;
    return out;
}

} // namespace lodestone
