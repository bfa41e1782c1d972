// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/teacher.h"
#include "engine/learning/hand/distil_teacher.h"
#include "engine/learning/train/examples.h"
#include "engine/learning/train/parallel.h"
#include <algorithm>
#include <cmath>
#include <set>

namespace lodestone {

Recipe recipeV3();

namespace {

constexpr double kDoubt = 0.1;    // of the memory's answer: three neighbours do not rule anything out
constexpr int kFewestMoments = 4; // labelled in the target, before they judge
constexpr int kMostFolds = 3;     // sittings held out in turn
constexpr double kMoment = 2;     // s: labels nearer than this in time judge together
// With nothing to judge by. Chosen on simulated users 402 to 405, 411 and 412 of all five worlds.
constexpr Teacher::Shares kUsual{0.4, 0.1, 0.5};
constexpr int kNetworks = 4, kHeldOutNetworks = 2; // of the committee, and of the one that a hold-out judges
constexpr double kBelief = 4;                      // moments that these shares weigh as much as
// The hand's misfit is a residual over what its own spread explains: up to the first it counts in full, from the second
// on not at all.
constexpr double kFits = 1.3, kFitsNot = 3;

void addWindow(LabelledWindows &to, const LabelledWindows &from, int w, const Combination &fingers)
{
    to.add(from.input.data() + std::ptrdiff_t(w) * from.values, fingers, from.context[std::size_t(w)]);
}

HandFitOptions fitOptions(const TeacherOptions &options, const FittedHand *from = nullptr)
{
    HandFitOptions fit;
    fit.seed = options.seed;
    fit.from = from;
    fit.cancelled = options.cancelled;
    return fit;
}

// What each of the committee says of the same windows; empty where there is none.
struct Said
{
    CombinationProbabilities hand, memory, networks;
};

CombinationProbabilities mixed(const Said &said, const Teacher::Shares &share, const std::vector<double> &prior)
{
    CombinationProbabilities out(said.memory.size());
    for (std::size_t w = 0; w < out.size(); ++w)
        for (std::size_t c = 0; c < 32; ++c) {
            double p = share.memory * ((1 - kDoubt) * double(said.memory[w][c]) + kDoubt * prior[c]);
            if (share.hand > 0)
                p += share.hand * double(said.hand[w][c]);
            if (share.networks > 0)
                p += share.networks * double(said.networks[w][c]);
            out[w][c] = float(p);
        }
    return out;
}

// A network answers finger by finger; which combinations there are at all it does not know.
CombinationProbabilities combinationsOf(
    const std::vector<Network> &networks, const LabelledWindows &windows, const std::vector<double> &prior)
{
    constexpr double kLeast = 0.02; // no network is surer than that
    CombinationProbabilities out(std::size_t(windows.count()));
    std::vector<std::array<double, 5>> mean(out.size());
    for (const Network &network : networks) {
        const Probabilities one = answerAll(network, windows.input);
        for (std::size_t w = 0; w < one.size(); ++w)
            for (std::size_t f = 0; f < 5; ++f)
                mean[w][f] += double(one[w][f]) / double(networks.size());
    }
    for (std::size_t w = 0; w < out.size(); ++w) {
        std::array<double, 32> belief{};
        double whole = 0;
        for (std::size_t c = 0; c < 32; ++c) {
            belief[c] = prior[c];
            for (std::size_t f = 0; f < 5; ++f) {
                const double p = std::clamp(mean[w][f], kLeast, 1 - kLeast);
                belief[c] *= (c >> f) & 1 ? p : 1 - p;
            }
            whole += belief[c];
        }
        for (std::size_t c = 0; c < 32; ++c)
            out[w][c] = float(belief[c] / whole);
    }
    return out;
}

// Number of the moment each labelled window belongs to.
std::vector<int> momentsOf(const LabelledWindows &windows)
{
    std::vector<int> order, moment(std::size_t(windows.count()), -1);
    for (int w = 0; w < windows.count(); ++w)
        if (windows.fingers[std::size_t(w)].isComplete())
            order.push_back(w);
    const auto context = [&](int w) -> const WindowContext & { return windows.context[std::size_t(w)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return context(a).session != context(b).session ? context(a).session < context(b).session
                                                        : context(a).time < context(b).time;
    });
    int moments = 0;
    double opened = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int w = order[i];
        const bool same = i > 0 && context(w).session == context(order[i - 1]).session
                          && context(w).time - opened < kMoment
                          && windows.fingers[std::size_t(w)] == windows.fingers[std::size_t(order[i - 1])];
        if (!same) {
            opened = context(w).time;
            ++moments;
        }
        moment[std::size_t(w)] = moments - 1;
    }
    return moment;
}

// Windows of the target that are held out together, and those that teach meanwhile.
struct Fold
{
    LabelledWindows held, rest;
    std::vector<int> moment; // of each held window
};

// Each sitting in turn where several have labels; else two halves of the moments.
std::vector<Fold> foldsOf(const LabelledWindows &target)
{
    const std::vector<int> moment = momentsOf(target);
    const int moments = moment.empty() ? 0 : *std::max_element(moment.begin(), moment.end()) + 1;
    if (moments < kFewestMoments)
        return {};
    std::set<int> sittings;
    for (std::size_t w = 0; w < moment.size(); ++w)
        if (moment[w] >= 0)
            sittings.insert(target.context[w].sitting);
    const bool bySitting = sittings.size() > 1;
    const std::vector<int> order(sittings.begin(), sittings.end());
    std::vector<Fold> folds(bySitting ? std::min(order.size(), std::size_t(kMostFolds)) : 2);
    for (std::size_t f = 0; f < folds.size(); ++f) {
        folds[f].held = folds[f].rest = target.none();
        for (int w = 0; w < target.count(); ++w) {
            const int m = moment[std::size_t(w)];
            if (m < 0)
                continue;
            const bool held = bySitting ? target.context[std::size_t(w)].sitting == order[f] : m % 2 == int(f);
            addWindow(held ? folds[f].held : folds[f].rest, target, w, target.fingers[std::size_t(w)]);
            if (held)
                folds[f].moment.push_back(m);
        }
    }
    std::erase_if(folds, [](const Fold &fold) { return fold.moment.empty(); });
    return folds;
}

// Of two shapes in turn: they fail in different places.
std::vector<Network> networksOf(const TrainingData &data, const TeacherOptions &options, int count, std::uint64_t first)
{
    Recipe broad = recipeV3(), small = smallGloveShape();
    small.dropout = {0.1, 0.1, 0.1};
    small.epochs = 30;
    small.batch = 32;
    small.learningRate = 3e-3;
    broad.channels = small.channels = data.source.channels;
    broad.window = small.window = data.source.values / data.source.channels;
    TrainOptions one;
    one.cancelled = options.cancelled;
    std::vector<Network> out{std::size_t(count)};
    inParallel(count, [&](int n) {
        out[std::size_t(n)] = fitToLabels(
            n % 2 == 0 ? broad : small, data, one, options.seed + first + std::uint64_t(n) * 1000003);
    });
    return out;
}

// What each of the committee gave the truth, for every moment and finger that was held out.
struct Foretold
{
    double hand = 0, memory = 0, networks = 0;
};
using Moments = std::vector<std::vector<Foretold>>;

// The shares under which the held-out labels are likeliest, pulled towards the usual ones.
Teacher::Shares likeliest(const Moments &moments, const Teacher::Shares &usual)
{
    constexpr int kSteps = 20;
    Teacher::Shares out = usual;
    double best = -1e300;
    for (int h = 0; h <= kSteps; ++h)
        for (int m = 1; h + m < kSteps; ++m) {
            const Teacher::Shares s{double(h) / kSteps, double(m) / kSteps, double(kSteps - h - m) / kSteps};
            if ((h == 0) != (usual.hand == 0))
                continue;
            double sum = kBelief
                         * (usual.memory * std::log(s.memory) + usual.networks * std::log(s.networks)
                             + (h > 0 ? usual.hand * std::log(s.hand) : 0));
            for (const std::vector<Foretold> &moment : moments)
                for (const Foretold &p : moment)
                    sum += 5 * std::log(0.02 + 0.96 * (s.hand * p.hand + s.memory * p.memory + s.networks * p.networks))
                           / double(moment.size());
            if (sum > best) {
                best = sum;
                out = s;
            }
        }
    return out;
}

Teacher::Shares weighed(const TrainingData &data, const TeacherOptions &options, const std::vector<double> &prior,
    const Teacher::Shares &usual)
{
    Moments moments;
    std::optional<FittedHand> start; // of the source alone: it has not seen what is held out
    for (const Fold &fold : foldsOf(data.target)) {
        const TrainingData some{data.source, fold.rest, {}, {}, data.inputs};
        NearestNeighbours memory;
        memory.add(some.source);
        memory.add(some.target);
        const Probabilities byMemory = memory.answer(fold.held);
        const Probabilities byNetworks = fingersOf(
            combinationsOf(networksOf(some, options, kHeldOutNetworks, 7), fold.held, prior));
        Probabilities byHand = byMemory;
        if (usual.hand > 0 && canFitHand(data.source, data.source.none())) {
            if (!start)
                start = fitHand(data.source, data.source.none(), fitOptions(options));
            byHand = fingersOf(
                fitHand(data.source, fold.rest, fitOptions(options, &*start)).posterior(fold.held, prior));
        }
        for (std::size_t w = 0; w < fold.moment.size(); ++w) {
            moments.resize(std::max(moments.size(), std::size_t(fold.moment[w]) + 1));
            for (std::size_t f = 0; f < 5; ++f) {
                const bool flexed = fold.held.fingers[w][f] == Finger::Flexed;
                const auto right = [&](const Probabilities &said) {
                    return flexed ? double(said[w][f]) : 1 - double(said[w][f]);
                };
                moments[std::size_t(fold.moment[w])].push_back({right(byHand), right(byMemory), right(byNetworks)});
            }
        }
    }
    return likeliest(moments, usual);
}

} // namespace

