// SPDX-License-Identifier: GPL-3.0-or-later
// A SIMULATED wearer: answers questions while recording, or a queue afterwards, for the same minutes of the person's
// time. Prints the table of docs/results.md. live-questions [USERS] [MINUTES] [plain|rough]
//
// Each user has a glove and a model of a labelled session (the ten combinations, one minute), puts the glove on anew,
// moves freely, and is tested after another putting-on. The wearer reacts after 1.2 s with a spread of 0.4 s (normal,
// at least 0.4 s) and in 5 % of the answers one finger is wrong. Live: the whole time is recorded, and MomentPicker
// asks at its usual pace. Afterwards: half of the time is recorded and the other half spent on answers, each in the
// reaction time, or in the 5 s that looking at a moment takes; the wearer remembers everything, which no person does.
#include "engine/learning/data/dataset.h"
#include "engine/learning/data/inputs.h"
#include "engine/learning/query/acquisition.h"
#include "engine/learning/study/study.h"
#include "engine/learning/train/novelty_reference.h"
#include "engine/learning/train/trainer.h"
#include "engine/signal/moment_picker.h"
#include "tests/benchmarks/at_will.h"
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace lodestone;

namespace {

constexpr double kStep = 0.02, kReaction = 1.2, kReactionSpread = 0.4, kSlips = 0.05, kLook = 5, kLate = 3; // s

struct Recorded
{
    simulator::Hand hand;
    LoadedSession session;
    std::vector<Sample> samples;
};

Recorded recorded(int user, int donning, const simulator::Script &script, double seconds, simulator::World world)
{
    Recorded all{simulator::Hand(std::uint64_t(user), std::uint64_t(donning), script, world), {}, {}};
    Segment open;
    for (double t = 0; t < seconds; t += kStep) {
        const auto raw = all.hand.sample(t);
        Sample &sample = all.samples.emplace_back();
        sample.t = t;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            sample.accel[axis] = float(raw[axis] * kGravity / 8192);
            sample.gyro[axis] = float(raw[axis + 3] * 1000 / 114280. * M_PI / 180);
            sample.mag[axis] = float(raw[axis + 6] * 0.1);
        }
        const simulator::Truth truth = all.hand.truth(t);
        const int i = int(all.samples.size()) - 1;
        const bool goes = !truth.moving && open.end == i && open.fingers == Combination(truth.flexed);
        if (!goes && open.end > open.begin)
            all.session.segments.push_back(open);
        open = truth.moving ? Segment{} : Segment{goes ? open.begin : i, i + 1, Combination(truth.flexed)};
    }
    if (open.end > open.begin)
        all.session.segments.push_back(open);
    all.session.info.layout = nineAxes();
    takeRows(all.session, rowsOf(all.samples), {});
    takeInput(all.session, {});
    return all;
}

class Wearer
{
public:
    explicit Wearer(std::uint64_t seed) : m_random(seed) {}
    double reaction() { return std::max(0.4, std::normal_distribution<double>(kReaction, kReactionSpread)(m_random)); }
    Combination answer(const Combination &truth)
    {
        Combination said = truth;
        if (std::uniform_real_distribution<double>()(m_random) < kSlips) {
            Finger &one = said[m_random() % 5];
            one = one == Finger::Flexed ? Finger::Extended : Finger::Flexed;
        }
        return said;
    }

private:
    std::mt19937_64 m_random;
};

struct Outcome
{
    int asked = 0, labels = 0, wrongLabels = 0, windows = 0, wrongWindows = 0;
    Scores scores{};
    std::vector<Combination> said; // of each pool window; unknown: not labelled
    explicit Outcome(int windows_) : said(std::size_t(windows_)) {}
    void label(const LabelledWindows &pool, const std::vector<int> &covered, const Combination &fingers, bool right)
    {
        ++labels;
        wrongLabels += !right;
        for (const int w : covered) {
            ++windows;
            wrongWindows += pool.fingers[std::size_t(w)] != fingers;
            said[std::size_t(w)] = fingers;
        }
    }
};

