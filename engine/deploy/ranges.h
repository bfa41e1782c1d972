// SPDX-License-Identifier: GPL-3.0-or-later
// How real numbers become eight bits: the range of an activation, the rows of a weight matrix, integer multipliers.
#pragma once
#include "engine/deploy/image_writer.h"
#include <vector>

namespace lodestone {

struct Range { double low = 0, high = 0; };   // low <= 0 <= high
// The range with the least mean squared error of 256 even steps over the values (clipping error against rounding
// error); at most half of the full range is clipped away. Values of one channel.
Range bestRange(const std::vector<float> &values);

// real = scale * q + shift, one a feature.
struct Affine { std::vector<double> scale, shift; };

// real is about step * q; the step is the one with the least error weighted by the inputs' mean squares.
double bestStep(const std::vector<double> &row, const std::vector<double> &meanSquare);
std::vector<std::int8_t> roundRow(const std::vector<double> &row, double step);

// factor is about multiplier / 2^shift with fifteen bits; shift 1..46. |factor| must be below 16383.
Requantise requantiseBy(double factor, int offset);

} // namespace lodestone
