// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/compiler.h"
#include "engine/deploy/quantiser.h"
#include <algorithm>
#include <cmath>

namespace lodestone {
namespace {

using Kind = NetworkLayer::Kind;
constexpr double kLogitUnit = 128, kLogitMiddle = 8; // of the sigmoid's table
constexpr std::size_t kMostTraces = 1000;

QuantiseError error(int layer, const char *why)
{
    return {"Layer " + std::to_string(layer + 1) + " cannot run on the glove: " + why + "; choose another recipe."};
}

bool weighted(const NetworkLayer &l) { return l.kind == Kind::Conv1d || l.kind == Kind::Dense; }

std::int32_t wholeBias(double bias)
{
    return static_cast<std::int32_t>(std::clamp(std::round(bias), -2147483647.0, 2147483647.0));
}

std::int8_t whole8(double v) { return static_cast<std::int8_t>(std::clamp(std::round(v), -128.0, 127.0)); }

} // namespace

Network simplify(Network network)
{
    auto &layers = network.layers;
    for (std::size_t i = 0; i + 1 < layers.size(); ++i)
        if (layers[i].kind == Kind::MaxPool && layers[i + 1].kind == Kind::Relu)
            std::swap(layers[i], layers[i + 1]);
    for (std::size_t i = 0; i + 1 < layers.size(); ++i) {
        if (!weighted(layers[i]) || layers[i + 1].kind != Kind::BatchNorm)
            continue;
        NetworkLayer &l = layers[i];
        const NetworkLayer &n = layers[i + 1];
        const std::size_t terms = l.weight.size() / l.bias.size();
        for (std::size_t u = 0; u < l.bias.size(); ++u) {
            const float gain = n.weight[u] / std::sqrt(n.variance[u] + kBatchNormEpsilon);
            l.bias[u] = (l.bias[u] - n.mean[u]) * gain + n.bias[u];
            for (std::size_t k = 0; k < terms; ++k)
                l.weight[u * terms + k] *= gain;
        }
        layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return network;
}

Compiler::Compiler(const Network &network, const std::vector<float> &calibration, Rounding rounding)
    : m_network(network), m_rounding(rounding), m_steps(network.window), m_weightSteps(network.layers.size())
{
    const std::size_t values = static_cast<std::size_t>(network.window * network.channels),
                      windows = calibration.size() / values;
    const std::size_t stride = (windows + kMostTraces - 1) / kMostTraces;
    for (std::size_t w = 0; w < windows; w += stride)
        trace(network, calibration.data() + w * values, m_traces.emplace_back());
}

std::vector<std::vector<float>> Compiler::split(
    const std::vector<const std::vector<float> *> &arrays, int features) const
{
    std::vector<std::vector<float>> out(static_cast<std::size_t>(features));
    for (const auto *a : arrays)
        for (std::size_t i = 0; i < a->size(); ++i)
            out[i % static_cast<std::size_t>(features)].push_back((*a)[i]);
    return out;
}

std::vector<std::vector<float>> Compiler::valuesBefore(int layer, int features) const
{
    std::vector<const std::vector<float> *> arrays;
    for (const Trace &t : m_traces)
        arrays.push_back(layer == 0 ? &t.input : &t.outputs[static_cast<std::size_t>(layer) - 1]);
    return split(arrays, features);
}

Compiler::Moments Compiler::momentsBefore(int layer, int features) const
{
    Moments m;
    const auto values = valuesBefore(layer, features);
    for (std::size_t f = 0; f < values.size(); ++f) {
        const std::size_t r = f % m_now.scale.size();
        double sum = 0, square = 0;
        for (const float v : values[f]) {
            const double q = m_now.scale[r] != 0 ? (v - m_now.shift[r]) / m_now.scale[r] : 0;
            sum += q;
            square += q * q;
        }
        const double n = static_cast<double>(values[f].size());
        m.mean.push_back(sum / n);
        m.variance.push_back(std::max(square / n - sum / n * (sum / n), 1e-3));
    }
    return m;
}

Covariance Compiler::covarianceBefore(int layer, int kernel, int inputs) const
{
    if (m_rounding == Rounding::Nearest)
        return {};
    const int features = static_cast<int>(m_now.scale.size()),
              across = inputs / features; // a dense layer may see several steps
    std::vector<std::vector<double>> patches;
    for (const Trace &t : m_traces) {
        const auto &x = layer == 0 ? t.input : t.outputs[static_cast<std::size_t>(layer) - 1];
        const int steps = static_cast<int>(x.size()) / features;
        for (int s = 0; s < steps; s += across) {
            auto &patch = patches.emplace_back();
            for (int at = s - kernel / 2; at < s + across + kernel / 2; ++at)
                for (std::size_t f = 0; f < m_now.scale.size(); ++f) {
                    const double v = at < 0 || at >= steps ? 0
                                                           : x[static_cast<std::size_t>(at) * m_now.scale.size() + f];
                    patch.push_back(m_now.scale[f] != 0 ? (v - m_now.shift[f]) / m_now.scale[f] : 0);
                }
        }
    }
    return covarianceOf(patches);
}

Covariance Compiler::covarianceOfState(int layer, const Affine &state) const
{
    if (m_rounding == Rounding::Nearest)
        return {};
    const std::size_t n = state.scale.size();
    std::vector<std::vector<double>> states;
    for (const Trace &t : m_traces) {
        const auto &hidden = t.hidden[static_cast<std::size_t>(layer)];
        for (std::size_t at = 0; at < hidden.size(); at += n) { // zero, then every state but the last
            auto &h = states.emplace_back();
            for (std::size_t j = 0; j < n; ++j)
                h.push_back(((at == 0 ? 0 : hidden[at - n + j]) - state.shift[j]) / state.scale[j]);
        }
    }
    return covarianceOf(states);
}

bool Compiler::feedsConvolution(int layer) const
{
    for (std::size_t i = static_cast<std::size_t>(layer); i < m_network.layers.size(); ++i) {
        const Kind k = m_network.layers[i].kind;
        if (k == Kind::Conv1d)
            return true;
        if (k == Kind::Dense || k == Kind::Lstm)
            return false;
    }
    return false;
}

ImagePlan Compiler::compile()
{
    ImagePlan plan;
    plan.window = m_network.window;
    plan.channels = m_network.channels;
    input(plan);
    const int count = static_cast<int>(m_network.layers.size());
    for (int i = 0; i < count;) {
        const NetworkLayer &l = m_network.layers[static_cast<std::size_t>(i)];
        if (weighted(l)) {
            i = linear(i, plan);
            continue;
        }
        if (l.kind == Kind::Lstm)
            recurrent(i, plan);
        else if (l.kind == Kind::MaxPool)
            pool(i, plan);
        else if (l.kind == Kind::BatchNorm)
            normalise(l);
        else
            throw error(i, "a ReLU or sigmoid must follow a convolution or a dense layer");
        ++i;
    }
    return plan;
}

// The integer of v = max(0, w x + b), or without ReLU, when the next layers see gain * v + offset. The sign of the
// gain goes into the integers, so that a max-pool after it compares the right way round.
Compiler::Target Compiler::target(
    const std::vector<float> &values, double gain, double offset, bool padded, double floor) const
{
    Range r = activationRange(values);
    if (padded && gain != 0) { // zero padding of the next convolution must be one of the integers
        const double zero = -offset / gain, span = r.high - r.low;
        r.low = std::max(std::min(r.low, zero), r.low - span);
        r.high = std::min(std::max(r.high, zero), r.high + span);
    }
    const double unit = std::max(r.high - r.low, floor) / 255;
    return {r.low, (gain < 0 ? -1 : 1) * unit, gain, offset};
}

// unit: the one that the row's multiplier gives, with the sign of the target's.
std::int8_t Compiler::settle(const Target &t, double unit, Affine &out) const
{
    const std::int8_t zero = whole8((unit > 0 ? -128 : 127) - t.low / unit);
    out.scale.push_back(std::abs(t.gain * unit));
    out.shift.push_back(t.offset - t.gain * unit * zero);
    return zero;
}

int Compiler::linear(int layer, ImagePlan &plan)
{
    const auto at = [this](int i) {
        return i < static_cast<int>(m_network.layers.size()) ? &m_network.layers[static_cast<std::size_t>(i)] : nullptr;
    };
    const NetworkLayer &l = *at(layer);
    const bool isConv = l.kind == Kind::Conv1d;
    const std::size_t units = static_cast<std::size_t>(l.units), in = static_cast<std::size_t>(l.inputs),
                      kernel = isConv ? static_cast<std::size_t>(l.kernel) : 1;
    ImageLayer out;
    out.kind = isConv ? ImageLayer::Kind::Conv : ImageLayer::Kind::Dense;
    out.inputs = l.inputs;
    out.units = l.units;
    out.extra = isConv ? l.kernel : 0;

    int next = layer + 1;
    const NetworkLayer *norm = nullptr;
    if (at(next) && at(next)->kind == Kind::Relu) {
        out.relu = true;
        ++next;
    }
    const auto values = valuesBefore(next, l.units);
    if (out.relu && at(next) && at(next)->kind == Kind::BatchNorm)
        norm = at(next++);
    out.sigmoid = !out.relu && at(next) && at(next)->kind == Kind::Sigmoid;
    if (out.sigmoid)
        ++next;

    // Integers stand for the same real value whatever the step in time, so a dense layer after a window repeats them.
    const auto standsFor = [this](std::size_t i) { return i % m_now.scale.size(); };
    const Moments moments = momentsBefore(layer, l.inputs);
    const Covariance covariance = covarianceBefore(layer, l.kernel, l.inputs);
    double floor = 1e-6;
    for (const auto &v : values)
        for (const float x : v)
            floor = std::max(floor, std::abs(x) / 100.0); // a unit that never fired still needs a step
    std::vector<std::vector<double>> rows;
    std::vector<double> bias(l.bias.begin(), l.bias.end()), steps, factors;
    std::vector<Target> targets;
    double most = 0;
    for (std::size_t u = 0; u < units; ++u) {
        std::vector<double> row(in * kernel), variance(in * kernel);
        for (std::size_t k = 0; k < kernel; ++k)
            for (std::size_t c = 0; c < in; ++c) {
                const double w = l.weight[(u * in + c) * kernel + k];
                row[k * in + c] = w * m_now.scale[standsFor(c)];
                variance[k * in + c] = moments.variance[c];
                bias[u] += w * m_now.shift[standsFor(c)];
            }
        steps.push_back(std::max({bestStep(row, variance), std::abs(bias[u]) / (1 << 28), 1e-9}));
        most = std::max(most, mostOf(row, steps[u], m_most) + std::abs(bias[u]) / steps[u]);
        rows.push_back(std::move(row));
        const double gain = norm ? norm->weight[u] / std::sqrt(norm->variance[u] + kBatchNormEpsilon) : 1;
        targets.push_back(
            target(values[u], gain, norm ? norm->bias[u] - gain * norm->mean[u] : 0, feedsConvolution(next), floor));
        factors.push_back(out.sigmoid ? steps[u] * kLogitUnit : steps[u] / targets[u].unit);
    }
    const RowScale scale = rowScale(factors, most, out.sigmoid ? Towards::Up : Towards::Down);
    out.before = scale.before;
    out.after = scale.after;
    Affine after;
    for (std::size_t u = 0; u < units; ++u) {
        const double step = out.sigmoid ? scale.factor(u) / kLogitUnit : steps[u];
        for (std::size_t c = 0; c < in; ++c)
            addWeightSteps(layer, step, m_now.scale[standsFor(c)], kernel);
        const auto rounded = covariance.empty() ? roundRow(rows[u], step) : roundRow(rows[u], step, covariance);
        for (std::size_t i = 0; i < rounded.size(); ++i)
            bias[u] += (rows[u][i] - step * rounded[i]) * moments.mean[i % in]; // rounding must not move the mean
        out.weight.insert(out.weight.end(), rounded.begin(), rounded.end());
        // The table holds the middle of its steps; an activation, rounded down, is moved by half a step.
        out.bias.push_back(wholeBias(
            bias[u] / step + scale.lost() + (out.sigmoid ? kLogitMiddle * kLogitUnit : 0.5) / scale.factor(u)));
        out.requantise.push_back(
            {scale.multiplier[u], out.sigmoid ? std::int8_t(0) : settle(targets[u], step / scale.factor(u), after)});
    }
    if (isConv)
        for (std::size_t c = 0; c < in; ++c)
            out.pad.push_back(m_now.scale[c] != 0 ? whole8(-m_now.shift[c] / m_now.scale[c]) : std::int8_t(0));
    else
        m_steps = 1;
    m_now = after;
    m_most = 128;
    plan.layers.push_back(std::move(out));
    return next;
}

void Compiler::recurrent(int layer, ImagePlan &plan)
{
    const NetworkLayer &l = m_network.layers[static_cast<std::size_t>(layer)];
    const std::size_t n = static_cast<std::size_t>(l.units), in = static_cast<std::size_t>(l.inputs);
    ImageLayer out;
    out.kind = ImageLayer::Kind::Lstm;
    out.inputs = l.inputs;
    out.units = l.units;

    std::vector<const std::vector<float> *> arrays;
    for (const Trace &t : m_traces)
        arrays.push_back(&t.hidden[static_cast<std::size_t>(layer)]);
    const auto hidden = split(arrays, l.units);
    Affine after;
    Moments state;
    for (std::size_t j = 0; j < n; ++j) {
        const Target range = target(hidden[j], 1, 0, false, 0.02);
        const double multiplier = std::floor(2 / range.unit); // 2^16 over 2^15 units
        out.hidden.push_back({static_cast<std::int16_t>(multiplier), settle(range, 2 / multiplier, after)});
        double sum = 0, square = 0; // of what the recurrent rows see: zero, then every state but the last
        const std::size_t steps = static_cast<std::size_t>(m_steps);
        for (std::size_t i = 0; i < hidden[j].size(); ++i) {
            const double v = i % steps == 0 ? 0 : hidden[j][i - 1], q = (v - after.shift[j]) / after.scale[j];
            sum += q;
            square += q * q;
        }
        const double count = static_cast<double>(hidden[j].size());
        state.mean.push_back(sum / count);
        state.variance.push_back(std::max(square / count - sum / count * (sum / count), 1e-3));
    }
    const Moments before = momentsBefore(layer, l.inputs);

    // A row reads the input and the state behind it with one step for both, so that their sums are one sum.
    std::vector<std::vector<double>> rowsX(4 * n), rowsH(4 * n);
    std::vector<double> bias(l.bias.begin(), l.bias.end()), factors;
    const auto logitUnit = [n](std::size_t row) {
        return row / n == 2 ? 2 * kLogitUnit : kLogitUnit;
    }; // tanh(x) is read at 2 x
    double most = 0;
    for (std::size_t r = 0; r < 4 * n; ++r) {
        for (std::size_t c = 0; c < in; ++c) {
            const double w = l.weight[r * in + c];
            rowsX[r].push_back(w * m_now.scale[c]);
            bias[r] += w * m_now.shift[c];
        }
        for (std::size_t j = 0; j < n; ++j) {
            const double w = l.weight[4 * n * in + r * n + j];
            rowsH[r].push_back(w * after.scale[j]);
            bias[r] += w * after.shift[j];
        }
        std::vector<double> row = rowsX[r], variance = before.variance;
        row.insert(row.end(), rowsH[r].begin(), rowsH[r].end());
        variance.insert(variance.end(), state.variance.begin(), state.variance.end());
        const double step = std::max({bestStep(row, variance), std::abs(bias[r]) / (1 << 28), 1e-9});
        most = std::max(most, mostOf(rowsX[r], step, m_most) + mostOf(rowsH[r], step, 128) + std::abs(bias[r]) / step);
        factors.push_back(step * logitUnit(r));
    }
    const RowScale scale = rowScale(factors, most, Towards::Up);
    const Covariance together = covarianceBefore(layer, 0, l.inputs), ownState = covarianceOfState(layer, after);
    const auto rounded = [](const std::vector<double> &row, double step, const Covariance &c) {
        return c.empty() ? roundRow(row, step) : roundRow(row, step, c);
    };
    for (std::size_t i = 0; i < 4 * n; ++i) {
        const std::size_t r = i % 4 * n + i / 4; // a unit's gates together
        const double step = scale.factor(r) / logitUnit(r);
        const auto wx = rounded(rowsX[r], step, together), wh = rounded(rowsH[r], step, ownState);
        for (std::size_t c = 0; c < in; ++c)
            bias[r] += (rowsX[r][c] - step * wx[c]) * before.mean[c];
        for (std::size_t j = 0; j < n; ++j)
            bias[r] += (rowsH[r][j] - step * wh[j]) * state.mean[j];
        out.bias.push_back(wholeBias(bias[r] / step + scale.lost() + kLogitMiddle * kLogitUnit / scale.factor(r)));
        out.requantise.push_back({scale.multiplier[r], 0});
        out.weight.insert(out.weight.end(), wx.begin(), wx.end());
        out.weight.insert(out.weight.end(), wh.begin(), wh.end());
    }
    for (std::size_t r = 0; r < 4 * n; ++r)
        for (const double s : m_now.scale)
            addWeightSteps(layer, scale.factor(r) / logitUnit(r), s, 1);
    for (std::size_t r = 0; r < 4 * n; ++r)
        for (const double s : after.scale)
            addWeightSteps(layer, scale.factor(r) / logitUnit(r), s, 1);
    out.before = scale.before;
    out.after = scale.after;
    m_most = 128;
    m_steps = 1;
    m_now = after;
    plan.layers.push_back(std::move(out));
}

// A weight meets an input of this scale, and their product is counted in this step.
void Compiler::addWeightSteps(int layer, double step, double scale, std::size_t times)
{
    std::vector<float> &steps = m_weightSteps[static_cast<std::size_t>(layer)];
    steps.insert(steps.end(), times, scale != 0 ? static_cast<float>(step / std::abs(scale)) : 0.f);
}

void Compiler::pool(int layer, ImagePlan &plan)
{
    const NetworkLayer &l = m_network.layers[static_cast<std::size_t>(layer)];
    if (std::any_of(m_now.scale.begin(), m_now.scale.end(), [](double s) { return s < 0; }))
        throw error(layer, "a max-pool must not follow a batch-norm that turns values round, unless a convolution and "
                           "its ReLU stand before both");
    ImageLayer out;
    out.kind = ImageLayer::Kind::Pool;
    out.inputs = out.units = static_cast<int>(m_now.scale.size());
    out.extra = l.units;
    m_steps /= l.units;
    plan.layers.push_back(std::move(out));
}

void Compiler::normalise(const NetworkLayer &l)
{
    for (std::size_t f = 0; f < m_now.scale.size(); ++f) {
        const double gain = l.weight[f] / std::sqrt(l.variance[f] + kBatchNormEpsilon);
        m_now.scale[f] *= gain;
        m_now.shift[f] = gain * (m_now.shift[f] - l.mean[f]) + l.bias[f];
    }
}

} // namespace lodestone
