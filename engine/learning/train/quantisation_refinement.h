// SPDX-License-Identifier: GPL-3.0-or-later
// An int8 image that decides like its network, by the cheapest of three methods that suffices. Nearest rounds each
// weight by itself. Where that flips too many decisions, Calibrated rounds the weights of a row together; where that is
// still not enough, FineTuned trains the network further with rounded weights.
#pragma once
#include "engine/deploy/quantiser.h"
#include "engine/learning/train/network_fit.h"

namespace lodestone {

// A flip is a finger decision that int8 changes. The flip rate bounds the loss of accuracy and needs no labels, so the
// test session stays unseen. 0.003: at most 0.3 percentage points.
inline constexpr double kMostFlips = 0.003;

struct QuantisationRefinement
{
    enum class Method { Nearest, Calibrated, FineTuned };
    Network network; // the network of the image; differs from the given one only after FineTuned
    QByteArray image;
    QuantiseReport report;
    Method method = Method::Nearest;
    double flipRate = 0; // of decisions, against the network that was given, on every fifth block of windows; they
                         // give no range while it is measured; the returned image is calibrated on all windows
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