Outcome askLive(const Recorded &all, const StudyUser &user, const TrainOutcome &model, double seconds, Wearer wearer)
{
    Outcome out(user.pool.count());
    MomentPicker picker;
    const bool answers = !model.network.layers.empty();
    picker.setModel(answers, noveltyReference({user.source, user.source.none(), user.holdout}));
    picker.begin();
    const std::vector<Feature> features = featuresOf(user.source);
    for (int w = 0; w < user.source.count(); w += 20)
        picker.know({features[std::size_t(w)], facingOf(user.source.context[std::size_t(w)].gravity),
            user.source.fingers[std::size_t(w)].bits()});
    struct
    {
        MomentPicker::Moment moment{};
        double answerAt = 0;
        bool waits = false, answered = false, held = true;
    } open;
    Combination said, truth;
    std::deque<std::array<float, 3>> window;
    const auto close = [&] {
        if (open.answered) {
            std::vector<int> covered;
            for (int w = 0; w < user.pool.count(); ++w) {
                const double t = user.pool.context[std::size_t(w)].time;
                if (t - 0.1 >= open.moment.stretch.begin && t + 0.1 <= open.moment.stretch.end)
                    covered.push_back(w);
            }
            out.label(user.pool, covered, said, said == truth);
            picker.know({open.moment.feature, open.moment.facing, said.bits(), true});
        }
        open = {};
    };
    for (std::size_t i = 0; i < all.samples.size() && all.samples[i].t < seconds; ++i) {
        const Sample &sample = all.samples[i];
        const std::vector<float> field(sample.mag.begin(), sample.mag.end());
        if (auto found = picker.take(sample.t, field, sample.accel, !open.waits)) {
            ++out.asked;
            truth = Combination(all.hand.truth((found->stretch.begin + found->stretch.end) / 2).flexed);
            open = {*found, sample.t + wearer.reaction(), true};
        }
        window.push_back(sample.mag);
        if (window.size() > 10)
            window.pop_front();
        if (answers && window.size() == 10 && i % 5 == 0) {
            std::vector<float> input;
            for (const auto &one : window)
                input.insert(input.end(), one.begin(), one.end());
            picker.answer(sample.t - 9 * kStep, forward(model.network, input.data()));
        }
        if (!open.waits)
            continue;
        if (open.held && picker.stretch().number == open.moment.stretch.number)
            open.moment.stretch.end = picker.stretch().end;
        open.held &= picker.stretch().held && picker.stretch().number == open.moment.stretch.number;
        if (!open.answered && sample.t >= open.answerAt) {
            said = wearer.answer(truth);
            open.answered = true;
        }
        if (!open.held && (open.answered || sample.t - open.moment.stretch.end > kLate))
            close();
    }
    if (open.waits)
        close();
    return out;
}

// Half of the time is recorded; then the queue, by an acquisition function, for the other half.
Outcome askAfterwards(const StudyUser &user, const TrainOutcome &model, const Acquisition &acquisition, double seconds,
    double each, std::uint64_t seed, Wearer wearer)
{
    Outcome out(user.pool.count());
    std::vector<int> recordedWindows;
    LabelledWindows asking = user.pool.none();
    for (int w = 0; w < user.pool.count(); ++w)
        if (user.pool.context[std::size_t(w)].time < seconds / 2) {
            recordedWindows.push_back(w);
            asking.add(user.pool.input.data() + std::ptrdiff_t(w) * user.pool.values, Combination(),
                user.pool.context[std::size_t(w)]);
        }
    Pool pool = poolOf(asking, user.source, user.source.none());
    pool.network = model.network.layers.empty() ? nullptr : &model.network;
    pool.probability = answerOf(model, asking);
    pool.budget = int(seconds / 2 / each) + 1;
    pool.seed = seed;
    double spent = 0;
    for (const int picked : acquisition.pick(pool)) {
        spent += each > kReaction ? each : wearer.reaction();
        if (spent > seconds / 2)
            break;
        ++out.asked;
        std::vector<int> covered;
        for (const int w : coveredBy(user.pool, recordedWindows[std::size_t(picked)], LabelUnit::Moment))
            if (user.pool.context[std::size_t(w)].time < seconds / 2)
                covered.push_back(w);
        const Combination truth = user.pool.fingers[std::size_t(recordedWindows[std::size_t(picked)])];
        const Combination said = wearer.answer(truth);
        out.label(user.pool, covered, said, said == truth);
    }
    return out;
}

TrainOutcome learn(const Recipe &recipe, const StudyUser &user, const Outcome &labels, double recordedSeconds)
{
    TrainingData data{user.source, user.pool.none(), user.holdout, user.pool.none(), user.inputs};
    for (int w = 0; w < user.pool.count(); ++w) {
        const Combination &said = labels.said[std::size_t(w)];
        if (user.pool.context[std::size_t(w)].time < recordedSeconds)
            (said.isUnknown() ? data.unlabelled : data.target)
                .add(user.pool.input.data() + std::ptrdiff_t(w) * user.pool.values, said,
                    user.pool.context[std::size_t(w)]);
    }
    return train(recipe, data, {});
}

