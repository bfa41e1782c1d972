// SPDX-License-Identifier: GPL-3.0-or-later
// What a FittedHand holds: a few hands that explain the data about as well, each with its weight.
#pragma once
#include "engine/learning/hand/solver.h"
#include "engine/learning/hand/fitted_hand.h"

namespace lodestone {

struct FittedHand::Parameters
{
    struct Member
    {
        hand::HandVector hand; // standard deviations of the prior
        double weight = 1;     // of 1
    };
    std::vector<Member> members; // best first, at least one
    double residual = 0, misfit = 0;
};

namespace hand {

struct Gaussian
{
    Vec3 mean;
    Mat3 covariance;
};
// Field of one window under one member: what a new repetition may give.
Gaussian predict(const FittedHand::Parameters::Member &member, const Flexed &flexed, const Vec3 &gravity);

} // namespace hand
} // namespace lodestone
