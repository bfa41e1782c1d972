// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/learning/train/fused/weights.h"
#include <cmath>
#include <random>

namespace lodestone::fused {
namespace {

using Kind = NetworkLayer::Kind;
constexpr Kind kKinds[] = {Kind::Conv1d, Kind::Relu, Kind::BatchNorm, Kind::MaxPool, Kind::Lstm, Kind::Dense,
    Kind::Relu, Kind::Dense, Kind::Sigmoid};

// Calls visit(value in the network, its place in the state) for every number the network carries.
template<class AnyNetwork, class Visit>
void walk(AnyNetwork &network, const Layout &l, Visit visit)
{
    auto &layers = network.layers;
    const auto row = [&](auto &values, int at, int count) {
        for (int i = 0; i < count; ++i)
            visit(values[std::size_t(i)], at + i);
    };
    // [outputs][inputs] there, [inputs][outputs rounded up] here
    const auto matrix = [&](auto &values, int offset, int at, int outputs, int inputs, int width) {
        for (int o = 0; o < outputs; ++o)
            for (int i = 0; i < inputs; ++i)
                visit(values[std::size_t(offset + o * inputs + i)], at + i * width + o);
    };
    for (int u = 0; u < l.filters; ++u)
        for (int c = 0; c < l.channels; ++c)
            for (int k = 0; k < l.kernel; ++k)
                visit(layers[0].weight[std::size_t((u * l.channels + c) * l.kernel + k)],
                    l.conv + (k * l.channels + c) * l.f + u);
    row(layers[0].bias, l.convBias, l.filters);
    row(layers[2].weight, l.gamma, l.filters);
    row(layers[2].bias, l.beta, l.filters);
    row(layers[2].mean, l.runningMean, l.filters);
    row(layers[2].variance, l.runningVariance, l.filters);
    for (int gate = 0; gate < 4; ++gate) {
        matrix(layers[4].weight, gate * l.lstm * l.filters, l.wx + gate * l.h, l.lstm, l.filters, 4 * l.h);
        matrix(layers[4].weight, 4 * l.lstm * l.filters + gate * l.lstm * l.lstm, l.wh + gate * l.h, l.lstm, l.lstm,
            4 * l.h);
        for (int j = 0; j < l.lstm; ++j)
            visit(layers[4].bias[std::size_t(gate * l.lstm + j)], l.lstmBias + gate * l.h + j);
    }
    matrix(layers[5].weight, 0, l.denseWeight, l.dense, l.lstm, l.d);
    row(layers[5].bias, l.denseBias, l.dense);
    matrix(layers[7].weight, 0, l.outWeight, kFingers, l.dense, l.o);
    row(layers[7].bias, l.outBias, kFingers);
}

class Draw
{
public:
    explicit Draw(std::uint64_t seed) : m_random(seed) {}
    void glorot(std::vector<float> &kernel, std::size_t count, double inputs, double outputs)
    {
        const double limit = std::sqrt(6 / (inputs + outputs));
        for (std::size_t i = 0; i < count; ++i)
            kernel[i] = float(limit * (2 * uniform() - 1));
    }
    // rows x columns with orthonormal columns: Gram and Schmidt, twice for the digits, on normal numbers.
    void orthogonal(float *kernel, int rows, int columns)
    {
        std::vector<std::vector<double>> q;
        while (int(q.size()) < columns) {
            std::vector<double> v(static_cast<std::size_t>(rows));
            for (double &x : v)
                x = normal();
            for (int pass = 0; pass < 2; ++pass)
                for (const std::vector<double> &other : q) {
                    const double along = dot(v, other);
                    for (std::size_t i = 0; i < v.size(); ++i)
                        v[i] -= along * other[i];
                }
            const double length = std::sqrt(dot(v, v));
            for (double &x : v)
                x /= length;
            q.push_back(std::move(v));
        }
        for (int r = 0; r < rows; ++r)
            for (int c = 0; c < columns; ++c)
                kernel[r * columns + c] = float(q[std::size_t(c)][std::size_t(r)]);
    }

private:
    static double dot(const std::vector<double> &a, const std::vector<double> &b)
    {
        double s = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            s += a[i] * b[i];
        return s;
    }
    double uniform() { return (double(m_random() >> 11) + 0.5) / 9007199254740992.0; }
    double normal() // Box and Muller
    {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(6.283185307179586 * uniform());
    }
    std::mt19937_64 m_random;
};

} // namespace

std::optional<Recipe> shapeOf(const Network &n)
{
    if (n.layers.size() != std::size(kKinds))
        return {};
    for (std::size_t i = 0; i < n.layers.size(); ++i)
        if (n.layers[i].kind != kKinds[i])
            return {};
    if (!n.problem().empty())
        return {};
    Recipe r;
    r.window = n.window;
    r.channels = n.channels;
    r.filters = n.layers[0].units;
    r.kernel = n.layers[0].kernel;
    r.pool = n.layers[3].units;
    r.lstm = n.layers[4].units;
    r.dense = n.layers[5].units;
    return r;
}

bool sameShape(const Recipe &a, const Recipe &b)
{
    return a.window == b.window && a.channels == b.channels && a.filters == b.filters && a.kernel == b.kernel
           && a.pool == b.pool && a.lstm == b.lstm && a.dense == b.dense;
}

Network blankNetwork(const Layout &l)
{
    Network n;
    n.window = l.window;
    n.channels = l.channels;
    const auto zeros = [](int count) { return std::vector<float>(static_cast<std::size_t>(count)); };
    const auto ones = [](int count) { return std::vector<float>(static_cast<std::size_t>(count), 1.f); };
    n.layers = {
        {Kind::Conv1d, l.filters, l.channels, l.kernel, zeros(l.filters * l.channels * l.kernel), zeros(l.filters), {},
            {}},
        {Kind::Relu, 0, 0, 0, {}, {}, {}, {}},
        {Kind::BatchNorm, l.filters, l.filters, 0, ones(l.filters), zeros(l.filters), zeros(l.filters),
            ones(l.filters)},
        {Kind::MaxPool, l.pool, 0, 0, {}, {}, {}, {}},
        {Kind::Lstm, l.lstm, l.filters, 0, zeros(4 * l.lstm * (l.filters + l.lstm)), zeros(4 * l.lstm), {}, {}},
        {Kind::Dense, l.dense, l.lstm, 0, zeros(l.dense * l.lstm), zeros(l.dense), {}, {}},
        {Kind::Relu, 0, 0, 0, {}, {}, {}, {}},
        {Kind::Dense, kFingers, l.dense, 0, zeros(kFingers * l.dense), zeros(kFingers), {}, {}},
        {Kind::Sigmoid, 0, 0, 0, {}, {}, {}, {}},
    };
    return n;
}

Network freshNetwork(const Layout &l, std::uint64_t seed)
{
    Network n = blankNetwork(l);
    Draw draw(seed);
    draw.glorot(n.layers[0].weight, n.layers[0].weight.size(), l.channels * l.kernel, l.filters * l.kernel);
    const std::size_t inputs = std::size_t(4 * l.lstm * l.filters);
    draw.glorot(n.layers[4].weight, inputs, l.filters, 4 * l.lstm);
    draw.orthogonal(n.layers[4].weight.data() + inputs, 4 * l.lstm, l.lstm);
    for (int j = 0; j < l.lstm; ++j)
        n.layers[4].bias[std::size_t(l.lstm + j)] = 1;
    draw.glorot(n.layers[5].weight, n.layers[5].weight.size(), l.lstm, l.dense);
    draw.glorot(n.layers[7].weight, n.layers[7].weight.size(), l.dense, kFingers);
    return n;
}

void toState(const Network &network, const Layout &layout, float *state)
{
    walk(network, layout, [state](float value, int at) { state[at] = value; });
}

void fromState(const float *state, const Layout &layout, Network &network)
{
    walk(network, layout, [state](float &value, int at) { value = state[at]; });
}

} // namespace lodestone::fused
