// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deploy/pruning.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace lodestone {
namespace {

using Kind = NetworkLayer::Kind;
constexpr std::size_t kMostTraces = 1000;

bool hasUnits(const NetworkLayer &l) { return l.kind == Kind::Conv1d || l.kind == Kind::Lstm || l.kind == Kind::Dense; }

// The next layer that weighs this one's units; what stands between only passes them on.
int consumerOf(const Network &network, int layer)
{
    const int count = static_cast<int>(network.layers.size());
    for (int i = layer + 1; i < count; ++i)
        if (hasUnits(network.layers[static_cast<std::size_t>(i)]))
            return i;
    return count;
}

// Values in blocks of `block`; block i stays where keep[i modulo the units] does. Rows, columns, gates and time steps
// of every weight array repeat the units in this order.
std::vector<float> kept(const std::vector<float> &values, int block, const std::vector<bool> &keep)
{
    std::vector<float> out;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (keep[i / static_cast<std::size_t>(block) % keep.size()])
            out.push_back(values[i]);
    return out;
}

std::size_t inputWeights(const NetworkLayer &l)
{
    return l.kind == Kind::Lstm ? static_cast<std::size_t>(4 * l.units * l.inputs) : l.weight.size();
}
int blockOf(const NetworkLayer &l) { return l.kind == Kind::Conv1d ? l.kernel : 1; }

// Calls with (row, unit, weight) for every weight of l that an earlier layer's unit meets; recurrent: of its own units.
template<typename F>
void eachWeight(const NetworkLayer &l, int units, bool recurrent, F &&call)
{
    const std::size_t begin = recurrent ? inputWeights(l) : 0, end = recurrent ? l.weight.size() : inputWeights(l);
    const std::size_t block = static_cast<std::size_t>(blockOf(l)), row = (end - begin) / l.bias.size();
    for (std::size_t i = begin; i < end; ++i)
        call((i - begin) / row, (i - begin) / block % static_cast<std::size_t>(units), l.weight[i]);
}

struct Moments
{
    std::vector<double> sum, square;
    double count = 0;
    explicit Moments(int units) : sum(static_cast<std::size_t>(units)), square(sum.size()) {}
    void add(const float *values)
    {
        for (std::size_t u = 0; u < sum.size(); ++u) {
            sum[u] += values[u];
            square[u] += double(values[u]) * values[u];
        }
        ++count;
    }
    void skip() { ++count; } // a step that saw zero
    std::vector<double> mean() const
    {
        std::vector<double> m = sum;
        for (double &v : m)
            v /= std::max(count, 1.0);
        return m;
    }
    double variance(std::size_t u) const
    {
        return std::max(square[u] / count - sum[u] / count * (sum[u] / count), 0.0);
    }
};

void dropColumns(NetworkLayer &l, const std::vector<bool> &keep, const std::vector<double> &mean)
{
    const int units = static_cast<int>(keep.size());
    if (!mean.empty())
        eachWeight(l, units, false, [&](std::size_t row, std::size_t u, float w) {
            if (!keep[u])
                l.bias[row] += w * static_cast<float>(mean[u]);
        });
    const std::size_t first = inputWeights(l);
    std::vector<float> weight(l.weight.begin(), l.weight.begin() + static_cast<std::ptrdiff_t>(first));
    weight = kept(weight, blockOf(l), keep);
    weight.insert(weight.end(), l.weight.begin() + static_cast<std::ptrdiff_t>(first), l.weight.end());
    l.weight = std::move(weight);
    l.inputs = static_cast<int>(l.inputs / units * std::count(keep.begin(), keep.end(), true));
}

void dropRows(NetworkLayer &l, const std::vector<bool> &keep, const std::vector<double> &stateMean)
{
    const int row = static_cast<int>(inputWeights(l) / l.bias.size());
    if (l.kind == Kind::Lstm && !stateMean.empty())
        eachWeight(l, l.units, true, [&](std::size_t r, std::size_t u, float w) {
            if (!keep[u])
                l.bias[r] += w * static_cast<float>(stateMean[u]);
        });
    const auto split = l.weight.begin() + static_cast<std::ptrdiff_t>(inputWeights(l));
    std::vector<float> weight = kept({l.weight.begin(), split}, row, keep);
    if (l.kind == Kind::Lstm) {
        const std::vector<float> recurrent = kept(kept({split, l.weight.end()}, l.units, keep), 1, keep);
        weight.insert(weight.end(), recurrent.begin(), recurrent.end());
    }
    l.weight = std::move(weight);
    l.bias = kept(l.bias, 1, keep);
    l.units = static_cast<int>(std::count(keep.begin(), keep.end(), true));
}

void demandPrunable(const Network &network, int layer)
{
    const auto layers = prunableLayers(network);
    if (std::find(layers.begin(), layers.end(), layer) == layers.end())
        throw std::invalid_argument(
            "only units of a convolution, an LSTM or a dense layer before the last can be removed");
}

} // namespace

