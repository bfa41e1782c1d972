// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/quantised.h"
#include "engine/learning/study/study.h"
#include "engine/learning/query/next_gain.h"
#include "engine/learning/train/trainer.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <limits>
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

// Of the pool, `count` sittings from `first` on.
LabelledWindows someSittings(const LabelledWindows &pool, std::size_t first, std::size_t count)
{
    std::vector<int> used = sittingsOf(pool), which;
    used.resize(std::min(used.size(), first + count));
    used.erase(used.begin(), used.begin() + std::ptrdiff_t(std::min(used.size(), first)));
    for (int w = 0; w < pool.count(); ++w)
        if (std::find(used.begin(), used.end(), pool.context[std::size_t(w)].sitting) != used.end())
            which.push_back(w);
    return chosen(pool, which);
}

// One user, one recipe, one seed, one number of sittings.
class Replay
{
public:
    // after: the sitting that comes after those of the pool, for advice; may be empty.
    Replay(const StudyUser &user, const LabelledWindows &after, const Recipe &recipe, const StudyRequest &request,
        std::uint64_t seed, const std::function<bool()> &stopped, const std::function<void()> &step)
        : m_user(user), m_after(after), m_recipe(recipe), m_request(request), m_seed(seed), m_stopped(stopped),
          m_step(step)
    {
        for (const int sitting : sittingsOf(user.pool)) {
            std::vector<int> &windows = m_sittings.emplace_back();
            for (int w = 0; w < user.pool.count(); ++w)
                if (user.pool.context[std::size_t(w)].sitting == sitting)
                    windows.push_back(w);
        }
    }

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
        if (m_request.donning)
            data.target.append(m_user.donning);
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
        p.sittings = int(m_sittings.size());
        p.labels = labels;
        p.given = int(labelling.asked.size());
        p.windows = int(std::count(labelling.labelled.begin(), labelling.labelled.end(), true));
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
        if (m_request.advice && labels != kAllLabels)
            addAdvice(p, labelling, outcome);
        m_step();
        return trained;
    }

    // What a person who asks about the newest sitting is told, and what comes of doing either.
    void addAdvice(StudyPoint &p, const Labelling &labelling, const TrainOutcome &outcome) const
    {
        const TrainingData data = dataOf(labelling);
        const std::vector<int> &newest = m_sittings.back();
        NextGainRequest asked{data.source, blind(chosen(m_user.pool, newest))};
        asked.labelled.append(data.target);
        const NextGain said = nextGain(asked);
        const auto add = [&](const std::string &what, const std::optional<NextGain::Gain> &gain,
                             const TrainingData &then) {
            if (gain) {
                p.figures["advice_" + what] = gain->gain;
                p.figures["advice_" + what + "_spread"] = gain->spread;
            }
            const double came = score(answerOf(learn(then, m_seed), m_user.test), m_user.test.fingers).accuracy;
            p.figures["came_" + what] = came - p.scores.accuracy;
        };
        const int here = int(std::count_if(labelling.asked.begin(), labelling.asked.end(),
            [&](int w) { return std::binary_search(newest.begin(), newest.end(), w); }));
        Labelling answered = labelling;
        for (const int picked : pick(m_request.acquisitions.front(), labelling, outcome, m_sittings.size() - 1,
                 here + kNextAnswers, p.labels + kNextAnswers))
            answered.answer(m_user.pool, picked, m_request.unit);
        if (answered.asked.size() > labelling.asked.size())
            add("answers", said.answers, dataOf(answered));
        if (m_after.count() > 0) {
            TrainingData more = data;
            more.target.append(m_after);
            add("sitting", said.sitting, more);
        }
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

    // A budget is divided over the sittings as they come; the first ones get what does not divide.
    std::vector<StudyPoint> follow(const Acquisition &acquisition, const Trained &start) const
    {
        std::vector<StudyPoint> points{start.point};
        Labelling labelling(m_user.pool.count());
        Trained last = start;
        for (const int labels : m_request.labels) {
            if (labels <= 0)
                continue;
            const int each = labels / int(m_sittings.size()), rest = labels % int(m_sittings.size());
            bool more = false;
            for (std::size_t s = 0; s < m_sittings.size(); ++s)
                for (const int picked : pick(acquisition, labelling, last.outcome, s, each + (int(s) < rest), labels)) {
                    labelling.answer(m_user.pool, picked, m_request.unit);
                    more = true;
                }
            if (!more && labelling.asked.empty())
                break; // this recipe has no network for it to go by
            if (more)
                last = train(labelling, labels);
            last.point.labels = labels;
            points.push_back(last.point);
        }
        return points;
    }

    // Windows of this sitting to ask about now, so that `share` of them have been asked about in all; fewer where it
    // has no more room. Nothing of a labelled window is left to ask: it lies nearer to an asked one than picks may lie
    // to each other.
    std::vector<int> pick(const Acquisition &acquisition, const Labelling &labelling, const TrainOutcome &model,
        std::size_t sitting, int share, int labels) const
    {
        const std::vector<int> &windows = m_sittings[sitting];
        const LabelledWindows asking = blind(chosen(m_user.pool, windows));
        Pool pool = poolOf(asking, m_user.source, dataOf(labelling).target);
        for (const int asked : labelling.asked)
            if (const auto at = std::lower_bound(windows.begin(), windows.end(), asked);
                at != windows.end() && *at == asked)
                pool.asked.push_back(int(at - windows.begin()));
        pool.network = model.network.layers.empty() ? nullptr : &model.network;
        pool.probability = answerOf(model, asking);
        pool.budget = std::max(0, share - int(pool.asked.size()));
        pool.seed = mixed(m_seed, std::uint64_t(labels));
        for (std::size_t s = 0; s < sitting; ++s)
            pool.seed = mixed(pool.seed, s + 1);
        pool.check = [this] {
            if (m_stopped())
                throw TrainCancelled{};
        };
        if (acquisition.asks == Asks::Members || (acquisition.asks == Asks::Models && !pool.network)) {
            pool.members.push_back(pool.probability);
            for (std::uint64_t member = 1; member < kMembers; ++member)
                pool.members.push_back(answerOf(learn(dataOf(labelling), mixed(m_seed, member)), asking));
        }
        std::vector<int> picks;
        if (whyNot(acquisition, pool).empty())
            for (const int picked : acquisition.pick(pool))
                picks.push_back(windows[std::size_t(picked)]);
        return picks;
    }

    const StudyUser &m_user;
    const LabelledWindows &m_after;
    const Recipe &m_recipe;
    const StudyRequest &m_request;
    std::uint64_t m_seed;
    const std::function<bool()> &m_stopped;
    const std::function<void()> &m_step;
    std::vector<std::vector<int>> m_sittings; // windows of each, ascending
};

