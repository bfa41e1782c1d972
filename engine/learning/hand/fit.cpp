// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/parameters.h"
#include "engine/learning/train/parallel.h"
#include "engine/learning/train/trainer.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace lodestone {
namespace {

constexpr int kLeastWindows = 10;
constexpr int kTried = 24, kKept = 6;                            // hands walked a little, hands walked to the end
constexpr int kShortWalk = 8, kLongWalk = 40, kResumedWalk = 12; // steps

template<typename Key>
void keepBest(std::vector<hand::Solution> &solutions, int count, Key key)
{
    std::stable_sort(solutions.begin(), solutions.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    if (int(solutions.size()) > count)
        solutions.resize(std::size_t(count));
}

// The hands of an earlier fit, their repetitions' changes yet to be found.
std::vector<hand::Solution> resume(const FittedHand &from, const hand::Observations &observations)
{
    std::vector<hand::Solution> out;
    for (const FittedHand::Parameters::Member &m : from.parameters().members) {
        hand::Solution &s = out.emplace_back();
        s.hand = m.hand;
        s.change.assign(std::size_t(observations.repetitions), hand::ChangeVector::Zero());
    }
    return out;
}

void normalise(FittedHand::Parameters &p)
{
    double sum = 0;
    for (const auto &m : p.members)
        sum += m.weight;
    for (auto &m : p.members)
        m.weight /= sum;
}

// Root mean square of data minus the usual repetition's field, in uT and over what a repetition's spread explains.
void judge(FittedHand::Parameters &p, const hand::Observations &observations)
{
    double squares = 0, distance = 0;
    for (const hand::Observation &o : observations.bins) {
        const hand::Gaussian g = hand::predict(p.members.front(), o.flexed, o.gravity);
        const hand::Vec3 residual = o.field - g.mean;
        squares += residual.squaredNorm() / 3;
        distance += residual.dot(g.covariance.llt().solve(residual)) / 3;
    }
    p.residual = std::sqrt(squares / double(observations.bins.size()));
    p.misfit = std::sqrt(distance / double(observations.bins.size()));
}

} // namespace

bool canFitHand(const LabelledWindows &source, const LabelledWindows &target)
{
    return hand::observe(source, target).windows >= kLeastWindows;
}

FittedHand fitHand(const LabelledWindows &source, const LabelledWindows &target, const HandFitOptions &options)
{
    const auto check = [&] {
        if (options.cancelled && options.cancelled())
            throw TrainCancelled{};
    };
    const hand::Observations observations = hand::observe(source, target);
    if (observations.windows < kLeastWindows)
        throw std::invalid_argument(
            "A hand needs at least 10 windows with all five fingers labelled; label more moments.");
    std::vector<hand::Solution> solutions = options.from ? resume(*options.from, observations)
                                                         : hand::start(
                                                             observations, options.starts, kTried, options.seed, check);
    if (!options.from) {
        inParallel(int(solutions.size()),
            [&](int s) { hand::descend(solutions[std::size_t(s)], observations, kShortWalk, check); });
        keepBest(solutions, kKept, [](const hand::Solution &s) { return s.objective; });
    }
    inParallel(int(solutions.size()), [&](int i) {
        hand::Solution &s = solutions[std::size_t(i)];
        hand::descend(s, observations, options.from ? kResumedWalk : kLongWalk, check);
        hand::integrate(s, observations);
    });
    keepBest(solutions, kKept, [](const hand::Solution &s) { return s.evidence; });

    auto p = std::make_shared<FittedHand::Parameters>();
    for (const hand::Solution &s : solutions) {
        constexpr double kDoubt = 0.2; // the model is wrong somewhere, so its evidence is believed only in part
        p->members.push_back({s.hand, std::exp(-0.5 * kDoubt * (s.evidence - solutions.front().evidence))});
    }
    normalise(*p);
    judge(*p, observations);
    return FittedHand(p);
}

} // namespace lodestone