std::vector<int> prunableLayers(const Network &network)
{
    std::vector<int> out;
    for (int i = 0; i < static_cast<int>(network.layers.size()); ++i)
        if (hasUnits(network.layers[static_cast<std::size_t>(i)])
            && consumerOf(network, i) < static_cast<int>(network.layers.size()))
            out.push_back(i);
    return out;
}

UnitMeasure measureUnits(const Network &network, int layer, const std::vector<float> &input)
{
    demandPrunable(network, layer);
    const NetworkLayer &l = network.layers[static_cast<std::size_t>(layer)];
    const int next = consumerOf(network, layer);
    const std::size_t units = static_cast<std::size_t>(l.units),
                      values = static_cast<std::size_t>(network.window * network.channels);
    const std::size_t windows = input.size() / values,
                      stride = std::max<std::size_t>((windows + kMostTraces - 1) / kMostTraces, 1);
    Moments seen(l.units), state(l.units);
    Trace t;
    for (std::size_t w = 0; w < windows; w += stride) {
        trace(network, input.data() + w * values, t);
        const auto &out = t.outputs[static_cast<std::size_t>(next) - 1],
                   &hidden = t.hidden[static_cast<std::size_t>(layer)];
        for (std::size_t at = 0; at + units <= out.size(); at += units)
            seen.add(out.data() + at);
        if (!hidden.empty())
            state.skip();
        for (std::size_t at = 0; at + 2 * units <= hidden.size(); at += units)
            state.add(hidden.data() + at);
    }
    UnitMeasure m{std::vector<double>(units), seen.mean(), {}};
    if (windows == 0)
        return m;
    eachWeight(network.layers[static_cast<std::size_t>(next)], l.units, false,
        [&](std::size_t, std::size_t u, float w) { m.worth[u] += double(w) * w * seen.variance(u); });
    if (l.kind != Kind::Lstm)
        return m;
    m.stateMean = state.mean();
    eachWeight(l, l.units, true,
        [&](std::size_t, std::size_t u, float w) { m.worth[u] += double(w) * w * state.variance(u); });
    return m;
}

Network withoutUnits(const Network &network, int layer, const std::vector<int> &units, const UnitMeasure &measure)
{
    demandPrunable(network, layer);
    Network out = network;
    NetworkLayer &l = out.layers[static_cast<std::size_t>(layer)];
    std::vector<bool> keep(static_cast<std::size_t>(l.units), true);
    for (const int u : units)
        keep.at(static_cast<std::size_t>(u)) = false;
    if (std::find(keep.begin(), keep.end(), true) == keep.end())
        throw std::invalid_argument("at least one unit of a layer must stay");
    dropRows(l, keep, measure.stateMean);
    const int next = consumerOf(network, layer);
    for (int i = layer + 1; i < next; ++i) {
        NetworkLayer &between = out.layers[static_cast<std::size_t>(i)];
        if (between.kind != Kind::BatchNorm)
            continue;
        for (auto *values : {&between.weight, &between.bias, &between.mean, &between.variance})
            *values = kept(*values, 1, keep);
        between.units = l.units;
        between.inputs = between.inputs ? l.units : 0;
    }
    dropColumns(out.layers[static_cast<std::size_t>(next)], keep, measure.mean);
    return out;
}

Network prune(const Network &network, double fraction, const std::vector<float> &input)
{
    Network out = network;
    for (const int layer : prunableLayers(network)) {
        const UnitMeasure m = measureUnits(out, layer, input);
        std::vector<int> order(m.worth.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
            [&](int a, int b) { return m.worth[static_cast<std::size_t>(a)] < m.worth[static_cast<std::size_t>(b)]; });
        const double wanted = std::round(std::clamp(fraction, 0.0, 1.0) * static_cast<double>(order.size()));
        order.resize(std::min(static_cast<std::size_t>(wanted), order.size() - 1));
        out = withoutUnits(out, layer, order, m);
    }
    return out;
}

} // namespace lodestone