std::vector<Window> labelledWindows(const Dataset &data, int number, const WindowOptions &options)
{
    std::vector<Window> windows = data.cut(number, data.sessions[std::size_t(number)].segments, options);
    std::erase_if(windows, [](const Window &w) { return w.fingers.isUnknown(); });
    return windows;
}

} // namespace

std::vector<int> sittingsOf(const LabelledWindows &pool)
{
    std::vector<int> out;
    for (const WindowContext &context : pool.context)
        if (std::find(out.begin(), out.end(), context.sitting) == out.end())
            out.push_back(context.sitting);
    return out;
}

StudyUser cutUser(const StudySessions &sessions, const StudyCut &cut)
{
    enum Part { Source, PoolPart, Donning, Test };
    Dataset data;
    data.inputs = cut.inputs;
    std::array<std::vector<Window>, 4> windows;
    bool bands = !cut.whole;
    const std::array parts{&sessions.source, &sessions.pool, &sessions.donning, &sessions.test};
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (const LoadedSession &session : *parts[part]) {
            data.sessions.push_back(session);
            const std::vector<Window> more = labelledWindows(data, int(data.sessions.size()) - 1, cut.windows);
            windows[part].insert(windows[part].end(), more.begin(), more.end());
            bands = bands && session.knowsGravity();
        }
    const auto needSome = [&](Part part, JobProblem none) {
        if (windows[part].empty())
            throw JobFailed{none, {parts[part]->empty() ? QString() : parts[part]->front().info.name}};
    };
    needSome(Source, JobProblem::NothingToStudy);
    if (bands) {
        const Split split = splitByOrientation(windows[Source]);
        std::erase_if(windows[Source], [&](const Window &w) { return double(w.pitch) < split.highPitch; });
        for (const Part part : {PoolPart, Test})
            std::erase_if(windows[part], [&](const Window &w) { return double(w.pitch) > split.lowPitch; });
    }
    needSome(PoolPart, JobProblem::NothingLowToStudy);
    needSome(Test, JobProblem::NothingLowToStudy);
    data.train = windows[Source];
    const TrainingData learnt = trainingData(data, 1);
    return {{}, learnt.source, learnt.holdout, data.labelled(windows[PoolPart]), data.labelled(windows[Test]),
        data.inputs, data.labelled(windows[Donning])};
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
        int user, repeat, sittings;
        const Recipe *recipe;
        std::string name() const
        {
            return std::to_string(user) + ' ' + std::to_string(repeat) + ' ' + std::to_string(sittings) + ' '
                   + recipe->name;
        }
    };
    int most = std::numeric_limits<int>::max(); // sittings that every user has
    for (const StudyUser &user : users)
        most = std::min(most, int(sittingsOf(user.pool).size()));
    if (request.sittings.empty())
        request.sittings = {most};
    for (const int sittings : request.sittings)
        if (sittings < 1 || sittings > most)
            throw JobFailed{JobProblem::NoSuchSitting, {QString::number(sittings), QString::number(most)}};
    // User by user, so that what is done so far tells how long the rest takes.
    std::vector<Task> tasks;
    for (int u = 0; u < int(users.size()); ++u)
        for (int r = 0; r < request.repeats; ++r)
            for (const int sittings : request.sittings)
                for (const Recipe &recipe : request.recipes)
                    tasks.push_back({u, r, sittings, &recipe});
    const int stepsEach = 1 + int(request.acquisitions.size()) * int(request.labels.size() - 1)
                          + (request.allLabels ? 1 : 0);

    std::vector<std::vector<StudyCurve>> done(tasks.size());
    std::vector<int> open;
    for (int t = 0; t < int(tasks.size()); ++t) {
        const auto kept = request.done.find(tasks[std::size_t(t)].name());
        if (kept == request.done.end())
            open.push_back(t);
        else
            done[std::size_t(t)] = kept->second;
    }
    const double before = double(tasks.size() - open.size()) * stepsEach;
    std::atomic<bool> stop = false;
    std::atomic<int> next = 0, steps = 0, running = 0;
    std::mutex mutex;
    std::condition_variable changed;
    std::exception_ptr problem;
    const std::function<bool()> stopped = [&] { return stop.load(); };
    const std::function<void()> step = [&] { ++steps; };
    const auto work = [&] {
        try {
            for (int n = next++; n < int(open.size()) && !stop; n = next++) {
                const std::size_t t = std::size_t(open[std::size_t(n)]);
                const Task &task = tasks[t];
                const std::uint64_t seed = mixed(mixed(request.seed, std::uint64_t(task.user)),
                                               std::uint64_t(task.repeat))
                                           >> 1;
                StudyUser user = users[std::size_t(task.user)];
                const LabelledWindows after = someSittings(user.pool, std::size_t(task.sittings), 1);
                user.pool = someSittings(user.pool, 0, std::size_t(task.sittings));
                done[t] = Replay(user, after, *task.recipe, request, seed, stopped, step).run();
                for (StudyCurve &curve : done[t]) {
                    curve.user = task.user;
                    curve.repeat = task.repeat;
                }
                if (request.keep) {
                    std::lock_guard lock(mutex);
                    request.keep(task.name(), done[t]);
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
    running = std::clamp(request.threads, 1, std::max(1, int(open.size())));
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
                request.progress((before + double(steps)) / (double(stepsEach) * double(tasks.size())), "study");
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

namespace {

// What the report reads of a point.
struct KeptPoint
{
    StudyPoint point{};
    static void fields(auto &self, auto &field)
    {
        auto &p = self.point;
        field("sittings", p.sittings);
        field("labels", p.labels);
        field("given", p.given);
        field("windows", p.windows);
        field("test", p.scores.windows);
        field("accuracy", p.scores.accuracy);
        field("exact", p.scores.exact);
        field("majority", p.scores.majority);
        field("ece", p.scores.ece);
        field("network", p.network.windows);
        field("network_accuracy", p.network.accuracy);
        field("network_exact", p.network.exact);
        field("train", p.trainAccuracy);
        field("seconds", p.seconds);
    }
};
struct KeptCurve
{
    int user = 0, repeat = 0;
    QString recipe{}, acquisition{};
    std::vector<KeptPoint> points{};
    std::vector<std::map<QString, double>> figures{};
    static void fields(auto &self, auto &field)
    {
        field("user", self.user);
        field("repeat", self.repeat);
        field("recipe", self.recipe);
        field("acquisition", self.acquisition);
        field("points", self.points);
        field("figures", self.figures);
    }
};
struct KeptCurves
{
    std::vector<KeptCurve> curves{};
    static void fields(auto &self, auto &field) { field("curves", self.curves); }
};

} // namespace

QByteArray encodeCurves(const std::vector<StudyCurve> &curves)
{
    KeptCurves out;
    for (const StudyCurve &curve : curves) {
        KeptCurve &kept = out.curves.emplace_back();
        kept.user = curve.user;
        kept.repeat = curve.repeat;
        kept.recipe = QString::fromStdString(curve.recipe);
        kept.acquisition = QString::fromStdString(curve.acquisition);
        for (const StudyPoint &point : curve.points) {
            kept.points.push_back({point});
            auto &figures = kept.figures.emplace_back();
            for (const auto &[name, value] : point.figures)
                figures[QString::fromStdString(name)] = value;
        }
    }
    return QCborValue(encode(out)).toCbor();
}

std::optional<std::vector<StudyCurve>> decodeCurves(const QByteArray &bytes)
{
    QCborParserError torn;
    const QCborValue whole = QCborValue::fromCbor(bytes, &torn);
    if (torn.error != QCborError::NoError)
        return {};
    try {
        std::vector<StudyCurve> out;
        for (const KeptCurve &kept : decode<KeptCurves>(whole.toMap()).curves) {
            StudyCurve &curve = out.emplace_back();
            curve.user = kept.user;
            curve.repeat = kept.repeat;
            curve.recipe = kept.recipe.toStdString();
            curve.acquisition = kept.acquisition.toStdString();
            for (std::size_t p = 0; p < kept.points.size(); ++p) {
                curve.points.push_back(kept.points[p].point);
                if (p < kept.figures.size())
                    for (const auto &[name, figure] : kept.figures[p])
                        curve.points.back().figures[name.toStdString()] = figure;
            }
        }
        return out;
    } catch (const JobFailed &) {
        return {};
    }
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
