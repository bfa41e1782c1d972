// SPDX-License-Identifier: GPL-3.0-or-later
// How real numbers become eight bits: the range of an activation, the rows of a weight matrix, integer multipliers.
#pragma once
#include <cmath>
#include <cstdint>
#include <vector>

namespace lodestone {

struct Range
{
    double low = 0, high = 0;
}; // low <= 0 <= high
// What one channel took in calibration, and 15 % more. At 8 bits clipping does not pay: cutting the largest of N values
// R to R/2 costs R^2/4, while rounding costs N R^2 / 780,300 in all, so it takes N > 195,000 for the cut to win; and
// windows not seen in calibration go further (over 24 seeded v4 networks 0.31 % flips with headroom, 0.35 % without,
// 0.32 % with the range of least squared error, 0.58 % with a tenth clipped).
Range activationRange(const std::vector<float> &values);

// real = scale * q + shift, one a feature.
struct Affine
{
    std::vector<double> scale, shift;
};

// real is about step * q; the step is the one with the least error weighted by the inputs' mean squares.
double bestStep(const std::vector<double> &row, const std::vector<double> &meanSquare);
std::vector<std::int8_t> roundRow(const std::vector<double> &row, double step);

// How the inputs of a row vary together, n x n.
using Covariance = std::vector<double>;
Covariance covarianceOf(const std::vector<std::vector<double>> &inputs); // one vector of n for each time a row is used
// The same with every weight's rounding chosen so that the sum over all inputs errs least, e^T C e with e the weights'
// errors (the objective of AdaRound, Nagel et al., arXiv:2004.10568): from the nearest integers, one step of one weight
// at a time for as long as the error falls.
std::vector<std::int8_t> roundRow(const std::vector<double> &row, double step, const Covariance &covariance);

// The most a row's sum can be, in its steps, with inputs within so many integers.
double mostOf(const std::vector<double> &row, double step, int inputs);

// A row's sum v is taken as floor(floor(v / 2^before) multiplier / 2^after): two shifts for all rows of a layer, chosen
// so that nothing leaves 32 bits while |v| <= most (apart from what of its bias is only there to round or to shift the
// result), and up to fifteen bits of multiplier a row.
struct RowScale
{
    int before = 0, after = 0;
    std::vector<std::int16_t> multiplier;
    double factor(std::size_t row) const { return std::ldexp(multiplier[row], -(before + after)); }
    double lost() const { return (std::ldexp(1.0, before) - 1) / 2; } // of v by the first shift, on average
};
// Down: no factor is larger than the one asked for. Up: none smaller, and none below 1/512 of the largest, which keeps
// nine bits.
enum class Towards { Down, Up };
RowScale rowScale(const std::vector<double> &factors, double most, Towards towards);

} // namespace lodestone
