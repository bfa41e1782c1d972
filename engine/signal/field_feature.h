// SPDX-License-Identifier: GPL-3.0-or-later
// Where a window's field stands among others: the mean field, each axis as asinh(B / 60 uT), so that a finger near and
// a finger far count alike. Distances between windows are Euclidean distances of this.
#pragma once
#include <array>

namespace lodestone {

inline constexpr double kFieldScale = 60; // uT, about Earth's field: below it differences count linearly
std::array<double, 3> fieldFeature(const float *mag, int samples); // mag: samples x 3, uT
double featureDistance(const std::array<double, 3> &a, const std::array<double, 3> &b);

} // namespace lodestone
