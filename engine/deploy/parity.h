// SPDX-License-Identifier: GPL-3.0-or-later
// Two judgements of an image: does the glove answer like the host, and does int8 decide like float.
#pragma once
#include "engine/deploy/network.h"
#include <array>
#include <cstdint>
#include <vector>

namespace lodestone {

using Answer = std::array<std::uint8_t, 5>; // flexed, /255, thumb first

struct Parity
{
    int windows = 0, mismatches = 0, largestGap = 0;
}; // mismatch: any of the five bytes differs; gap 0..255
// Same windows in the same order on both sides; throws std::invalid_argument when the counts differ.
Parity compareAnswers(const std::vector<Answer> &host, const std::vector<Answer> &glove);

struct ImageEvaluation
{
    int windows = 0;
    int decisions = 0;                  // five a window
    int flips = 0;                      // decisions on the other side of one half
    int windowsFlipped = 0;             // windows with at least one
    double largestGap = 0, meanGap = 0; // of the probability, 0..1
    double flipRate() const { return decisions ? double(flips) / decisions : 0; }
};
// input: whole windows back to back, as inputOf() gives them. The image must have been made from a network of the same
// shape; throws std::invalid_argument otherwise, or when the image does not open.
ImageEvaluation evaluateImage(const Network &network, const QByteArray &image, const std::vector<float> &input);

} // namespace lodestone
