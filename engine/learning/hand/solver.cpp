// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/hand/solver.h"
#include "engine/learning/train/parallel.h"
#include "engine/learning/hand/normal_equations.h"
#include "engine/learning/hand/random.h"
#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace lodestone::hand {
namespace {

using Linear = Eigen::Matrix<double, kLinear, 1>;
using LinearMatrix = Eigen::Matrix<double, kLinear, kLinear>;

// Where the linear parameters live in the hand.
int placeOf(int linear) { return linear < 15 ? linear / 3 * FingerSize + Moment + linear % 3 : Constant + linear - 15; }

HandVector drawHand(Random &random)
{
    constexpr double kSensorShift = 1.0; // of a base's deviation: the sensor moves against all fingers together
    HandVector x;
    for (int i = 0; i < HandSize; ++i)
        x[i] = random.normal();
    for (int k = 0; k < 3; ++k) {
        const double shift = kSensorShift * random.normal();
        for (int f = 0; f < 5; ++f)
            x[f * FingerSize + Base + k] = 0.5 * x[f * FingerSize + Base + k] + shift;
    }
    x.segment<2>(Horizontal).setZero();
    return x;
}

// Solves for moments, constant and vertical field; the objective with a far and a near magnet's residuals counting
// alike.
double solveLinear(HandVector &hand, const Observations &observations)
{
    constexpr double kFloor = 15, kShare = 0.15; // uT; of the field
    LinearMatrix normal = LinearMatrix::Identity();
    Linear right = Linear::Zero(), scale;
    for (int i = 0; i < kLinear; ++i)
        scale[i] = prior().deviation[placeOf(i)];
    double squares = 0;
    for (const Observation &o : observations.bins) {
        const double weight = 1 / (kFloor * kFloor + kShare * kShare * o.field.squaredNorm());
        const Eigen::Matrix<double, 3, kLinear> columns = linearPart(hand, o.flexed, o.gravity) * scale.asDiagonal();
        normal += weight * columns.transpose() * columns;
        right += weight * columns.transpose() * o.field;
        squares += weight * o.field.squaredNorm();
    }
    const Linear solved = normal.llt().solve(right);
    for (int i = 0; i < kLinear; ++i)
        hand[placeOf(i)] = solved[i];
    return squares - solved.dot(right);
}

} // namespace

std::vector<Solution> start(
    const Observations &observations, int starts, int keep, std::uint64_t seed, const std::function<void()> &check)
{
    std::vector<Solution> all{static_cast<std::size_t>(starts)};
    inParallel(starts, [&](int i) {
        check();
        Random random(seed * 1000003 + static_cast<std::uint64_t>(i));
        Solution &s = all[static_cast<std::size_t>(i)];
        s.hand = drawHand(random);
        s.objective = solveLinear(s.hand, observations);
        s.change.assign(static_cast<std::size_t>(observations.repetitions), ChangeVector::Zero());
    });
    std::stable_sort(
        all.begin(), all.end(), [](const Solution &a, const Solution &b) { return a.objective < b.objective; });
    all.resize(static_cast<std::size_t>(std::min(keep, starts)));
    return all;
}

void descend(Solution &solution, const Observations &observations, int steps, const std::function<void()> &check)
{
    constexpr double kEnough = 1e-4; // of the objective
    double damping = 1;
    NormalEquations n = linearise(solution, observations);
    for (int step = 0; step < steps && damping < 1e6; ++step) {
        check();
        HandVector gradient;
        const HandMatrix reduced = n.reduced(damping, gradient);
        const HandVector handStep = -reduced.selfadjointView<Eigen::Lower>().llt().solve(gradient);
        Solution next = solution;
        next.hand += handStep;
        for (std::size_t r = 0; r < next.change.size(); ++r)
            next.change[r] += n.changeStep(r, damping, handStep);
        const double objective = objectiveAt(next, observations, n.precision);
        if (!(objective < n.objective)) {
            damping *= 4;
            continue;
        }
        const bool enough = n.objective - objective < kEnough * n.objective;
        solution = std::move(next);
        damping = std::max(damping / 4, 1e-6);
        n = linearise(solution, observations);
        if (enough)
            break;
    }
    solution.objective = n.logScatter + solution.hand.squaredNorm();
    for (const ChangeVector &c : solution.change)
        solution.objective += c.squaredNorm();
}

void integrate(Solution &solution, const Observations &observations)
{
    const NormalEquations n = linearise(solution, observations);
    HandVector gradient;
    double logDeterminant = 0;
    const HandMatrix reduced = n.reduced(0, gradient, &logDeterminant);
    const Eigen::LLT<HandMatrix> factor(reduced.selfadjointView<Eigen::Lower>());
    logDeterminant += 2 * factor.matrixLLT().diagonal().array().log().sum();
    solution.evidence = solution.objective + logDeterminant;
}

} // namespace lodestone::hand
