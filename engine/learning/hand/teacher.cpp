// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/teacher.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

constexpr double kSure = 0.7; // a window recognised at least this surely teaches the hand
constexpr double kIndependent =
    0.04; // exponent of a hand's likelihood: about 25 windows share the deviations of one repetition
constexpr double kDoubt = 0.1; // of the memory's answer: three neighbours do not rule anything out
constexpr int kLeastForFit = 10;
constexpr double kUnjudged = 0.75; // the hand's weight with nothing to judge by: the likelier of the two, not alone
constexpr int kFewestMoments = 4;  // labelled in the target, before they judge
constexpr double kMoment = 2;      // s: labels nearer than this in time judge together
constexpr int kMostPool = 1500;    // unlabelled windows looked at; more of one recording say the same

int knownOf(const LabelledWindows &windows)
{
    return int(std::count_if(
        windows.fingers.begin(), windows.fingers.end(), [](const Combination &c) { return c.isComplete(); }));
}

void addWindow(LabelledWindows &to, const LabelledWindows &from, int w, const Combination &fingers)
{
    to.add(from.input.data() + std::ptrdiff_t(w) * from.values, fingers, from.context[std::size_t(w)]);
}

LabelledWindows thinned(const LabelledWindows &windows, int most)
{
    LabelledWindows out = windows.none();
    const int step = windows.count() / most + 1;
    for (int w = 0; w < windows.count(); w += step)
        addWindow(out, windows, w, windows.fingers[std::size_t(w)]);
    return out;
}

HandFitOptions fitOptions(const TeacherOptions &options, const FittedHand *from = nullptr)
{
    HandFitOptions fit;
    fit.seed = options.seed;
    fit.from = from;
    fit.cancelled = options.cancelled;
    return fit;
}

CombinationProbabilities mixed(const CombinationProbabilities &hand, const CombinationProbabilities &memory,
    double handWeight, const std::vector<double> &prior)
{
    CombinationProbabilities out = memory;
    for (std::size_t w = 0; w < out.size(); ++w)
        for (std::size_t c = 0; c < 32; ++c)
            out[w][c] = float(handWeight * double(hand[w][c])
                              + (1 - handWeight) * ((1 - kDoubt) * double(memory[w][c]) + kDoubt * prior[c]));
    return out;
}

