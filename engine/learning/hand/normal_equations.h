// SPDX-License-Identifier: GPL-3.0-or-later
// The arrow-shaped normal equations of a fit: one block for the hand, one for each repetition, and what couples them.
#pragma once
#include "engine/learning/hand/solver.h"

namespace lodestone::hand {

using ChangeMatrix = Eigen::Matrix<double, ChangeSize, ChangeSize>;
using Coupling = Eigen::Matrix<double, HandSize, ChangeSize>;

struct NormalEquations
{
    HandMatrix hand;
    HandVector handGradient;
    std::vector<ChangeMatrix> change;
    std::vector<ChangeVector> changeGradient;
    std::vector<Coupling> coupling;
    std::vector<Mat3> precision; // of every bin, with its robust weight
    double objective = 0, logScatter = 0;

    // Hand's block with the repetitions eliminated, every diagonal raised by damping; gradient likewise.
    HandMatrix reduced(double damping, HandVector &gradient, double *logChange = nullptr) const;
    ChangeVector changeStep(std::size_t repetition, double damping, const HandVector &handStep) const;
};
NormalEquations linearise(const Solution &at, const Observations &observations);
// Objective elsewhere, with the same precisions.
double objectiveAt(const Solution &at, const Observations &observations, const std::vector<Mat3> &precision);

} // namespace lodestone::hand
