// SPDX-License-Identifier: GPL-3.0-or-later
// The hand and its repetitions' changes that explain the observations best: maximum a posteriori by Levenberg and
// Marquardt (J. SIAM 11, 1963), the repetitions eliminated by Schur's complement, outliers weighted down as Student's t
// would.
#pragma once
#include "engine/learning/hand/observations.h"
#include <cstdint>
#include <functional>

namespace lodestone::hand {

using HandMatrix = Eigen::Matrix<double, HandSize, HandSize>;

struct Solution
{
    HandVector hand = HandVector::Zero(); // standard deviations of the prior
    std::vector<ChangeVector> change;     // one a repetition, standard deviations
    double objective = 0;                 // -2 log of posterior density, up to a constant
    double evidence = 0;                  // -2 log of Laplace's integral over hand and changes, up to a constant
};
// What scatters within a repetition: covariance (uT^2) of one bin around its repetition's field.
Mat3 scatter(const Field &field);
// Hands drawn from the prior, their moments solved for by ridge regression; the best `keep` of them, best first.
std::vector<Solution> start(
    const Observations &observations, int starts, int keep, std::uint64_t seed, const std::function<void()> &check);
// At most `steps` steps down from where solution stands. Fills objective.
void descend(Solution &solution, const Observations &observations, int steps, const std::function<void()> &check);
// Fills evidence.
void integrate(Solution &solution, const Observations &observations);

} // namespace lodestone::hand
