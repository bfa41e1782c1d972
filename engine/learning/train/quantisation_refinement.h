// SPDX-License-Identifier: GPL-3.0-or-later
// An image with as much care as its network needs. Most need none; where int8 takes too many decisions the other way,
// rows are rounded together, and where that is not enough the network goes on learning with its weights rounded.
#pragma once
#include "engine/deploy/quantiser.h"
#include "engine/learning/train/network_fit.h"

namespace lodestone {

// Flips bound what int8 can cost in accuracy and need no labels, so the test session stays unseen: 0.3 points.
inline constexpr double kMostFlips = 0.003;

struct QuantisationRefinement
{
    enum class Method { Nearest, Calibrated, FineTuned };
    Network network; // of the image: another one than was given only after FineTuned
    QByteArray image;
    QuantiseReport report;
    Method method = Method::Nearest;
    double flipRate = 0; // of decisions, against the network that was given, on every fifth block of windows; no range
                         // was taken from those while it was measured, the image that is returned has seen all
};
// windows: as quantise() wants them, at least 10. cancelled may be empty. Throws QuantiseError, TrainCancelled.
QuantisationRefinement refineQuantisation(const Network &network, const std::vector<float> &windows, std::uint64_t seed,
    const std::function<bool()> &cancelled = {}, double mostFlips = kMostFlips);

// Goes on from fit.start with every weight rounded to what an integer can stand for, on the way forward; the gradient
// passes straight through to the weight itself (Bengio, Leonard, Courville, arXiv:1308.3432; Jacob et al.,
// arXiv:1712.05877). Activations stay float: int8 clips none of those in the calibration windows. Throws as
// fitNetwork() and quantise().
Network fitRounded(const Recipe &shape, const Examples &examples, const NetworkFit &fit);

} // namespace lodestone
