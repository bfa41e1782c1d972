// SPDX-License-Identifier: GPL-3.0-or-later
// A hand of five dipoles fitted to one user's labelled windows: bone lengths, magnet places, moments, the sensor's
// place, flexion with its coupling to sin(pitch), and the constant field. Its forward model is our own, not the
// simulator's. Field of a dipole m at r: mu0/4pi (3 r (m.r)/r^5 - m/r^3) (Jackson, Classical Electrodynamics, 3rd ed.,
// eq. 5.56).
#pragma once
#include "engine/learning/data/training_data.h"
#include <functional>
#include <memory>

namespace lodestone {

class FittedHand;
struct HandFitOptions
{
    std::uint64_t seed = 1;
    int starts = 300; // random hands tried before the best few are refined
    const FittedHand *from =
        nullptr;                     // refine its hands with these windows instead of a fresh fit: several times faster
    std::function<bool()> cancelled; // asked often; true ends with TrainCancelled (trainer.h)
};
// Immutable; reading it from several threads is safe.
class FittedHand
{
public:
    struct Parameters;
    // Mean field (uT) of a window for this combination with gravity (unit, up in the sensor's frame), and its
    // covariance over what a repetition changes: flexion, joints, seat of the magnets, sensor noise.
    struct Prediction
    {
        std::array<double, 3> mean{};
        std::array<std::array<double, 3>, 3> covariance{};
    };
    Prediction predict(const Combination &fingers, const std::array<float, 3> &gravity) const;

    // count windows at orientations drawn from like's contexts, combinations with these weights (32, thumb = bit 0):
    // the hand's own spread, drift within the window, and sensor noise.
    LabelledWindows simulate(
        int count, const LabelledWindows &like, const std::vector<double> &combinationWeight, std::uint64_t seed) const;

    // Probability of each of the 32 combinations for every window: Bayes with these prior weights.
    std::vector<std::array<float, 32>> posterior(
        const LabelledWindows &windows, const std::vector<double> &combinationWeight) const;

    double residual() const; // uT, rms over the fitted windows' mean fields
    double misfit() const;   // residual over what the hand's own spread explains: about 1 is right, 3 is wrong
    explicit FittedHand(std::shared_ptr<const Parameters> parameters);
    const Parameters &parameters() const { return *m_parameters; }

private:
    std::shared_ptr<const Parameters> m_parameters;
};
// Whether at least 10 windows have five known fingers and a field within the sensor's range.
bool canFitHand(const LabelledWindows &source, const LabelledWindows &target);
// source and target with known fingers and their context. Throws std::invalid_argument where canFitHand() is false.
FittedHand fitHand(const LabelledWindows &source, const LabelledWindows &target, const HandFitOptions &options);

// Hands drawn from the prior over hands, all equally likely: used to learn what fields look like before the first
// label. residual() and misfit() are 0. Throws std::invalid_argument with fewer than one.
FittedHand drawHands(int hands, std::uint64_t seed);

} // namespace lodestone