struct Way
{
    const char *name;
    std::vector<double> labels{}, wrong{}, wrongWindows{}, accuracy{}, exact{};
};

std::string cell(const std::vector<double> &values, int digits)
{
    double sum = 0, squares = 0;
    for (const double v : values)
        sum += v;
    const double n = double(values.size()), mean = sum / n;
    for (const double v : values)
        squares += (v - mean) * (v - mean);
    char text[64];
    std::snprintf(text, sizeof text, "%.*f ± %.*f", digits, mean, digits, n > 1 ? std::sqrt(squares / (n - 1) / n) : 0);
    return text;
}

std::string against(const Way &one, const Way &other)
{
    std::vector<double> difference;
    for (std::size_t u = 0; u < one.accuracy.size(); ++u)
        difference.push_back(one.accuracy[u] - other.accuracy[u]);
    return cell(difference, 1);
}

// With each user anew, so that a run that is cut off has said something.
void print(const std::vector<Way> &ways, int users)
{
    std::printf("%d SIMULATED users\n\n", users);
    std::printf(
        "| way | labels a minute | labels wrong, %% | labelled windows wrong, %% | fingers right, %% | exact, %% | "
        "live against it, points |\n|---|---|---|---|---|---|---|\n");
    for (const Way &way : ways)
        std::printf("| %s | %s | %s | %s | %s | %s | %s |\n", way.name, cell(way.labels, 1).c_str(),
            cell(way.wrong, 1).c_str(), cell(way.wrongWindows, 1).c_str(), cell(way.accuracy, 1).c_str(),
            cell(way.exact, 1).c_str(), &way == &ways[1] ? "–" : against(ways[1], way).c_str());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const int users = argc > 1 ? std::atoi(argv[1]) : 24;
    const double minutes = argc > 2 ? std::atof(argv[2]) : 4, seconds = 60 * minutes;
    const auto world = argc > 3 && std::string(argv[3]) == "rough" ? simulator::World::Rough : simulator::World::Plain;
    const Recipe &recipe = *findRecipe("memory");
    const Acquisition &usual = defaultAcquisition(), &random = *findAcquisition("random");
    std::vector<Way> ways{{"no labels"}, {"live"}, {"afterwards, 1.2 s each"}, {"random afterwards, 1.2 s each"},
        {"afterwards, 5 s each"}, {"random afterwards, 5 s each"}};
    for (int u = 1; u <= users; ++u) {
        const Recorded source = recorded(u, 1, simulator::Script::tenCombinations(1, 6), 60, world);
        const Recorded pool = recorded(u, 2, atWill(std::uint64_t(u), seconds), seconds, world);
        const Recorded test = recorded(u, 3, atWill(std::uint64_t(1000 + u), 120), 120, world);
        const StudyUser user = cutUser({{source.session}, {pool.session}, {}, {test.session}}, {true});
        const TrainOutcome model = learn(recipe, user, Outcome(user.pool.count()), 0);
        for (std::size_t w = 0; w < ways.size(); ++w) {
            const Wearer wearer(std::uint64_t(100 * u) + w);
            const double each = w == 2 || w == 3 ? kReaction : kLook;
            Outcome out = w == 0   ? Outcome(user.pool.count())
                          : w == 1 ? askLive(pool, user, model, seconds, wearer)
                                   : askAfterwards(
                                       user, model, w % 2 ? random : usual, seconds, each, std::uint64_t(u), wearer);
            const TrainOutcome trained = w == 0 ? model : learn(recipe, user, out, w == 1 ? seconds : seconds / 2);
            const Scores scores = score(answerOf(trained, user.test), user.test.fingers);
            ways[w].labels.push_back(out.labels / minutes);
            ways[w].wrong.push_back(out.labels ? 100. * out.wrongLabels / out.labels : 0);
            ways[w].wrongWindows.push_back(out.windows ? 100. * out.wrongWindows / out.windows : 0);
            ways[w].accuracy.push_back(100 * scores.accuracy);
            ways[w].exact.push_back(100 * scores.exact);
        }
        print(ways, u);
    }
    return 0;
}
