// SPDX-License-Identifier: GPL-3.0-or-later
// From a hand's parameters, one repetition's changes, a combination and gravity to the field at the sensor.
#pragma once
#include "engine/learning/hand/anatomy.h"
#include "engine/learning/hand/dipole.h"
#include <array>

namespace lodestone::hand {

using Flexed = std::array<bool, 5>;
using HandJacobian = Eigen::Matrix<double, 3, HandSize>;
using ChangeJacobian = Eigen::Matrix<double, 3, ChangeSize>;

struct Field
{
    Vec3 mean = Vec3::Zero();                         // uT
    HandJacobian byHand = HandJacobian::Zero();       // per standard deviation of the prior
    ChangeJacobian byChange = ChangeJacobian::Zero(); // per standard deviation of a repetition
    double magnets = 0;                               // uT^2: sum over the magnets of their squared field
};
// hand and change in standard deviations: hand = 0 is the prior's mean, change = 0 the usual repetition.
// gravity: unit vector up in the sensor's frame.
Field fieldOf(const HandVector &hand, const ChangeVector &change, const Flexed &flexed, const Vec3 &gravity);
// The same without derivatives' chain to the hand: a tenth of the time.
Vec3 meanFieldOf(const HandVector &hand, const ChangeVector &change, const Flexed &flexed, const Vec3 &gravity);

// Columns: the field (uT) of unit moments (three a finger), of the constant (three) and of the vertical part; the
// fields are linear in these, so a start solves for them.
constexpr int kLinear = 5 * 3 + 4;
Eigen::Matrix<double, 3, kLinear> linearPart(const HandVector &hand, const Flexed &flexed, const Vec3 &gravity);

// Two horizontal unit vectors of the sensor's frame: the hand levelled without turning it about up. Columns.
Eigen::Matrix<double, 3, 2> levelled(const Vec3 &gravity);

} // namespace lodestone::hand
