// SPDX-License-Identifier: GPL-3.0-or-later
// One table of functions for each instruction set; kernels.cpp is compiled once for each.
#pragma once
#include "engine/learning/train/fused/layout.h"
#include "engine/learning/recipes/recipe.h"

namespace lodestone::fused {

template<class Real>
struct Transform
{
    const Real *mean = nullptr, *gain = nullptr; // one a value, for as many values as are transformed at once
    Real scale = 0, noise = 0;                   // in the input's unit; 0: no asinh, no noise
    std::uint64_t key = 0;                       // of the noise
};
// Adam (Kingma and Ba, arXiv:1412.6980), with Nesterov's look ahead (Dozat 2016) and decoupled weight decay
// (arXiv:1711.05101).
struct OptimiserStep
{
    double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7;
    double rate = 0;       // learning rate / (1 - beta1^t)
    double correction = 1; // 1 / sqrt(1 - beta2^t)
    double shrink = 1;     // 1 - learning rate * weight decay
    bool nesterov = false;
};
// Counts of floats are rounded up to kPad by the callee; all arrays have room for that.
template<class Real>
struct Kernels
{
    const char *name; // as instructionSetInUse() says it
    void (*transform)(const Transform<Real> &how, const Real *input, int count, Real *x);
    void (*drawMasks)(const Layout &layout, const Work<Real> &work, const std::array<double, 3> &rate,
        Dropping dropping, std::uint64_t key);
    // Of work.x, target, share and the masks; fills all of g and moves the running statistics. back: layout.transposed
    // floats. Gives the loss: the shares' sum of cross entropies plus l2 times the squares of the two dense kernels.
    double (*gradient)(
        const Layout &layout, const Work<Real> &work, const Real *parameters, Real *back, Real *g, double l2);
    double (*loss)(const Layout &layout, const Work<Real> &work,
        const Real *parameters); // cross entropies only, by the running statistics
    void (*answer)(
        const Layout &layout, const Work<Real> &work, const Real *parameters); // work.logits become probabilities
    void (*step)(const OptimiserStep &how, int count, const Real *g, Real *parameters, Real *first, Real *second);
};
// Every set this machine can run, the fastest first; the last is the portable one.
struct SetsHere
{
    const Kernels<float> *set[3];
    int count;
};
SetsHere setsHere();

} // namespace lodestone::fused
