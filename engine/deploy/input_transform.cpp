// SPDX-License-Identifier: GPL-3.0-or-later
// The compiler's first step: what integers the field becomes before the first matrix.
#include "device/runtime/image.h"
#include "engine/deploy/compiler.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

using Kind = NetworkLayer::Kind;
constexpr double kLsb = 0.1;        // uT
constexpr double kCurveUnit = 4096; // Q12
constexpr double kReach = 16;       // standard deviations of the input either way

// scale in LSB. Sixteen bits of 65536 / scale; the runtime's table ends where 255 times the scale does.
InputCurve curveOf(double scale)
{
    if (!(scale * 255 >= 32768 && scale < 32768))
        throw QuantiseError{
            "The network's input scale must lie between 12.9 and 3,276 uT to run on the glove; train the model again."};
    InputCurve c;
    while (std::round(std::ldexp(65536 / scale, c.shift + 1)) <= 65535)
        ++c.shift;
    c.multiplier = static_cast<std::uint16_t>(std::round(std::ldexp(65536 / scale, c.shift)));
    return c;
}

// What the first matrix leaves for |x|: LS_MOST_REACH over a row's terms, of which an LSTM's state has its own.
int inputLimit(const Network &network)
{
    for (const NetworkLayer &l : network.layers) {
        const int terms = l.kind == Kind::Conv1d ? l.inputs * l.kernel : l.kind == Kind::Dense ? l.inputs : 0;
        if (terms > 0)
            return std::min(32767, LS_MOST_REACH / int(LS_PADDED_TERMS(unsigned(terms))));
        if (l.kind == Kind::Lstm)
            return std::min(32767, (LS_MOST_REACH - 128 * (l.units + 1)) / l.inputs);
    }
    return 32767;
}

} // namespace

void Compiler::input(ImagePlan &plan)
{
    plan.named = m_network.inputs;
    const bool curved = m_network.inputScale > 0;
    const double unit = curved ? 1 / kCurveUnit : kLsb;
    plan.limit = m_most = std::max(inputLimit(m_network), 1);
    const double step = std::clamp(std::floor(m_most / kReach), 64.0, 2048.0); // integers a standard deviation
    if (curved)
        plan.curve = curveOf(m_network.inputScale / kLsb);
    for (int c = 0; c < m_network.channels; ++c) {
        const std::size_t axis = static_cast<std::size_t>(c) % m_network.inputMean.size();
        const double mean = m_network.inputMean[axis], std = m_network.inputStd[axis], factor = unit / std * step;
        InputTransform t;
        t.offset = static_cast<std::int16_t>(std::clamp(std::round(mean / unit), -32768.0, 32767.0));
        int shift = 24; // 65535 * 30000, the most that can come, and half of 2^24 stay below 2^31
        while (shift > 1 && std::ldexp(factor, shift) > 30000)
            --shift;
        t.shift = static_cast<std::uint16_t>(shift);
        t.multiplier = static_cast<std::int32_t>(std::min(std::round(std::ldexp(factor, shift)), 30000.0));
        plan.inputs.push_back(t);
        m_now.scale.push_back(1 / step);
        m_now.shift.push_back((t.offset * unit - mean) / std); // what rounding the mean left
    }
}

} // namespace lodestone
