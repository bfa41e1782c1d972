// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the layers of a float network into integer layers, one after another, with the calibration windows run
// through the float network beside them.
#pragma once
#include "engine/deploy/image_writer.h"
#include "engine/deploy/network.h"
#include "engine/deploy/quantiser.h"
#include "engine/deploy/ranges.h"

namespace lodestone {

// Rewrites that keep the function: batch-norm right after a convolution or dense layer is folded into its weights,
// and a ReLU after a max-pool moves before it (both are monotonic).
Network simplify(Network network);

class Compiler
{
public:
    // network: simplified, without a problem. calibration: whole windows.
    Compiler(const Network &network, const std::vector<float> &calibration, Rounding rounding);
    ImagePlan compile(); // throws QuantiseError
    const std::vector<std::vector<float>> &weightSteps() const
    {
        return m_weightSteps;
    } // after compile(), as quantiser.h says

private:
    struct Moments
    {
        std::vector<double> mean, variance;
    }; // of the integers, one a feature
    std::vector<std::vector<float>> valuesBefore(int layer, int features) const;
    std::vector<std::vector<float>> split(const std::vector<const std::vector<float> *> &arrays, int features) const;
    Moments momentsBefore(int layer, int features) const;
    // Of the integers a row meets, where rounding looks at them; empty otherwise.
    Covariance covarianceBefore(int layer, int kernel, int inputs) const;
    Covariance covarianceOfState(int layer, const Affine &state) const;
    bool feedsConvolution(int layer) const;
    void addWeightSteps(int layer, double step, double scale, std::size_t times);

    void input(ImagePlan &plan);
    int linear(int layer, ImagePlan &plan); // convolution or dense with its ReLU, batch-norm, sigmoid
    void recurrent(int layer, ImagePlan &plan);
    void pool(int layer, ImagePlan &plan);
    void normalise(const NetworkLayer &l); // batch-norm that only changes what the integers stand for
    // What eight bits are to hold: a range from low in steps of the unit, negative where the gain turns it round.
    struct Target
    {
        double low, unit, gain, offset;
    };
    Target target(const std::vector<float> &values, double gain, double offset, bool padded, double floor) const;
    std::int8_t settle(const Target &t, double unit, Affine &out) const; // the integer that stands for zero

    const Network &m_network;
    const Rounding m_rounding;
    std::vector<Trace> m_traces;
    Affine m_now;   // what the integers before the next layer stand for
    int m_most = 0; // of their |x|
    int m_steps = 0;
    std::vector<std::vector<float>> m_weightSteps; // one a layer
};

} // namespace lodestone