Teacher::Teacher(const TrainingData &data) : m_prior(combinationPrior(data.source, data.target))
{
    m_neighbours.add(data.source);
    m_neighbours.add(data.target);
}

Teacher Teacher::ofNearestNeighbours(const TrainingData &data) { return Teacher(data); }

Teacher::Teacher(const TrainingData &data, const TeacherOptions &options) : Teacher(data)
{
    double trust = 0;
    if (canFitHand(data.source, data.target)) {
        m_hand = fitHand(data.source, data.target, fitOptions(options));
        m_figures = {{"fit_residual_ut", m_hand->residual()}, {"fit_misfit", m_hand->misfit()}};
        trust = std::clamp((kFitsNot - m_hand->misfit()) / (kFitsNot - kFits), 0.0, 1.0);
    }
    if (options.weigh) {
        const double whole = trust * kUsual.hand + kUsual.memory + kUsual.networks;
        m_shares = weighed(
            data, options, m_prior, {trust * kUsual.hand / whole, kUsual.memory / whole, kUsual.networks / whole});
        m_networks = networksOf(data, options, kNetworks, 0);
    } else if (m_hand) {
        m_shares = {1, 0, 0};
    }
    m_figures["hand_weight"] = m_shares.hand;
    m_figures["memory_weight"] = m_shares.memory;
    m_figures["networks_weight"] = m_shares.networks;
}

CombinationProbabilities Teacher::combinations(const LabelledWindows &windows) const
{
    Said said{{}, m_neighbours.combinations(windows), {}};
    if (m_shares.hand > 0)
        said.hand = m_hand->posterior(windows, m_prior);
    if (m_shares.networks > 0)
        said.networks = combinationsOf(m_networks, windows, m_prior);
    return m_shares.hand + m_shares.networks > 0 ? mixed(said, m_shares, m_prior) : said.memory;
}

} // namespace lodestone