// labelled, and those of the first `count` windows that are recognised surely enough to teach.
LabelledWindows withRecognised(
    const LabelledWindows &labelled, const LabelledWindows &windows, int count, const CombinationProbabilities &known)
{
    LabelledWindows out = labelled;
    for (int w = 0; w < count; ++w) {
        const auto &p = known[std::size_t(w)];
        const auto best = std::max_element(p.begin(), p.end());
        if (double(*best) >= kSure)
            addWindow(out, windows, w, Combination::fromBits(int(best - p.begin())));
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

} // namespace

Teacher::Teacher(const TrainingData &data) : m_prior(combinationPrior(data.source, data.target))
{
    m_neighbours.add(data.source);
    m_neighbours.add(data.target);
}

Teacher Teacher::ofNearestNeighbours(const TrainingData &data) { return Teacher(data); }

Teacher::Teacher(const TrainingData &data, const TeacherOptions &options) : Teacher(data)
{
    if (knownOf(data.source) + knownOf(data.target) < kLeastForFit)
        return;
    m_handWeight = 1;
    if (options.weigh)
        weigh(data, options);
    m_hand = fitHand(data.source, data.target, fitOptions(options));
    if (options.rounds > 0 && data.unlabelled.count() > 0)
        learnFromPool(data, options);
    m_figures = {
        {"fit_residual_ut", m_hand->residual()}, {"fit_misfit", m_hand->misfit()}, {"hand_weight", m_handWeight}};
}

// Labels of the target tell the hands that explain them what the pool shows, and they read it together. Without any,
// each learns from the pool on its own, since what it recognises there depends on what it believes: an error of one is
// then not everybody's, and those that make pool and labels likeliest count most.
void Teacher::learnFromPool(const TrainingData &data, const TeacherOptions &options)
{
    LabelledWindows known = data.source.none();
    known.append(data.target);
    LabelledWindows seen = thinned(data.unlabelled, kMostPool);
    const int unlabelled = seen.count();
    seen.append(data.target);
    const CombinationProbabilities memory = m_neighbours.combinations(seen);
    const auto learnt = [&](FittedHand hand) {
        for (int round = 0; round < options.rounds; ++round) {
            const CombinationProbabilities each = mixed(hand.posterior(seen, m_prior), memory, m_handWeight, m_prior);
            hand = fitHand(data.source, withRecognised(known, seen, unlabelled, inTime(each, seen, m_prior)),
                fitOptions(options, &hand));
        }
        return hand;
    };
    if (knownOf(data.target) > 0) {
        m_hand = learnt(*m_hand);
        return;
    }
    LabelledWindows all = seen;
    all.append(data.source);
    std::vector<FittedHand> hands;
    std::vector<double> logWeight;
    for (const FittedHand &one : m_hand->each()) {
        const FittedHand &hand = hands.emplace_back(learnt(one));
        logWeight.push_back(kIndependent * hand.logLikelihood(all, inTime(hand.posterior(all, m_prior), all, m_prior))
                            + hand.logPrior());
    }
    m_hand = together(hands, logWeight);
}

// Two halves of the target's labelled moments judge each other: the weight that makes the held-out labels likeliest,
// with a pull towards the middle as strong as two moments.
void Teacher::weigh(const TrainingData &data, const TeacherOptions &options)
{
    m_handWeight = kUnjudged;
    const std::vector<int> moment = momentsOf(data.target);
    const int moments = moment.empty() ? 0 : *std::max_element(moment.begin(), moment.end()) + 1;
    if (moments < kFewestMoments)
        return;
    // Both halves start where the source alone leads: neither has seen the other's labels.
    std::optional<FittedHand> start;
    if (knownOf(data.source) >= kLeastForFit)
        start = fitHand(data.source, data.source.none(), fitOptions(options));
    std::vector<std::vector<std::pair<double, double>>> right(
        static_cast<std::size_t>(moments)); // of hand and memory, a finger and window each
    for (int half = 0; half < 2; ++half) {
        LabelledWindows held = data.source.none(), rest = held;
        std::vector<int> heldMoment;
        for (int w = 0; w < data.target.count(); ++w) {
            const int m = moment[std::size_t(w)];
            if (m < 0)
                continue;
            addWindow(m % 2 == half ? held : rest, data.target, w, data.target.fingers[std::size_t(w)]);
            if (m % 2 == half)
                heldMoment.push_back(m);
        }
        NearestNeighbours others;
        others.add(data.source);
        others.add(rest);
        const Probabilities byHand = fingersOf(
            fitHand(data.source, rest, fitOptions(options, start ? &*start : nullptr)).posterior(held, m_prior));
        const Probabilities byMemory = others.answer(held);
        for (int w = 0; w < held.count(); ++w)
            for (std::size_t f = 0; f < 5; ++f) {
                const bool flexed = held.fingers[std::size_t(w)][f] == Finger::Flexed;
                const double h = double(byHand[std::size_t(w)][f]), m = double(byMemory[std::size_t(w)][f]);
                right[std::size_t(heldMoment[std::size_t(w)])].push_back({flexed ? h : 1 - h, flexed ? m : 1 - m});
            }
    }
    double best = -1e300;
    for (const double weight : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        double sum = 2 * std::log(4 * weight * (1 - weight));
        for (const auto &pairs : right)
            for (const auto &[h, m] : pairs)
                sum += 5 * std::log(0.02 + 0.96 * (weight * h + (1 - weight) * m)) / double(pairs.size());
        if (sum > best) {
            best = sum;
            m_handWeight = weight;
        }
    }
}

CombinationProbabilities Teacher::combinations(const LabelledWindows &windows) const
{
    const CombinationProbabilities memory = m_neighbours.combinations(windows);
    return m_hand ? mixed(m_hand->posterior(windows, m_prior), memory, m_handWeight, m_prior) : memory;
}

CombinationProbabilities Teacher::pool(const TrainingData &data) const
{
    LabelledWindows all = data.source.none();
    all.append(data.unlabelled);
    const int unlabelled = all.count();
    all.append(data.target);
    CombinationProbabilities out = inTime(combinations(all), all, m_prior);
    out.resize(std::size_t(unlabelled));
    return out;
}

} // namespace lodestone
