// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that are probably wrong: confident learning (C. Northcutt, L. Jiang, I. Chuang, "Confident Learning:
// Estimating Uncertainty in Dataset Labels", JAIR 70, 2021), each finger a problem of two classes. A finger of a label
// is contested where a model that has not learnt from this label gives the other state at least the probability that
// the model gives on average to labels of that state, and at least kLeastSure.
//
// A model is sure of poses too that it has never seen. So what it says must lie near: within reach of other labels that
// say the same, and at most half as far from these as from others that say what the contested label says.
#pragma once
#include "engine/learning/assess/evaluation.h"
#include <map>

namespace lodestone {

inline constexpr double kLeastSure = 0.9; // a model that knows less than this contests nothing

struct JudgedLabel
{
    Combination label{};
    std::array<float, 5> probability{};      // of flexed, by a model that has not learnt from it
    std::map<Combination, double> nearest{}; // featureDistance() to what else is labelled, by what that says
    double reach = 0;                        // of the same: what is farther away says nothing
};
bool isWithinReach(const JudgedLabel &judged); // of anything else that is labelled

struct Contested
{
    std::size_t label = 0; // counts the labels that were judged
    Combination model{};   // the label, with the contested fingers as the model has them
    double sure = 0;       // of the contested finger it is surest of
};
std::vector<Contested> contestedOf(const std::vector<JudgedLabel> &labels); // the surest first; else in their order

} // namespace lodestone
